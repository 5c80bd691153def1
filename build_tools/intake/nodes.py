"""Pandoc's tree to ours: what is on the list comes along, anything else is told with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from build_tools.catalogue.intake import TOO_MUCH
from build_tools.intake import limits
from build_tools.intake.inline_nodes import Words
from build_tools.intake.places import place
from build_tools.intake.refusal import IntakeRefused
from build_tools.intake.table_nodes import grid_of, is_full
from build_tools.intake.tidy import tidy_inlines
from build_tools.intake.tree import (
    Bullets,
    Emphasis,
    Heading,
    Link,
    Numbers,
    Paragraph,
    Quote,
    Rule,
    Strong,
    Table,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from build_tools.intake.places import Findings
    from build_tools.intake.tree import Block, Inline

    Node = dict[str, Any]

_LAST_NUMBER: Final = 999_999


def meta_blocks(value: Node) -> list[Node]:
    """Return a value of pandoc's metadata as blocks."""
    content = value.get("c")
    match value["t"]:
        case "MetaInlines":
            return [{"t": "Para", "c": content}]
        case "MetaBlocks":
            return list(content or [])
        case "MetaList":
            return [block for one in content or [] for block in meta_blocks(one)]
        case "MetaString":
            return [{"t": "Para", "c": [{"t": "Str", "c": content}]}]
    return []


class Nodes:
    """Walks over the blocks of one document."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._paragraphs = 0
        self._tables = 0
        self._depth = 0
        self._at = ""
        self.words = Words(findings, self._note, lambda: self._at or self._paragraph())
        self._kinds: dict[str, Callable[[Any], Iterator[Block]]] = {
            "Para": self._paras, "Plain": self._paras, "Header": self._heading,
            "BlockQuote": self._quote, "BulletList": self._bullets, "OrderedList": self._numbers,
            "Table": self._table, "Div": self._div, "Figure": self._figure,
            "HorizontalRule": self._rule, "CodeBlock": self._code, "RawBlock": self._raw,
            "DefinitionList": self._definitions, "LineBlock": self._line_block,
        }  # fmt: skip

    def blocks(self, nodes: list[Node]) -> Iterator[Block]:
        """Yield our blocks.

        :raises IntakeRefused: LB750, it is too large or nested too deep.
        """
        if self._depth > limits.NESTING:
            raise IntakeRefused("LB750", TOO_MUCH["depth"])
        for node in nodes:
            kind = self._kinds.get(node["t"])
            if kind is None:
                self._findings.dropped("unknown", self._paragraph())
            else:
                yield from kind(node.get("c"))

    def _paragraph(self) -> str:
        return place("paragraph", max(self._paragraphs, 1))

    def _inside(self, nodes: list[Node]) -> tuple[Block, ...]:
        """Return the blocks inside another one."""
        self._depth += 1
        blocks = tuple(self.blocks(nodes))
        self._depth -= 1
        return blocks

    def _paras(self, inlines: list[Node]) -> Iterator[Block]:
        """Yield a paragraph; lines that were broken by hand are paragraphs of their own."""
        self._paragraphs += not self._at
        for line in _lines(tuple(self.words.inlines(inlines))):
            if tidy_inlines(line):
                yield Paragraph(line)

    def _heading(self, content: list[Any]) -> Iterator[Block]:
        self._paragraphs += not self._at
        yield Heading(int(content[0]), tuple(self.words.inlines(content[2])))

    def _quote(self, content: list[Node]) -> Iterator[Block]:
        yield Quote(self._inside(content))

    def _bullets(self, content: list[list[Node]]) -> Iterator[Block]:
        yield Bullets(tuple(self._inside(item) for item in content))

    def _numbers(self, content: list[Any]) -> Iterator[Block]:
        (start, style, _delimiter), items = content
        if style["t"] not in {"Decimal", "DefaultStyle", "Example"}:
            self._findings.notice("letters")
        first = start if 0 <= start <= _LAST_NUMBER else 1
        yield Numbers(tuple(self._inside(item) for item in items), first)

    def _div(self, content: list[Any]) -> Iterator[Block]:
        yield from self._unwrapped(content[1])

    def _figure(self, content: list[Any]) -> Iterator[Block]:
        yield from self._unwrapped(content[2])
        yield from self._unwrapped(content[1][1])

    def _unwrapped(self, nodes: list[Node]) -> tuple[Block, ...]:
        return self._inside(nodes)

    def _rule(self, _content: None) -> Iterator[Block]:
        yield Rule()

    def _code(self, content: list[Any]) -> Iterator[Block]:
        """Yield the lines of code as paragraphs; a block with an instruction goes as a whole."""
        self._paragraphs += 1
        (_name, classes, _more), code = content
        if classes and classes[0].startswith("{"):
            self._findings.dropped("directive", self._paragraph())
            return
        self._findings.changed("code", self._paragraph())
        for line in code.split("\n"):
            if line.strip():
                yield Paragraph((Text(self.words.cleaned(line)),))

    def _raw(self, content: list[str]) -> Iterator[Block]:
        self._paragraphs += 1
        self.words.tell_raw(content[1])
        yield from ()

    def _definitions(self, content: list[Any]) -> Iterator[Block]:
        self._findings.dropped("definition", self._paragraph())
        for term, definitions in content:
            yield from self._paras(term)
            for definition in definitions:
                yield from self._inside(definition)

    def _line_block(self, content: list[list[Node]]) -> Iterator[Block]:
        for line in content:
            yield from self._paras(line)

    def _table(self, content: list[Any]) -> Iterator[Block]:
        self._tables += 1
        caption = content[1][1]
        yield from self._unwrapped(caption)
        grid = grid_of(content)
        outer = self._at
        rows: list[list[tuple[Block, ...]]] = []
        for number, row in enumerate(grid, 1):
            self._at = place("row", self._tables, number)
            rows.append([self._inside(cell) for cell in row])
        self._at = outer
        if is_full(rows):
            self._findings.changed("table", place("table", self._tables))
            yield from (block for row in rows for cell in row for block in cell)
        elif rows:
            head, *below = [tuple(_one_line(cell) for cell in row) for row in rows]
            yield Table(head, tuple(below))

    def _note(self, number: int, nodes: list[Node]) -> tuple[Block, ...]:
        """Return the blocks of a footnote.

        :param number: counted from 1.
        """
        outer, self._at = self._at, place("note", number)
        blocks = self._inside(nodes)
        self._at = outer
        return blocks


def _one_line(cell: tuple[Block, ...]) -> tuple[Inline, ...]:
    """Return the paragraphs of a cell behind one another."""
    lines = [block.inlines for block in cell if isinstance(block, (Paragraph, Heading))]
    return tuple(inline for line in lines for inline in (*line, Text(" ")))


def _lines(inlines: tuple[Inline, ...]) -> list[tuple[Inline, ...]]:
    """Return words cut at every line end that stood in the document."""
    lines: list[list[Inline]] = [[]]
    for inline in inlines:
        for index, piece in enumerate(_cut(inline)):
            if index:
                lines.append([])
            lines[-1].append(piece)
    return [tuple(line) for line in lines]


def _cut(inline: Inline) -> list[Inline]:
    match inline:
        case Text():
            return [Text(part) for part in inline.text.split("\n")]
        case Emphasis():
            return [Emphasis(line) for line in _lines(inline.inlines)]
        case Strong():
            return [Strong(line) for line in _lines(inline.inlines)]
        case Link():
            return [Link(line, inline.address) for line in _lines(inline.inlines)]
    return [inline]
