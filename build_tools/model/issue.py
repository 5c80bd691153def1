"""What readers had of an edition on an earlier day: enough to say what is new, and no more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from build_tools.model.consent import Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPage:
    """A page as readers had it.

    :ivar text: the mark of its words: 16 hexadecimals.
    """

    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One edition in one form, as it was published on the day that it names itself.

    :ivar day: the publication date of the edition at that time.
    :ivar pages: docname to page.
    :ivar stories: id of a story of a participant to the beginning of its fingerprint; nothing of
        what it told.
    """

    edition: str
    channel: Channel
    day: date
    pages: Mapping[str, KnownPage]
    stories: Mapping[str, str]
