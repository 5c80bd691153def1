"""What can change in the register: functions over rows; the history follows by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from build_tools.consent.terms import is_wider
from build_tools.model.consent import NameForm
from build_tools.model.registered import EditionRole, WithdrawalReason
from build_tools.problems import ContentError, Location, Problem
from build_tools.register.reading import person_id, story_id, terms_of
from build_tools.register.tables import (
    ConsentRow,
    PersonRow,
    PublicationRow,
    PublishedStoryRow,
    RoleRow,
    StoryRow,
    WishRow,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from build_tools.model.registered import PublishedEpub, Terms
    from build_tools.model.submission import Participant, Wish


_LONG: Final = 10  # digits; SQLite's numbers have some more


@dataclass(frozen=True, slots=True)
class Desk:
    """What a change is made with.

    :ivar today: the day in Amsterdam. :ivar salt: gives what seals personal values.
    """

    session: Session
    today: date
    salt: Callable[[], str]


def refuse(code: str, *values: str | int) -> ContentError:
    """Return the refusal of a change; nothing has been changed then."""
    return ContentError([Problem(Location(""), code, values)])


def story_row(session: Session, story: str) -> StoryRow:
    """Return a story.

    :raises ContentError: LB720 (it is not known).
    """
    row = session.get(StoryRow, _number(story, story_id))
    if row is None:
        raise refuse("LB720", story)
    return row


def person_row(session: Session, person: str) -> PersonRow:
    """Return a person.

    :raises ContentError: LB721 (not known).
    """
    row = session.get(PersonRow, _number(person, person_id))
    if row is None:
        raise refuse("LB721", person)
    return row


def present(desk: Desk, person: str) -> PersonRow:
    """Return a person who was not forgotten.

    :raises ContentError: LB721 (not known), LB726 (forgotten).
    """
    row = person_row(desk.session, person)
    if row.forgotten is not None:
        raise refuse("LB726", person)
    return row


def untaken(desk: Desk, story: str) -> StoryRow:
    """Return a story that was not taken back.

    :raises ContentError: LB720 (not known), LB724 (taken back).
    """
    row = story_row(desk.session, story)
    if row.withdrawn is not None:
        raise refuse("LB724", story)
    return row


def _number(identity: str, name: Callable[[int], str]) -> int:
    """Return the number in an id; 0, which nothing has, if it is not written as ids are."""
    digits = identity[2:]
    number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < _LONG else 0
    return number if name(number) == identity else 0


def story_from(session: Session, source: str) -> str | None:
    """Return the id of the story that came in as these bytes, or None."""
    number = session.scalar(select(StoryRow.number).where(StoryRow.source == source))
    return None if number is None else story_id(number)


def refuse_known(desk: Desk, source: str) -> None:
    """Refuse what came in before.

    :raises ContentError: LB736.
    """
    if (known := story_from(desk.session, source)) is not None:
        raise refuse("LB736", known)


def add_person(desk: Desk, participant: Participant) -> PersonRow:
    """Add somebody, unless exactly this person is known: the same name and the same address."""
    for row in desk.session.scalars(select(PersonRow).where(PersonRow.forgotten.is_(None))):
        if row.name == participant.name and row.contact == participant.contact:
            return row
    new = PersonRow(name=participant.name, contact=participant.contact, salt=desk.salt())
    desk.session.add(new)
    desk.session.flush()
    return new


def set_role(desk: Desk, person: PersonRow, edition: str, role: EditionRole, *, held: bool) -> None:
    """Give somebody a role in an edition, or take it away."""
    row = desk.session.get(RoleRow, (person.number, edition, role))
    if row is None:
        row = RoleRow(person=person.number, edition=edition, role=role)
        desk.session.add(row)
    row.held = held


def add_story(desk: Desk, new: StoryRow, floor: int) -> StoryRow:
    """Add a story, under a number that was never given.

    :param floor: no number up to this one is free, whatever the register says.
    """
    highest = max(desk.session.scalars(select(StoryRow.number)), default=0)
    new.number = max(highest, floor) + 1
    new.salt, new.taken = desk.salt(), desk.today
    desk.session.add(new)
    desk.session.flush()
    return new


def add_wish(desk: Desk, story: int, wish: Wish) -> None:
    """Keep what the form says."""
    desk.session.add(
        WishRow(
            story=story,
            channels=frozenset(one.value for one in wish.channels),
            photo=wish.photo,
            quotation=wish.quotation,
            name_form=wish.name_form,
            shown_name=wish.shown_name,
            salt=desk.salt(),
        )
    )


def refuse_second_grant(desk: Desk, story: StoryRow) -> None:
    """Refuse a story of which consent was recorded before.

    :raises ContentError: LB731.
    """
    if desk.session.get(ConsentRow, story.number) is not None:
        raise refuse("LB731", story_id(story.number))


def proof_of_change(desk: Desk, story: StoryRow, terms: Terms, evidence: str | None) -> str:
    """Return the hash of what shows that a teller agrees to other terms: new, or that of before.

    :raises ContentError: LB730 (nothing was agreed to yet), LB723 (more than before, no proof).
    """
    before = desk.session.get(ConsentRow, story.number)
    if before is None:
        raise refuse("LB730", story_id(story.number))
    if evidence is None and is_wider(terms, terms_of(before)):
        raise refuse("LB723", story_id(story.number))
    return evidence or before.evidence


def set_terms(desk: Desk, story: StoryRow, terms: Terms, evidence: str) -> None:
    """Record what a teller agreed to; another name to show reopens the approval.

    A draft of which nothing was approved yet goes to the edition that was agreed to.

    :raises ContentError: LB722 (nobody knows who tells it), LB727 (it ends before it begins),
        LB728 (name and form of name do not go together), LB729 (for no edition or no channel).
    """
    identity = story_id(story.number)
    if story.person is None:
        raise refuse("LB722", identity)
    if terms.ends is not None and terms.ends < terms.starts:
        raise refuse("LB727", terms.starts.isoformat(), terms.ends.isoformat())
    if bool(terms.shown_name) == (terms.name_form is NameForm.ANONYMOUS):
        raise refuse("LB728", terms.name_form.value)
    if not terms.editions or not terms.channels:
        raise refuse("LB729", identity)
    row = desk.session.get(ConsentRow, story.number)
    if row is None:
        row = ConsentRow(story=story.number, salt=desk.salt())
        desk.session.add(row)
    elif story.approved is not None and terms.shown_name not in {row.shown_name, ""}:
        story.reopened = True
    row.editions = terms.editions
    row.channels = frozenset(one.value for one in terms.channels)
    row.photo, row.quotation = terms.photo, terms.quotation
    row.name_form, row.shown_name = terms.name_form, terms.shown_name
    row.starts, row.ends, row.evidence = terms.starts, terms.ends, evidence
    if story.approved is None and len(terms.editions) == 1:
        (story.edition,) = terms.editions


def withdraw(desk: Desk, story: StoryRow, reason: WithdrawalReason) -> None:
    """Take a story back, for good: whoever changes their mind gets a new story.

    A story that was taken back stays as it is, but for one that is forgotten now.
    """
    if story.withdrawn is None:
        story.withdrawn, story.withdrawn_on = reason, desk.today


def forget(desk: Desk, person: PersonRow) -> list[StoryRow]:
    """Take everything personal of somebody away, and return whose stories they were.

    :raises ContentError: LB725 (a story of theirs may still be shown).
    """
    mine = select(StoryRow).where(StoryRow.person == person.number).order_by(StoryRow.number)
    told = list(desk.session.scalars(mine))
    consents = {row.story: row for row in desk.session.scalars(select(ConsentRow))}
    shown = [
        story_id(one.number)
        for one in told
        if one.withdrawn is None and one.approved is not None and one.number in consents
    ]
    if shown:
        raise refuse("LB725", person_id(person.number), ", ".join(shown), shown[0])
    wishes = {row.story: row for row in desk.session.scalars(select(WishRow))}
    for story in told:
        withdraw(desk, story, WithdrawalReason.FORGOTTEN)
        story.original_name = story.salt = None
        for row in (wishes.get(story.number), consents.get(story.number)):
            if row is not None:
                row.shown_name = row.salt = None
    for role in desk.session.scalars(select(RoleRow).where(RoleRow.person == person.number)):
        role.held = False
    person.name = person.contact = person.salt = None
    person.forgotten = person.forgotten or desk.today
    return told


def add_publication(desk: Desk, epub: PublishedEpub, stories: Mapping[str, str]) -> bool:
    """Record an EPUB with the stories in it, and say whether it is a new one."""
    known = select(PublicationRow).where(
        PublicationRow.edition == epub.edition,
        PublicationRow.file_name == epub.file_name,
        PublicationRow.sha256 == epub.sha256,
    )
    if desk.session.scalar(known) is not None:
        return False
    rows = [(story_row(desk.session, story).number, text) for story, text in stories.items()]
    new = PublicationRow(
        edition=epub.edition, file_name=epub.file_name, sha256=epub.sha256, day=epub.day
    )
    desk.session.add(new)
    desk.session.flush()
    for number, text in rows:
        desk.session.add(PublishedStoryRow(publication=new.number, story=number, text=text))
    return True
