"""Hold one story against what its teller agreed to; pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from build_tools.model.consent import Channel, NameForm
from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from datetime import date

    from build_tools.model.consent import Grant, Overview
    from build_tools.model.document import Story

BOTH: Final = frozenset({Channel.WEB, Channel.EPUB})
"""What must be agreed to when nobody says for which of the two a book is made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a story is wanted for.

    :ivar edition: slug. :ivar channels: all of them must be agreed to.
    :ivar day: in Europe/Amsterdam.
    """

    edition: str
    channels: frozenset[Channel]
    day: date


def refusal(story: Story, overview: Overview, asked: Asked) -> Problem | None:
    """Return why a story of a participant may not be shown, or None if it may.

    :return: LB301 (nothing is recorded), LB310 (another text), LB311 (another edition), LB312
        (not for this channel), LB313 (not yet), LB314 (no longer), LB315 (another name form),
        LB323 (withdrawn).
    """
    start = Location(story.source, 1)
    if any(one.story == story.id for one in overview.withdrawn):
        return Problem(start, "LB323", (story.id,))
    grant = None if story.example else overview.grants.get(story.id)
    if grant is None:
        return Problem(start, "LB301", (story.title, story.id))
    if not story.fingerprint or grant.text != story.fingerprint:
        return Problem(start, "LB310", (story.id,))
    return _outside(story, grant, asked)


def _outside(story: Story, grant: Grant, asked: Asked) -> Problem | None:
    """Return what the agreement to this very text does not hold, or None."""
    start = Location(story.source, 1)
    if not {asked.edition, story.edition} <= grant.editions:
        return Problem(start, "LB311", (story.id, asked.edition))
    if missing := asked.channels - grant.channels:
        words = " en ".join(sorted(channel.value for channel in missing))
        return Problem(start, "LB312", (story.id, words))
    if asked.day < grant.starts:
        return Problem(start, "LB313", (story.id, grant.starts.isoformat()))
    if grant.ends is not None and asked.day > grant.ends:
        return Problem(start, "LB314", (story.id, grant.ends.isoformat()))
    if grant.name_form not in {story.name_form, NameForm.ANONYMOUS}:
        where = Location(story.source, story.lines.get("naamvorm", 1))
        return Problem(where, "LB315", (story.id, grant.name_form.value, story.name_form.value))
    return None


def as_agreed(story: Story, grant: Grant) -> tuple[Story, tuple[Problem, ...]]:
    """Return a story without what its teller did not agree to, and what was left out.

    :return: LB316 (the photo), LB317 (the name), LB318 (its own card), LB319 (paper).
    """
    left_out: list[Problem] = []
    if story.photo is not None and not grant.photo:
        left_out.append(_at(story, "foto", "LB316"))
        story = replace(story, photo=None)
    if story.name and grant.name_form is NameForm.ANONYMOUS:
        left_out.append(_at(story, "naam", "LB317"))
        story = replace(story, name="", name_form=NameForm.ANONYMOUS)
    for channel, code in ((Channel.CARD, "LB318"), (Channel.PAPER, "LB319")):
        if channel not in grant.channels:
            left_out.append(_at(story, "titel", code))
    return story, tuple(left_out)


def _at(story: Story, key: str, code: str) -> Problem:
    return Problem(Location(story.source, story.lines.get(key, 1)), code, (story.id,))
