"""A story as prose: its sentences with their places, without head and markup."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD: Final = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
# What readers read of a head; the name that is shown and the maker of a photo are meant to be.
_READ: Final = frozenset({"titel", "kernles", "reflectievraag", "foto_beschrijving"})
_ADDRESS: Final = re.compile(r"\]\([^)\n]*\)")
_MARKUP: Final = re.compile(r"[*_`#>|\[\]\\]")
_LISTED: Final = re.compile(r"(?m)^[ \t]*(?:[-+]|\d{1,3}[.)])[ \t]+")
# Stands for markup that a sentence ends at.
_END: Final = "\x01"
_PARAGRAPH_END: Final = re.compile(r"\n[ \t]*\n|\n(?=\x01)")
_SENTENCE_END: Final = re.compile(r"[.!?…]+[’”\"')]*\s+|:\s+(?=[‘“\"'])|\x01+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence.

    :ivar start: its place in the text, in characters from 0. :ivar paragraph: counted from 0.
    """

    text: str
    start: int
    paragraph: int


def plain(text: str) -> str:
    """Return the text of a story as long as it was, with blanks for what is no prose.

    What a sentence ends at, a key in the head or the sign of a point in a list, becomes ``_END``.
    """
    text = _HEAD.sub(_readable_head, text)
    text = _ADDRESS.sub(lambda match: " " * len(match[0]), text)
    text = _LISTED.sub(lambda match: _END * len(match[0]), text)
    return _MARKUP.sub(" ", text)


def _readable_head(head: re.Match[str]) -> str:
    """Return the head with blanks for keys, and for values that are no prose."""
    lines = head[0].split("\n")
    return "\n".join(_readable_line(line) for line in lines)


def _readable_line(line: str) -> str:
    key, colon, value = line.partition(":")
    if not colon or key not in _READ:
        return _END * len(line)
    return _END * (len(key) + 1) + value


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text that ``plain`` made, in order."""
    for number, (begin, end) in enumerate(_spans(text, _PARAGRAPH_END, 0, len(text))):
        for first, last in _spans(text, _SENTENCE_END, begin, end):
            if text[first:last].strip():
                yield Sentence(text[first:last], first, number)


def _spans(text: str, ends: re.Pattern[str], begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the beginning and end of each part between two ends."""
    for match in ends.finditer(text, begin, end):
        yield begin, match.end()
        begin = match.end()
    yield begin, end


def line_of(text: str, place: int) -> int:
    """Return the line of a place in a text, counted from 1."""
    return text.count("\n", 0, place) + 1
