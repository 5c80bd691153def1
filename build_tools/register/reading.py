"""From rows to the model: what the register knows, for whoever may see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from build_tools.model.consent import Channel, Grant, Overview, Withdrawal
from build_tools.model.registered import (
    EditionRole,
    EventKind,
    PublishedEpub,
    RegisteredPerson,
    RegisteredStory,
    RegisterEvent,
    Secrets,
    StorySecret,
    Terms,
)
from build_tools.model.submission import Wish
from build_tools.register.tables import (
    ConsentRow,
    EventRow,
    PersonRow,
    PublicationRow,
    PublishedStoryRow,
    RoleRow,
    StoryRow,
    WishRow,
)

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_ABOUT_OVERVIEW: Final = (
    EventKind.GRANTED,
    EventKind.CHANGED,
    EventKind.APPROVED,
    EventKind.WITHDRAWN,
    EventKind.FORGOTTEN,
)


def story_id(number: int) -> str:
    """Return the public id of a story."""
    return f"v-{number:04d}"


def person_id(number: int) -> str:
    """Return the id of a person."""
    return f"p-{number:04d}"


def stories(session: Session) -> tuple[RegisteredStory, ...]:
    """Return every story, in order of id."""
    wishes = {row.story: row for row in session.scalars(select(WishRow))}
    consents = {row.story: row for row in session.scalars(select(ConsentRow))}
    rows = session.scalars(select(StoryRow).order_by(StoryRow.number))
    return tuple(_story(row, wishes.get(row.number), consents.get(row.number)) for row in rows)


def persons(session: Session) -> tuple[RegisteredPerson, ...]:
    """Return every person, in order of id."""
    roles: dict[int, dict[str, frozenset[EditionRole]]] = {}
    for row in session.scalars(select(RoleRow).where(RoleRow.held)):
        of_person = roles.setdefault(row.person, {})
        of_person[row.edition] = of_person.get(row.edition, frozenset()) | {row.role}
    found = session.scalars(select(PersonRow).order_by(PersonRow.number))
    return tuple(
        RegisteredPerson(
            identity=person_id(row.number),
            name=row.name or "",
            contact=row.contact or "",
            roles=roles.get(row.number, {}),
            forgotten=row.forgotten,
        )
        for row in found
    )


def overview(session: Session) -> Overview:
    """Return what may be public of it: ids, hashes and choices, and nobody's name."""
    every = stories(session)
    changes = select(EventRow.number).where(EventRow.kind.in_(_ABOUT_OVERVIEW))
    return Overview(
        number=max(session.scalars(changes), default=0),
        grants={one.identity: _grant(one) for one in every if one.is_granted},
        withdrawn=tuple(
            Withdrawal(story=one.identity, edition=one.edition)
            for one in every
            if one.withdrawn and one.was_agreed
        ),
    )


def last_changes(session: Session) -> dict[str, int]:
    """Return of each story the number of the last event that may have changed what is public."""
    events = session.scalars(
        select(EventRow).where(EventRow.kind.in_(_ABOUT_OVERVIEW)).order_by(EventRow.number)
    )
    return {event.about: event.number for event in events}


def secrets(session: Session) -> Secrets:
    """Return everything that must not be found in the book but as far as was agreed to."""
    known = {one.identity: one for one in persons(session)}
    return Secrets(
        names=frozenset(one.name for one in known.values() if one.name),
        contacts=frozenset(one.contact for one in known.values() if one.contact),
        stories={
            one.identity: _secret(one, known.get(one.person or "")) for one in stories(session)
        },
    )


def publications_with(session: Session, number: int) -> tuple[PublishedEpub, ...]:
    """Return the EPUBs that a story stands in, the oldest first."""
    found = session.execute(
        select(PublicationRow, PublishedStoryRow)
        .join(PublishedStoryRow, PublishedStoryRow.publication == PublicationRow.number)
        .where(PublishedStoryRow.story == number)
        .order_by(PublicationRow.day, PublicationRow.number)
    )
    return tuple(
        PublishedEpub(
            edition=epub.edition,
            file_name=epub.file_name,
            sha256=epub.sha256,
            day=epub.day,
            text=story.text,
        )
        for epub, story in found
    )


def history(session: Session) -> tuple[RegisterEvent, ...]:
    """Return every event, the oldest first."""
    found = session.scalars(select(EventRow).order_by(EventRow.number))
    return tuple(
        RegisterEvent(
            number=row.number,
            at=row.at,
            by=row.by,
            kind=row.kind,
            about=row.about,
            values=row.values,
        )
        for row in found
    )


def _story(row: StoryRow, wish: WishRow | None, consent: ConsentRow | None) -> RegisteredStory:
    return RegisteredStory(
        identity=story_id(row.number),
        edition=row.edition,
        person=None if row.person is None else person_id(row.person),
        source=row.source,
        original_name=row.original_name or "",
        taken=row.taken,
        wish=None if wish is None else _wish(wish),
        terms=None if consent is None else terms_of(consent),
        evidence=None if consent is None else consent.evidence,
        proof=row.proof,
        approved=row.approved,
        approval_evidence=row.approval_evidence,
        reopened=row.reopened,
        withdrawn=row.withdrawn,
        withdrawn_on=row.withdrawn_on,
    )


def _wish(row: WishRow) -> Wish:
    return Wish(
        channels=frozenset(map(Channel, row.channels)),
        photo=row.photo,
        quotation=row.quotation,
        name_form=row.name_form,
        shown_name=row.shown_name or "",
    )


def terms_of(row: ConsentRow) -> Terms:
    """Return what was agreed to."""
    return Terms(
        editions=row.editions,
        channels=frozenset(map(Channel, row.channels)),
        photo=row.photo,
        quotation=row.quotation,
        name_form=row.name_form,
        shown_name=row.shown_name or "",
        starts=row.starts,
        ends=row.ends,
    )


def _grant(story: RegisteredStory) -> Grant:
    terms, approved = story.terms, story.approved
    if terms is None or approved is None:
        raise ValueError(story.identity)
    return Grant(
        story=story.identity,
        text=approved,
        editions=terms.editions,
        channels=terms.channels,
        photo=terms.photo,
        quotation=terms.quotation,
        name_form=terms.name_form,
        starts=terms.starts,
        ends=terms.ends,
    )


def _secret(story: RegisteredStory, person: RegisteredPerson | None) -> StorySecret:
    return StorySecret(
        story=story.identity,
        edition=story.edition,
        name=person.name if person else "",
        contact=person.contact if person else "",
        original_name=story.original_name,
        name_form=story.terms.name_form if story.terms else None,
        shown_name=story.terms.shown_name if story.terms else "",
        withdrawn=story.withdrawn is not None,
    )
