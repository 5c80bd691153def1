"""Pandoc's tables to rows of cells, merged cells and all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from build_tools.catalogue.intake import TOO_MUCH
from build_tools.intake import limits
from build_tools.intake.refusal import IntakeRefused
from build_tools.intake.tree import Heading, Paragraph, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.intake.tree import Block

# Beyond this a table of text is no table that anybody can read in its source.
_LONG_CELL: Final = 300
_LONG_ROW: Final = 1_500
_PARAGRAPHS: Final = 2


def grid_of(content: list[Any]) -> list[list[list[dict[str, Any]]]]:
    """Return the blocks of every cell, row by row; all rows are equally long.

    A merged cell stands at its first place; the others are empty.

    :param content: of pandoc's ``Table``.
    :raises IntakeRefused: LB750, too many cells or columns.
    """
    _attributes, _caption, columns, head, bodies, foot = content
    rows = [*head[1], *(row for body in bodies for row in (*body[2], *body[3])), *foot[1]]
    if len(columns) > limits.COLUMNS:
        raise IntakeRefused("LB750", TOO_MUCH["columns"])
    if len(columns) * len(rows) > limits.CELLS:
        raise IntakeRefused("LB750", TOO_MUCH["cells"])
    grid: list[list[list[dict[str, Any]]]] = [[[] for _ in columns] for _ in rows]
    taken: set[tuple[int, int]] = set()
    for down, (_row_attributes, cells) in enumerate(rows):
        across = 0
        for _cell_attributes, _alignment, height, width, blocks in cells:
            while (down, across) in taken:
                across += 1
            if across >= len(columns):
                break
            grid[down][across] = blocks
            lower, right = min(down + height, len(rows)), min(across + width, len(columns))
            taken.update((y, x) for y in range(down, lower) for x in range(across, right))
    return [row for row in grid if any(row)]


def is_full(rows: Sequence[Sequence[tuple[Block, ...]]]) -> bool:
    """Whether the cells hold more than a table of text can: lists, or long texts; or one column."""
    if any(len(row) <= 1 for row in rows):
        return True
    return any(
        any(_is_full(cell) for cell in row) or sum(map(_length, row)) > _LONG_ROW for row in rows
    )


def _is_full(cell: tuple[Block, ...]) -> bool:
    simple = all(isinstance(block, (Paragraph, Heading)) for block in cell)
    return not simple or len(cell) > _PARAGRAPHS or _length(cell) > _LONG_CELL


def _length(cell: tuple[Block, ...]) -> int:
    lines = (block for block in cell if isinstance(block, (Paragraph, Heading)))
    return sum(len(text_of(line.inlines)) for line in lines)
