"""Check the content, and say what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.catalogue import stops
from build_tools.cli.app import exit_code
from build_tools.cli.surroundings import private, today
from build_tools.use_cases.check import check

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.cli.app import Desk


def check_book(desk: Desk, editions: Sequence[str]) -> None:
    """Check the content, and say what is wrong with it."""
    with desk.screen() as screen:
        report = check(desk.root, editions, screen.step, day=today(), private=private())
    screen.problems(report.problems)
    if stops(report.problems):
        raise SystemExit(exit_code(report.problems))
    screen.say(f"Alles klopt. Nagekeken: {report.texts} teksten in {', '.join(report.editions)}.")
