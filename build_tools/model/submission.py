"""What one participant sent, read and made safe; not yet a story."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.model.consent import Channel, NameForm
    from build_tools.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Who sent it: personal data, for the register alone.

    :ivar name: as the participant wrote it. :ivar contact: an e-mail address, or empty.
    """

    name: str
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a participant agreed to, in fields that hold exactly a value of a list.

    :ivar shown_name: the name to show; empty with *anoniem*.
    """

    channels: frozenset[Channel]
    photo: bool
    quotation: bool
    name_form: NameForm
    shown_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedPhoto:
    """A photo made anew from its pixels.

    :ivar data: JPEG, upright, RGB, one frame, without metadata.
    """

    data: bytes
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """One story to be.

    :ivar part: what it is in its file, for messages: empty, or ``rij 3``.
    :ivar fields: front-matter keys of a story to their values, as far as they were given.
    :ivar edition: the slug that the participant chose, or empty; whether it exists, nobody looked.
    :ivar body: MyST without front matter, guarded.
    :ivar doubts: each thing that was dropped, hidden or strange, with its place.
    """

    part: str
    fields: Mapping[str, str | list[int]]
    body: str
    edition: str = ""
    photos: tuple[SubmittedPhoto, ...] = ()
    participant: Participant | None = None
    wish: Wish | None = None
    doubts: tuple[Problem, ...] = field(default=())
