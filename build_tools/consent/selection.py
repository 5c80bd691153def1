"""Decide what one edition holds.

Default is no: a story that is not marked as an example stays out until its teller's consent is
recorded and enforced, which this version cannot do yet.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.model.document import PageKind, Story
from build_tools.model.selection import Selection
from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from build_tools.model.book import Book, Part
    from build_tools.model.document import Page


def select(
    book: Book, edition: str, *, examples: bool, together: Collection[str] = ()
) -> Selection:
    """Return what one edition holds.

    :param edition: slug of the edition.
    :param examples: whether examples made up by the editors may be shown; not in a publication.
    :param together: slugs of the editions that are published with it; none means all.
    :raises KeyError: there is no such edition.
    """
    pages = {name: page for name, page in sorted(book.pages.items()) if page.is_for(edition)}
    told = [story for _, story in sorted(book.stories.items()) if story.edition == edition]
    withheld = {
        story.docname: problem for story in told if (problem := _why_not(story, examples=examples))
    }
    stories = {story.docname: story for story in told if story.docname not in withheld}
    return Selection(
        edition=book.edition(edition),
        parts=tuple(_parts(book.parts, pages, stories)),
        pages=pages,
        stories=stories,
        withheld=tuple(withheld.values()),
        together=frozenset(together or (one.slug for one in book.editions)) | {edition},
        book=book,
    )


def _why_not(story: Story, *, examples: bool) -> Problem | None:
    """Return why a story may not be shown, or None if it may."""
    if not story.example:
        return Problem(Location(story.source, 1), "LB301", (story.title,))
    if not examples:
        return Problem(Location(story.source, story.lines.get("voorbeeld", 1)), "LB302")
    return None


def _parts(
    parts: Iterable[Part], pages: Mapping[str, Page], stories: Mapping[str, Story]
) -> Iterable[Part]:
    """Yield the parts that have pages left, with the stories behind the first page for them."""
    waiting = list(stories)
    for part in parts:
        kept: list[str] = []
        for name in part.pages:
            if name in pages:
                kept.append(name)
                if pages[name].kind is PageKind.STORIES:
                    kept.extend(waiting)
                    waiting = []
        if kept:
            yield replace(part, pages=tuple(kept))
