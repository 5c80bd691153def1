"""Rings around a middle, the first part in the middle; a second series names the quarters."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Final

from build_tools.drawings.canvas import LABEL, NOTE, WIDTH, Box, Canvas, Ink, Look, Style, number

if TYPE_CHECKING:
    from build_tools.model.figure import Figure, FigureSeries

_CORNER: Final = 26
_INNER: Final = 62
_OUTER: Final = 157
_CENTRE: Final = WIDTH / 2


def rings(figure: Figure) -> Canvas:
    """Draw the rings, with the name of each at its top."""
    first, *others = figure.series
    quarters = others[0] if others else None
    middle = _OUTER + 3 + (_CORNER if quarters else 0)
    canvas = Canvas(2 * middle)
    count = len(first.parts)
    wide = (_OUTER - _INNER) / max(count - 1, 1)
    for index, part in reversed(list(enumerate(first.parts))):
        radius = _INNER + index * wide
        centre = index == 0
        canvas.circle(_CENTRE, middle, radius, Look.STRONG if centre else Look.AREA)
        chord = 2 * sqrt(radius**2 - (radius - wide / 2) ** 2) if not centre else 2 * radius
        top = middle - LABEL * 0.6 if centre else middle - radius
        box = Box(_CENTRE - chord / 2, top, chord, LABEL * 1.2 if centre else wide)
        ink = Ink.STRONG if centre else Ink.PLAIN
        style = Style(size=LABEL - (1 if centre else 0), bold=True, ink=ink, anchor="middle")
        canvas.write_in(box, [(part.label, style)], margin=2)
    if quarters:
        _quarters(canvas, quarters, middle)
    return canvas


def _quarters(canvas: Canvas, series: FigureSeries, middle: float) -> None:
    """Name the quarters in the corners, and mark where one ends."""
    bottom = 2 * middle
    places = (
        (2.0, 14.0, "start"),
        (WIDTH - 2.0, 14.0, "end"),
        (2.0, bottom - 6, "start"),
        (WIDTH - 2.0, bottom - 6, "end"),
    )
    for part, (x, base, anchor) in zip(series.parts, places, strict=False):
        canvas.write(part.label, x, base, WIDTH / 2 - 6, Style(size=NOTE, anchor=anchor, bold=True))
    left, right = number(_CENTRE - _OUTER), number(_CENTRE + _OUTER)
    canvas.path(f"M{left} {number(middle)}H{number(_CENTRE - _INNER)}", Look.DOTTED)
    canvas.path(f"M{number(_CENTRE + _INNER)} {number(middle)}H{right}", Look.DOTTED)
    canvas.path(
        f"M{number(_CENTRE)} {number(middle + _INNER)}V{number(middle + _OUTER)}", Look.DOTTED
    )
    canvas.path(
        f"M{number(_CENTRE)} {number(middle - _OUTER)}V{number(middle - _OUTER - _CORNER)}",
        Look.DOTTED,
    )
