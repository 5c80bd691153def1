"""A winding road from the first part to the last."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from build_tools.drawings.canvas import LABEL, NOTE, WIDTH, Box, Canvas, Ink, Look, Style, number

if TYPE_CHECKING:
    from build_tools.model.figure import Figure

_PITCH: Final = 82
_TOP: Final = 40
_LEFT: Final = 34
_RIGHT: Final = WIDTH - 34
_STOP: Final = 16
_BEND: Final = 0.62
# From the last stop to where the road leaves the drawing.
_ON: Final = 62


def road(figure: Figure) -> Canvas:
    """Draw the road, with a numbered stop for each part, left and right in turns."""
    parts = list(figure.parts)
    stops = [
        (_LEFT if index % 2 == 0 else _RIGHT, _TOP + index * _PITCH) for index in range(len(parts))
    ]
    canvas = Canvas(_TOP * 2 + (len(parts) - 1) * _PITCH + (_ON if figure.end else 0))
    for (x, y), (further, lower) in pairwise(stops):
        # From below a stop to above the next one: a stop may be transparent.
        steps = (
            f"M{x} {y + _STOP}C{x} {number(y + _PITCH * _BEND)} "
            f"{further} {number(lower - _PITCH * _BEND)} {further} {lower - _STOP}"
        )
        canvas.path(steps, Look.ROAD)
        canvas.path(steps, Look.MARKS)
    if figure.end:
        _goes_on(canvas, figure.end, *stops[-1])
    for index, (part, (x, y)) in enumerate(zip(parts, stops, strict=True)):
        canvas.circle(x, y, _STOP, Look.STRONG)
        sign = Box(x - _STOP, y - _STOP, 2 * _STOP, 2 * _STOP)
        number_style = Style(size=LABEL, bold=True, ink=Ink.STRONG, anchor="middle")
        canvas.write_in(sign, [(str(index + 1), number_style)], margin=0)
        on_left = x == _LEFT
        start = x + _STOP + 4 if on_left else 0
        words = Box(start, y - 30, WIDTH - _LEFT - _STOP - 4, 60)
        anchor = "start" if on_left else "end"
        canvas.write_in(
            words,
            [
                (part.label, Style(size=LABEL, bold=True, anchor=anchor)),
                (part.note, Style(size=NOTE, anchor=anchor)),
            ],
            margin=6,
        )
    return canvas


def _goes_on(canvas: Canvas, words: str, x: int, y: float) -> None:
    """Let the road run on behind the last stop, to what comes then."""
    middle = WIDTH / 2
    down, across = number(y + _STOP), number(y + _ON)
    steps = f"M{x} {down}C{x} {across} {x} {across} {number(middle)} {across}"
    turn = f"{steps}H{_LEFT if x > middle else _RIGHT}"
    canvas.path(turn, Look.ROAD)
    canvas.path(turn, Look.MARKS)
    style = Style(size=NOTE, bold=True, anchor="middle")
    canvas.write(words, middle, y + _ON + 28, WIDTH, style)
