"""Whether a register is whole: its file, its history, and whether its rows follow from that."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from build_tools.problems import ContentError, Problem
from build_tools.register.database import HERE, connect, engine_for, schema_of, schema_of_ours, told
from build_tools.register.history import Kept, first_broken, replay
from build_tools.register.tables import KEPT, VERSION, EventRow
from build_tools.register.views import key_of, view_of

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.engine import Engine


def look_over(path: Path, patience: float) -> None:
    """Refuse a register that is not whole.

    :raises ContentError: LB702, LB703 (damaged), LB704 (its history was changed), LB705 (it was
        changed without its history), LB707 (of another version), LB709, LB710.
    """
    try:
        with told():
            _look_at_file(path, patience)
            engine = engine_for(path, patience)
            try:
                _look_at_history(engine)
            finally:
                engine.dispose()
    except (DBAPIError, sqlite3.Error, ValueError, LookupError, TypeError):
        # Nothing here depends on what anybody typed: the file makes no sense.
        raise ContentError([Problem(HERE, "LB703")]) from None


def is_whole(path: Path) -> bool:
    """Whether a register can be used, for example one from a back-up."""
    try:
        look_over(path, 0)
    except ContentError:
        return False
    return True


def _look_at_file(path: Path, patience: float) -> None:
    with closing(connect(path, patience)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version != VERSION:
            raise ContentError([Problem(HERE, "LB707", (version, VERSION))])
        said = connection.execute("PRAGMA integrity_check").fetchall()
        loose = connection.execute("PRAGMA foreign_key_check").fetchall()
        if said != [("ok",)] or loose or schema_of(connection) != schema_of_ours():
            raise ContentError([Problem(HERE, "LB703")])


def _look_at_history(engine: Engine) -> None:
    with Session(engine) as session:
        events = session.scalars(select(EventRow).order_by(EventRow.number)).all()
        if (line := first_broken(events)) is not None:
            raise ContentError([Problem(HERE, "LB704", (line,))])
        if different := first_difference(replay(events), state_of(session)):
            raise ContentError([Problem(HERE, "LB705", (different,))])


def state_of(session: Session) -> Kept:
    """Return the whole register as its history may tell it."""
    return {key_of(row): view_of(row) for table in KEPT for row in session.scalars(select(table))}


def first_difference(expected: Kept, found: Kept) -> str:
    """Return the name of the first row that is not as expected, or an empty text."""
    names = sorted(expected.keys() | found.keys())
    return next((name for name in names if expected.get(name) != found.get(name)), "")
