"""Which words of a paragraph ask for a source, and which paragraphs are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from build_tools.language.truth import first_fact, unresolved, unsourced
from build_tools.model.language import PassageKind
from build_tools.problems import Location
from tests.language.making import passage, table, told

if TYPE_CHECKING:
    from build_tools.model.language import Passage

_CASES: Final = table("waarheid.toml")
_FACT: Final = "Dat was in 2015 zo."


@pytest.mark.parametrize(
    ("text", "fact"), [(one["tekst"], one["feit"]) for one in _CASES["geweigerd"]]
)
def test_a_figure_year_amount_or_law_asks_for_a_source(text: str, fact: str) -> None:
    assert told(unsourced([passage(text)])) == [("LB630", fact)]


@pytest.mark.parametrize("text", [one["tekst"] for one in _CASES["toegestaan"]])
def test_numbering_times_names_and_small_counts_do_not(text: str) -> None:
    assert first_fact(text) == ""


@pytest.mark.parametrize("kind", [PassageKind.PARAGRAPH, PassageKind.POINT, PassageKind.TABLE])
def test_paragraphs_points_and_tables_are_asked(kind: PassageKind) -> None:
    assert told(unsourced([passage(_FACT, kind)])) == [("LB630", "2015")]


@pytest.mark.parametrize("kind", [PassageKind.HEADING, PassageKind.LINE, PassageKind.DATA])
def test_headings_titles_and_data_are_not(kind: PassageKind) -> None:
    assert list(unsourced([passage(_FACT, kind)])) == []


@pytest.mark.parametrize(
    "right",
    [
        passage(_FACT, cited=True),
        passage(_FACT, exercise=True),
        passage(_FACT, story=True),
    ],
    ids=["source", "exercise", "story"],
)
def test_with_a_source_in_an_exercise_or_a_story_it_is_right(right: Passage) -> None:
    assert list(unsourced([right])) == []


def test_it_holds_for_the_book_alone() -> None:
    story = Location("participant_stories/noord/een-brug.md", 3)
    assert list(unsourced([passage(_FACT, where=story)])) == []


def test_a_loose_figure_in_a_table_says_which_row_it_is_and_a_year_does_not() -> None:
    rows = "Trede\n1\ninformeren\n2\nraadplegen"
    assert list(unsourced([passage(rows, PassageKind.TABLE)])) == []
    assert told(unsourced([passage(f"{rows}\n2011", PassageKind.TABLE)])) == [("LB630", "2011")]


@pytest.mark.parametrize(
    ("text", "mark"), [(one["tekst"], one["merk"]) for one in _CASES["merkteken"]]
)
def test_a_mark_that_something_is_left_to_do_is_refused(text: str, mark: str) -> None:
    assert told(unresolved([passage(text)])) == [("LB631", mark)]


@pytest.mark.parametrize("text", [one["tekst"] for one in _CASES["geen_merkteken"]])
def test_ordinary_words_are_no_mark(text: str) -> None:
    assert list(unresolved([passage(text)])) == []
