"""Open the register of consent of a book."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from build_tools.problems import ContentError, Location, Problem
from build_tools.reading.overview import OVERVIEW, PUBLIC_KEY, read_overview
from build_tools.reading.private import private_folder
from build_tools.register import is_kept_here, open_register

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from build_tools.register import Register

EDITOR_VARIABLE: Final = "LEERBOEK_REDACTEUR"
_WHO: Final = (EDITOR_VARIABLE, "USER", "LOGNAME", "USERNAME")


@contextmanager
def register_of(root: Path, environ: Mapping[str, str], *, now: datetime) -> Iterator[Register]:
    """Open the register of a book; where the book has none yet it is made.

    :param environ: ``LEERBOEK_PRIVE`` names the private folder; ``LEERBOEK_REDACTEUR``, else the
        name of the user, says who is at work.
    :param now: the moment, with a time zone.
    :raises ContentError: LB701 (that is no place for it), LB717 (the book has one, and it is not
        here), and whatever ``open_register`` refuses.
    """
    folder = private_folder(root, environ)
    signed = any((root / name).exists() for name in (OVERVIEW, PUBLIC_KEY))
    if signed and not is_kept_here(folder):
        raise ContentError([Problem(Location(""), "LB717")])
    by = next((environ[name] for name in _WHO if environ.get(name)), "")
    floor = read_overview(root)[0].number
    with open_register(folder, now=now, by=by, floor=floor) as register:
        yield register
