"""How far long work is: told to whoever asked for it, shown by the command line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Phase(StrEnum):
    """The steps of a publication, by the names that an editor sees."""

    READ = "lezen"
    BUILD = "bladzijden maken"
    FRONT = "voorkant maken"
    CHECK = "nakijken"
    PLACE = "neerzetten"
    LOOK = "bladzijden bekijken"
    INTAKE = "opnemen"
    RECORD = "vastleggen"
    REMOVE = "weghalen"
    CLEAR = "opruimen"
    MOVE = "verplaatsen"


@dataclass(frozen=True, slots=True)
class Step:
    """One step on the way.

    :ivar subject: what it is about, for example an edition; may be empty.
    :ivar done: how many of ``total`` are done, from 0.
    """

    phase: Phase
    subject: str
    done: int
    total: int


def silent(_step: Step) -> None:
    """Show nothing."""
