"""What the tellers agreed to today: the public overview, and the register where that is at hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from build_tools.consent.days import NO_DAY
from build_tools.consent.selection import select
from build_tools.consent.stricter import differences, stricter
from build_tools.model.consent import Channel, Overview
from build_tools.problems import ContentError, Location, Problem
from build_tools.reading.overview import OVERVIEW, read_overview
from build_tools.reading.private import PRIVATE_VARIABLE, private_folder
from build_tools.register import is_kept_here, open_register

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from build_tools.model.book import Book
    from build_tools.model.selection import Selection

_NOTHING = Overview()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """What the tellers agreed to, on one day.

    :ivar day: in Europe/Amsterdam. :ivar problems: what is wrong with what says so.
    """

    day: date = NO_DAY
    overview: Overview = _NOTHING
    problems: tuple[Problem, ...] = ()

    def selection(
        self,
        book: Book,
        edition: str,
        channel: Channel | None,
        *,
        examples: bool,
        together: Collection[str] = (),
    ) -> Selection:
        """Return what an edition holds in a channel; see ``consent.selection.select``."""
        return select(book, edition, examples=examples, channel=channel, day=self.day,
                      overview=self.overview, together=together)  # fmt: skip


def agreed(root: Path, private: str, day: date) -> Agreed:
    """Read what the tellers agreed to; where overview and register differ, the stricter counts.

    With anything wrong nothing is agreed to: LB320-LB322 about the overview, LB70x about the
    register.  LB329 warns of each story about which the two differ.

    :param root: the repository.
    :param private: the private folder as ``LEERBOEK_PRIVE`` names it; empty for the usual one.
    :param day: in Europe/Amsterdam.
    """
    overview, problems = read_overview(root)
    try:
        folder = private_folder(root, {PRIVATE_VARIABLE: private})
        if not is_kept_here(folder):
            return Agreed(day=day, overview=overview, problems=problems)
        with open_register(folder, now=datetime.combine(day, time(), tzinfo=UTC)) as register:
            ours = register.overview()
    except ContentError as error:
        return Agreed(day=day, problems=(*problems, *error.problems))
    differing = () if problems else differences(overview, ours)
    warnings = (Problem(Location(OVERVIEW), "LB329", (story,)) for story in differing)
    return Agreed(day=day, overview=stricter(overview, ours), problems=(*problems, *warnings))
