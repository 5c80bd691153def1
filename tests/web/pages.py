"""The pages of a built book, parsed; and texts of pages to build with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bs4 import BeautifulSoup

if TYPE_CHECKING:
    from tests.conftest import Built

ADDRESS: Final = "https://example.org/leerboek/"
IMPRINT: Final = (
    f'basisadres = "{ADDRESS}"\ncontactadres = ""\norganisatie = ""\nlicentie = ""\n'
    'klachtenroute = ""\n'
)
PAGE: Final = "---\ntitel: {title}\nsoort: pagina\nsamenvatting: {summary}\n---\n\nTekst.\n"
STORY: Final = (
    "---\ntitel: {title}\nkernles: {summary}\nsoort: tip\nrol: ambtenaar\npijlers: [1]\n"
    "reflectievraag: Wat doe jij?\nvoorbeeld: true\n---\n\nTekst.\n"
)


def soup_of(book: Built, page: str) -> BeautifulSoup:
    """Return one page of a book, by its address without suffix."""
    return BeautifulSoup(book.pages[page], "lxml")


def soups_of(book: Built) -> dict[str, BeautifulSoup]:
    """Return every page of a book."""
    return {name: BeautifulSoup(text, "lxml") for name, text in book.pages.items()}


def inline_scripts(soup: BeautifulSoup) -> list[str]:
    """Return the text of every script that stands in a page and can run."""
    return [s.get_text() for s in soup.select("script:not([src]):not([type$=json])")]


def content_of(soup: BeautifulSoup, selector: str) -> str:
    """Return what an element in the head of a page tells."""
    found = soup.select_one(selector)
    assert found is not None, selector
    return str(found["content"])
