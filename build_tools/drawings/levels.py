"""Three levels above one another, the first part on top: the multi-level perspective."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.drawings.canvas import LABEL, NOTE, WIDTH, Box, Canvas, Ink, Look, Style

if TYPE_CHECKING:
    from build_tools.model.figure import Figure, FigurePart

_EDGE: Final = 3
_BAND: Final = 78
_BETWEEN: Final = 62
_OPENING: Final = 236
_GAP: Final = 34
# Where new practices lie, and how large they are.
_SEEDS: Final = ((222, 22, 6), (248, 50, 9), (276, 26, 12), (300, 56, 6), (214, 60, 4))


def levels(figure: Figure) -> Canvas:
    """Draw the levels: the trends on top, the system with an opening in it, and the seeds."""
    landscape, regime, niches = figure.parts
    height = 3 * _BAND + 2 * _BETWEEN + 2 * _EDGE
    canvas = Canvas(height)
    tops = [_EDGE + index * (_BAND + _BETWEEN) for index in range(3)]
    _landscape(canvas, Box(_EDGE, tops[0], WIDTH - 2 * _EDGE, _BAND), landscape)
    _pressure(canvas, tops[0] + _BAND, figure.end)
    _regime(canvas, tops[1], regime)
    _growth(canvas, tops[1], tops[2], figure.begin)
    _niches(canvas, Box(_EDGE, tops[2], WIDTH - 2 * _EDGE, _BAND), niches)
    return canvas


def _landscape(canvas: Canvas, box: Box, part: FigurePart) -> None:
    """A band with hills for its upper side."""
    left, right = box.left, box.left + box.width
    top, bottom = box.top + 14, box.top + box.height
    canvas.path(
        f"M{left} {bottom}V{top}C{left + 50} {top - 22} {left + 90} {top + 12} {left + 150} {top}"
        f"S{left + 250} {top - 24} {right} {top}V{bottom}z",
        Look.AREA,
    )
    _words(canvas, Box(box.left, top, box.width, bottom - top), part, Ink.PLAIN)


def _regime(canvas: Canvas, top: float, part: FigurePart) -> None:
    """Two blocks; what is new can come through between them."""
    block = Box(_EDGE, top, _OPENING - _GAP / 2 - _EDGE, _BAND)
    rest = _OPENING + _GAP / 2
    canvas.box(block, Look.STRONG, radius=0)
    canvas.box(Box(rest, top, WIDTH - _EDGE - rest, _BAND), Look.STRONG, radius=0)
    _words(canvas, block, part, Ink.STRONG)


def _niches(canvas: Canvas, box: Box, part: FigurePart) -> None:
    canvas.box(box, Look.EMPTY, radius=14)
    for x, y, radius in _SEEDS:
        canvas.circle(x, box.top + y, radius, Look.SOLID)
    _words(canvas, Box(box.left, box.top, 206, box.height), part, Ink.PLAIN)


def _pressure(canvas: Canvas, top: float, words: str) -> None:
    for x in (24, 50):
        canvas.arrow(x, top + 8, top + _BETWEEN - 8, up=False)
    style = Style(size=NOTE, lines=3)
    canvas.write_in(Box(64, top, WIDTH - 64, _BETWEEN), [(words, style)], margin=8)


def _growth(canvas: Canvas, regime: float, niches: float, words: str) -> None:
    """An arrow from the seeds through the opening."""
    canvas.arrow(_OPENING, regime - 24, niches - 6, up=True)
    box = Box(_EDGE, niches - _BETWEEN, _OPENING - 18, _BETWEEN)
    canvas.write_in(box, [(words, Style(size=NOTE, lines=3, anchor="end"))], margin=8)


def _words(canvas: Canvas, box: Box, part: FigurePart, ink: Ink) -> None:
    canvas.write_in(
        box,
        [
            (part.label, Style(size=LABEL + 1, bold=True, ink=ink)),
            (part.note, Style(size=NOTE, ink=ink, lines=2)),
        ],
        margin=12,
    )
