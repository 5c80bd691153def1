"""Open the register, after a look whether it is whole."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC
from typing import TYPE_CHECKING, Final

from build_tools.problems import ContentError, Problem
from build_tools.register.backups import with_way_back
from build_tools.register.condition import look_over
from build_tools.register.database import HERE, create, engine_for, told
from build_tools.register.journal import Journal
from build_tools.register.places import (
    REGISTER,
    close_to_others,
    is_kept_here,
    make_home,
    make_private,
)
from build_tools.register.register import Register

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

PATIENCE: Final = 5.0
"""How long to wait for somebody else who is writing, in seconds."""
_SOMEBODY: Final = "redactie"
_NAME_LENGTH: Final = 80
# What is in use, or was made by another version, does not get better from a back-up.
_MENDED_BY_A_BACKUP: Final = frozenset({"LB703", "LB704", "LB705", "LB706"})


@contextmanager
def open_register(
    folder: Path,
    *,
    now: datetime,
    by: str = _SOMEBODY,
    floor: int = 0,
    patience: float = PATIENCE,
) -> Iterator[Register]:
    """Open the register in a private folder; the first time it is made.

    Before the first change of a session a back-up is made.

    :param folder: as ``reading.private.private_folder`` gives it.
    :param now: the moment, with a time zone.
    :param by: who is at work; for the history.
    :param floor: no event gets a number up to this: the number of the overview in the book.
    :raises ContentError: LB702 (somebody else is writing), LB703 (damaged), LB704 (its history
        was changed), LB705 (it was changed without its history), LB706 (it is gone), LB707 (of
        another version), LB708 (no room), LB709 (no right to it), LB710 (the disk fails); with
        LB711 or LB712 where a back-up can help.  Every change can raise LB702 and LB708-LB710 as
        well; then it did not happen.
    """
    try:
        with told():
            _make_sure(folder)
        look_over(folder / REGISTER, patience)
    except ContentError as error:
        if any(problem.code in _MENDED_BY_A_BACKUP for problem in error.problems):
            raise with_way_back(folder, error) from None
        raise
    engine = engine_for(folder / REGISTER, patience)
    try:
        yield Register(Journal(folder, engine, now.astimezone(UTC), _one_line(by), floor))
    finally:
        engine.dispose()


def _make_sure(folder: Path) -> None:
    """Make a register where there never was one.

    :raises ContentError: LB706 (there was one).
    """
    path = folder / REGISTER
    if path.exists():
        make_private(folder)
        close_to_others(path)
        return
    if is_kept_here(folder):
        raise ContentError([Problem(HERE, "LB706")])
    make_home(folder)
    create(path)


def _one_line(by: str) -> str:
    """Return who is at work, as one line of a decent length."""
    return "".join(one for one in by if one.isprintable())[:_NAME_LENGTH].strip() or _SOMEBODY
