"""The book holds what it must: cases, methods, terms and pairs of words, over its editions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest
from lxml import html

from build_tools.reading.activities import activities_in
from build_tools.reading.corpus import read_corpus
from tests.dist import EDITIONS, REPOSITORY
from tests.quality.holdings import DUTCH, FLEMISH, METHODS, OSTBELGIEN

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.model.book import Book

_CASES: Final = (*DUTCH, *FLEMISH, *OSTBELGIEN)
_FLEMISH_EDITION: Final = "vlaanderen"
_COLUMNS: Final = 4
_TERMS: Final = 56
_PAIRS: Final = 40


@dataclass(frozen=True, slots=True)
class _Listed:
    """One row of a table on the page ``gereedschapskist``.

    :ivar address: of the block. :ivar cells: what stands in its row, as read.
    """

    address: str
    cells: tuple[str, ...]


@pytest.fixture(scope="module")
def book() -> Book:
    return read_corpus(REPOSITORY).book


@pytest.fixture(scope="module")
def listed(dist: Path) -> dict[str, dict[str, _Listed]]:
    """Give the rows of both tables of each edition, by the id of their block."""
    return {slug: _rows(dist / slug / "gereedschapskist.html") for slug in EDITIONS}


def _rows(page: Path) -> dict[str, _Listed]:
    found = {}
    for row in html.fromstring(page.read_bytes()).xpath("//table[@id]/tbody/tr"):
        address = str(row.xpath("string(.//a/@href)"))
        cells = tuple(" ".join(cell.text_content().split()) for cell in row)
        found[address.partition("#doe-")[2]] = _Listed(address, cells)
    return found


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_edition_lists_the_sixteen_methods(
    listed: dict[str, dict[str, _Listed]], edition: str
) -> None:
    assert set(METHODS) - set(listed[edition]) == set()


def test_each_method_and_case_is_written_once(book: Book) -> None:
    """In an edition an id twice is LB473; over the whole book it would be two texts to keep."""
    written = [
        place.identity
        for page in book.pages.values()
        for place in activities_in(
            (REPOSITORY / page.source).read_text(encoding="utf-8").split("\n"), page.source
        )
    ]
    assert {name: written.count(name) for name in (*METHODS, *_CASES)} == dict.fromkeys(
        (*METHODS, *_CASES), 1
    )


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_edition_lists_the_cases_of_its_country(
    listed: dict[str, dict[str, _Listed]], edition: str
) -> None:
    own = (*FLEMISH, *OSTBELGIEN) if edition == _FLEMISH_EDITION else DUTCH
    assert set(own) - set(listed[edition]) == set()


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_row_is_full_and_leads_to_its_block(
    listed: dict[str, dict[str, _Listed]], dist: Path, edition: str
) -> None:
    wrong = []
    for identity, row in listed[edition].items():
        page = dist / edition / (row.address.partition("#")[0] or "gereedschapskist.html")
        there = f'id="doe-{identity}"' in page.read_text(encoding="utf-8")
        if not there or len(row.cells) != _COLUMNS or not all(row.cells):
            wrong.append(row)
    assert wrong == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_case_says_what_came_of_it_and_where_that_was_read(
    listed: dict[str, dict[str, _Listed]], dist: Path, edition: str
) -> None:
    wrong = []
    for identity, row in listed[edition].items():
        if not identity.startswith("casus-"):
            continue
        page = html.fromstring((dist / edition / row.address.partition("#")[0]).read_bytes())
        block = page.get_element_by_id(f"doe-{identity}")
        source = block.xpath(".//p[contains(@class, 'bron')]//a[@href]")
        if "Wat het opleverde: " not in block.text_content() or not source:
            wrong.append(identity)
    assert wrong == []


def test_there_are_enough_terms_and_none_twice(book: Book) -> None:
    assert len(book.glossary) >= _TERMS
    for edition in EDITIONS:
        names = [
            name.casefold()
            for entry in book.glossary
            if not entry.editions or edition in entry.editions
            for name in entry.names
        ]
        assert sorted(names) == sorted(set(names))


def test_there_are_enough_pairs_each_with_a_sentence(book: Book) -> None:
    assert len(book.translations) >= _PAIRS
    assert [pair for pair in book.translations if not pair.example] == []
