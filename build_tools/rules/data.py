"""Rules about the data behind the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.model.selection import public_path
from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.book import Book

AGENDA: Final = "book/gegevens/agenda.toml"
MOVED: Final = "book/verhuisd.toml"
PILLARS: Final = "book/gegevens/pijlers.toml"
TERMS: Final = "book/gegevens/termen.toml"
_STORIES: Final = "verhalen/"


def terms_are_unique(book: Book) -> Iterator[Problem]:
    """A word stands once in the list of words (LB215)."""
    first: dict[str, int] = {}
    for term in book.terms:
        line = first.setdefault(term.dutch.casefold(), term.line)
        if line != term.line:
            yield Problem(Location(TERMS, term.line), "LB215", (term.dutch, line))


def pillars_are_unique(book: Book) -> Iterator[Problem]:
    """No two pillars have the same number (LB216)."""
    first: dict[int, int] = {}
    for pillar in sorted(book.pillars, key=lambda one: one.line):
        line = first.setdefault(pillar.number, pillar.line)
        if line != pillar.line:
            yield Problem(Location(PILLARS, pillar.line), "LB216", (pillar.number, line))


def moved_pages_arrive(book: Book) -> Iterator[Problem]:
    """What moved went to a page that exists (LB217), from where none is any more (LB218).

    A story leaves its old address only for that of a story (LB221): a redirect is written in every
    edition that has the new address, and would tell its name in editions that never had it.
    """
    known = {f"{public_path(name)}.html" for name in (*book.pages, *book.stories)}
    for old, new in book.moved.items():
        where = Location(MOVED, book.moved_lines.get(old, 1))
        if new not in known:
            yield Problem(where, "LB217", (new,))
        elif old.startswith(_STORIES) and not new.startswith(_STORIES):
            yield Problem(where, "LB221", (old,))
        if old in known:
            yield Problem(where, "LB218", (old,))


def sessions_end_after_they_begin(book: Book) -> Iterator[Problem]:
    """A meeting ends later than it begins (LB219)."""
    for session in book.agenda.sessions if book.agenda else ():
        if session.ends <= session.begins:
            begins, ends = (f"{time:%H:%M}" for time in (session.begins, session.ends))
            yield Problem(Location(AGENDA, session.line), "LB219", (begins, ends))
