"""Two voices that share something: speech balloons that overlap."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from build_tools.images.board import arc

if TYPE_CHECKING:
    from build_tools.images.board import Board, Point
    from build_tools.images.colour import Colour, Inks

SHIFT: Final = 0.4
"""How far the second balloon stands to the right of the first and below it, in their size."""


def draw_voices(board: Board, inks: Inks) -> None:
    """Draw two large balloons, what they have in common, and two small answers."""
    draw_dialogue(board, (0.25, 0.0), 2.5, (inks.accent, inks.paper, inks.ink))
    draw_balloon(board, (3.0, 0.25), 0.75, inks.paper, tail_right=True)
    draw_balloon(board, (0.25, 3.0), 0.75, inks.accent, tail_right=False)


def draw_dialogue(
    board: Board, corner: Point, size: float, colours: tuple[Colour, Colour, Colour]
) -> None:
    """Draw two balloons, the second lower and to the right by ``SHIFT`` of their size.

    :param corner: top left of the first one.
    :param size: width and height of each.
    :param colours: of the first, of the second, and of what they share.
    """
    x, y = corner
    first, second, shared = colours
    shift, radius = SHIFT * size, size / 2
    draw_balloon(board, (x, y), size, first, tail_right=False)
    draw_balloon(board, (x + shift, y + shift), size, second, tail_right=True)
    board.shape(_overlap((x + radius, y + radius), radius, shift), shared)


def draw_balloon(
    board: Board, corner: Point, size: float, fill: Colour, *, tail_right: bool
) -> None:
    """Draw a circle in a square of which one lower corner is filled: a speech balloon.

    :param corner: top left of the square.
    """
    x, y = corner
    radius = size / 2
    board.disc(x + radius, y + radius, radius, fill)
    board.block(x + radius if tail_right else x, y + radius, radius, radius, fill)


def _overlap(middle: Point, radius: float, shift: float) -> list[Point]:
    """Return what a circle shares with the same circle, moved down and to the right."""
    x, y = middle
    # Two circles cross on the perpendicular through the middle of their centres.
    half = _half_angle(radius, shift)
    lower_right = arc((x, y), radius, 45 - half, 45 + half)
    upper_left = arc((x + shift, y + shift), radius, 225 - half, 225 + half)
    return lower_right + upper_left


def _half_angle(radius: float, shift: float) -> float:
    """Return half the angle, in degrees, that the overlap takes of each circle."""
    return math.degrees(math.acos(shift / math.sqrt(2) / radius))
