"""Where something is wrong with the content, and what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place an editor can click on.

    :ivar path: POSIX path, relative to the repository root.
    :ivar line: line number counted from 1; 0 means the file as a whole.
    """

    path: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, as data; ``catalogue`` gives it words.

    :ivar where: the place to look at.
    :ivar code: the key in the catalogue, for example ``LB201``.
    :ivar values: the values the words need, in the order of the catalogue.
    """

    where: Location
    code: str
    values: tuple[str | int, ...] = ()


class ContentError(Exception):
    """Content that could not be turned into a model at all."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=sort_key))
        super().__init__("; ".join(f"{problem.where}: {problem.code}" for problem in self.problems))


def sort_key(problem: Problem) -> tuple[str, int, str, tuple[str, ...]]:
    """Give the key that orders problems by place, then code; values of mixed kinds never clash."""
    values = tuple(str(value) for value in problem.values)
    return (problem.where.path, problem.where.line, problem.code, values)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems sorted by place, each of them once."""
    return tuple(sorted(set(problems), key=sort_key))
