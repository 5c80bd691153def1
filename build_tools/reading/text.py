"""Read the text of a file: UTF-8, of a decent size, without anything invisible."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.catalogue.forms import HIDDEN, OTHER_HIDDEN
from build_tools.problems import ContentError, Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FORBIDDEN: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
_LETTERS: Final = re.compile(r"[^\W\d_]+")
# Alphabets with letters that look like one another.
_ALPHABETS: Final = frozenset({"LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "CHEROKEE"})
# What a font draws as nothing, though Unicode counts it as a letter or a mark: the
# Default_Ignorable_Code_Points outside the categories above, and the empty braille cell.  The
# picture selector U+FE0F may follow a picture, and nothing else.
_INVISIBLE: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0e\uffa0"
    "\U000e0100-\U000e01ef]|(?<![\u2100-\u3299\U0001f000-\U0001faff])\ufe0f"
)
_UTF16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a text may be: bytes, lines, characters in a line, and columns of a table.

    :ivar columns: 0 for a file that holds no tables.
    """

    size: int
    lines: int
    line_length: int
    columns: int = 0


# A short row of a table gets as many cells as its head has: so wide tables cost far more than
# their bytes (measured: 50 kB of story became a million tokens).
STORY_LIMITS: Final = Limits(size=60_000, lines=600, line_length=5_000, columns=20)
PAGE_LIMITS: Final = Limits(size=200_000, lines=4_000, line_length=10_000, columns=20)


def read_text(path: Path, name: str, limits: Limits) -> str:
    """Return the text of a file, composed (NFC).

    :param name: POSIX path from the repository root, to name places.
    :raises ContentError: LB130 (a link or no file), LB131 (too large), LB132 (not UTF-8),
        LB133 (invisible characters), LB134 (a line too long), LB135 (too many lines),
        LB137 (a word in two alphabets), LB138 (old line ends),
        LB139 (too many columns).
    """
    if path.is_symlink() or not path.is_file():
        raise ContentError([Problem(Location(name), "LB130")])
    if path.stat().st_size > limits.size:
        raise ContentError([Problem(Location(name), "LB131", (limits.size // 1000,))])
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = 0 if data.startswith(_UTF16_MARKS) else data[: error.start].count(b"\n") + 1
        raise ContentError([Problem(Location(name, line), "LB132", (guess(data),))]) from error
    if problems := list(text_problems(text, name, limits)):
        raise ContentError(problems)
    return composed(text)


def composed(text: str) -> str:
    """Return a text in which an accent and its letter are one character; lines stay lines."""
    return unicodedata.normalize("NFC", text)


def guess(data: bytes) -> str:
    """Name the encoding by its byte order mark, to help the editor; never to read with."""
    if data.startswith(_UTF16_MARKS):
        return "UTF-16"
    return "een oudere codering, bijvoorbeeld Windows-1252"


def text_problems(text: str, name: str, limits: Limits) -> Iterator[Problem]:
    """Yield what is wrong with the characters and the size of a text.

    Source of the character policy: UTS #39 (https://www.unicode.org/reports/tr39/): no
    controls, no format characters (bidi, zero width, soft hyphen, tags), nothing unassigned, no
    word in two alphabets.  With that policy a line ends at a line feed and nowhere else, so that
    every reader of the file counts the same lines.
    """
    lines = text.split("\n")
    if len(lines) - 1 > limits.lines:
        yield Problem(Location(name), "LB135", (limits.lines,))
    for number, line in enumerate((one.removesuffix("\r") for one in lines), 1):
        where = Location(name, number)
        if len(line) > limits.line_length:
            yield Problem(where, "LB134", (limits.line_length,))
        if limits.columns and line.count("|") > limits.columns + 1:
            yield Problem(where, "LB139", (limits.columns,))
        if "\r" in line:
            yield Problem(where, "LB138")
        else:
            yield from line_problems(line, where)


def line_problems(line: str, where: Location) -> Iterator[Problem]:
    """Yield what is wrong with the characters of a line: LB133 and LB137."""
    if not line.isascii() or not line.isprintable():
        yield from _hidden(line, where)
        yield from _disguised(line, where)


def _hidden(line: str, where: Location) -> Iterator[Problem]:
    """Yield every character of a line that nobody can see, each of them once."""
    unseen = frozenset(_INVISIBLE.findall(line))
    for character in dict.fromkeys(line):
        kind = unicodedata.category(character)
        if (character != "\t" and kind in _FORBIDDEN) or character in unseen:
            words = HIDDEN.get(character, OTHER_HIDDEN)
            yield Problem(where, "LB133", (words, f"U+{ord(character):04X}"))


def _disguised(line: str, where: Location) -> Iterator[Problem]:
    """Yield every word in which letters of another alphabet look like ours."""
    for word in dict.fromkeys(_LETTERS.findall(line)):
        if not word.isascii() and len(_alphabets(word)) > 1:
            yield Problem(where, "LB137", (word,))


def _alphabets(word: str) -> frozenset[str]:
    return _ALPHABETS & {unicodedata.name(letter, "").partition(" ")[0] for letter in word}
