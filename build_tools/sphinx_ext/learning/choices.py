"""Lists of choices as editors write them: ``- [x] right`` and ``- [ ] another``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MARK: Final = re.compile(r"\[([ xX])\]\s*")
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a list.

    :ivar words: inline nodes. :ivar more: what stands below the first line of it.
    :ivar marked: whether it has a cross between its brackets.
    """

    words: tuple[nodes.Node, ...]
    more: tuple[nodes.Node, ...]
    marked: bool

    @property
    def text(self) -> str:
        """The words as plain text."""
        return "".join(node.astext() for node in self.words).strip()


def split_list(body: Sequence[nodes.Node]) -> tuple[nodes.Element | None, list[nodes.Node]]:
    """Return the first list of a text, and everything else in order."""
    found = next((node for node in body if isinstance(node, _LISTS)), None)
    return found, [node for node in body if node is not found]


_LISTS: Final = (nodes.bullet_list, nodes.enumerated_list)


def choices_of(found: nodes.Element | None) -> tuple[Choice, ...]:
    """Return the lines of a list; a mark between brackets is taken off."""
    return tuple(_choices(found.children)) if found is not None else ()


def _choices(items: Iterable[nodes.Node]) -> Iterator[Choice]:
    for item in items:
        first, *more = [child for child in item.children if not isinstance(child, nodes.comment)]
        inline = list(first.children) if isinstance(first, nodes.paragraph) else [first]
        marked = False
        if inline and isinstance(inline[0], nodes.Text):
            text = inline[0].astext()
            if mark := _MARK.match(text):
                marked = mark[1] != " "
                inline[0] = nodes.Text(text[mark.end() :])
        yield Choice(tuple(inline), tuple(more), marked)


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
