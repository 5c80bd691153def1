"""How the register is shown, as Dutch lines.  Only what ``toon`` uses shows names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.model.registered import WithdrawalReason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from build_tools.model.registered import (
        PublishedEpub,
        RegisteredPerson,
        RegisteredStory,
        RegisterEvent,
        Terms,
    )
    from build_tools.model.submission import Wish
    from build_tools.use_cases.consent_people import Forgotten

_NOBODY: Final = "nog niet bekend"
_NOTHING: Final = "nog niets"
_REASONS: Final = {
    WithdrawalReason.TELLER: "de verteller wilde het niet meer",
    WithdrawalReason.EDITORS: "de redactie trok het in",
    WithdrawalReason.FORGOTTEN: "de verteller is vergeten",
}


def status_of(story: RegisteredStory, today: date) -> str:
    """Return how far a story is, in a few words."""
    if story.withdrawn is not None:
        return f"ingetrokken op {story.withdrawn_on}"
    if story.terms is None:
        return "geen toestemming"
    if story.approved is None or story.reopened:
        return "toestemming, tekst nog niet goedgekeurd"
    if story.terms.ends is not None and story.terms.ends < today:
        return f"verlopen op {story.terms.ends}"
    if story.terms.starts > today:
        return f"mag vanaf {story.terms.starts}"
    return "mag in het boek"


def everything(
    stories: Iterable[RegisteredStory], persons: Mapping[str, RegisteredPerson], today: date
) -> Iterator[str]:
    """Yield a line for each story and each person."""
    yield "Verhalen"
    for story in stories:
        teller = persons.get(story.person or "")
        who = f"{story.person} {_name(teller)}" if teller else _NOBODY
        yield f"  {story.identity}  {story.edition}  {status_of(story, today)}  ({who})"
    yield "Personen"
    for person in persons.values():
        yield f"  {person.identity}  {_name(person)}  {person.contact}".rstrip()


def one_person(person: RegisteredPerson, stories: Iterable[RegisteredStory], today: date) -> str:
    """Return what is known of somebody."""
    lines = [f"{person.identity}  {_name(person)}"]
    lines.append(f"  contact: {person.contact or 'geen'}")
    for edition, roles in sorted(person.roles.items()):
        lines.append(f"  {edition}: {', '.join(sorted(roles))}")
    lines += [
        f"  {story.identity}  {story.edition}  {status_of(story, today)}"
        for story in stories
        if story.person == person.identity
    ]
    return "\n".join(lines)


def one_story(
    story: RegisteredStory,
    person: RegisteredPerson | None,
    published: Iterable[PublishedEpub],
    today: date,
) -> Iterator[str]:
    """Yield what is known of a story."""
    yield f"{story.identity}  {story.edition}  {status_of(story, today)}"
    yield f"  verteller: {f'{story.person} {_name(person)}' if person else _NOBODY}"
    yield f"  binnengekomen: {story.taken}, als {story.original_name or 'onbekend bestand'}"
    yield f"  formulier: {_agreed(story.wish) if story.wish else 'geen'}"
    yield f"  toestemming: {terms_line(story.terms) if story.terms else 'geen'}"
    yield f"  drukproef: {_short(story.proof)}"
    yield f"  goedgekeurde tekst: {_short(story.approved)}"
    if story.withdrawn is not None:
        yield f"  ingetrokken: {story.withdrawn_on}, want {_REASONS[story.withdrawn]}"
    for epub in published:
        yield f"  staat in: {epub.file_name} van {epub.day} (sha256 {epub.sha256})"


def history_lines(events: Iterable[RegisterEvent], about: str) -> Iterator[str]:
    """Yield what happened to a story or person, the oldest first."""
    yield "  geschiedenis:"
    for event in events:
        if event.about == about:
            yield f"    {event.number}. {event.at} UTC: {event.kind.value}, door {event.by}"


def terms_line(terms: Terms) -> str:
    """Return what was agreed to, with the name to show."""
    until = f"tot en met {terms.ends}" if terms.ends else "zonder einddatum"
    editions = ", ".join(sorted(terms.editions))
    return f"{editions}; {_agreed(terms)}; vanaf {terms.starts}, {until}"


def changed_lines(before: Terms | None, after: Terms) -> list[str]:
    """Return what is other than before; of the name only that it changed."""
    old = _parts(before) if before else {}
    lines = [
        f"  {name}: {old.get(name, _NOTHING)} → {value}"
        for name, value in _parts(after).items()
        if old.get(name) != value
    ]
    if before is not None and before.shown_name != after.shown_name:
        lines.append("  naam: gewijzigd")
    return lines


def forgotten_lines(gone: Forgotten) -> Iterator[str]:
    """Yield what went, what stays and why, and what somebody must do by hand."""
    numbers = ", ".join((gone.person, *gone.stories))
    yield f"Van {gone.person} is weg: naam, contact, rollen en namen van bestanden."
    yield f"Ook weg: {gone.files} bestanden en {gone.copies} oude kopieën van het register."
    yield "Wat blijft, en waarom:"
    yield f"  de nummers ({numbers}): een nummer wordt nooit opnieuw gebruikt;"
    yield "  kenmerken van teksten en bestanden: zo komt hetzelfde bestand er niet weer in;"
    yield "  de geschiedenis, zonder namen: daaruit blijkt wat er is afgesproken en gedaan."
    yield "Doe zelf nog: wis mails, eigen kopieën van de privémap en wat je exporteerde."
    yield "EPUB's die lezers al hebben en oude versies in git kan leerboek niet wissen."


def _parts(terms: Terms) -> dict[str, str]:
    """Return what was agreed to, without the name."""
    return {
        "edities": ", ".join(sorted(terms.editions)),
        "kanalen": ", ".join(sorted(terms.channels)),
        "foto": _yes(terms.photo),
        "citaat": _yes(terms.quotation),
        "naamvorm": terms.name_form.value,
        "van": str(terms.starts),
        "tot": str(terms.ends or "zonder einddatum"),
    }


def _agreed(agreed: Wish | Terms) -> str:
    channels = ", ".join(sorted(agreed.channels)) or "geen kanaal"
    name = f" ({agreed.shown_name})" if agreed.shown_name else ""
    choices = f"foto {_yes(agreed.photo)}; citaat {_yes(agreed.quotation)}"
    return f"{channels}; {choices}; {agreed.name_form.value}{name}"


def _yes(value: bool) -> str:  # noqa: FBT001 - the value itself
    return "ja" if value else "nee"


def _name(person: RegisteredPerson | None) -> str:
    if person is None or person.forgotten:
        return "(vergeten)"
    return person.name


def _short(fingerprint: str | None) -> str:
    return fingerprint[:12] if fingerprint else "nog niet"
