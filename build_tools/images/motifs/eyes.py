"""Eyes that open, row by row: another way of looking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from build_tools.images.board import almond

if TYPE_CHECKING:
    from build_tools.images.board import Board
    from build_tools.images.colour import Colour, Inks

_LID: Final = 0.1


class _Eye(NamedTuple):
    """An eye of two cells wide.

    :ivar opening: height of the open part in cells; 0 is closed.
    :ivar look: how far it looks to the right, in cells.
    """

    ground: Colour
    white: Colour
    iris: Colour
    pupil: Colour
    opening: float
    look: float


def draw_eyes(board: Board, inks: Inks) -> None:
    """Draw four rows of two eyes: closed above, wide open below."""
    ink, main, accent, paper = inks.ink, inks.main, inks.accent, inks.paper
    rows = (
        (
            _Eye(main, paper, paper, paper, 0, 0),
            _Eye(ink, accent, ink, accent, 0.26, 0),
        ),
        (
            _Eye(accent, paper, main, paper, 0.56, -0.3),
            _Eye(main, paper, ink, accent, 0.74, 0.3),
        ),
        (
            _Eye(ink, paper, main, accent, 0.88, 0.2),
            _Eye(paper, accent, ink, paper, 0.62, -0.25),
        ),
        (
            _Eye(accent, paper, ink, accent, 0.98, 0),
            _Eye(main, paper, ink, accent, 0.98, 0),
        ),
    )
    for row, eyes in enumerate(rows):
        for column, eye in enumerate(eyes):
            _draw_eye(board, eye, 2 * column, row)


def _draw_eye(board: Board, eye: _Eye, left: float, top: float) -> None:
    """Draw an eye in a field of two cells by one."""
    board.block(left, top, 2, 1, eye.ground)
    middle = (left + 1, top + 0.5)
    if not eye.opening:
        shut = almond((left + 1, top + 0.42), 1.64, 0.56)
        board.line(shut[len(shut) // 2 :], _LID, eye.white)
        return
    board.shape(almond(middle, 1.84, eye.opening), eye.white)
    radius = min(0.37, eye.opening * 0.42)
    board.disc(middle[0] + eye.look, middle[1], radius, eye.iris)
    board.disc(middle[0] + eye.look, middle[1], radius * 0.45, eye.pupil)
