"""Stylesheets as data: every block with its declarations, its place and its line.

What is read is CSS Syntax Level 3, by tinycss2: comments, texts, escapes and brackets are what a
browser takes them for, and what a browser leaves out is left out here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import tinycss2  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tinycss2.ast import Node  # type: ignore[import-untyped]

_BLOCKS: Final = ("at-rule", "qualified-rule")
# Of blocks that stand deeper than anybody writes them, only the outermost are named.
_DEEPEST: Final = 50


@dataclass(frozen=True, slots=True)
class Declaration:
    """One declaration.

    :ivar name: the property, without escapes, in small letters; a custom property as it is written.
    :ivar value: without ``!important``, comments and space around it, in small letters.
    :ivar line: where it begins, counted from 1.
    """

    name: str
    value: str
    important: bool
    line: int


@dataclass(frozen=True, slots=True)
class Rule:
    """One block with declarations, or an at-rule without a block.

    :ivar around: the heads of the blocks that it stands in, from outside in, small, single spaces.
    :ivar head: its own: a selector, or an at-rule such as ``@font-face``.
    """

    around: tuple[str, ...]
    head: str
    declarations: tuple[Declaration, ...]
    line: int


def rules_of(text: str, line: int = 1) -> Iterator[Rule]:
    """Yield every block of a stylesheet in the order in which they begin.

    :param line: on which the text begins.
    """
    outermost = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    todo: list[tuple[tuple[str, ...], Node]] = [((), node) for node in reversed(outermost)]
    while todo:  # and not one inside the other: a sheet may be deeper than Python calls
        around, node = todo.pop()
        if node.type not in _BLOCKS:
            continue
        head = _head(node)
        inside = tinycss2.parse_blocks_contents(
            node.content or (), skip_comments=True, skip_whitespace=True
        )
        declarations = (_declaration(one, line) for one in inside if one.type == "declaration")
        yield Rule(around, head, tuple(declarations), line + node.source_line - 1)
        below = (*around, head)[:_DEEPEST]
        todo.extend((below, one) for one in reversed(inside))


def _head(node: Node) -> str:
    prelude = _text(node.prelude)
    if node.type == "qualified-rule":
        return prelude
    return f"@{node.lower_at_keyword} {prelude}".rstrip()


def _declaration(node: Node, line: int) -> Declaration:
    return Declaration(
        name=node.name if node.name.startswith("--") else node.lower_name,
        value=_text(node.value),
        important=node.important,
        line=line + node.source_line - 1,
    )


def _text(tokens: Iterable[Node]) -> str:
    """Return tokens as they are written, small, with single spaces; nothing of endless brackets."""
    try:
        written = tinycss2.serialize([one for one in tokens if one.type != "comment"])
    except RecursionError:
        return ""
    return " ".join(written.split()).lower()
