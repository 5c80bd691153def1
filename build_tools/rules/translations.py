"""Rules about the pairs of words of the *Vertaalwoordenboek*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.model.translation import Languages
from build_tools.problems import Location, Problem
from build_tools.rules.editions import TRANSLATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.book import Book


def pairs_are_unique(book: Book) -> Iterator[Problem]:
    """Within one edition the same pair stands in the list once (LB460)."""
    told: set[int] = set()
    for edition in book.editions:
        first: dict[tuple[str, str, str], int] = {}
        for pair in book.translations:
            if not pair.is_for(edition.slug):
                continue
            key = (pair.languages.value, pair.left.casefold(), pair.right.casefold())
            line = first.setdefault(key, pair.line)
            if line != pair.line and pair.line not in told:
                told.add(pair.line)
                where = Location(TRANSLATIONS, pair.line)
                yield Problem(where, "LB460", (pair.left, pair.right, line))


def sides_of_pairs_differ(book: Book) -> Iterator[Problem]:
    """The two sides of a pair are not the same (LB461)."""
    for pair in book.translations:
        if pair.left.casefold() == pair.right.casefold():
            yield Problem(Location(TRANSLATIONS, pair.line), "LB461", (pair.left,))


def countries_have_known_words(book: Book) -> Iterator[Problem]:
    """Two countries' words for one thing stand in the list of words, with its source (LB462)."""
    known = {(term.dutch.casefold(), term.flemish.casefold()) for term in book.terms}
    for pair in book.translations:
        words = (pair.left.casefold(), pair.right.casefold())
        if pair.languages is Languages.COUNTRY and words not in known:
            yield Problem(Location(TRANSLATIONS, pair.line), "LB462", (pair.left, pair.right))
