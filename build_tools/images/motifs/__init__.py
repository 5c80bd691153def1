"""The pictures of the series: one square of 4 x 4 cells per edition, in four colours.

The number of an edition chooses the motif, its seed whether the motif is mirrored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PIL import ImageOps

from build_tools.images.board import Board
from build_tools.images.motifs.eyes import draw_eyes
from build_tools.images.motifs.friends import draw_friends
from build_tools.images.motifs.gables import draw_gables
from build_tools.images.motifs.plan import draw_plan
from build_tools.images.motifs.table import draw_table
from build_tools.images.motifs.voices import draw_voices

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL import Image

    from build_tools.images.colour import Inks

MOTIFS: Final[tuple[Callable[[Board, Inks], None], ...]] = (
    draw_eyes,
    draw_voices,
    draw_friends,
    draw_gables,
    draw_table,
    draw_plan,
)
"""In the order of the editions; after the last one the first one comes again."""


def draw_motif(number: int, seed: int, inks: Inks, pixels: int) -> Image.Image:
    """Draw the picture of an edition.

    :param number: the place of the edition in the series, from 1.
    :param seed: an odd seed mirrors the picture.
    :param pixels: width and height.
    :return: a square RGB picture on the main colour.
    """
    board = Board(pixels, inks.main)
    MOTIFS[(number - 1) % len(MOTIFS)](board, inks)
    picture = board.finished()
    return ImageOps.mirror(picture) if seed % 2 else picture
