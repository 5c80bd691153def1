"""No English of the theme is left on any page, and no word that Flanders calls otherwise."""

from __future__ import annotations

import importlib.util
import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from lxml import html

from build_tools.model.document import PageKind
from build_tools.sphinx_ext.theme_words import KINDS, LOCALE
from build_tools.sphinx_ext.web_assets import TEMPLATES
from tests.dist import EDITIONS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from babel.messages.catalog import Catalog

    from build_tools.model.book import Book

_PO: Final = LOCALE / "nl" / "LC_MESSAGES" / "sphinx.po"
_MO: Final = _PO.with_suffix(".mo")
_SHOWN_ATTRIBUTES: Final = ("alt", "aria-label", "content", "placeholder", "title")
# Words that mean the same in Dutch.
_ALSO_DUTCH: Final = frozenset({"Home", "Index"})


def _package(name: str) -> Path:
    found = importlib.util.find_spec(name)
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent


@cache
def _of_pydata() -> frozenset[str]:
    with (_package("pydata_sphinx_theme") / "locale" / "sphinx.pot").open("rb") as file:
        return frozenset(str(message.id) for message in read_po(file) if message.id)


@cache
def _of_book_theme() -> frozenset[str]:
    folder = _package("sphinx_book_theme") / "assets" / "translations" / "jsons"
    files = [json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")]
    return frozenset(rows[0]["text"] for rows in files)


@cache
def _of_templates() -> frozenset[str]:
    """What the theme's templates print without looking for a translation."""
    home = _package("pydata_sphinx_theme") / "theme"
    texts = [path.read_text(encoding="utf-8") for path in home.rglob("*.html")]
    found = re.findall(r'(?:aria-label|title)="([A-Z][A-Za-z ]+)"', "".join(texts))
    return frozenset(found)


def _english() -> frozenset[str]:
    return (_of_pydata() | _of_book_theme() | _of_templates()) - _ALSO_DUTCH


def _catalogue() -> Catalog:
    with _PO.open("rb") as file:
        return read_po(file, locale="nl")


def _words(catalogue: Catalog) -> dict[str, str]:
    return {str(message.id): str(message.string) for message in catalogue if message.id}


def _shown(page: bytes | str) -> set[str]:
    """Every text and every attribute that a reader sees or hears, as a whole."""
    shown = " | ".join(f"//@{name}" for name in _SHOWN_ATTRIBUTES)
    found = html.document_fromstring(page).xpath(f"//text() | {shown}")
    return {" ".join(text.split()) for text in found}


def test_the_theme_has_words_to_look_for() -> None:
    assert {"Skip to main content", "Toggle navigation"} <= _english()


def test_the_theme_says_nothing_that_we_have_no_dutch_for() -> None:
    known = {str(message.id) for message in _catalogue() if message.string}
    assert _of_pydata() - known == set()


def test_the_catalogue_that_sphinx_reads_is_of_the_one_that_people_read() -> None:
    with _MO.open("rb") as file:
        assert _words(read_mo(file)) == _words(_catalogue())


def _english_on(pages: Iterable[Path]) -> set[str]:
    english = _english()
    files = sorted(pages)
    assert files, "no page to look at"
    return {
        f"{path.name}: {word}" for path in files for word in english & _shown(path.read_bytes())
    }


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_english_of_the_theme_stands_on_a_page(dist: Path, edition: str) -> None:
    assert _english_on((dist / edition).rglob("*.html")) == set()


@pytest.mark.parametrize("page", ["index.html", "404.html"])
def test_no_english_of_the_theme_stands_on_the_front(dist: Path, page: str) -> None:
    assert _english_on([dist / page]) == set()


def test_an_english_word_on_a_page_would_be_found() -> None:
    page = '<p>Skip to main content</p><nav aria-label="Breadcrumb"></nav>'
    assert _english() & _shown(page) == {"Skip to main content", "Breadcrumb"}


def test_the_templates_use_no_word_that_is_another_in_flanders(real_book: Book) -> None:
    text = " ".join(path.read_text(encoding="utf-8") for path in sorted(TEMPLATES.rglob("*.html")))
    words = [term.dutch for term in real_book.terms if term.dutch != term.flemish]
    assert [word for word in words if re.search(rf"\b{re.escape(word)}\b", text)] == []


def test_every_kind_of_page_has_a_word() -> None:
    assert set(KINDS) == set(PageKind)
