"""Read TOML files, and find the line of every key and every value in a list.

The parser of the standard library keeps no lines, so a text that it has accepted is read once more
here, only for places.  Source: TOML 1.0, https://toml.io/en/v1.0.0.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Final

from build_tools.problems import ContentError, Location, Problem
from build_tools.reading.marked import KeyPath, Marked

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN: Final = re.compile(
    r'(?P<blank>[ \t\r]+|\#[^\n]*)'
    r'|(?P<text>"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\')'
    r'|(?P<mark>\n|\[\[|\]\]|[\[\]{}=,.])'
    r'|(?P<word>[^\s\#"\'\[\]{}=,.]+)',
    re.DOTALL,
)  # fmt: skip
_QUOTES: Final = "\"'"


def read_toml(text: str, path: str) -> Marked:
    """Read a TOML file and remember the lines of its keys.

    :raises ContentError: LB106, with the line that the parser names.
    """
    try:
        data = tomllib.loads(text)
        lines = _Places(text).lines
    except (ValueError, RecursionError) as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found.group(1)) if found else max(1, len(text.splitlines()))
        raise ContentError([Problem(Location(path, line), "LB106")]) from error
    return Marked(path, data, lines)


class _Places:
    """The lines of keys and list values of a text that is right.

    :ivar lines: path of keys and indexes to a line, counted from 1.
    """

    def __init__(self, text: str) -> None:
        self.lines: dict[KeyPath, int] = {}
        self._tokens = list(_tokens(text))
        self._next = 0
        self._arrays: dict[KeyPath, int] = {}
        self._read()

    def _read(self) -> None:
        table: KeyPath = ()
        while (mark := self._peek()) is not None:
            if mark == "\n":
                self._next += 1
            elif mark in {"[", "[["}:
                table = self._header(mark)
            else:
                self._pair(table)

    def _peek(self) -> str | None:
        return self._tokens[self._next][0] if self._next < len(self._tokens) else None

    def _take(self) -> tuple[str, int]:
        mark = self._tokens[self._next]
        self._next += 1
        return mark

    def _header(self, opening: str) -> KeyPath:
        """Read ``[a.b]`` or ``[[a.b]]``; a table in a list of tables is in the last of them."""
        line = self._take()[1]
        at: KeyPath = ()
        names = self._names("]" * len(opening))
        for name in names[:-1]:
            at = (*at, name)
            self.lines.setdefault(at, line)
            at = (*at, self._arrays[at]) if at in self._arrays else at
        at = (*at, names[-1])
        if opening == "[[":
            self.lines.setdefault(at, line)
            self._arrays[at] = self._arrays.get(at, -1) + 1
            at = (*at, self._arrays[at])
        self.lines[at] = line
        return at

    def _names(self, until: str) -> list[str]:
        """Read a dotted key up to and with what closes it."""
        names: list[str] = []
        while (mark := self._take()[0]) != until:
            if mark != ".":
                names.append(mark.strip(_QUOTES))
        return names

    def _pair(self, table: KeyPath) -> None:
        """Read ``key = value``."""
        line = self._tokens[self._next][1]
        at = table
        for name in self._names("="):
            at = (*at, name)
            self.lines.setdefault(at, line)
        self._value(at)

    def _value(self, at: KeyPath) -> None:
        """Read a value: a list, an inline table, or anything of one line."""
        opening = self._peek()
        if opening in {"[", "[["}:
            self._list(at)
        elif opening == "{":
            self._take()
            while self._peek() != "}":
                if self._peek() in {",", "\n"}:
                    self._take()
                else:
                    self._pair(at)
            self._take()
        else:
            while self._peek() not in {None, "\n", ",", "]", "]]", "}"}:
                self._take()

    def _list(self, at: KeyPath) -> None:
        """Read a list; ``[[`` and ``]]`` are two brackets here."""
        self._split()
        self._take()
        index = 0
        while True:
            self._split()
            mark, line = self._tokens[self._next]
            if mark in {",", "\n"}:
                index += mark == ","
                self._take()
            elif mark == "]":
                self._take()
                return
            else:
                self.lines[(*at, index)] = line
                self._value((*at, index))

    def _split(self) -> None:
        """Make two brackets of a double one."""
        mark, line = self._tokens[self._next]
        if mark in {"[[", "]]"}:
            self._tokens[self._next : self._next + 1] = [(mark[0], line)] * 2


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    """Yield every mark but blanks and comments, with its line."""
    line = 1
    for found in _TOKEN.finditer(text):
        if found.lastgroup != "blank":
            yield found.group(), line
        line += found.group().count("\n")
