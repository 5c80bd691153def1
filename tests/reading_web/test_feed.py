"""The Atom feed of an edition."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from lxml import etree

from build_tools.model.selection import public_path
from build_tools.use_cases.feed import feed
from build_tools.use_cases.reader_files import write_reader_files

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.model.selection import Selection

_BASE: Final = "https://example.org/leerboek/"
_SPACE: Final = {"a": "http://www.w3.org/2005/Atom"}


def _read(text: str) -> etree._Element:
    return etree.fromstring(text.encode())


def _texts(root: etree._Element, path: str) -> list[str]:
    found = root.xpath(path, namespaces=_SPACE)
    assert isinstance(found, list)
    return [str(one) for one in found]


def _dated(selection: Selection, docname: str, day: date) -> Selection:
    page = replace(selection.pages[docname], dated=day)
    return replace(selection, pages={**selection.pages, docname: page})


def test_it_holds_every_page_and_story_of_the_edition_and_no_other(north: Selection) -> None:
    links = _texts(_read(feed(north, _BASE)), "//a:entry/a:link/@href")
    expected = [f"{_BASE}noord/{public_path(name)}.html" for name in north.docnames()]
    expected[0] = f"{_BASE}noord/"
    assert links == expected


def test_a_withheld_story_is_not_in_it(north: Selection) -> None:
    assert "v-0001" not in feed(north, _BASE)


def test_the_newest_page_comes_first_and_dates_the_feed(north: Selection) -> None:
    root = _read(feed(_dated(north, "book/anders", date(2031, 2, 3)), _BASE))
    assert _texts(root, "(//a:entry)[1]/a:link/@href") == [f"{_BASE}noord/anders.html"]
    assert _texts(root, "/a:feed/a:updated/text()") == ["2031-02-03T00:00:00Z"]


def test_a_page_without_a_day_has_that_of_the_edition(north: Selection) -> None:
    days = set(_texts(_read(feed(north, _BASE)), "//a:entry/a:updated/text()"))
    assert f"{north.edition.published.isoformat()}T00:00:00Z" in days


def test_an_entry_keeps_its_id_when_the_book_moves(north: Selection) -> None:
    path = "//a:entry/a:id/text()"
    here = _texts(_read(feed(north, _BASE)), path)
    there = _texts(_read(feed(north, "https://elders.example/")), path)
    assert (here, len(set(here))) == (there, len(here))


@pytest.mark.parametrize(
    "path",
    ["/a:feed/a:id", "/a:feed/a:title", "/a:feed/a:updated", "/a:feed/a:link[@rel='self']"],
)
def test_what_rfc_4287_asks_of_a_feed_is_there_once(north: Selection, path: str) -> None:
    assert len(_read(feed(north, _BASE)).xpath(path, namespaces=_SPACE)) == 1


def test_what_rfc_4287_asks_of_an_entry_is_there_once(north: Selection) -> None:
    root = _read(feed(north, _BASE))
    wrong = [
        entry
        for entry in root.iterfind("a:entry", _SPACE)
        for name in ("id", "title", "updated", "link")
        if len(entry.findall(f"a:{name}", _SPACE)) != 1
    ]
    assert (wrong, _texts(root, "/a:feed/a:author/a:name/text()") != []) == ([], True)


def test_a_title_with_markup_is_text(north: Selection) -> None:
    page = replace(north.pages["book/anders"], title='<b>&"')
    text = feed(replace(north, pages={**north.pages, "book/anders": page}), _BASE)
    assert '<b>&"' in _texts(_read(text), "//a:entry/a:title/text()")


def test_without_an_address_there_is_no_feed(tmp_path: Path, north: Selection) -> None:
    (tmp_path / "noord").mkdir()
    (tmp_path / "noord/index.html").touch()
    write_reader_files(tmp_path, [north.edition], north.book, examples=True)
    assert sorted(path.name for path in (tmp_path / "noord").iterdir()) == [
        "index.html",
        "offline.json",
        "sw.js",
    ]
