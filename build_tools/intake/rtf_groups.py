"""The tokens and groups of RTF."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

TOKEN: Final = re.compile(
    r"\\(?P<word>[A-Za-z]{1,40})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9A-Fa-f]{2})"
    r"|\\(?P<symbol>[^A-Za-z])|(?P<open>\{)|(?P<close>\})|(?P<text>[^\\{}]+)",
    re.DOTALL,
)
_COLOUR: Final = re.compile(r"\\([a-z]+)(\d{1,3})")
_HEX: Final = re.compile(r"(?:[0-9A-Fa-f]{2})+")
_PICTURES: Final = frozenset({"pngblip", "jpegblip"})
_PARTS: Final = ("red", "green", "blue")


@dataclass(frozen=True, slots=True)
class State:
    """How text looks in a group.

    :ivar dropped: nothing of the group is kept. :ivar group: its first word.
    :ivar size: in half points. :ivar skipped: how many signs stand in for a letter by number.
    """

    group: str = ""
    dropped: bool = False
    hidden: bool = False
    deleted: bool = False
    added: bool = False
    colour: int = 0
    behind: int = 0
    size: int = 24
    skipped: int = 1


@dataclass(slots=True)
class Group:
    """One open group.

    :ivar star: it began with a backslash and a star. :ivar named: its first word has passed.
    :ivar text: what it says, for groups that are looked at when they end.
    """

    state: State
    star: bool = False
    named: bool = False
    start: int = 0
    text: list[str] = field(default_factory=list)
    words: set[str] = field(default_factory=set)


def colours_of(text: str) -> list[str]:
    """Return the colours of a table, each as six digits, or empty for what a program chooses."""
    colours = []
    for entry in text.split(";")[:-1]:
        parts = {name: min(int(value), 255) for name, value in _COLOUR.findall(entry)}
        known = parts.keys() >= set(_PARTS)
        colours.append("".join(f"{parts[name]:02X}" for name in _PARTS) if known else "")
    return colours


def picture_of(group: Group) -> bytes | None:
    """Return the file of a picture, or None when it is of no kind that can become a photo."""
    digits = re.sub(r"\s", "", "".join(group.text))
    if _PICTURES.isdisjoint(group.words) or not _HEX.fullmatch(digits):
        return None
    return bytes.fromhex(digits)
