"""One form for every document, so that two of them can be compared and written well.

Word cuts a sentence into many pieces and makes the space after a bold word bold; this mends that.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from build_tools.intake.lines import each_line
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
    text_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_tools.intake.tree import Block, Inline

    Inlines = tuple[Inline, ...]

_TOP: Final = 2
_DEEPEST: Final = 6
_SPACE: Final = Text(" ")
_MARKS_BEFORE: Final = re.compile(r"^[\W_]+")
_MARKS_AFTER: Final = re.compile(r"[\W_]+$")


def tidy(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return a document with the same words in one form.

    Headings begin at level 2 and never skip one, and stand in no list, quotation or note; pieces
    that belong together are together; nothing is empty; no line begins or ends with white space.
    """
    return tuple(_levelled(_without_outer_rules(list(_blocks(blocks, inside=False)))))


def tidy_inlines(inlines: Iterable[Inline]) -> Inlines:
    """Return the words of one paragraph in one form."""
    return _stripped(_joined(_swapped(_joined(_spans(inlines)))))


def without_emphasis(block: Block) -> Block:
    """Return a block without emphasis; every word, link and note stays."""
    return each_line(block, lambda inlines: tidy_inlines(_flat(inlines)))


def narrowed(block: Block) -> Block:
    """Return a block whose emphasis begins and ends with a letter or a digit.

    Markdown shows no emphasis in ``zei**"ja"**s``; it does in ``zei"**ja**"s``.
    """
    return each_line(block, lambda inlines: tidy_inlines(_narrowed(inlines)))


def _blocks(blocks: Iterable[Block], *, inside: bool) -> Iterator[Block]:
    for block in blocks:
        tidied = _block(block, inside=inside)
        if tidied is not None:
            yield tidied


def _block(block: Block, *, inside: bool) -> Block | None:
    """Return a block in one form, or None when nothing is left of it."""
    match block:
        case Paragraph() | Heading():
            return _line(block, inside=inside)
        case Quote():
            inner = tuple(_without_outer_rules(list(_blocks(block.blocks, inside=True))))
            return Quote(inner) if inner else None
        case Bullets() | Numbers():
            lists = (tuple(_blocks(item, inside=True)) for item in block.items)
            items = tuple(item for item in lists if item)
            return replace(block, items=items) if items else None
        case Table():
            return _table(block)
    return None if inside else block


def _line(block: Paragraph | Heading, *, inside: bool) -> Block | None:
    inlines = tidy_inlines(block.inlines)
    if not inlines:
        return None
    if inside and isinstance(block, Heading):
        return Paragraph(tidy_inlines((Strong(inlines),)))
    return replace(block, inlines=inlines)


def _table(table: Table) -> Table | None:
    """Return a table without empty rows, or None when nothing is left of it."""
    head = tuple(tidy_inlines(cell) for cell in table.head)
    all_rows = (tuple(tidy_inlines(cell) for cell in row) for row in table.rows)
    rows = tuple(row for row in all_rows if any(row))
    return Table(head, rows) if rows or any(head) else None


