"""Rules about records of reviews: what people found counts from its day on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from build_tools.model.book import Book
    from build_tools.model.review import Review


def days_have_come(book: Book, day: date) -> Iterator[Problem]:
    """Nobody found anything on a day that has yet to come (LB908).

    :param day: today, in Europe/Amsterdam.
    """
    for review in book.reviews.values():
        if review.day > day:
            where = Location(review.source, review.line)
            yield Problem(where, "LB908", (review.day.isoformat(),))


def review_by(book: Book, edition: str, day: date) -> Review | None:
    """Return what people found of an edition up to a day; None when that is nothing.

    :param edition: its slug. :param day: today, in Europe/Amsterdam.
    """
    review = book.reviews.get(edition)
    return review if review and review.day <= day else None
