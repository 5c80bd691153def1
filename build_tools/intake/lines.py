"""Going over every line of words in a document, however deep it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.intake.tree import (
    Bullets,
    Emphasis,
    Heading,
    Link,
    Note,
    Numbers,
    Paragraph,
    Quote,
    Rule,
    Strong,
    Table,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from build_tools.intake.tree import Block, Inline

    Inlines = tuple[Inline, ...]


def each_line(block: Block, change: Callable[[Inlines], Inlines]) -> Block:
    """Return a block with another form for each of its lines of words."""
    match block:
        case Paragraph() | Heading():
            return replace(block, inlines=change(block.inlines))
        case Quote():
            return Quote(tuple(each_line(inner, change) for inner in block.blocks))
        case Bullets() | Numbers():
            items = tuple(tuple(each_line(inner, change) for inner in item) for item in block.items)
            return replace(block, items=items)
        case Table():
            rows = tuple(tuple(change(cell) for cell in row) for row in block.rows)
            return Table(tuple(change(cell) for cell in block.head), rows)
        case Rule():
            return block


def with_addresses(block: Block, change: Callable[[str], str]) -> Block:
    """Return a block with another form for the address of each link, also in its notes."""

    def changed(inlines: Inlines) -> Inlines:
        return tuple(one(inline) for inline in inlines)

    def one(inline: Inline) -> Inline:
        match inline:
            case Link():
                return Link(changed(inline.inlines), change(inline.address))
            case Emphasis() | Strong():
                return replace(inline, inlines=changed(inline.inlines))
            case Note():
                return Note(tuple(with_addresses(inner, change) for inner in inline.blocks))
            case Text():
                return inline

    return each_line(block, changed)


def words_in(blocks: Iterable[Block]) -> str:
    """Return all words of a document, those of its footnotes as well."""
    found: list[str] = []

    def one(inline: Inline) -> None:
        match inline:
            case Text():
                found.append(inline.text)
            case Note():
                found.append(words_in(inline.blocks))
            case _:
                line(inline.inlines)

    def line(inlines: Inlines) -> Inlines:
        for inline in inlines:
            one(inline)
        return inlines

    for block in blocks:
        each_line(block, line)
    return "".join(found)
