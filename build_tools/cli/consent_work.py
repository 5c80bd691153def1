"""What each command about consent does: one use case, and what is said about it."""

from __future__ import annotations

import os
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from build_tools.cli import consent_words as words
from build_tools.cli.app import stop
from build_tools.model.consent import Channel, NameForm
from build_tools.model.submission import Participant
from build_tools.problems import Location, Problem
from build_tools.reading.private import private_folder
from build_tools.register.backups import put_back as put_register_back
from build_tools.register.places import write_private
from build_tools.use_cases import consent_terms
from build_tools.use_cases.consent_export import as_csv, as_json
from build_tools.use_cases.consent_overview import write_overview
from build_tools.use_cases.consent_people import forget_person, known_of
from build_tools.use_cases.consent_register import register_of
from build_tools.use_cases.consent_terms import Choices, Request, ending

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import timedelta
    from pathlib import Path

    from build_tools.cli.app import Desk
    from build_tools.model.registered import EditionRole
    from build_tools.register import Register
    from build_tools.use_cases.consent_terms import Recorded

_SIGNED: Final = "Het overzicht in het boek is bijgewerkt en ondertekend."
_BYTE_ORDER_MARK: Final = "\ufeff"  # so that a spreadsheet knows that it is UTF-8


@contextmanager
def _register(desk: Desk) -> Iterator[tuple[Path, Register]]:
    """Open the register of the book, with its folder."""
    folder = private_folder(desk.root, os.environ)
    with register_of(desk.root, os.environ, now=datetime.now(UTC)) as register:
        yield folder, register


def person(desk: Desk, name: str, contact: str, person: str | None) -> None:
    """Add somebody, or correct name and address; give the id."""
    someone = Participant(name=name, contact=contact)
    with _register(desk) as (_, register):
        if person is None:
            desk.screen().result(register.add_person(someone))
        else:
            register.correct_person(person, someone)
            desk.screen().say(f"De gegevens van {person} zijn bijgewerkt.")


def role(desk: Desk, person: str, edition: str, role: EditionRole, *, held: bool) -> None:
    """Record what somebody was in an edition, or that they were not."""
    with _register(desk) as (_, register):
        register.set_role(person, edition, role, held=held)
        roles = sorted(register.person(person).roles.get(edition, ()))
    desk.screen().say(f"{person} in {edition}: {', '.join(roles) or 'geen rol'}.")


def show(desk: Desk, what: str | None) -> None:
    """Show everything, a story or a person."""
    with _register(desk) as (_, register):
        lines = list(_shown(register, what))
    desk.screen().result("\n".join(lines))


def _shown(register: Register, what: str | None) -> Iterator[str]:
    persons = {one.identity: one for one in register.persons()}
    if what is None:
        yield from words.everything(register.stories(), persons, register.today)
        return
    if what.startswith("p-"):
        yield words.one_person(register.person(what), register.stories(), register.today)
    else:
        story = register.story(what)
        teller = persons.get(story.person or "")
        published = register.publications_with(what)
        yield from words.one_story(story, teller, published, register.today)
    yield from words.history_lines(register.history(), what)


def grant(
    desk: Desk, story: str, chosen: Mapping[str, Any], *, person: str | None, by_form: bool
) -> None:
    """Record the first agreement about a story."""
    request = _request(story, chosen, person=person, by_form=by_form)
    with _register(desk) as (folder, register):
        _tell(desk, story, consent_terms.grant(desk.root, folder, register, request))


def change(desk: Desk, story: str, chosen: Mapping[str, Any]) -> None:
    """Record that a teller agrees to something else."""
    with _register(desk) as (folder, register):
        request = _request(story, chosen)
        _tell(desk, story, consent_terms.change(desk.root, folder, register, request))


def _request(
    story: str, chosen: Mapping[str, Any], *, person: str | None = None, by_form: bool = False
) -> Request:
    """Return what was typed as a request; a list of nothing is not typed."""
    choices = Choices(
        editions=frozenset(chosen["editions"]) or None,
        channels=frozenset(map(Channel, chosen["channels"])) or None,
        photo=chosen["photo"],
        quotation=chosen["quotation"],
        name_form=NameForm(chosen["name_form"]) if chosen["name_form"] else None,
        shown_name=chosen["shown_name"],
        starts=chosen["starts"],
        ends=chosen["ends"],
        without_end=chosen.get("without_end", False),
    )
    return Request(
        story=story, choices=choices, evidence=chosen["evidence"], person=person, by_form=by_form
    )


def _tell(desk: Desk, story: str, recorded: Recorded) -> None:
    screen = desk.screen()
    changed = words.changed_lines(recorded.before, recorded.after)
    if recorded.proven and recorded.before is not None:
        changed.append("  bewijs: nieuw")
    if not changed:
        screen.say(f"Voor {story} is niets anders dan het was.")
        return
    screen.say("\n".join([f"Toestemming voor {story}:", *changed]))
    if recorded.shown:
        screen.say(_SIGNED)
    else:
        screen.say("De tekst is zo nog niet goedgekeurd; tot dan blijft het verhaal weg.")


def expiring(desk: Desk, within: timedelta) -> None:
    """Give the stories whose consent is over, or soon will be."""
    with _register(desk) as (_, register):
        today = register.today
        soon = ending(register.stories(), today + within)
    screen = desk.screen()
    for day, story in soon:
        left = (day - today).days
        said = f"nog {left} dagen" if left >= 0 else "voorbij"
        screen.result(f"{story}  tot en met {day}  {said}")
    if not soon:
        screen.say(f"Binnen {within.days} dagen verloopt er niets.")


def export(desk: Desk, person: str, form: str, target: Path | None) -> None:
    """Give everything that is known of somebody."""
    with _register(desk) as (folder, register):
        known = known_of(desk.root, folder, register, person)
    text = as_json(known) if form == "json" else as_csv(known)
    screen = desk.screen()
    if target is None:
        screen.result(text.rstrip("\n"))
        return
    path = target if target.is_absolute() else desk.start / target
    if path.exists():
        stop(screen, [Problem(Location(path.name), "LB734")])
    mark = _BYTE_ORDER_MARK if form == "csv" else ""
    write_private(path, (mark + text).encode())
    screen.say(f"Alles wat van {person} bekend is, staat in {target}. Alleen jij kunt het lezen.")


def forget(desk: Desk, person: str) -> None:
    """Forget somebody, and say what went and what stays."""
    with _register(desk) as (folder, register):
        gone = forget_person(desk.root, folder, register, person)
    desk.screen().say("\n".join(words.forgotten_lines(gone)))


def sign(desk: Desk) -> None:
    """Write the overview again."""
    with _register(desk) as (folder, register):
        written = write_overview(desk.root, folder, register)
    desk.screen().say(_SIGNED if written else "Het overzicht in het boek klopte al.")


def put_back(desk: Desk, name: str) -> None:
    """Put a back-up of the register back, and write the overview that belongs to it."""
    folder = private_folder(desk.root, os.environ)
    done = put_register_back(folder, name, datetime.now(UTC))
    screen = desk.screen()
    screen.say(f"De reservekopie {done.name} is nu het register.")
    if done.aside:
        screen.say(f"Het register dat er stond, heet nu {done.aside}.")
    screen.say("Kijk na wat er daarna nog is vastgelegd, en leg dat opnieuw vast.")
    sign(desk)
