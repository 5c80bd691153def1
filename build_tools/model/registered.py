"""What the register of consent knows: personal data, for the editors alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from build_tools.model.consent import Channel, NameForm
    from build_tools.model.submission import Wish


class EditionRole(StrEnum):
    """What somebody was in an edition; one person can be several things in several editions."""

    PARTICIPANT = "deelnemer"
    CO_DESIGNER = "medeontwerper"
    FACILITATOR = "begeleider"
    SPEAKER = "spreker"
    EDITOR = "redacteur"


class WithdrawalReason(StrEnum):
    """Why a story was taken back: a list, so that nobody's words come into the history."""

    TELLER = "verteller"
    EDITORS = "redactie"
    FORGOTTEN = "vergeten"


class EventKind(StrEnum):
    """What can happen to the register."""

    PERSON = "persoon"
    ROLE = "rol"
    STORY = "verhaal"
    PROOF = "drukproef"
    GRANTED = "verleend"
    CHANGED = "gewijzigd"
    APPROVED = "goedgekeurd"
    WITHDRAWN = "ingetrokken"
    PUBLISHED = "gepubliceerd"
    FORGOTTEN = "vergeten"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a teller agrees to for one story.

    :ivar editions: slugs, at least one. :ivar channels: at least one.
    :ivar shown_name: the name to show; empty with *anoniem*, and only then.
    :ivar starts: the first day. :ivar ends: the last day, or None.  Days in Europe/Amsterdam.
    """

    editions: frozenset[str]
    channels: frozenset[Channel]
    photo: bool
    quotation: bool
    name_form: NameForm
    shown_name: str
    starts: date
    ends: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredPerson:
    """One person.

    :ivar identity: as ``p-0001``. :ivar name: empty once forgotten; so is ``contact``.
    :ivar roles: slug of an edition to the roles in it.
    :ivar forgotten: the day on which everything personal went, or None.
    """

    identity: str
    name: str
    contact: str
    roles: Mapping[str, frozenset[EditionRole]] = field(default_factory=dict)
    forgotten: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredStory:
    """One story, and how far it is.

    :ivar identity: as ``v-0042``. :ivar edition: slug of the edition that its address is in.
    :ivar person: id of who tells it, or None: not known yet.
    :ivar source: SHA-256 of what came in. :ivar original_name: of the file; empty once forgotten.
    :ivar taken: the day on which it came in.
    :ivar wish: what the form that came with it says. :ivar terms: what was agreed to.
    :ivar evidence: SHA-256 of the proof of that agreement.
    :ivar proof: fingerprint of the text that was sent for approval, or None.
    :ivar approved: fingerprint of the text that was approved, or None.
    :ivar approval_evidence: SHA-256 of the proof of that approval.
    :ivar reopened: its teller chose another name since: the text that was approved has the old one.
    :ivar withdrawn: why it was taken back, or None. :ivar withdrawn_on: the day.
    """

    identity: str
    edition: str
    person: str | None
    source: str
    original_name: str
    taken: date
    wish: Wish | None
    terms: Terms | None
    evidence: str | None
    proof: str | None
    approved: str | None
    approval_evidence: str | None
    withdrawn: WithdrawalReason | None
    withdrawn_on: date | None
    reopened: bool = False

    @property
    def was_agreed(self) -> bool:
        """Whether it has ever been in the overview of consent, and so perhaps in a book."""
        return self.terms is not None and self.approved is not None

    @property
    def is_granted(self) -> bool:
        """Whether it stands in the overview of consent."""
        is_current = self.withdrawn is None and not self.reopened
        return self.was_agreed and is_current and self.person is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class StorySecret:
    """Whose words a story is: what may be found in the book only as far as was agreed to.

    :ivar name: of the teller, as registered; empty when nobody knows.
    :ivar name_form: what was agreed to, or None. :ivar shown_name: the name to show, or empty.
    :ivar withdrawn: it was taken back: nothing of it may be found any more.
    """

    story: str
    edition: str
    name: str
    contact: str
    original_name: str
    name_form: NameForm | None
    shown_name: str
    withdrawn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Secrets:
    """Everything that a leak scan looks for.

    :ivar names: of every person, with or without a story. :ivar contacts: likewise.
    :ivar stories: by the id of the story.
    """

    names: frozenset[str]
    contacts: frozenset[str]
    stories: Mapping[str, StorySecret]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedEpub:
    """An EPUB that readers may have.

    :ivar sha256: of the file, in hexadecimals. :ivar text: fingerprint of the story as it is in it.
    """

    edition: str
    file_name: str
    sha256: str
    day: date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEvent:
    """One line of the history.

    :ivar number: counted from 1. :ivar about: id of a story or person, or name of a file.
    :ivar values: what it changed, as JSON: personal values as a seal, never as themselves.
    """

    number: int
    at: datetime
    by: str
    kind: EventKind
    about: str
    values: str
