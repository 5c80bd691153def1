"""What the tests of rules look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.problems import Problem


def places_and_codes(found: Iterable[Problem]) -> list[tuple[str, str]]:
    """Return place and code of every problem."""
    return [(str(problem.where), problem.code) for problem in found]
