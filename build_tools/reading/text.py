"""Read the text of a file: UTF-8, of a decent size, without anything invisible."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.problems import ContentError, Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ALLOWED_CONTROLS: Final = frozenset("\n\r\t")
_FORBIDDEN: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a text may be: bytes, lines, and characters in a line."""

    size: int
    lines: int
    line_length: int


STORY_LIMITS: Final = Limits(size=60_000, lines=600, line_length=5_000)
PAGE_LIMITS: Final = Limits(size=200_000, lines=4_000, line_length=10_000)


def read_text(path: Path, name: str, limits: Limits) -> str:
    """Return the text of a file.

    :param name: POSIX path from the repository root, to name places.
    :raises ContentError: LB130 (a link or no file), LB131 (too large), LB132 (not UTF-8),
        LB133 (invisible characters), LB134 (a line too long), LB135 (too many lines).
    """
    if path.is_symlink() or not path.is_file():
        raise ContentError([Problem(Location(name), "LB130")])
    if path.stat().st_size > limits.size:
        raise ContentError([Problem(Location(name), "LB131", (limits.size // 1000,))])
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ContentError([Problem(Location(name, line), "LB132", (guess(data),))]) from error
    if problems := list(text_problems(text, name, limits)):
        raise ContentError(problems)
    return text


def guess(data: bytes) -> str:
    """Name the encoding by its byte order mark, to help the editor; never to read with."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    return "een oudere codering, bijvoorbeeld Windows-1252"


def text_problems(text: str, name: str, limits: Limits) -> Iterator[Problem]:
    """Yield what is wrong with the characters and the size of a text.

    Source of the character policy: UTS #39 and the reference file ``security.md`` A9: no
    controls, no format characters (bidi, zero width, soft hyphen, tags), nothing unassigned.
    """
    lines = text.splitlines()
    if len(lines) > limits.lines:
        yield Problem(Location(name), "LB135", (limits.lines,))
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > limits.line_length:
            yield Problem(Location(name, number), "LB134", (limits.line_length,))
        if not line.isascii() or not line.rstrip("\r").isprintable():
            yield from _hidden(line, Location(name, number))


def _hidden(line: str, where: Location) -> Iterator[Problem]:
    """Yield the first character of each kind in a line that nobody can see."""
    seen: set[str] = set()
    for character in line:
        if character in _ALLOWED_CONTROLS or character in seen:
            continue
        if unicodedata.category(character) in _FORBIDDEN:
            seen.add(character)
            name = unicodedata.name(character, "stuurteken")
            yield Problem(where, "LB133", (f"U+{ord(character):04X}", name))