def _levelled(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks whose headings begin at level 2 and go one deeper at a time."""
    open_levels: list[int] = []
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
            continue
        while open_levels and open_levels[-1] >= block.level:
            open_levels.pop()
        open_levels.append(block.level)
        yield replace(block, level=min(_TOP + len(open_levels) - 1, _DEEPEST))


def _without_outer_rules(blocks: list[Block]) -> list[Block]:
    """Return blocks without a line at the begin or the end, or two of them in a row."""
    kept: list[Block] = []
    for block in blocks:
        if not isinstance(block, Rule) or (kept and not isinstance(kept[-1], Rule)):
            kept.append(block)
    while kept and isinstance(kept[-1], Rule):
        kept.pop()
    return kept


def _spans(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Yield pieces in one form, with the white space at their ends outside them."""
    for inline in inlines:
        match inline:
            case Text():
                yield inline
            case Note():
                blocks = tuple(_blocks(inline.blocks, inside=True))
                if blocks:
                    yield Note(blocks)
            case _:
                yield from _span(inline)


def _span(span: Emphasis | Strong | Link) -> Iterator[Inline]:
    inner = _joined(_spans(span.inlines))
    if not text_of(inner).strip():
        yield from inner
        return
    words = text_of(inner)
    core = _stripped(inner)
    if words[0].isspace():
        yield _SPACE
    yield _single(span, core)
    if words[-1].isspace():
        yield _SPACE


def _single(span: Emphasis | Strong | Link, core: Inlines) -> Inline:
    """Return a span over words, in which emphasis is never doubled."""
    if isinstance(span, Link):
        return replace(span, inlines=core)
    return replace(span, inlines=_joined(_unpacked(core, type(span))))


def _swapped(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Yield pieces in which emphasis stands outside strong emphasis of the same words."""
    for inline in inlines:
        match inline:
            case Strong((Emphasis(words),)):
                yield Emphasis((Strong(words),))
            case Link():
                yield replace(inline, inlines=_joined(_swapped(inline.inlines)))
            case _:
                yield inline


def _unpacked(inlines: Inlines, kind: type) -> Iterator[Inline]:
    """Yield pieces without a kind of emphasis, wherever it stands in them."""
    for inline in inlines:
        if isinstance(inline, kind) and isinstance(inline, (Emphasis, Strong)):
            yield from _unpacked(inline.inlines, kind)
        elif isinstance(inline, (Emphasis, Strong, Link)):
            yield replace(inline, inlines=_joined(_unpacked(inline.inlines, kind)))
        else:
            yield inline


def _joined(inlines: Iterable[Inline]) -> Inlines:
    """Return pieces in which neighbours of one kind are one, and spaces are single."""
    joined: list[Inline] = []
    for inline in inlines:
        together = _together(joined[-1], inline) if joined else None
        if together is None:
            joined.append(inline)
        else:
            joined[-1] = together
    return tuple(_single_spaced(joined))


def _together(one: Inline, other: Inline) -> Inline | None:
    """Return two neighbours of one kind as one, or None when they are not."""
    match one, other:
        case Text(), Text():
            return Text(one.text + other.text)
        case Emphasis(), Emphasis():
            return Emphasis(_joined((*one.inlines, *other.inlines)))
        case Strong(), Strong():
            return Strong(_joined((*one.inlines, *other.inlines)))
        case Link(), Link() if one.address == other.address:
            return replace(one, inlines=_joined((*one.inlines, *other.inlines)))
    return None


def _single_spaced(inlines: list[Inline]) -> Iterator[Inline]:
    for inline in inlines:
        if not isinstance(inline, Text):
            yield inline
            continue
        text = unicodedata.normalize("NFC", inline.text)
        parts = text.replace("\t", " ").replace("\n", " ").split(" ")
        kept = [part for part in parts[1:-1] if part]
        if text := " ".join([parts[0], *kept, *parts[1:][-1:]]):
            yield Text(text)


def _stripped(inlines: Inlines) -> Inlines:
    """Return pieces without white space at the begin and the end, also inside a span."""
    kept = list(inlines)
    while kept and isinstance(kept[0], Text) and not kept[0].text.strip():
        kept.pop(0)
    while kept and isinstance(kept[-1], Text) and not kept[-1].text.strip():
        kept.pop()
    if kept and isinstance(kept[0], Text):
        kept[0] = Text(kept[0].text.lstrip())
    if kept and isinstance(kept[-1], Text):
        kept[-1] = Text(kept[-1].text.rstrip())
    return tuple(kept)


def _narrowed(inlines: Iterable[Inline]) -> Iterator[Inline]:
    for inline in inlines:
        if not isinstance(inline, (Emphasis, Strong)):
            yield inline
            continue
        inner = list(tidy_inlines(_narrowed(inline.inlines)))
        before, after = "", ""
        if isinstance(inner[0], Text):
            core = _MARKS_BEFORE.sub("", inner[0].text)
            before = inner[0].text.removesuffix(core) if core else inner[0].text
            inner[0] = Text(core)
        if isinstance(inner[-1], Text):
            core = _MARKS_AFTER.sub("", inner[-1].text)
            after = inner[-1].text.removeprefix(core)
            inner[-1] = Text(core)
        yield from (Text(before), replace(inline, inlines=tuple(inner)), Text(after))


def _flat(inlines: Iterable[Inline]) -> Iterator[Inline]:
    for inline in inlines:
        match inline:
            case Emphasis() | Strong():
                yield from _flat(inline.inlines)
            case Link():
                yield replace(inline, inlines=tuple(_flat(inline.inlines)))
            case _:
                yield inline
