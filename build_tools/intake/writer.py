"""A document to MyST that an editor reads with ease, proven by MyST's own parser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from build_tools.intake import limits
from build_tools.intake.escape import STYLES, Escaping, at_start, words
from build_tools.intake.guard import address_of, proves
from build_tools.intake.lines import with_addresses
from build_tools.intake.refusal import IntakeRefused
from build_tools.intake.tidy import narrowed, tidy, without_emphasis
from build_tools.intake.tree import (
    Bullets,
    Heading,
    Note,
    Numbers,
    Paragraph,
    Quote,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from build_tools.intake.escape import Style
    from build_tools.intake.tree import Block, Inline

WIDTH: Final = 120
# A word that may stand at the start of a line without opening anything there.
_SAFE_START: Final = re.compile(
    r"(?:[^\W\d_]|[\"'“”‘’„«(…&\\]|\d(?!\d{0,8}[.)](?:\s|$))|\*{1,3}\w|_{1,3}[^\W_]|\[[^\]^]|<https?:)"
)
_NOTE_INDENT: Final = " " * 4


def to_myst(blocks: Iterable[Block]) -> str:
    """Return a document as MyST: the body of a story, without front matter.

    It is escaped as little as possible.  Emphasis that MyST cannot show (in the middle of marks) is
    left out; its words stay.

    :return: lines of at most 120 characters where the text allows it, each ended by a line feed;
        empty when there is nothing to write.
    :raises IntakeRefused: LB754 it is too long; LB755 it cannot be written so that MyST reads the
        same.
    """
    tidied = tuple(with_addresses(block, address_of) for block in tidy(blocks))
    for styles in (STYLES, _FULL):
        writer = _Writer(styles)
        written = writer.document(tidied)
        if written.count("\n") > limits.LINES:
            raise IntakeRefused("LB754", limits.CHARACTERS, limits.LINES)
        if proves(written, writer.proven):
            return written
    raise IntakeRefused("LB755")


_FULL: Final = tuple(style for style in STYLES if style.escaping is Escaping.ALL)


class _Writer:
    """Writes blocks, each in the first style that proves itself.

    :ivar proven: the blocks as they were written.
    """

    def __init__(self, styles: Sequence[Style]) -> None:
        self._styles = styles
        self._notes: list[str] = []
        self.proven: list[Block] = []

    def document(self, blocks: Iterable[Block]) -> str:
        """Return blocks with the footnotes below them."""
        parts: list[str] = []
        other_marks = False
        for block in blocks:
            previous = self.proven[-1] if self.proven else None
            other_marks = _is_alike(previous, block) and not other_marks
            parts.append(self._proven(block, other_marks=other_marks))
        return "".join(f"{part}\n\n" for part in (*parts, *self._notes)).removesuffix("\n")

    def _proven(self, block: Block, *, other_marks: bool) -> str:
        """Return one block in the first style in which it says what it should.

        :raises IntakeRefused: LB755.
        """
        for candidate in (block, narrowed(block), without_emphasis(block)):
            for style in self._styles:
                attempt = _Attempt(style, len(self._notes), other_marks=other_marks)
                text = "\n".join(attempt.block(candidate))
                if proves("\n\n".join([text, *attempt.notes]) + "\n", [candidate]):
                    self._notes.extend(attempt.notes)
                    self.proven.append(candidate)
                    return text
        raise IntakeRefused("LB755")


def _is_alike(previous: Block | None, block: Block) -> bool:
    """Whether two lists follow on each other, and would become one."""
    return isinstance(block, (Bullets, Numbers)) and type(previous) is type(block)


class _Attempt:
    """Writes one block in one style.

    :ivar notes: its footnotes, in order.
    """

    def __init__(self, style: Style, notes_before: int, *, other_marks: bool) -> None:
        self._style = style
        self._before = notes_before
        self._other_marks = other_marks
        self.notes: list[str] = []

    def block(self, block: Block, width: int = WIDTH) -> list[str]:
        """Return a block as lines.

        :param width: how long a line may be.
        """
        match block:
            case Paragraph():
                return self._wrapped(at_start(self._words(block.inlines), self._style), width)
            case Heading():
                return [f"{'#' * block.level} {self._words(block.inlines)}"]
            case Quote():
                return [f"> {line}".rstrip(" ") for line in self._blocks(block.blocks, width - 2)]
            case Bullets() | Numbers():
                return self._list(block.items, self._marks(block), width)
        return list(self._table(block)) if isinstance(block, Table) else ["---"]

    def _marks(self, block: Bullets | Numbers) -> list[str]:
        """Return what stands before each item."""
        if isinstance(block, Bullets):
            return ["*" if self._other_marks else "-"] * len(block.items)
        end = ")" if self._other_marks else "."
        return [f"{number}{end}" for number in range(block.start, block.start + len(block.items))]

    def _blocks(self, blocks: Sequence[Block], width: int) -> list[str]:
        """Return blocks as lines, with a blank one between them."""
        lines: list[str] = []
        outer, self._other_marks = self._other_marks, False
        for previous, block in zip((None, *blocks), blocks, strict=False):
            self._other_marks = _is_alike(previous, block) and not self._other_marks
            lines.extend([*([""] if previous else []), *self.block(block, width)])
        self._other_marks = outer
        return lines

    def _list(
        self, items: Sequence[Sequence[Block]], marks: Sequence[str], width: int
    ) -> list[str]:
        """Return a list; with a blank line between items when one has several paragraphs."""
        tight = all(_is_tight(item) for item in items)
        lines: list[str] = []
        for item, mark in zip(items, marks, strict=True):
            indent = " " * (len(mark) + 1)
            inner = self._blocks(item, width - len(indent))
            inner = [line for line in inner if line] if tight else inner
            lines.extend([] if tight or not lines else [""])
            lines.append(f"{mark} {inner[0]}")
            lines.extend(f"{indent}{line}".rstrip(" ") for line in inner[1:])
        return lines

    def _table(self, table: Table) -> Iterator[str]:
        yield self._row(table.head)
        yield self._row([()] * len(table.head), empty="---")
        for row in table.rows:
            yield self._row(row)

    def _row(self, cells: Sequence[Sequence[Inline]], empty: str = "") -> str:
        texts = (self._words(cell).replace("|", "\\|") or empty for cell in cells)
        return f"| {' | '.join(texts)} |"

    def _words(self, inlines: Iterable[Inline]) -> str:
        return words(inlines, self._style, self._label)

    def _label(self, note: Note) -> str:
        """Write a footnote below the block and return its label."""
        label = str(self._before + len(self.notes) + 1)
        self.notes.append("")
        lines = self._blocks(note.blocks, WIDTH - len(_NOTE_INDENT))
        below = [f"{_NOTE_INDENT}{line}".rstrip(" ") for line in lines[1:]]
        self.notes[int(label) - self._before - 1] = "\n".join([f"[^{label}]: {lines[0]}", *below])
        return label

    def _wrapped(self, text: str, width: int) -> list[str]:
        """Return a paragraph as lines; none begins with what could open something there."""
        lines = [""]
        for word in text.split(" "):
            full = len(lines[-1]) + 1 + len(word) > width
            if not lines[-1]:
                lines[-1] = word
            elif full and (self._style.escaping is Escaping.ALL or _SAFE_START.match(word)):
                lines.append(word)
            else:
                lines[-1] += f" {word}"
        return lines


def _is_tight(item: Sequence[Block]) -> bool:
    """Whether an item is one paragraph, perhaps with a list below it that is tight as well."""
    first, *rest = item
    return isinstance(first, Paragraph) and len(rest) <= 1 and all(map(_is_tight_list, rest))


def _is_tight_list(block: Block) -> bool:
    """Whether a list may stand right below a paragraph: from 1, says CommonMark (5.2)."""
    if isinstance(block, Numbers) and block.start != 1:
        return False
    return isinstance(block, (Bullets, Numbers)) and all(map(_is_tight, block.items))
