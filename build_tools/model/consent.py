"""What a teller agreed to, as far as it may be public; and what follows from it for a story."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

STORY_ID: Final = re.compile(r"v-[0-9]{4,}")
"""An opaque name: it says nothing about who told the story or what it is about."""


class Channel(StrEnum):
    """Where a story can be shown, each agreed to by itself."""

    WEB = "web"
    EPUB = "epub"
    CARD = "kaart"
    PAPER = "druk"


class NameForm(StrEnum):
    """How the teller is called beside the story."""

    FULL = "volledig"
    FIRST = "voornaam"
    PSEUDONYM = "pseudoniem"
    ANONYMOUS = "anoniem"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """What one teller agreed to for one story: one entry of the public overview.

    :ivar story: the id of the story, as ``v-0042``.
    :ivar text: SHA-256 of the story as it was approved, in hexadecimals (``consent.fingerprint``).
    :ivar editions: slugs. :ivar photo: whether its photo may be shown.
    :ivar quotation: whether a page of the book may quote it.
    :ivar starts: the first day. :ivar ends: the last day, or None.  Days in Europe/Amsterdam.
    """

    story: str
    text: str
    editions: frozenset[str]
    channels: frozenset[Channel]
    photo: bool
    quotation: bool
    name_form: NameForm
    starts: date
    ends: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """A story that was taken back: its address stays, and says only that.

    :ivar story: the id. :ivar edition: the slug of the edition that its address is in.
    """

    story: str
    edition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The public overview of consent, verified; without one nothing is agreed to.

    :ivar number: counts the versions; a newer one has a higher number.
    :ivar grants: by the id of the story.
    """

    number: int = 0
    grants: Mapping[str, Grant] = field(default_factory=dict)
    withdrawn: tuple[Withdrawal, ...] = ()
