"""Stylesheets, read as far as our rules need: declarations with their selector, place and line.

A small reader by CSS Syntax Level 3: comments, strings, escapes and brackets are stepped over as
that says, blocks may be nested, and what cannot be read ends at the next ``;`` or ``}``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

# One token of what matters here; everything else is a character of its own.
_TOKEN: Final = re.compile(
    r"/\*.*?(?:\*/|\Z)"
    r"|\"(?:[^\"\\\n]|\\.)*(?:\"|(?=\n)|\Z)"
    r"|'(?:[^'\\\n]|\\.)*(?:'|(?=\n)|\Z)"
    r"|url\(\s*[^\"'()\s][^()]*\)"
    r"|\\."
    r"|[^\"'/\\(){}\[\];u]+|.",
    re.DOTALL | re.IGNORECASE,
)
_DECLARATION: Final = re.compile(r"\s*(-{0,2}[a-z_][\w-]*)\s*:(.*)", re.DOTALL | re.IGNORECASE)
_IMPORTANT: Final = re.compile(r"!\s*important\s*\Z", re.IGNORECASE)
_CLOSES: Final = {"(": ")", "[": "]"}
# Of blocks that stand deeper than anybody writes them, only the outermost are named.
_DEEPEST: Final = 50


@dataclass(frozen=True, slots=True)
class Declaration:
    """One declaration.

    :ivar name: the property, in small letters; a custom property as it is written.
    :ivar value: without ``!important`` and space around it, in small letters.
    :ivar line: where it begins, counted from 1.
    """

    name: str
    value: str
    important: bool
    line: int


@dataclass(frozen=True, slots=True)
class Rule:
    """One block with declarations.

    :ivar around: the heads of the blocks that it stands in, from outside in, small, single spaces.
    :ivar head: its own: a selector, or an at-rule such as ``@font-face``.
    """

    around: tuple[str, ...]
    head: str
    declarations: tuple[Declaration, ...]
    line: int


@dataclass(slots=True)
class _Open:
    """A block that is being read."""

    head: str
    line: int
    declarations: list[Declaration]


def rules_of(text: str, line: int = 1) -> Iterator[Rule]:
    """Yield every block of a stylesheet in the order in which they end.

    :param line: on which the text begins.
    """
    stack: list[_Open] = []
    for end, piece, at in _pieces(text, line):
        head = " ".join(piece.split()).lower()
        if end == "{":
            stack.append(_Open(head, at, []))
            continue
        if stack and (declaration := _declaration(piece, at)):
            stack[-1].declarations.append(declaration)
        if end == "}" and stack:
            yield _closed(stack)
        elif not stack and end == ";" and head.startswith("@"):
            yield Rule((), head, (), at)
    while stack:  # what is never closed ends with the file
        yield _closed(stack)


def _closed(stack: list[_Open]) -> Rule:
    """Take the innermost block off."""
    block = stack.pop()
    around = tuple(one.head for one in stack[:_DEEPEST])
    return Rule(around, block.head, tuple(block.declarations), block.line)


def _pieces(text: str, line: int) -> Iterator[tuple[str, str, int]]:
    """Yield what stands before every ``{``, ``;`` and ``}`` outside brackets, and at the end.

    :return: the sign that ends it (empty at the end of a block that is never closed), the text
        without comments, and the line on which it begins.
    """
    closers: list[str] = []
    pieces: list[str] = []
    blank, at = True, line
    for found in _TOKEN.finditer(text):
        sign = found[0]
        if sign in "{;}" and (not closers or sign == "}"):
            yield sign, "".join(pieces), at
            closers.clear()
            pieces.clear()
            blank = True
        elif not sign.startswith("/*"):
            if closers and sign == closers[-1]:
                closers.pop()
            elif sign in _CLOSES:
                closers.append(_CLOSES[sign])
            if blank:
                at = line + sign[: len(sign) - len(sign.lstrip())].count("\n")
                blank = not sign.strip()
            pieces.append(sign)
        line += sign.count("\n")
    yield "}", "".join(pieces), at


def _declaration(piece: str, line: int) -> Declaration | None:
    found = _DECLARATION.match(piece)
    if found is None:
        return None
    name, value = found[1], found[2].strip()
    plain = _IMPORTANT.sub("", value)
    return Declaration(
        name=name if name.startswith("--") else name.lower(),
        value=" ".join(plain.split()).lower(),
        important=plain != value,
        line=line,
    )
