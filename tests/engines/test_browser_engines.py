"""foliate-js and epub.js open our books, show all of them and page to the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.engines.books import MOST, file_of
from tests.engines.package import Package
from tests.engines.readers import EPUBJS, FOLIATE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.engines.readers import Reader, Shelf, Walk

_ENGINES: Final = (FOLIATE, EPUBJS)


@pytest.fixture(scope="module", params=MOST)
def package(request: pytest.FixtureRequest) -> Package:
    """Give a book."""
    return Package(file_of(request.param, request))


@pytest.fixture(scope="module", params=_ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """Give the name of a reading system."""
    return str(request.param)


@pytest.fixture(scope="module")
def reader(shelf: Shelf, engine: str, package: Package) -> Iterator[Reader]:
    """Give the book, open in the reading system."""
    with shelf.reading(engine, package.path) as opened:
        yield opened


@pytest.fixture(scope="module")
def walk(reader: Reader) -> Walk:
    """Give what was seen of the book by paging from its first page to its last."""
    return reader.walk()


def test_the_documents_come_in_the_order_of_the_book(reader: Reader, package: Package) -> None:
    assert reader.spine() == package.spine


def test_the_last_page_is_reached(walk: Walk) -> None:
    assert walk.ended


def test_every_document_is_shown(walk: Walk, package: Package) -> None:
    assert tuple(walk.documents) == package.spine


def test_the_text_on_the_pages_is_the_text_of_the_book(walk: Walk, package: Package) -> None:
    different = [n for n, shown in walk.documents.items() if shown.words != package.words(n)]
    assert different == []


def test_every_word_is_whole_on_some_page(walk: Walk) -> None:
    assert {name: shown.lost for name, shown in walk.documents.items() if shown.lost} == {}


def test_every_picture_is_whole_on_some_page(walk: Walk) -> None:
    missing = {name: shown.pictures for name, shown in walk.documents.items() if shown.pictures}
    assert missing == {}


def test_the_contents_are_complete_and_in_order(
    reader: Reader, engine: str, package: Package
) -> None:
    whole = [[entry.depth, entry.label, entry.href or None] for entry in package.contents]
    # epub.js leaves titles of parts out, as they are no links, and makes the rest one list.
    wanted = whole if engine == FOLIATE else [line[1:] for line in whole if line[2]]
    assert reader.contents() == wanted


def test_the_mark_of_a_note_shows_the_note(reader: Reader, engine: str, package: Package) -> None:
    marks = [link for link in package.links if link.note]
    sources = list(dict.fromkeys(link.source for link in marks))
    shown = [text for name in sources for text in reader.notes(name)]
    notes = [package.text_of(link.target) for link in marks]
    lost = [note for note, text in zip(notes, shown, strict=True) if not _shows(text, note, engine)]
    assert lost == []


def _shows(text: str, note: str, engine: str) -> bool:
    """Whether a window holds a note, or (in epub.js, which has none) a page its beginning."""
    found, whole = (words.replace(" ", "") for words in (text, note))
    return found == whole if engine == FOLIATE else found != "" and whole.startswith(found)


def test_nothing_is_complained_of(walk: Walk, reader: Reader) -> None:
    assert (reader.complaints(), walk.ended) == ([], True)


def test_nothing_is_asked_of_anybody_else(walk: Walk, reader: Reader) -> None:
    assert (reader.asked_elsewhere(), walk.ended) == ([], True)
