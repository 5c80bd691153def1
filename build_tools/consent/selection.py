"""Decide what one edition holds, in one channel, on one day.

Default is no: a story of a participant stays out until the overview of consent covers this text,
for this edition, this channel and this day.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from build_tools.consent.agreement import BOTH, Asked, as_agreed, refusal
from build_tools.consent.days import NO_DAY
from build_tools.model.consent import Channel, Overview
from build_tools.model.document import PageKind, Story
from build_tools.model.selection import Selection
from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from datetime import date

    from build_tools.model.book import Book, Part
    from build_tools.model.consent import Grant
    from build_tools.model.document import Page

_NOTHING: Final = Overview()


def select(  # noqa: PLR0913 - everything that a selection depends on, by name
    book: Book,
    edition: str,
    *,
    examples: bool,
    channel: Channel | None = None,
    day: date = NO_DAY,
    overview: Overview = _NOTHING,
    together: Collection[str] = (),
) -> Selection:
    """Return what one edition holds.

    :param edition: slug of the edition.
    :param examples: whether examples made up by the editors may be shown; not in a publication.
    :param channel: what it is made for; None: only what is agreed to for web and EPUB.
    :param day: in Europe/Amsterdam; on a day that nobody names nothing is agreed to.
    :param overview: what the tellers agreed to; nothing, when nobody says.
    :param together: slugs of the editions that are published with it; none means all.
    :raises KeyError: there is no such edition.
    """
    asked = Asked(edition=edition, channels=BOTH if channel is None else frozenset({channel}),
                  day=day)  # fmt: skip
    pages = {name: page for name, page in sorted(book.pages.items()) if page.is_for(edition)}
    told = [story for _, story in sorted(book.stories.items()) if story.edition == edition]
    judged = [_judged(story, overview, asked, examples=examples) for story in told]
    stories = {one.story.docname: one.story for one in judged if one.story is not None}
    return Selection(
        edition=book.edition(edition),
        parts=tuple(_parts(book.parts, pages, stories)),
        pages=pages,
        stories=stories,
        withheld=tuple(problem for one in judged for problem in one.problems),
        together=frozenset(together or (one.slug for one in book.editions)) | {edition},
        book=book,
        on_cards=_with(judged, lambda grant: Channel.CARD in grant.channels),
        on_paper=_with(judged, lambda grant: Channel.PAPER in grant.channels),
        quotable=_with(judged, lambda grant: grant.quotation),
        withdrawn=_withdrawn(overview, edition),
    )


@dataclass(frozen=True, slots=True)
class _Judged:
    """What may be shown of a story.

    :ivar story: without what was not agreed to, or None. :ivar grant: None for an example.
    :ivar problems: what was withheld, and why.
    """

    story: Story | None
    grant: Grant | None = None
    problems: tuple[Problem, ...] = ()


def _judged(story: Story, overview: Overview, asked: Asked, *, examples: bool) -> _Judged:
    """Return what may be shown of a story; an example can never have the name of a real story."""
    if story.example and not story.has_id:
        where = Location(story.source, story.lines.get("voorbeeld", 1))
        return _Judged(story) if examples else _Judged(None, None, (Problem(where, "LB302"),))
    if problem := refusal(story, overview, asked):
        return _Judged(None, None, (problem,))
    grant = overview.grants[story.id]
    shown, left_out = as_agreed(story, grant)
    return _Judged(shown, grant, left_out)


def _with(judged: Iterable[_Judged], agreed: Callable[[Grant], bool]) -> frozenset[str]:
    """Return the docnames of the stories that are shown and agreed to; examples among them."""
    return frozenset(
        one.story.docname
        for one in judged
        if one.story is not None and (one.grant is None or agreed(one.grant))
    )


def _withdrawn(overview: Overview, edition: str) -> tuple[str, ...]:
    """Return the ids of the stories that were taken back from an edition, in order."""
    return tuple(sorted({one.story for one in overview.withdrawn if one.edition == edition}))


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
