"""What ``leerboek handboek`` does; loaded when it runs, because Sphinx takes seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.cli.app import stop
from build_tools.cli.surroundings import absolute
from build_tools.use_cases.handbook import build_handbook
from build_tools.use_cases.handbook_book import EDITION

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.cli.app import Desk


def make_handbook(desk: Desk, out: Path) -> None:
    """Build the handbook, and say where it is."""
    with desk.screen() as screen:
        outcome = build_handbook(desk.root, absolute(desk, out), screen.step)
    if not outcome.built:
        stop(screen, outcome.problems)
    screen.problems(outcome.problems)
    screen.say(f"Het handboek staat klaar: open {out / EDITION / 'index.html'}")
