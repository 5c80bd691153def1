"""The history: a chain of events, each with the hash of the one before; pure."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from build_tools.register.tables import EventRow
    from build_tools.register.views import View

BEGINNING: Final = "0" * 64
"""What the first event names as the hash of the one before."""

Kept = dict[str, "View"]
"""Name of a row to what may be told of it: the whole register."""


def written(values: Mapping[str, View]) -> str:
    """Return the rows that an event changed as JSON; the same rows give the same text."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(event: EventRow) -> str:
    """Return the hash of an event: over everything that stands in it."""
    told = [event.number, event.at.isoformat(), event.by, event.kind.value, event.about]
    text = json.dumps([*told, event.values, event.previous], ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def first_broken(events: Iterable[EventRow]) -> int | None:
    """Return which line is the first that does not fit in the chain, counted from 1, or None.

    Numbers go up; after a back-up was put back they go on above all that were given before.
    """
    previous, last = BEGINNING, 0
    for line, event in enumerate(events, start=1):
        if event.number <= last or event.previous != previous or event.hash != digest(event):
            return line
        previous, last = event.hash, event.number
    return None


def replay(events: Iterable[EventRow]) -> Kept:
    """Return what the register must hold according to its history."""
    kept: Kept = {}
    for event in events:
        kept.update(json.loads(event.values))
    return kept
