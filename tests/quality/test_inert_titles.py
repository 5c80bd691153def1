"""Titles of editions, programme, pillars and parts are text: in web, EPUB, calendar and front."""

from __future__ import annotations

import json
import re
import zipfile
from typing import TYPE_CHECKING, Final

import pytest
from bs4 import BeautifulSoup, Tag
from icalendar import Calendar
from lxml import etree

from build_tools.reading.corpus import read_corpus
from build_tools.use_cases.front import BuiltEdition, write_front
from tests.conftest import EPUB, PROOF_BOOK, WEB, lay_out

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.conftest import BookBuilder, Built

_NASTY: Final = (
    "</title><script>alert(1)</script> <b onclick='x'>vet</b> \"a\" & {{ 7*191 }} {% raw %}"
)
_WORKED_OUT: Final = "1337"
_TYPOGRAPHY: Final = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "\u00ad": None})
_EDITION: Final = "participant_stories/{}/editie.toml"
# The keys of each file whose text is replaced; two editions may not have one name.
_KEYS: Final[Mapping[str, str]] = {
    _EDITION.format("noord"): "titel|ondertitel|naam|jaren|deelnemers|samenvatting",
    _EDITION.format("zuid"): "titel|ondertitel|samenvatting",
    "book/gegevens/agenda.toml": "titel|organisatie|plaats|btw",
    "book/gegevens/pijlers.toml": "titel|tagline|vraag|tekst",
    "book/inhoud.toml": "titel",
}


def _files() -> dict[str, str | None]:
    """Return the data of the proof book with markup in every text that a reader sees."""
    return {
        name: _nasty((PROOF_BOOK / name).read_text("utf-8"), keys) for name, keys in _KEYS.items()
    }


def _nasty(text: str, keys: str) -> str:
    changed = re.sub(rf"(?m)^({keys}) = .*$", lambda m: f"{m[1]} = {json.dumps(_NASTY)}", text)
    assert changed.count("<script>") >= len(keys.split("|"))
    return changed


def _planted(tag: Tag) -> bool:
    """Whether an element could only come from a title."""
    ours = tag.name == "script" and "alert(1)" in (tag.string or "") and not tag.get("type")
    return ours or tag.name == "b" or "onclick" in tag.attrs


def _as_typed(tag: Tag | None) -> str:
    assert tag is not None
    return " ".join(tag.get_text().translate(_TYPOGRAPHY).split())


@pytest.fixture
def nasty(build_book: BookBuilder, builder: str) -> Built:
    return build_book(builder, _files())


@pytest.fixture
def nasty_web(build_book: BookBuilder) -> Built:
    return build_book(WEB, _files())


@pytest.fixture
def nasty_epub(build_book: BookBuilder) -> zipfile.ZipFile:
    package = next(build_book(EPUB, _files()).out.glob("*.epub"))
    return zipfile.ZipFile(package)


def _parsed(pages: Mapping[str, str]) -> dict[str, BeautifulSoup]:
    """Return pages of either builder; what XML says of itself is left out."""
    declared = re.compile(r"^<\?xml[^>]*\?>")
    return {name: BeautifulSoup(declared.sub("", text), "lxml") for name, text in pages.items()}


def test_no_title_makes_an_element(nasty: Built) -> None:
    made = {name: soup.find_all(_planted) for name, soup in _parsed(nasty.pages).items()}
    assert {name: found for name, found in made.items() if found} == {}


def test_no_template_in_a_title_is_worked_out(nasty: Built) -> None:
    texts = {name: soup.get_text() for name, soup in _parsed(nasty.pages).items()}
    assert [name for name, text in texts.items() if _WORKED_OUT in text] == []


def test_the_titles_are_shown_as_they_were_typed(nasty: Built) -> None:
    caption = _parsed(nasty.pages)["programma"].select_one("caption")
    assert _as_typed(caption) == _NASTY


def test_the_name_of_an_edition_is_shown_as_it_was_typed(nasty_web: Built) -> None:
    menu = _parsed(nasty_web.pages)["index"].select_one(".editions-panel .edition-name")
    assert _as_typed(menu) == _NASTY


def test_the_head_of_a_page_holds_titles_as_they_were_typed(nasty_web: Built) -> None:
    title = _parsed(nasty_web.pages)["blokken"].title
    assert _as_typed(title).count(_NASTY) == 2  # the title of the edition, and its name


def test_the_record_of_an_epub_holds_titles_as_they_were_typed(nasty_epub: zipfile.ZipFile) -> None:
    opf = next(name for name in nasty_epub.namelist() if name.endswith(".opf"))
    titles = [one.text for one in etree.fromstring(nasty_epub.read(opf)).iterfind(".//{*}title")]
    assert titles == [f"{_NASTY} – {_NASTY}", _NASTY]


def test_every_list_of_an_epub_is_made_of_plain_titles(nasty_epub: zipfile.ZipFile) -> None:
    lists = [name for name in nasty_epub.namelist() if name.endswith((".opf", ".ncx", ".xhtml"))]
    found = {
        name: element
        for name in lists
        for element in etree.fromstring(nasty_epub.read(name)).iter("{*}script", "{*}b")
    }
    assert (found, len(lists) > 2) == ({}, True)


def test_a_calendar_holds_titles_as_they_were_typed(nasty_web: Built) -> None:
    calendar = Calendar.from_ical((nasty_web.out / "agenda.ics").read_bytes())
    event = calendar.walk("VEVENT")[0]
    assert (event["summary"], event["location"]) == (_NASTY, _NASTY)


def test_the_front_shows_titles_as_they_were_typed(tmp_path: Path) -> None:
    lay_out(tmp_path / "boek", _files())
    book = read_corpus(tmp_path / "boek").book
    site = tmp_path / "uit"
    site.mkdir()
    built = [BuiltEdition(edition, 1000) for edition in book.editions]
    write_front(site, built, book, formats=("web", "epub"), examples=True)
    soup = BeautifulSoup((site / "index.html").read_bytes(), "lxml")
    assert (soup.find_all(_planted), _as_typed(soup.select_one("h3"))) == ([], _NASTY)
