"""Inspect what was built, or any EPUB or web folder, and say what was found."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from build_tools.catalogue import stops
from build_tools.cli.app import CONTENT_IS_WRONG, exit_code, stop
from build_tools.cli.surroundings import private, today
from build_tools.use_cases import leak_check
from build_tools.use_cases.inspect import bench_of, inspect
from build_tools.use_cases.kept_inspection import keep_all

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from build_tools.cli.app import Desk


def inspect_publications(desk: Desk, paths: Sequence[Path], *, keeps: bool = False) -> None:
    """Inspect these EPUBs and folders, or else the whole book that was built.

    :param keeps: whether what was found on the whole book is kept for its pages to tell.
    """
    with desk.screen() as screen:
        bench = bench_of(desk.root, os.environ, screen.step)
        found = inspect(paths or [desk.root / "dist"], bench, whole=not paths)
    for look in found.looks:
        screen.result(str(look))
    screen.problems(found.problems)
    if keeps:
        for name in keep_all(desk.root, desk.root / "dist", found.looks, today()):
            screen.result(name)
    if found.wrong:
        raise SystemExit(exit_code(found.problems) or CONTENT_IS_WRONG)


def inspect_leaks(desk: Desk, folder: Path | None) -> None:
    """Look for what may not be in what was built, and say what was found."""
    screen = desk.screen()
    site = folder or desk.root / "dist"
    found = leak_check.inspect_leaks(desk.root, site, day=today(), private=private())
    if stops(found):
        stop(screen, found)
    screen.problems(found)
    screen.result(f"Niets gevonden dat niet getoond mag worden in {site}.")
