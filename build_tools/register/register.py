"""The register of consent: who told what, and what may be done with it.

Every change is a transaction of its own that also adds to the history: after each call everything
is on the disk, and what was interrupted never happened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.consent.days import day_of
from build_tools.model.registered import EventKind, PublishedEpub, WithdrawalReason
from build_tools.register import changes, reading
from build_tools.register.places import highest_kept
from build_tools.register.tables import StoryRow

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractContextManager
    from datetime import date

    from build_tools.model.consent import Overview
    from build_tools.model.registered import (
        EditionRole,
        RegisteredPerson,
        RegisteredStory,
        RegisterEvent,
        Secrets,
        Terms,
    )
    from build_tools.model.submission import Participant, Wish
    from build_tools.register.journal import Journal


class Register:
    """A register that is open; ``open_register`` gives one."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    @property
    def today(self) -> date:
        """The day in Europe/Amsterdam."""
        return day_of(self._journal.now)

    # What it knows.

    def story(self, story: str) -> RegisteredStory:
        """Return a story.

        :raises ContentError: LB720 (it is not known).
        """
        found = next((one for one in self.stories() if one.identity == story), None)
        if found is None:
            raise changes.refuse("LB720", story)
        return found

    def stories(self) -> tuple[RegisteredStory, ...]:
        """Return every story, in order of id."""
        with self._journal.reading() as session:
            return reading.stories(session)

    def person(self, person: str) -> RegisteredPerson:
        """Return a person.

        :raises ContentError: LB721 (not known).
        """
        found = next((one for one in self.persons() if one.identity == person), None)
        if found is None:
            raise changes.refuse("LB721", person)
        return found

    def persons(self) -> tuple[RegisteredPerson, ...]:
        """Return every person, in order of id."""
        with self._journal.reading() as session:
            return reading.persons(session)

    def story_of_source(self, sha256: str) -> str | None:
        """Return the id of the story that came in as these bytes, also when it was taken back."""
        with self._journal.reading() as session:
            return changes.story_from(session, sha256)

    def overview(self) -> Overview:
        """Return what may be public of it."""
        with self._journal.reading() as session:
            return reading.overview(session)

    def last_changes(self) -> Mapping[str, int]:
        """Return of each story the number of the last event about what is public of it."""
        with self._journal.reading() as session:
            return reading.last_changes(session)

    def secrets(self) -> Secrets:
        """Return what must not be found in the book."""
        with self._journal.reading() as session:
            return reading.secrets(session)

    def publications_with(self, story: str) -> tuple[PublishedEpub, ...]:
        """Return the EPUBs that a story stands in, the oldest first.

        :raises ContentError: LB720 (it is not known).
        """
        with self._journal.reading() as session:
            number = changes.story_row(session, story).number
            return reading.publications_with(session, number)

    def history(self) -> tuple[RegisterEvent, ...]:
        """Return everything that happened, the oldest first."""
        with self._journal.reading() as session:
            return reading.history(session)

    # What changes it.

    def add_person(self, participant: Participant) -> str:
        """Add somebody, and return the id; of who is known by this name and address, that id."""
        with self._journal.writing(EventKind.PERSON) as change:
            row = changes.add_person(change.desk, participant)
            change.about = reading.person_id(row.number)
            return change.about

    def correct_person(self, person: str, participant: Participant) -> None:
        """Record a better name and address of somebody.

        :raises ContentError: LB721 (not known), LB726 (forgotten).
        """
        with self._journal.writing(EventKind.PERSON, person) as change:
            row = changes.present(change.desk, person)
            row.name, row.contact = participant.name, participant.contact

    def set_role(self, person: str, edition: str, role: EditionRole, *, held: bool = True) -> None:
        """Give somebody a role in an edition, or take it away.

        :raises ContentError: LB721 (not known), LB726 (forgotten).
        """
        with self._journal.writing(EventKind.ROLE, person) as change:
            row = changes.present(change.desk, person)
            changes.set_role(change.desk, row, edition, role, held=held)

    def new_story(  # noqa: PLR0913 - all that is known of a story when it comes in
        self,
        *,
        edition: str,
        participant: Participant | None,
        wish: Wish | None,
        source: str,
        original_name: str,
        floor: int = 0,
    ) -> str:
        """Add a story that came in, and return its id, which was never given before.

        :param source: SHA-256 of what came in, in hexadecimals.
        :param floor: no number up to this one is free: the book has files with it.
        :raises ContentError: LB736 (it came in before).
        """
        with self._journal.writing(EventKind.STORY) as change:
            changes.refuse_known(change.desk, source)
            teller = changes.add_person(change.desk, participant).number if participant else None
            new = StoryRow(
                edition=edition, person=teller, source=source, original_name=original_name
            )
            row = changes.add_story(
                change.desk, new, max(floor, highest_kept(self._journal.folder))
            )
            if wish is not None:
                changes.add_wish(change.desk, row.number, wish)
            change.about = reading.story_id(row.number)
            return change.about

    def record_proof(self, story: str, fingerprint: str) -> None:
        """Record which text was sent to its teller for approval.

        :raises ContentError: LB720 (it is not known), LB724 (it was taken back).
        """
        with self._journal.writing(EventKind.PROOF, story) as change:
            changes.untaken(change.desk, story).proof = fingerprint

    def approve(self, story: str, fingerprint: str, evidence_sha256: str) -> None:
        """Record which text its teller approved, and the hash of what shows it.

        :raises ContentError: LB720 (it is not known), LB724 (it was taken back).
        """
        with self._journal.writing(EventKind.APPROVED, story) as change:
            row = changes.untaken(change.desk, story)
            row.approved, row.approval_evidence = fingerprint, evidence_sha256
            row.reopened = False

    def grant(self, story: str, terms: Terms, *, evidence: str, person: str | None = None) -> None:
        """Record what a teller agreed to; ``change`` is for what was agreed to before.

        :param evidence: SHA-256 of what shows it. :param person: who tells it, if not known yet.
        :raises ContentError: LB720-LB722, LB724, LB726-LB729, LB731 (it was recorded before).
        """
        with self._journal.writing(EventKind.GRANTED, story) as change:
            row = changes.untaken(change.desk, story)
            changes.refuse_second_grant(change.desk, row)
            if person is not None:
                row.person = changes.present(change.desk, person).number
            changes.set_terms(change.desk, row, terms, evidence)

    def change(self, story: str, terms: Terms, *, evidence: str | None = None) -> None:
        """Record that a teller agrees to something else.

        :param evidence: SHA-256 of what shows it; less than before needs none.
        :raises ContentError: LB720, LB723 (more than before, without proof), LB724, LB727-LB729,
            LB730 (nothing was recorded yet).
        """
        with self._journal.writing(EventKind.CHANGED, story) as change:
            row = changes.untaken(change.desk, story)
            proof = changes.proof_of_change(change.desk, row, terms, evidence)
            changes.set_terms(change.desk, row, terms, proof)

    def withdraw(self, story: str, reason: WithdrawalReason | str) -> None:
        """Take a story back, for good; a second time changes nothing.

        :param reason: a value of the list.
        :raises ContentError: LB720 (it is not known). :raises ValueError: not of the list.
        """
        known = WithdrawalReason(reason)
        with self._journal.writing(EventKind.WITHDRAWN, story) as change:
            changes.withdraw(change.desk, changes.story_row(change.desk.session, story), known)

    def forget(self, person: str) -> tuple[str, ...]:
        """Take everything personal of somebody away, from the back-ups as well.

        :return: the ids of their stories; their files are the caller's to remove.
        :raises ContentError: LB721 (not known), LB725 (a story of theirs may still be shown).
        """
        with self._journal.writing(EventKind.FORGOTTEN, person) as change:
            row = changes.person_row(change.desk.session, person)
            told_by = changes.forget(change.desk, row)
            stories = tuple(reading.story_id(one.number) for one in told_by)
        self._journal.keep_one_copy()
        return stories

    def record_publication(
        self, edition: str, file_name: str, sha256: str, day: date, stories: Mapping[str, str]
    ) -> None:
        """Record an EPUB that readers may have; the same file again changes nothing.

        :param sha256: of the file. :param stories: id to the fingerprint of its text in there.
        :raises ContentError: LB720 (a story is not known).
        """
        epub = PublishedEpub(edition=edition, file_name=file_name, sha256=sha256, day=day, text="")
        with self._journal.writing(EventKind.PUBLISHED, file_name) as change:
            changes.add_publication(change.desk, epub, stories)

    def alone(self) -> AbstractContextManager[None]:
        """Return what keeps everybody else from changing the register for a moment.

        :raises ContentError: LB702 (somebody else is writing).
        """
        return self._journal.alone()
