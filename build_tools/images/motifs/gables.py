"""A row of old house fronts along the water: the neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from build_tools.images.board import CELLS

if TYPE_CHECKING:
    from collections.abc import Callable

    from build_tools.images.board import Board
    from build_tools.images.colour import Colour, Inks

_QUAY: Final = 2.9
_WAVES: Final = 6
_FLOOR: Final = 0.44


class _House(NamedTuple):
    """A front of one cell wide.

    :ivar height: from the quay to the top, in cells.
    """

    left: float
    height: float
    gable: Callable[[Board, _House], None]
    wall: Colour
    opening: Colour


def draw_gables(board: Board, inks: Inks) -> None:
    """Draw four fronts, and their walls once more in the water."""
    houses = (
        _House(0, 2.3, _stepped, inks.accent, inks.ink),
        _House(1, 1.8, _pointed, inks.paper, inks.main),
        _House(2, 2.7, _round, inks.ink, inks.accent),
        _House(3, 2.05, _stepped, inks.paper, inks.main),
    )
    for house in houses:
        house.gable(board, house)
    board.echo(_QUAY, CELLS - _QUAY, _shows)
    board.block(0, _QUAY, CELLS, 0.07, inks.main)
    for house in houses:
        _draw_openings(board, house)


def _shows(depth: float) -> bool:
    """Whether the mirror shows at a depth: bands that grow thinner further down."""
    wave = int(depth * _WAVES)
    return depth * _WAVES - wave < 0.84 - 0.11 * wave


def _stepped(board: Board, house: _House) -> None:
    top, steps, rise = _QUAY - house.height, 4, 0.14
    for step in range(steps):
        inset = (steps - 1 - step) / (2 * steps)
        height = house.height - step * rise
        board.block(house.left + inset, top + step * rise, 1 - 2 * inset, height, house.wall)


def _pointed(board: Board, house: _House) -> None:
    top, left = _QUAY - house.height, house.left
    board.shape([(left, top + 0.5), (left + 0.5, top), (left + 1, top + 0.5)], house.wall)
    board.block(left, top + 0.5, 1, house.height - 0.5, house.wall)


def _round(board: Board, house: _House) -> None:
    top = _QUAY - house.height
    board.disc(house.left + 0.5, top + 0.5, 0.5, house.wall)
    board.block(house.left, top + 0.5, 1, house.height - 0.5, house.wall)


def _draw_openings(board: Board, house: _House) -> None:
    """Draw a door, two windows per floor and, in a tall front, a round one at the top."""
    floors = int((house.height - 0.8) / _FLOOR)
    board.block(house.left + 0.36, _QUAY - 0.34, 0.28, 0.34, house.opening)
    board.disc(house.left + 0.5, _QUAY - 0.34, 0.14, house.opening)
    for floor in range(1, floors + 1):
        for column in range(2):
            left = house.left + 0.2 + column * 0.36
            board.block(left, _QUAY - 0.54 - _FLOOR * floor, 0.24, 0.28, house.opening)
    if house.height > 2:  # noqa: PLR2004 - two cells: tall
        board.disc(house.left + 0.5, _QUAY - 0.82 - _FLOOR * floors, 0.1, house.opening)
