"""Dutch apostrophes and quotation marks, dashes and doubled words; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

# ‘s avonds, ‘t, ‘n, ‘m, ‘k, ‘r; not ‘s’, and not an initial: ‘S. Jansen’.
_SHORT: Final = re.compile(r"‘(?=(?:[stnmkr]|ns|em|tis|twas|[STNMKR](?!\.))(?![\w’]))")
# ‘90: wrong unless it begins a quotation, which then is closed.
_YEAR: Final = re.compile(r"‘(?=\d\d(?:ers?|s)?(?![\w’]))")
_MARK: Final = re.compile(r"[‘’]")
_STRAIGHT: Final = re.compile(r"[\"']")
_TWICE: Final = re.compile(r"(?<![\w’-])(\w+)\s+\1(?![\w’-])", re.IGNORECASE)
# Two of these in a row can be Dutch: ‘dat dat kan’.
_MAY_BE_TWICE: Final = frozenset({
    "bla", "dat", "die", "had", "heel", "het", "je", "nu", "ze", "zij",
})  # fmt: skip
_SPACED: Final = re.compile(r"(?<=\w)\s+(?=[,;:?!.](?:\s|$))|\s-\s|(?<=\d{4})-(?=\d{4})|\.{3}")


def wrong_apostrophes(text: str) -> list[int]:
    """Return where an opening quotation mark stands that should be an apostrophe: ``‘s avonds``.

    Source: Woordenlijst Nederlandse Taal, Leidraad 6.H and 6.G.
    """
    if "‘" not in text:
        return []
    places = [found.start() for found in _SHORT.finditer(text)]
    years = [found.start() for found in _YEAR.finditer(text)]
    closed = _closed_quotations(text) if years else frozenset()
    return sorted([*places, *(start for start in years if start not in closed)])


def _closed_quotations(text: str) -> frozenset[int]:
    """Return where the quotations begin that are closed.

    A ``’`` with a letter behind it (foto’s) or a space before it closes nothing.
    """
    opened: list[int] = []
    closed: set[int] = set()
    for found in _MARK.finditer(text):
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        if found[0] == "‘":
            opened.append(found.start())
        elif opened and not after.isalnum() and not before.isspace():
            closed.add(opened.pop())
    return frozenset(closed)


def straight_marks(text: str) -> list[int]:
    """Return where a typewriter's quotation mark or apostrophe stands.

    Behind a number it is a foot, an inch, a minute or a second.
    """
    places = [found.start() for found in _STRAIGHT.finditer(text)]
    return [place for place in places if not text[max(0, place - 1) : place].isdigit()]


def doubled(text: str) -> Iterator[str]:
    """Yield each word that stands twice in a row."""
    for found in _TWICE.finditer(text):
        if found[1].casefold() not in _MAY_BE_TWICE and not found[1].isdigit():
            yield " ".join(found[0].split())


def misplaced(text: str) -> list[tuple[int, int]]:
    """Return where a space stands before a mark, or a hyphen or dots where another mark belongs."""
    return [found.span() for found in _SPACED.finditer(text)]
