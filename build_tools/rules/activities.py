"""Rules about activities: a reader's work hangs on an id, so none is ever lost or reused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.activity import ActivityPlace
    from build_tools.model.book import Book

ACTIVITIES: Final = "book/gegevens/activiteiten.toml"


def _placed(book: Book) -> Iterator[ActivityPlace]:
    for _, page in sorted(book.pages.items()):
        yield from page.activities


def activities_are_listed(book: Book) -> Iterator[Problem]:
    """An id on a page stands in the list (LB471), as the same kind (LB474), not retired (LB476)."""
    known = {one.identity: one for one in book.activities}
    for place in _placed(book):
        where = Location(place.source, place.line)
        entry = known.get(place.identity)
        if entry is None:
            yield Problem(where, "LB471", (place.identity, place.kind.value))
        elif entry.kind is not place.kind:
            yield Problem(where, "LB474", (place.identity, place.kind.value, entry.kind.value))
        elif entry.retired:
            yield Problem(where, "LB476", (place.identity,))


def listed_activities_exist(book: Book) -> Iterator[Problem]:
    """An id in the list stands on a page, or is retired (LB472)."""
    placed = {place.identity for place in _placed(book)}
    for entry in book.activities:
        if not entry.retired and entry.identity not in placed:
            where = Location(ACTIVITIES, entry.line)
            yield Problem(where, "LB472", (entry.identity, entry.kind.value))
