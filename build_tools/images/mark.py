"""The small mark of the book: two voices that share something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.images.board import Board
from build_tools.images.colour import inks_of
from build_tools.images.encode import as_png
from build_tools.images.motifs.voices import draw_dialogue

if TYPE_CHECKING:
    from build_tools.model.edition import Colours

_SIZE: Final = 2.4
_CORNER: Final = (0.32, 0.32)

_SVG: Final = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<rect width="64" height="64" rx="12" fill="{main}"/>
<path fill="{accent}" d="M5.12 24.32a19.2 19.2 0 1 1 19.2 19.2H5.12z"/>
<path fill="{paper}" d="M58.88 39.68a19.2 19.2 0 1 0-19.2 19.2h19.2z"/>
<path fill="{ink}" d="{shared}"/>
</svg>
"""


def draw_favicon(colours: Colours) -> bytes:
    """Return the mark as an SVG of a few hundred bytes, without scripts, styles or ids."""
    shared = "M39.68 20.48A19.2 19.2 0 0 1 24.32 43.52A19.2 19.2 0 0 1 39.68 20.48z"
    return _SVG.format(
        main=colours.main,
        accent=colours.accent,
        paper=colours.paper,
        ink=colours.ink,
        shared=shared,
    ).encode()


def draw_icon(colours: Colours, pixels: int = 180) -> bytes:
    """Return the mark as a square PNG, for places that take no SVG.

    :param pixels: width and height; 180 is what telephones ask for.
    """
    inks = inks_of(colours)
    board = Board(pixels, inks.main)
    draw_dialogue(board, _CORNER, _SIZE, (inks.accent, inks.paper, inks.ink))
    return as_png(board.finished())
