"""The register as a file of SQLite: making it, opening it, and telling what is wrong with it."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing, contextmanager
from functools import cache
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from filelock import FileLock
from sqlalchemy import create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from build_tools.problems import ContentError, Location, Problem
from build_tools.register.places import REGISTER, close_to_others
from build_tools.register.tables import VERSION, Table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.engine import Connection, Engine

HERE: Final = Location(REGISTER)
WRITING: Final = "leerboek_writing"
_LOCK: Final = ".register.slot"
_MAKE_SURE: Final = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is forgotten is overwritten with zeros
    "PRAGMA synchronous = EXTRA",
    "PRAGMA trusted_schema = OFF",
)
_BASE: Final = 0xFF  # SQLite's extended codes have the code itself in the lowest byte
_CODES: Final = {
    sqlite3.SQLITE_BUSY: "LB702",
    sqlite3.SQLITE_LOCKED: "LB702",
    sqlite3.SQLITE_CORRUPT: "LB703",
    sqlite3.SQLITE_NOTADB: "LB703",
    sqlite3.SQLITE_FULL: "LB708",
    sqlite3.SQLITE_READONLY: "LB709",
    sqlite3.SQLITE_CANTOPEN: "LB709",
    sqlite3.SQLITE_PERM: "LB709",
    sqlite3.SQLITE_IOERR: "LB710",
}
_ERRNOS: Final = {
    errno.ENOSPC: "LB708",
    errno.EDQUOT: "LB708",
    errno.EROFS: "LB709",
    errno.EACCES: "LB709",
    errno.EPERM: "LB709",
}


def engine_for(path: Path, patience: float) -> Engine:
    """Return what opens a register, which must exist.

    :param patience: how long to wait for somebody else's lock, in seconds.
    """
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: connect(path, patience),
        poolclass=NullPool,
        hide_parameters=True,  # no name in the message of an error
    )
    event.listen(engine, "begin", _begin)
    return engine


def connect(path: Path, patience: float = 0) -> sqlite3.Connection:
    """Open a register that exists, without any transaction of Python's own.

    :raises sqlite3.Error: it cannot be opened.
    """
    place = f"file:{quote(os.fspath(path))}?mode=rw"
    connection = sqlite3.connect(place, patience, isolation_level=None, uri=True)
    for statement in _MAKE_SURE:
        connection.execute(statement)
    return connection


def _begin(connection: Connection) -> None:
    """Take the lock at the beginning of what will write, so that it cannot fail halfway."""
    writing = connection.get_execution_options().get(WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def create(path: Path) -> None:
    """Make an empty register, whole or not at all; one that is there stays.

    :raises OSError: there is no room, or no right to.
    """
    with FileLock(path.with_name(_LOCK)):
        if not path.exists():
            _create(path, path.with_name(f"{path.name}.nieuw"))


def _create(path: Path, new: Path) -> None:
    new.unlink(missing_ok=True)
    try:
        new.touch(mode=0o600, exist_ok=False)
        engine = engine_for(new, 0)
        with engine.execution_options(**{WRITING: True}).begin() as connection:
            Table.metadata.create_all(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
        engine.dispose()
        close_to_others(new)
        new.rename(path)
    finally:
        new.unlink(missing_ok=True)


def schema_of(connection: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """Return every table, index and trigger with how it was made."""
    found = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return sorted((str(kind), str(name), str(sql)) for kind, name, sql in found)


@cache
def schema_of_ours() -> list[tuple[str, str, str]]:
    """Return the schema that this program makes."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        engine = create_engine("sqlite+pysqlite://", creator=lambda: connection)
        Table.metadata.create_all(engine)
        return schema_of(connection)


@contextmanager
def told() -> Iterator[None]:
    """Tell what SQLite or the disk says in our own words, without any value.

    :raises ContentError: LB702 (somebody else is writing), LB703 (damaged), LB708 (no room),
        LB709 (may not be opened or written), LB710 (the disk fails).
    """
    try:
        yield
    except DBAPIError as error:
        code = getattr(error.orig, "sqlite_errorcode", 0) & _BASE
        if code not in _CODES:
            raise
        raise ContentError([Problem(HERE, _CODES[code])]) from None
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & _BASE
        if code not in _CODES:
            raise
        raise ContentError([Problem(HERE, _CODES[code])]) from None
    except OSError as error:
        if error.errno not in _ERRNOS:
            raise
        raise ContentError([Problem(HERE, _ERRNOS[error.errno])]) from None
