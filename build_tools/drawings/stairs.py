"""A flight of stairs; the first part is the lowest step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.drawings.canvas import LABEL, NOTE, WIDTH, Box, Canvas, Ink, Look, Style

if TYPE_CHECKING:
    from build_tools.model.figure import Figure

_EDGE: Final = 3
_TREAD: Final = 30
_STEP: Final = 54
_SIGN: Final = 40


def stairs(figure: Figure) -> Canvas:
    """Draw the stairs, and beside them what lies at the top and at the bottom."""
    parts = list(figure.parts)
    height = 2 * _SIGN + len(parts) * _STEP
    canvas = Canvas(height)
    _sign(canvas, 0, figure.end, up=True)
    for index, part in enumerate(parts):
        left = _EDGE + index * _TREAD
        top = _SIGN + (len(parts) - 1 - index) * _STEP
        box = Box(left, top, WIDTH - _EDGE - left, _STEP)
        # The higher, the more the government has a hand in it: the heavier the step.
        strong = index == len(parts) - 1
        canvas.box(box, Look.STRONG if strong else Look.AREA, radius=0)
        ink = Ink.STRONG if strong else Ink.PLAIN
        canvas.write_in(
            box,
            [
                (part.label, Style(size=LABEL + 1, bold=True, ink=ink)),
                (part.note, Style(size=NOTE, ink=ink)),
            ],
            margin=12,
        )
    _sign(canvas, height - _SIGN, figure.begin, up=False)
    return canvas


def _sign(canvas: Canvas, top: float, words: str, *, up: bool) -> None:
    """Write what lies in a direction, with an arrow that points there."""
    if not words:
        return
    x = WIDTH - 14 if up else 14
    canvas.arrow(x, top + 7, top + _SIGN - 9, up=up)
    style = Style(size=NOTE, anchor="end" if up else "start", lines=2)
    box = Box(0, top, WIDTH - 28, _SIGN - 2) if up else Box(28, top + 2, WIDTH - 28, _SIGN - 2)
    canvas.write_in(box, [(words, style)], margin=4)
