"""The programme as calendar files (RFC 5545), beside the pages of the web edition.

The same agenda gives the same bytes: moments are written in UTC, and every date and id comes from
the data of the edition.
"""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from build_tools.model.document import PageKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from build_tools.model.book import Agenda, Session
    from build_tools.model.selection import Selection

ALL_SESSIONS: Final = "agenda.ics"
_PRODUCT: Final = "-//Burgermeester Academie//Burgermeesterleerboek//NL"
_ZONE: Final = "Europe/Amsterdam"
_WEB: Final = "html"


def has_calendar(selection: Selection) -> bool:
    """Whether an edition has a programme, and a page for it."""
    return selection.book.agenda is not None and selection.page_of(PageKind.AGENDA) is not None


def session_file(session: Session) -> str:
    """Return the name of the file of one session."""
    return f"agenda-{session.day.isoformat()}-{session.begins:%H%M}.ics"


def calendar_files(selection: Selection) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of every calendar file: the whole programme, then each session."""
    agenda = selection.book.agenda
    if agenda is None or not has_calendar(selection):
        return
    yield ALL_SESSIONS, _calendar(selection, agenda, agenda.sessions)
    for session in agenda.sessions:
        yield session_file(session), _calendar(selection, agenda, (session,))


def _calendar(selection: Selection, agenda: Agenda, sessions: tuple[Session, ...]) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    for session in sessions:
        calendar.add_component(_event(selection, agenda, session))
    written: bytes = calendar.to_ical()
    return written


def _event(selection: Selection, agenda: Agenda, session: Session) -> Event:
    titles = {pillar.number: pillar.title for pillar in selection.book.pillars}
    begins, ends = _moment(session, session.begins), _moment(session, session.ends)
    published = datetime.combine(selection.edition.published, time(), tzinfo=UTC)
    event = Event()
    event.add(
        "uid", str(uuid.uuid5(uuid.NAMESPACE_OID, f"{agenda.organiser} {begins.isoformat()}"))
    )
    event.add("dtstamp", published)
    event.add("dtstart", begins)
    event.add("dtend", ends)
    event.add("summary", titles.get(session.pillar, f"Pijler {session.pillar}"))
    event.add("description", f"{agenda.title} ({agenda.organiser})")
    event.add("location", agenda.place)
    return event


def _moment(session: Session, clock: time) -> datetime:
    """Return a moment of a session in UTC; the programme is in the time of the Netherlands."""
    return datetime.combine(session.day, clock, tzinfo=ZoneInfo(_ZONE)).astimezone(UTC)


def on_build_finished(app: Sphinx, failed: Exception | None) -> None:
    """Write the files of the web edition, when the build went well."""
    if failed is not None or app.builder.name != _WEB:
        return
    for name, data in calendar_files(app.config.leerboek_selection):
        Path(app.outdir, name).write_bytes(data)


def register(app: Sphinx) -> None:
    """Write the files at the end of a build of the web edition."""
    app.connect("build-finished", on_build_finished)
