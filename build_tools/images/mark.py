"""The small mark of the book: two voices that share something."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from build_tools.images.board import Board
from build_tools.images.colour import inks_of
from build_tools.images.encode import as_png
from build_tools.images.motifs.voices import SHIFT, draw_dialogue

if TYPE_CHECKING:
    from PIL import Image

    from build_tools.model.edition import Colours

_SIZE: Final = 2.4
_CORNER: Final = 0.32
_SVG_CELL: Final = 16
"""SVG units in one cell of the board."""

_SVG: Final = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<rect width="64" height="64" rx="12" fill="{0.main}"/>
<path fill="{0.accent}" d="{1}"/>
<path fill="{0.paper}" d="{2}"/>
<path fill="{0.ink}" d="{3}"/>
</svg>
"""


def draw_favicon(colours: Colours) -> bytes:
    """Return the mark as an SVG of a few hundred bytes, without scripts, styles or ids."""
    radius = _SIZE / 2
    first = _CORNER + radius
    second = first + SHIFT * _SIZE
    middle = (first + second) / 2
    aside = math.sqrt((radius**2 - 2 * (middle - first) ** 2) / 2)
    left = f"M{_units(first - radius, first)}A{_bend(radius)} 1 1 {_units(first, first + radius)}"
    right = (
        f"M{_units(second + radius, second)}A{_bend(radius)} 1 0 {_units(second, second + radius)}"
    )
    low, high = _units(middle - aside, middle + aside), _units(middle + aside, middle - aside)
    shared = f"M{high}A{_bend(radius)} 0 1 {low}A{_bend(radius)} 0 1 {high}z"
    return _SVG.format(
        colours,
        f"{left}H{_units(first - radius)}z",
        f"{right}H{_units(second + radius)}z",
        shared,
    ).encode()


def _units(*cells: float) -> str:
    """Return coordinates of the board as coordinates of the SVG."""
    return " ".join(f"{cell * _SVG_CELL:.2f}" for cell in cells)


def _bend(radius: float) -> str:
    """Return the beginning of an arc of a circle in a path."""
    return f"{_units(radius, radius)} 0"


def draw_icon(colours: Colours, pixels: int = 180) -> bytes:
    """Return the mark as a square PNG, for places that take no SVG.

    :param pixels: width and height; 180 is what telephones ask for.
    """
    return as_png(draw_mark(colours, pixels))


def draw_mark(colours: Colours, pixels: int) -> Image.Image:
    """Return the mark as a square RGB picture.

    :param pixels: width and height.
    """
    inks = inks_of(colours)
    board = Board(pixels, inks.main)
    draw_dialogue(board, (_CORNER, _CORNER), _SIZE, (inks.accent, inks.paper, inks.ink))
    return board.finished()
