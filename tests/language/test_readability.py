"""Flesch-Douma, and how it is shown."""

from __future__ import annotations

import pytest

from build_tools.cli.language_show import as_lines, by_kind
from build_tools.language.readability import (
    Hard,
    Reading,
    Score,
    reading_of,
    score_of,
    syllables,
)
from build_tools.model.document import Page, PageKind
from build_tools.model.language import PassageKind
from build_tools.problems import Location, Problem
from build_tools.use_cases.reading_level import as_report
from tests.language.making import PLACE, passage


@pytest.mark.parametrize(
    ("word", "count"), [("ja", 1), ("water", 2), ("burgermeester", 4), ("participatie", 5)]
)
def test_a_word_has_as_many_syllables_as_it_has_parts(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_figure_follows_the_formula_of_douma() -> None:
    score = score_of("De kat zit. Het water is koud.")
    assert (score.words, score.sentences, score.syllables) == (7, 2, 8)
    assert score.flesch == round(206.84 - 0.93 * 7 / 2 - 77 * 8 / 7, 1)


def test_figures_and_what_is_left_out_are_no_words() -> None:
    assert score_of("In 2015 \ufffc kwam dat.").words == 3


def test_hard_text_scores_lower_than_easy_text() -> None:
    hard = "Participatieverordeningen formaliseren verantwoordelijkheidsverdelingen."
    assert score_of(hard).flesch < 0 < score_of("Ik kom naar je toe.").flesch


def test_the_hardest_paragraphs_come_first_and_short_ones_and_quotations_do_not_count() -> None:
    easy = passage("Ik kom naar je toe. " * 6, where=Location("book/een.md", 1))
    hard = passage(
        "Gemeentelijke verordeningen regelen dat. " * 8, where=Location("book/een.md", 5)
    )
    texts = [
        easy,
        hard,
        passage("Verantwoordelijkheid.", where=Location("book/een.md", 9)),
        passage("Kop", PassageKind.HEADING),
        passage("Verantwoordelijkheid. " * 30, quotation=True),
    ]
    reading = reading_of(texts)
    assert [(one.where.line, one.begins[:4]) for one in reading.worst] == [(5, "Geme"), (1, "Ik k")]
    assert reading.score.sentences == 15


def test_a_chapter_is_shown_with_its_figures_and_its_hardest_paragraphs() -> None:
    page = Page(
        docname="book/een", title="Een", kind=PageKind.CHAPTER, summary="S", subtitle="",
        kicker="", dated=None, editions=None, pillar=None, lines={},
    )  # fmt: skip
    told = [
        (
            page,
            Reading(
                Score(words=10, sentences=2, syllables=15), (Hard(41.25, PLACE, "Zo begint het"),)
            ),
        )
    ]
    assert as_lines(told).splitlines() == [
        "  86,7  Een: 5,0 woorden per zin, 1,50 lettergrepen per woord",
        "          41,2  book/een.md:7: Zo begint het …",
    ]
    assert as_report(told).splitlines()[-1] == "| Een | 86,7 | 5,0 | 1,50 | 41,2: Zo begint het … |"


def test_without_any_chapter_that_is_said() -> None:
    assert as_lines([]) == "Er is nog geen hoofdstuk om te meten."


def test_problems_of_language_are_counted_by_kind_and_others_are_not() -> None:
    found = [Problem(PLACE, code) for code in ("LB640", "LB101", "LB640", "LB630")]
    assert by_kind(found) == "Over de taal: zonder bron 1 (LB630), spelling 2 (LB640)."
    assert by_kind([Problem(PLACE, "LB101")]) == ""
