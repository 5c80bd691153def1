"""Below chapters, pages about pillars and stories: where to read on, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Built


def _related(book: Built, page: str) -> list[str]:
    return [item.get_text() for item in book.page(page).select(".verwant li")]


def _having(book: Built) -> set[str]:
    """Return the pages that have the list."""
    return {page for page, text in book.pages.items() if 'class="verwant"' in text}


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("doen", "Hoofdstuk: Blokken – ook over co-creatie, met dezelfde bron"),
        ("doen", "Reflectie: De tafel – ook over pijler 1"),
        ("pijler-een", "Hoofdstuk: Doen – ook over pijler 1"),
        ("verhalen/de-tafel", "Pijler: De eerste pijler – ook over pijler 1"),
    ],
)
def test_a_related_page_is_named_with_the_reason(finding_book: Built, page: str, told: str) -> None:
    assert told in _related(finding_book, page)


def test_there_are_never_more_than_four(finding_book: Built) -> None:
    counts = {len(_related(finding_book, page)) for page in _having(finding_book)}
    assert max(counts) == 4


def test_only_chapters_pillars_and_stories_have_the_list(finding_book: Built) -> None:
    assert _having(finding_book) == {
        "blokken", "doen", "pijler-een", "verhalen/de-brug", "verhalen/de-tafel",
    }  # fmt: skip


def test_the_list_has_a_heading_that_names_it(finding_book: Built) -> None:
    block = finding_book.page("doen").select_one(".verwant")
    assert block is not None
    heading = block.find("h2", id=str(block["aria-labelledby"]))
    assert heading is not None
    assert heading.get_text() == "Verder lezen over dit onderwerp"


def test_a_withheld_story_is_nowhere_related(finding_book: Built) -> None:
    assert [page for page, text in finding_book.pages.items() if "v-0001" in text] == []


def test_search_does_not_read_the_list(finding_web: Built) -> None:
    block = finding_web.page("doen").select_one(".verwant")
    assert block is not None
    assert block.has_attr("data-pagefind-ignore")
