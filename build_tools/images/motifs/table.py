"""A round table from above, with one seat left: come and join."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from build_tools.images.board import Board
    from build_tools.images.colour import Inks

_MIDDLE: Final = 2.0
_SEATS: Final = 10
_FREE: Final = 2


def draw_table(board: Board, inks: Inks) -> None:
    """Draw a table, nine people around it and an empty seat."""
    board.disc(_MIDDLE, _MIDDLE, 1.15, inks.paper)
    board.disc(_MIDDLE, _MIDDLE, 0.55, inks.accent)
    people = (inks.accent, inks.ink, inks.paper)
    for seat in range(_SEATS):
        turn = math.radians(360 / _SEATS * seat - 72)
        x, y = _MIDDLE + 1.6 * math.cos(turn), _MIDDLE + 1.6 * math.sin(turn)
        board.disc(x, y, 0.33, people[seat % len(people)])
        if seat == _FREE:
            board.disc(x, y, 0.26, inks.main)
