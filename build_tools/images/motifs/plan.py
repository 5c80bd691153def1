"""A neighbourhood from above: blocks, trees, a street across and a square in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.images.board import CELLS

if TYPE_CHECKING:
    from build_tools.images.board import Board
    from build_tools.images.colour import Inks

_STREET: Final = 0.09
_BLOCKS: Final = "APIP AIPA AIPP IAPA"
"""The colour of each block: accent, paper or ink, row by row."""

_TREES: Final = (
    (0.5, 0.5, 0.25),
    (3.5, 1.5, 0.3),
    (2.5, 3.5, 0.28),
    (0.5, 2.5, 0.2),
    (3.5, 3.5, 0.24),
    (1.5, 0.5, 0.2),
)


def draw_plan(board: Board, inks: Inks) -> None:
    """Draw sixteen blocks and what lies between them."""
    colours = {"A": inks.accent, "P": inks.paper, "I": inks.ink}
    side = 1 - _STREET
    for row, blocks in enumerate(_BLOCKS.split()):
        for column, block in enumerate(blocks):
            left, top = column + _STREET / 2, row + _STREET / 2
            board.block(left, top, side, side, colours[block])
    for x, y, radius in _TREES:
        board.disc(x, y, radius, inks.main)
    board.line([(-0.3, CELLS + 0.3), (CELLS + 0.3, -0.3)], 0.5, inks.main)
    for radius, colour in ((0.75, inks.main), (0.55, inks.accent), (0.2, inks.ink)):
        board.disc(2, 2, radius, colour)
