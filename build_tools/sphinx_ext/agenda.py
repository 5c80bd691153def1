"""``agenda`` and ``aanmelden``: the programme as a table, its calendar files and its sign-up."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final
from urllib.parse import quote

from babel.numbers import format_currency
from docutils import nodes

from build_tools.sphinx_ext.agenda_files import ALL_SESSIONS, has_calendar, session_file
from build_tools.sphinx_ext.bibliography import citation
from build_tools.sphinx_ext.book_links import to_file, web_only
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Shape
from build_tools.sphinx_ext.page_parts import (
    bullets,
    claim_id,
    data_table,
    day,
    facts,
    link_line,
    text,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from sphinx.application import Sphinx

    from build_tools.model.book import Agenda, Session

AGENDA_FILE: Final = "book/gegevens/agenda.toml"
ARCHIVED: Final = "Dit programma is voorbij. Het staat hier als archief."
ALL_PAST: Final = "Alle bijeenkomsten zijn voorbij. Je kunt je niet meer aanmelden."
PAST: Final = "voorbij"
NO_CONTACT: Final = "aanmelden kan nog niet: het contactadres is nog niet ingevuld"
SIGN_UP: Final = "Meld je aan"
_PAST_TENSE: Final = ("kostte", "betaalde", "volgde")
_PRESENT_TENSE: Final = ("kost", "betaalt", "volgt")
_NUMBERS: Final = (
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
    "elf", "twaalf",
)  # fmt: skip


class _AgendaDirective(ContentDirective):
    """What both blocks need: the programme, and what is still to come."""

    shape: ClassVar[Shape] = Shape()

    def agenda(self) -> Agenda | None:
        """Return the programme, or None if there is none (LB420)."""
        agenda = self.selection.book.agenda
        if agenda is None:
            self.say("LB420", self.name, AGENDA_FILE)
        return agenda

    def is_ahead(self, session: Session) -> bool:
        """Whether a session lies after the publication date of the edition; no clock is asked."""
        return session.day > self.selection.edition.published

    def subject(self, session: Session) -> str:
        """Return what a session is about: the title of its pillar."""
        titles = {pillar.number: pillar.title for pillar in self.selection.book.pillars}
        number = session.pillar
        return f"{number}. {titles[number]}" if number in titles else f"Pijler {number}"


class AgendaTable(_AgendaDirective):
    """``:::{agenda}``: a table of the sessions, what it costs, and files for a calendar."""

    def content_nodes(self, given: Given) -> list[nodes.Node]:  # noqa: ARG002 - nothing can be given
        """Return the programme."""
        agenda = self.agenda()
        if agenda is None:
            return []
        rows = (
            [_line(day(one.day, weekday=True)), text(hours(one)), text(self.subject(one))]
            for one in agenda.sessions
        )
        table = data_table(agenda.title, ["Datum", "Tijd", "Onderwerp"], rows, "agenda")
        claim_id(self.state.document, table, "agenda-tabel")
        parts: list[nodes.Node] = [
            table,
            facts(self._facts(agenda), "gegevens", "agenda-gegevens"),
        ]
        if has_calendar(self.selection):
            parts.append(web_only("", *_downloads(agenda)))
        if not any(self.is_ahead(session) for session in agenda.sessions):
            parts.insert(0, text(ARCHIVED, "archief-melding"))
        return parts

    def _facts(self, agenda: Agenda) -> Iterator[tuple[str, list[nodes.Node]]]:
        ahead = any(self.is_ahead(session) for session in agenda.sessions)
        yield "Organisatie", [text(agenda.organiser)]
        yield "Plaats", [text(agenda.place)]
        yield "Prijs", [text(price(agenda, past=not ahead))]
        if cited := citation(self, agenda.source, self.place()) if agenda.source else []:
            yield "Bron", [nodes.paragraph("", "", *cited)]


def _line(*inlines: nodes.Node) -> nodes.paragraph:
    return nodes.paragraph("", "", *inlines)


def hours(session: Session) -> str:
    """Return from when to when, as ``15.00 tot 17.00 uur``."""
    return f"{session.begins:%H.%M} tot {session.ends:%H.%M} uur"


def euro(amount: Decimal) -> str:
    """Return an amount as Dutch writes it: whole euros without cents."""
    whole = amount == amount.to_integral_value()
    form = "¤\N{NO-BREAK SPACE}#,##0" if whole else "¤\N{NO-BREAK SPACE}#,##0.00"
    return format_currency(amount, "EUR", form, locale="nl", currency_digits=False)


def price(agenda: Agenda, *, past: bool) -> str:
    """Return what one session costs, and what somebody pays who takes all of them."""
    costs, pays, takes = _PAST_TENSE if past else _PRESENT_TENSE
    count, paid = len(agenda.sessions), agenda.paid_sessions
    one = f"Eén bijeenkomst {costs} {euro(agenda.price)}"
    if not 0 < paid < count:
        return f"{one}, {agenda.vat}."
    everything, reduced = euro(agenda.price * count), euro(agenda.price * paid)
    return (
        f"{one}. Wie ze alle {in_letters(count)} {takes}, {pays} er {in_letters(paid)}: {reduced} "
        f"in plaats van {everything}. De bedragen zijn {agenda.vat}."
    )


def in_letters(number: int) -> str:
    """Return a number as a word up to twelve, and in figures from there."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def _downloads(agenda: Agenda) -> list[nodes.Node]:
    """Return the links to the calendar files, the whole programme first."""
    links = [link_line(to_file(ALL_SESSIONS, f"{agenda.title}, alle bijeenkomsten (.ics)"))]
    for session in agenda.sessions:
        shown = f"{day(session.day).astext()} (.ics)"
        links.append(link_line(to_file(session_file(session), shown)))
    return [text("Zet het in je eigen agenda:", "agenda-bestanden-titel"),
            bullets(links, "agenda-bestanden")]  # fmt: skip


class SignUp(_AgendaDirective):
    """``:::{aanmelden}``: for each session that lies ahead the way to sign up."""

    def content_nodes(self, given: Given) -> list[nodes.Node]:  # noqa: ARG002 - nothing can be given
        """Return one sentence when everything is past, else a list of the sessions."""
        agenda = self.agenda()
        if agenda is None:
            return []
        if not any(self.is_ahead(session) for session in agenda.sessions):
            return [text(ALL_PAST, "archief-melding")]
        return [bullets((self._item(session) for session in agenda.sessions), "aanmelden")]

    def _item(self, session: Session) -> list[nodes.Node]:
        lead = [day(session.day, weekday=True), nodes.Text(f", {self.subject(session)}: ")]
        return link_line(*lead, self._way(session))

    def _way(self, session: Session) -> nodes.Node:
        imprint = self.selection.book.imprint
        if not self.is_ahead(session):
            return nodes.Text(PAST)
        if imprint is None or not imprint.contact:
            return nodes.Text(NO_CONTACT)
        about = f"Aanmelden voor {self.subject(session)}, {day(session.day).astext()}"
        address = f"mailto:{imprint.contact}?subject={quote(about)}"
        return nodes.reference("", SIGN_UP, refuri=address)


def register(app: Sphinx) -> None:
    """Make the directives known."""
    app.add_directive("agenda", AgendaTable)
    app.add_directive("aanmelden", SignUp)
