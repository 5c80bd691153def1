"""Which of the problems may stay, and which exceptions are not needed any more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.catalogue.linter import WITH_VALUE
from build_tools.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from build_tools.reading.waivers import Waiver


@dataclass(frozen=True, slots=True)
class Waived:
    """What exceptions leave of what was found.

    :ivar kept: indexes of the problems that no exception is about.
    :ivar used: the exceptions that were needed.
    """

    kept: tuple[int, ...]
    used: frozenset[Waiver]


def waive(problems: Iterable[Problem], waivers: Iterable[Waiver]) -> Waived:
    """Return which problems stay: with another code, file or first value than an exception.

    Of two exceptions for the same the first is needed, and one that names the value before one
    that does not.

    :param problems: as ``problem_of`` gives them, with their place in the publication.
    """
    by_place: dict[tuple[str, str, str | None], Waiver] = {}
    for waiver in waivers:
        by_place.setdefault((waiver.code, waiver.place, waiver.value), waiver)
    kept, used = [], set()
    for index, problem in enumerate(problems):
        where = problem.code, problem.where.path
        value = str(problem.values[0]) if problem.values else None
        if found := by_place.get((*where, value)) or by_place.get((*where, None)):
            used.add(found)
        else:
            kept.append(index)
    return Waived(tuple(kept), frozenset(used))


def not_needed(
    waivers: Iterable[Waiver], used: Collection[Waiver], looked_at: Collection[str] | None
) -> tuple[Problem, ...]:
    """Return the exceptions that nothing was found for (LB911).

    :param looked_at: places of the files that were looked at; None when that was everything, so
        that every exception must have been needed.
    """
    return tuple(
        Problem(waiver.where, "LB911", (_named(waiver), waiver.place))
        for waiver in waivers
        if waiver not in used and (looked_at is None or waiver.place in looked_at)
    )


def _named(waiver: Waiver) -> str:
    """Return what an exception is about, as a message names it."""
    return waiver.code if waiver.value is None else WITH_VALUE.format(waiver.code, waiver.value)
