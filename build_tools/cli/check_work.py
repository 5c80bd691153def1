"""Check the content, and say what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.catalogue import stops
from build_tools.cli.app import exit_code
from build_tools.cli.language_show import as_lines, by_kind
from build_tools.cli.surroundings import private, today
from build_tools.use_cases.check import check

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.cli.app import Desk


def check_book(desk: Desk, editions: Sequence[str], *, readability: bool) -> None:
    """Check the content, and say what is wrong with it.

    :param readability: also tell how easily each chapter reads.
    """
    with desk.screen() as screen:
        report = check(desk.root, editions, screen.step, day=today(), private=private())
    screen.problems(report.problems)
    if counted := by_kind(report.problems):
        screen.say(counted)
    if readability:
        screen.result(as_lines(report.readings))
    if stops(report.problems):
        raise SystemExit(exit_code(report.problems))
    screen.say(f"Alles klopt. Nagekeken: {report.texts} teksten in {', '.join(report.editions)}.")
