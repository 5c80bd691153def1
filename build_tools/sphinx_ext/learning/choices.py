"""Lists of choices as editors write them: ``- [x] right`` and ``- [ ] another``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MARK: Final = re.compile(r"\[([ xX])\]\s*")
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a list.

    :ivar words: inline nodes; none when the line is empty or is no line of text.
    :ivar more: what stands below the first line of it.
    :ivar marked: whether it has a cross between its brackets.
    :ivar line: counted from 1; 0 when unknown.
    """

    words: tuple[nodes.Node, ...]
    more: tuple[nodes.Node, ...]
    marked: bool
    line: int

    @property
    def text(self) -> str:
        """The words as plain text."""
        return " ".join("".join(node.astext() for node in self.words).split())


_LISTS: Final = (nodes.bullet_list, nodes.enumerated_list)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListText:
    """A text with a list: what stands above it, its lines, and what stands below it."""

    before: tuple[nodes.Node, ...]
    choices: tuple[Choice, ...]
    after: tuple[nodes.Node, ...]


def split_list(body: Sequence[nodes.Node]) -> tuple[nodes.Element | None, list[nodes.Node]]:
    """Return the first list of a text, and everything else in order."""
    found = next((node for node in body if isinstance(node, _LISTS)), None)
    return found, [node for node in body if node is not found]


def list_text(body: Sequence[nodes.Node]) -> ListText:
    """Return a text taken apart at its first list; without a list everything stands above it."""
    found, _ = split_list(body)
    at = body.index(found) if found is not None else len(body)
    return ListText(
        before=tuple(body[:at]),
        choices=choices_of(found),
        after=tuple(body[at + 1 :]),
    )


def choices_of(found: nodes.Element | None) -> tuple[Choice, ...]:
    """Return the lines of a list; a mark between brackets is taken off."""
    return tuple(_choice(item) for item in found.children) if found is not None else ()


def _choice(item: nodes.Node) -> Choice:
    inside = [child for child in item.children if not isinstance(child, nodes.comment)]
    first = inside.pop(0) if inside and isinstance(inside[0], nodes.paragraph) else None
    inline = list(first.children) if first is not None else []
    marked = False
    if inline and isinstance(inline[0], nodes.Text):
        text = inline[0].astext()
        if found := _MARK.match(text):
            marked = found[1] != " "
            inline[0] = nodes.Text(text[found.end() :])
    line = (first.line if first is not None else None) or getattr(item, "line", None) or 0
    return Choice(tuple(inline), tuple(inside), marked, line)


def values_of(texts: Iterable[str]) -> list[str]:
    """Return the value of each choice: made from its text, so that it survives another order.

    Two equal texts get a number; a text without a letter or figure gets ``keuze``.
    """
    values: list[str] = []
    for text in texts:
        base = nodes.make_id(f"k {text}").removeprefix("k").strip("-")[:_LONGEST] or "keuze"
        value, count = base, 1
        while value in values:
            count += 1
            value = f"{base}-{count}"
        values.append(value)
    return values
