"""What a page offers when the book's address and an address for mistakes are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.conftest import WEB

if TYPE_CHECKING:
    from tests.conftest import BookBuilder

_IMPRINT: Final = """basisadres = "https://example.org/leerboek/"
contactadres = "leerboek@example.org"
organisatie = ""
licentie = ""
klachtenroute = ""
"""
_STORY: Final = "https://example.org/leerboek/noord/verhalen/de-brug.html"


@pytest.fixture(scope="module")
def story(build_book: BookBuilder) -> BeautifulSoup:
    """Give the page of a story."""
    pages = build_book(WEB, {"uitgave.toml": _IMPRINT}).pages
    return BeautifulSoup(pages["verhalen/de-brug"], "lxml")


def _attribute(page: BeautifulSoup, selector: str, name: str) -> str:
    found = page.select_one(selector)
    assert found is not None, selector
    return str(found[name])


def test_a_mistake_is_told_by_mail_with_page_and_edition(story: BeautifulSoup) -> None:
    mail = urlsplit(_attribute(story, ".report a", "href"))
    fields = parse_qs(mail.query)
    assert (mail.scheme, mail.path) == ("mailto", "leerboek@example.org")
    subject = fields["subject"][0]
    assert ("De brug" in subject, "Noord" in subject, _STORY in fields["body"][0]) == (
        True,
        True,
        True,
    )


def test_the_page_leads_to_the_feed(story: BeautifulSoup) -> None:
    address = _attribute(story, "link[type='application/atom+xml']", "href")
    assert address == "../feed.xml"


def test_the_reference_holds_the_public_address_without_a_script(story: BeautifulSoup) -> None:
    found = story.select_one("[data-reference]")
    assert found is not None
    assert found.get_text().strip().endswith(_STORY)


def test_the_public_address_is_shared_and_not_that_of_a_copy(story: BeautifulSoup) -> None:
    assert _attribute(story, ".share", "data-address") == _STORY
