"""What one edition holds: its own pages and stories, and only what may be shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.consent.selection import select
from build_tools.model.document import PageKind
from build_tools.model.selection import ROOT_PAGE
from build_tools.reading.corpus import read_corpus
from tests.conftest import PROOF_BOOK

if TYPE_CHECKING:
    from build_tools.model.book import Book
    from build_tools.model.selection import Selection

_STORY: Final = "participant_stories/noord/de-brug"
_WITHHELD: Final = "participant_stories/noord/v-0001"


@pytest.fixture(scope="module")
def book() -> Book:
    return read_corpus(PROOF_BOOK).book


def _told(selection: Selection) -> list[tuple[str, str]]:
    return [(str(problem.where), problem.code) for problem in selection.withheld]


@pytest.mark.parametrize(("edition", "other"), [("noord", "zuid"), ("zuid", "noord")])
def test_an_edition_holds_its_own_pages_and_those_of_all(
    book: Book, edition: str, other: str
) -> None:
    pages = select(book, edition, examples=True).pages
    assert f"book/alleen-{edition}" in pages
    assert f"book/alleen-{other}" not in pages
    assert ROOT_PAGE in pages


def test_an_edition_holds_no_story_of_another(book: Book) -> None:
    stories = select(book, "zuid", examples=True).stories
    assert {story.edition for story in stories.values()} == {"zuid"}


def test_a_story_that_is_no_example_is_withheld_with_a_message(book: Book) -> None:
    selection = select(book, "noord", examples=True)
    assert _WITHHELD not in selection.stories
    assert _told(selection) == [(f"{_WITHHELD}.md:1", "LB301")]


def test_a_release_leaves_examples_out_and_says_so_at_their_line(book: Book) -> None:
    selection = select(book, "noord", examples=False)
    assert selection.stories == {}
    assert _told(selection) == [(f"{_STORY}.md:8", "LB302"), (f"{_WITHHELD}.md:1", "LB301")]


@pytest.mark.parametrize("examples", [True, False])
def test_what_is_withheld_is_in_no_list_that_sphinx_gets(
    book: Book,
    examples: bool,  # noqa: FBT001 - the parameter of the test
) -> None:
    selection = select(book, "noord", examples=examples)
    everywhere = {*selection.docnames(), *selection.stories, *selection.pages}
    everywhere |= {name for part in selection.parts for name in part.pages}
    withheld = {problem.where.path.removesuffix(".md") for problem in selection.withheld}
    assert withheld
    assert not everywhere & withheld


def test_stories_follow_the_page_of_stories_in_order(book: Book) -> None:
    names = list(select(book, "noord", examples=True).docnames())
    assert names[names.index("book/verhalen") + 1] == _STORY


def test_the_front_page_comes_first_and_once(book: Book) -> None:
    names = list(select(book, "noord", examples=True).docnames())
    assert (names[0], names.count(ROOT_PAGE)) == (ROOT_PAGE, 1)


def test_a_part_without_pages_for_the_edition_is_left_out(book: Book) -> None:
    only_south = replace(book.parts[0], title="Zuid", pages=("book/alleen-zuid",))
    selection = select(replace(book, parts=(only_south, *book.parts)), "noord", examples=True)
    assert "Zuid" not in [part.title for part in selection.parts]


def test_no_document_stands_in_an_edition_twice(book: Book) -> None:
    """Also when two pages are of the kind that stories follow."""
    second = replace(book.pages["book/alles"], kind=PageKind.STORIES)
    pages = {**book.pages, "book/alles": second}
    names = list(select(replace(book, pages=pages), "noord", examples=True).docnames())
    assert len(names) == len(set(names))


def test_without_a_page_of_stories_no_story_is_shown(book: Book) -> None:
    pages = {name: page for name, page in book.pages.items() if name != "book/verhalen"}
    names = list(select(replace(book, pages=pages), "noord", examples=True).docnames())
    assert _STORY not in names


def test_an_edition_that_does_not_exist_is_refused(book: Book) -> None:
    with pytest.raises(KeyError):
        select(book, "oost", examples=True)


def test_selecting_twice_gives_the_same(book: Book) -> None:
    assert select(book, "noord", examples=True) == select(book, "noord", examples=True)
