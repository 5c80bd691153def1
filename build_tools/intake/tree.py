"""A document as the intake knows it: what a story may hold, and nothing else.

Every reader makes this tree and the writer makes MyST of it.  Text is text: it holds no markup,
its white space is single spaces, and it stands on one line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BLANK_LINES: Final = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
# What separates words; a space that does not break (U+00A0) is a character of the text.
_WHITE: Final = re.compile(r"[ \t\n]+")


@dataclass(frozen=True, slots=True)
class Text:
    """Words."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words with emphasis."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Words with strong emphasis."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere.

    :ivar address: starts with ``http://``, ``https://`` or ``mailto:``.
    """

    inlines: tuple[Inline, ...]
    address: str


@dataclass(frozen=True, slots=True)
class Note:
    """The place of a footnote, with the footnote; a footnote holds no other."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a story.

    :ivar level: 2 to 6; the title of a story is 1 and stands in its front matter.
    """

    level: int
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody else said or wrote."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without numbers."""

    items: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """A list with numbers.

    :ivar start: the first number, 0 or more.
    """

    items: tuple[tuple[Block, ...], ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as the head."""

    head: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between two parts."""


Inline: TypeAlias = Text | Emphasis | Strong | Link | Note
Block: TypeAlias = Paragraph | Heading | Quote | Bullets | Numbers | Table | Rule


def paragraphs(text: str) -> tuple[Block, ...]:
    """Return plain text as paragraphs: a blank line separates them, other line ends are spaces.

    :param text: with any line ends; its characters are the caller's care.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    parts = (single_spaced(part) for part in _BLANK_LINES.split(lines))
    return tuple(Paragraph((Text(part),)) for part in parts if part)


def single_spaced(text: str) -> str:
    """Return a text on one line, with single spaces and none at its ends."""
    return _WHITE.sub(" ", text).strip()


def text_of(inlines: Iterable[Inline]) -> str:
    """Return the words alone; footnotes are left out."""
    return "".join(_texts(inlines))


def _texts(inlines: Iterable[Inline]) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, Text):
            yield inline.text
        elif not isinstance(inline, Note):
            yield from _texts(inline.inlines)
