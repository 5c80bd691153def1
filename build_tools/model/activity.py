"""What a reader can do in the book: kinds of activity, where they stand, which ids exist."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ActivityKind(StrEnum):
    """Every kind of block that has an id of its own, because a reader's work hangs on it."""

    REFLECTION = "reflectie"
    SELF_TEST = "zelftest"
    STANCE = "stelling"
    TRANSLATION = "vertaling"
    ACTION_PLAN = "actieplan"
    CHECKLIST = "afvinklijst"
    METHOD = "werkvorm"
    CASE = "casus"
    FILM = "film"
    DICTIONARY = "vertaalwoordenboek"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityPlace:
    """Where an id stands in the text of a page, whatever edition it is for.

    :ivar source: POSIX path from the repository root. :ivar line: counted from 1.
    """

    identity: str
    kind: ActivityKind
    source: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownActivity:
    """One line of the list of all ids that were ever published.

    :ivar retired: it is no longer in the book; readers may still have answers to it.
    :ivar line: line in ``activiteiten.toml``, counted from 1.
    """

    identity: str
    kind: ActivityKind
    retired: bool
    line: int
