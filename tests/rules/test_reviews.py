"""From which day on a review counts."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from build_tools.model.book import Book
from build_tools.model.review import Norm, Review
from build_tools.problems import Location, Problem
from build_tools.rules.reviews import days_have_come, review_by

_REVIEW: Final = Review(
    norm=Norm.WCAG_22_AA,
    organisation="Stichting Voorbeeld",
    day=date(2026, 12, 1),
    digest="0" * 64,
    source="reviews/noord.yaml",
    line=12,
)
_BOOK: Final = Book(editions=(), pages={}, stories={}, parts=(), reviews={"noord": _REVIEW})
_BEFORE: Final = date(2026, 11, 30)


@pytest.mark.parametrize("day", [_REVIEW.day, date(2027, 1, 1)])
def test_from_its_day_on_a_review_counts_and_nothing_is_said(day: date) -> None:
    assert review_by(_BOOK, "noord", day) == _REVIEW
    assert list(days_have_come(_BOOK, day)) == []


def test_before_its_day_a_review_counts_for_nothing() -> None:
    assert review_by(_BOOK, "noord", _BEFORE) is None


def test_before_its_day_a_review_is_told_where_the_day_stands() -> None:
    where = Location("reviews/noord.yaml", 12)
    assert list(days_have_come(_BOOK, _BEFORE)) == [Problem(where, "LB908", ("2026-12-01",))]


def test_of_another_edition_there_is_no_review() -> None:
    assert review_by(_BOOK, "zuid", _REVIEW.day) is None
