"""Copies of the register, made before it changes."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.problems import ContentError, Problem
from build_tools.register.condition import is_whole
from build_tools.register.database import HERE, connect
from build_tools.register.places import BACKUPS, REGISTER, close_to_others, make_private

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from build_tools.register.tables import EventRow

KEPT: Final = 20
_SHORT: Final = 8
_PATTERN: Final = "register-*.sqlite"


@dataclass(frozen=True, slots=True)
class PutBack:
    """What came of putting a back-up back.

    :ivar name: of the back-up. :ivar aside: where the register went that stood there, or empty.
    """

    name: str
    aside: str


def back_up(folder: Path, head: EventRow, now: datetime) -> Path:
    """Copy the register, unless the newest copy has everything already; keep the last twenty.

    :param head: the last line of its history.
    :param now: in UTC.  A clock that was put back never makes a copy look older than another.
    :raises OSError: there is no room. :raises sqlite3.Error: the same, from SQLite.
    """
    known = f"-{head.number:06d}-{head.hash[:_SHORT]}.sqlite"
    older = backups_of(folder)
    if older and older[0].name.endswith(known):
        return older[0]
    begin = f"register-{now:%Y%m%d-%H%M%S}"
    path = folder / BACKUPS / f"{max([begin, *(one.name[: len(begin)] for one in older)])}{known}"
    make_private(path.parent)
    _copy(folder / REGISTER, path)
    for old in backups_of(folder)[KEPT:]:
        old.unlink()
    return path


def _copy(source: Path, target: Path) -> None:
    """Copy a register as SQLite does it: whole, whatever others are doing, or not at all."""
    new = target.with_name(f".{target.name}.nieuw")
    new.unlink(missing_ok=True)
    try:
        new.touch(mode=0o600)
        with closing(connect(source)) as ours, closing(sqlite3.connect(new)) as copy:
            ours.backup(copy)
        close_to_others(new)
        with new.open("rb") as file:
            os.fsync(file.fileno())
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)


def backups_of(folder: Path) -> list[Path]:
    """Return all back-ups, the newest first."""
    return sorted((folder / BACKUPS).glob(_PATTERN), reverse=True)


def newest_whole(folder: Path) -> Path | None:
    """Return the newest back-up that can be put back, or None."""
    return next((path for path in backups_of(folder) if is_whole(path)), None)


def with_way_back(folder: Path, error: ContentError) -> ContentError:
    """Return the same error, with which back-up can be put back and how."""
    whole = newest_whole(folder)
    way = Problem(HERE, "LB711", (whole.name,)) if whole else Problem(HERE, "LB712")
    return ContentError([*error.problems, way])


def put_back(folder: Path, name: str, now: datetime) -> PutBack:
    """Put a back-up in the place of the register, which is kept beside it.

    :param name: of a file in the folder of back-ups.
    :raises ContentError: LB713 (there is no such back-up, or it is not whole).
    """
    chosen = next((path for path in backups_of(folder) if path.name == name), None)
    if chosen is None or not is_whole(chosen):
        raise ContentError([Problem(HERE, "LB713", (name,))])
    register = folder / REGISTER
    new = folder / f"{REGISTER}.terug"
    _copy(chosen, new)
    aside = ""
    if register.exists():
        aside = f"{REGISTER}.oud-{now:%Y%m%d-%H%M%S}"
        register.replace(folder / aside)
        _aside_too(folder, aside)
    new.replace(register)
    return PutBack(name, aside)


def _aside_too(folder: Path, aside: str) -> None:
    """Take the journal of an interrupted write along: it belongs to that file and no other."""
    journal = folder / f"{REGISTER}-journal"
    if journal.exists():
        journal.replace(folder / f"{aside}-journal")


def copies_of(folder: Path) -> list[Path]:
    """Return every other copy of the register: back-ups, what was set aside, what broke off."""
    broken_off = (folder / BACKUPS).glob(".*.nieuw")
    return [*backups_of(folder), *sorted([*folder.glob(f"{REGISTER}.*"), *broken_off])]


def only_newest(folder: Path) -> None:
    """Take every copy of the register away but the newest back-up."""
    newest = backups_of(folder)[:1]
    for path in copies_of(folder):
        if path not in newest:
            path.unlink()
