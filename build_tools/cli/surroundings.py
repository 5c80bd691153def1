"""What a command takes from around it: the day, the environment, the folder of the book."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from build_tools.consent.days import day_of
from build_tools.reading.private import PRIVATE_VARIABLE

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from build_tools.cli.app import Desk


def today() -> date:
    """Return which day it is for whoever gave consent."""
    return day_of(datetime.now(UTC))


def private() -> str:
    """Return the private folder as the environment names it, or nothing."""
    return os.environ.get(PRIVATE_VARIABLE, "")


def absolute(desk: Desk, out: Path) -> Path:
    """Return a place as the book sees it, wherever the command was typed."""
    return out if out.is_absolute() else desk.root / out
