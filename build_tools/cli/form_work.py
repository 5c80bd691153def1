"""What ``leerboek formulier`` does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.use_cases.form import write_form

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.cli.app import Desk


def make_form(desk: Desk, edition: str | None, out: Path) -> None:
    """Make the form, say what is not filled in yet, and give its path."""
    home = out if out.is_absolute() else desk.root / out
    screen = desk.screen()
    screen.problems(write_form(desk.root, edition, home).problems)
    screen.result(str(out))
