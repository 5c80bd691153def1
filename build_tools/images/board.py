"""A drawing board: flat shapes on a grid of 4 x 4 cells, with smooth edges."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageDraw

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from build_tools.images.colour import Colour

Point = tuple[float, float]

CELLS: Final = 4
"""Width and height of every board, in cells; all coordinates count in cells from the top left."""

_FINER: Final = 3
"""Shapes are drawn this many times larger and then reduced: that smooths their edges."""

_STEPS: Final = 120


class Board:
    """A square to draw on, in one colour at first."""

    def __init__(self, pixels: int, ground: Colour) -> None:
        """Make a board.

        :param pixels: width and height of the finished picture.
        """
        self._unit = pixels * _FINER / CELLS
        self._image = Image.new("RGB", (pixels * _FINER, pixels * _FINER), ground)
        self._draw = ImageDraw.Draw(self._image)

    def finished(self) -> Image.Image:
        """Return the picture, with smooth edges."""
        return self._image.reduce(_FINER)

    def shape(self, points: Sequence[Point], fill: Colour) -> None:
        """Fill a shape with straight sides."""
        self._draw.polygon([(x * self._unit, y * self._unit) for x, y in points], fill=fill)

    def block(self, x: float, y: float, width: float, height: float, fill: Colour) -> None:
        """Fill a rectangle, from its top left."""
        self.shape([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], fill)

    def disc(self, x: float, y: float, radius: float, fill: Colour) -> None:
        """Fill a circle, around its middle."""
        self.shape(arc((x, y), radius, 0, 360), fill)

    def line(self, points: Sequence[Point], width: float, fill: Colour) -> None:
        """Draw a line through many points, with straight ends; it stays equally wide in bends."""
        sides = [_sides(points, index, width) for index in range(len(points))]
        for (left, right), (next_left, next_right) in pairwise(sides):
            self.shape([left, next_left, next_right, right], fill)

    def echo(self, top: float, height: float, keep: Callable[[float], bool]) -> None:
        """Mirror what stands above a line below it, as water does.

        :param top: the line; what is mirrored is ``height`` cells above it.
        :param keep: says for a depth below the line, from 0 to 1, whether the mirror shows there.
        """
        line, depth = round(top * self._unit), round(height * self._unit)
        above = self._image.crop((0, line - depth, self._image.width, line))
        mirror = above.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        for row in range(depth):
            if keep(row / depth):
                strip = mirror.crop((0, row, mirror.width, row + 1))
                self._image.paste(strip, (0, line + row))


def arc(middle: Point, radius: float, start: float, end: float) -> list[Point]:
    """Return points on a circle.

    :param start: degrees, clockwise from three o'clock; so is ``end``.
    """
    turns = [math.radians(start + (end - start) * step / _STEPS) for step in range(_STEPS + 1)]
    x, y = middle
    return [(x + radius * math.cos(turn), y + radius * math.sin(turn)) for turn in turns]


def almond(middle: Point, width: float, height: float) -> list[Point]:
    """Return the shape between two equal arcs; the upper one first, from left to right."""
    x, y = middle
    rise = height / 2
    radius = (width**2 / 4 + rise**2) / (2 * rise)
    half = math.degrees(math.asin(min(1.0, width / 2 / radius)))
    upper = arc((x, y - rise + radius), radius, -90 - half, -90 + half)
    lower = arc((x, y + rise - radius), radius, 90 - half, 90 + half)
    return upper + lower


def swerve(start: Point, end: Point, radius: float) -> list[Point]:
    """Return a line to a lower point that begins and ends upright: an arc, a straight, an arc.

    :param radius: of both bends; at most half the height.
    """
    (x, y), (to_x, to_y) = start, end
    aside, height = abs(to_x - x), to_y - y
    # The slope of the straight part: (aside - 2r) cos t - height sin t = -2r.
    reach = math.hypot(aside - 2 * radius, height)
    turn = math.degrees(math.acos(-2 * radius / reach) - math.atan2(height, aside - 2 * radius))
    first = arc((radius, 0), radius, 180, 180 - turn)
    last = arc((aside - radius, height), radius, -turn, 0)
    way = 1 if to_x >= x else -1
    return [(x + way * right, y + down) for right, down in first + last]


def _sides(points: Sequence[Point], index: int, width: float) -> tuple[Point, Point]:
    """Return the points left and right of a point on a line, half a width away."""
    (x, y) = points[index]
    before, after = points[max(0, index - 1)], points[min(len(points) - 1, index + 1)]
    length = math.dist(before, after) or 1.0
    across_x = (before[1] - after[1]) / length * width / 2
    across_y = (after[0] - before[0]) / length * width / 2
    return (x + across_x, y + across_y), (x - across_x, y - across_y)
