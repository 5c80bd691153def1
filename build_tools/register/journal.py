"""Reading and changing the register: every change in one transaction with its line of history."""

from __future__ import annotations

import secrets
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import event, select
from sqlalchemy.orm import Session

from build_tools.consent.days import day_of
from build_tools.register import backups
from build_tools.register.changes import Desk
from build_tools.register.database import WRITING, told
from build_tools.register.history import BEGINNING, digest, written
from build_tools.register.tables import KEPT, EventRow
from build_tools.register.views import key_of, view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy.engine import Engine

    from build_tools.model.registered import EventKind
    from build_tools.register.tables import Table


@dataclass(slots=True)
class Change:
    """One change that is being made.

    :ivar about: whom or what it is about, for the history; can be told during the change.
    """

    desk: Desk
    about: str


@dataclass(slots=True)
class Journal:
    """The way to the tables.

    :ivar now: in UTC. :ivar by: who is at work. :ivar floor: no event gets a number up to this.
    :ivar salt: gives a random text, to seal personal values with.
    """

    folder: Path
    engine: Engine
    now: datetime
    by: str
    floor: int = 0
    salt: Callable[[], str] = secrets.token_hex
    _is_backed_up: bool = field(default=False)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session in which nothing may change."""
        with told(), Session(self.engine) as session:
            yield session

    @contextmanager
    def writing(self, kind: EventKind, about: str = "") -> Iterator[Change]:
        """Change something, in one transaction, and add to the history what changed.

        Nothing changed is no event; after an error nothing happened.
        """
        with told(), self._locked() as session:
            if not self._is_backed_up:
                self._back_up(session)
                self._is_backed_up = True
            touched = _rows_of(session)
            change = Change(Desk(session, day_of(self.now), self.salt), about)
            yield change
            session.flush()
            if touched:
                session.add(self._event(session, kind, change.about, touched))
            session.commit()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep everybody else from changing the register for a moment."""
        with told(), self._locked():
            yield

    def keep_one_copy(self) -> None:
        """Make a back-up, and take every older copy of the register away."""
        with told(), self._locked() as session:
            self._back_up(session)
            backups.only_newest(self.folder)

    def _back_up(self, session: Session) -> None:
        """Make a back-up, unless the newest one has everything already.

        :param session: holds the lock, so that nobody else makes one at the same moment.
        """
        if (head := _head(session)) is not None:
            backups.back_up(self.folder, head, self.now)

    @contextmanager
    def _locked(self) -> Iterator[Session]:
        writing = self.engine.execution_options(**{WRITING: True})
        with Session(writing, expire_on_commit=False) as session:
            session.connection()
            yield session

    def _event(
        self, session: Session, kind: EventKind, about: str, touched: dict[str, Table]
    ) -> EventRow:
        head = _head(session)
        new = EventRow(
            number=max(head.number if head else 0, self.floor) + 1,
            at=self.now.replace(tzinfo=None, microsecond=0),
            by=self.by,
            kind=kind,
            about=about,
            values=written({key: view_of(row) for key, row in touched.items()}),
            previous=head.hash if head else BEGINNING,
        )
        new.hash = digest(new)
        return new


def _head(session: Session) -> EventRow | None:
    """Return the last line of the history."""
    return session.scalars(select(EventRow).order_by(EventRow.number.desc()).limit(1)).first()


def _rows_of(session: Session) -> dict[str, Table]:
    """Return what will hold every row that changes in a session, by name."""
    touched: dict[str, Table] = {}

    def keep(flushed: Session, _context: object) -> None:
        changed = [row for row in flushed.dirty if flushed.is_modified(row)]
        for row in (*flushed.new, *changed):
            if isinstance(row, KEPT):
                touched[key_of(row)] = row

    event.listen(session, "after_flush", keep)
    return touched
