"""Read the exceptions to what the linter finds in a publication."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.reading.schema_waivers import WaiversFile
from build_tools.reading.text import Limits, read_text
from build_tools.reading.toml import read_toml
from build_tools.reading.validate import validate

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from build_tools.problems import Location

WAIVERS_FILE: Final = "uitzonderingen.toml"
_LIMITS: Final = Limits(size=200_000, lines=4_000, line_length=1_000)


@dataclass(frozen=True, slots=True)
class Waiver:
    """One exception.

    :ivar place: publication, exclamation mark and file, as a message has it without its line.
    :ivar reason: why it is right as it is. :ivar owner: the role that decides about it.
    :ivar where: its own place.
    """

    code: str
    place: str
    reason: str
    day: date
    owner: str
    where: Location


def read_waivers(root: Path) -> tuple[Waiver, ...]:
    """Return the exceptions of a book; none when it has no file with them.

    :raises ContentError: what is wrong with the file, each with its line: LB106, LB110-LB139.
    """
    path = root / WAIVERS_FILE
    if not path.is_symlink() and not path.exists():
        return ()
    marked = read_toml(read_text(path, WAIVERS_FILE, _LIMITS), WAIVERS_FILE)
    return tuple(
        Waiver(
            code=one.code,
            place=one.plaats,
            reason=one.reden,
            day=one.datum,
            owner=one.eigenaar,
            where=marked.location("uitzondering", index),
        )
        for index, one in enumerate(validate(marked, WaiversFile).uitzondering)
    )
