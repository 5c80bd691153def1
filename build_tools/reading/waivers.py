"""Read the exceptions to what the linter finds in a publication."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.reading.schema_waivers import WaiversFile
from build_tools.reading.text import Limits, read_text
from build_tools.reading.toml import read_toml
from build_tools.reading.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from build_tools.problems import Location
    from build_tools.reading.schema_waivers import WaiverTable

WAIVERS_FILE: Final = "uitzonderingen.toml"
_LIMITS: Final = Limits(size=200_000, lines=4_000, line_length=1_000)


@dataclass(frozen=True, slots=True)
class Waiver:
    """One exception; a table of the file that names several values is as many exceptions.

    :ivar place: publication, exclamation mark and file, as a message has it without its line.
    :ivar value: the first value of the fault, as a message shows it; None for every fault with
        this code in this place.
    :ivar reason: why it is right as it is. :ivar owner: the role that decides about it.
    :ivar where: its own place.
    """

    code: str
    place: str
    value: str | None
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
            value=value,
            reason=one.reden,
            day=one.datum,
            owner=one.eigenaar,
            where=marked.location("uitzondering", index, *keys),
        )
        for index, one in enumerate(validate(marked, WaiversFile).uitzondering)
        for value, keys in _values(one)
    )


def _values(table: WaiverTable) -> Iterator[tuple[str | None, tuple[str | int, ...]]]:
    """Yield each value that an exception names and where it stands in its table; None for all."""
    if table.waarden is None:
        yield None, ()
    for at, value in enumerate(table.waarden or ()):
        yield value, ("waarden", at)
