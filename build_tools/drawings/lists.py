"""Drawings of one list from top to bottom: the letters of a word, and a line that grows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.drawings.canvas import LABEL, NOTE, WIDTH, Box, Canvas, Ink, Look, Style, number

if TYPE_CHECKING:
    from build_tools.model.figure import Figure

_EDGE: Final = 3
_TILE: Final = 52
_ROW: Final = 62
_SIGN: Final = 34
_STOP: Final = 46
_LINE: Final = 48
_THINNEST: Final = 3
_WIDEST: Final = 44


def letters(figure: Figure) -> Canvas:
    """Draw a tile with the first letter of each part, and its words beside it."""
    parts = list(figure.parts)
    canvas = Canvas(len(parts) * _ROW - (_ROW - _TILE) + 2 * _EDGE)
    for index, part in enumerate(parts):
        tile = Box(_EDGE, _EDGE + index * _ROW, _TILE, _TILE)
        canvas.box(tile, Look.STRONG, radius=10)
        initial = Style(size=30, bold=True, ink=Ink.STRONG, anchor="middle")
        canvas.write_in(tile, [(part.label[:1].upper(), initial)], margin=4)
        words = Box(_TILE + 8, tile.top, WIDTH - _TILE - 8, _TILE)
        canvas.write_in(
            words,
            [
                (part.label, Style(size=LABEL + 1, bold=True)),
                (part.note, Style(size=NOTE, lines=2)),
            ],
            margin=8,
        )
    return canvas


def slope(figure: Figure) -> Canvas:
    """Draw a line that grows wider from the first part to the last, with a stop for each."""
    parts = list(figure.parts)
    top = _SIGN if figure.begin else _EDGE
    bottom = top + len(parts) * _STOP
    canvas = Canvas(bottom + (_SIGN if figure.end else _EDGE))
    end = Style(size=NOTE, bold=True)
    if figure.begin:
        canvas.write_in(Box(0, 0, WIDTH, _SIGN - 6), [(figure.begin, end)], margin=4)
    if figure.end:
        canvas.write_in(Box(0, bottom + 6, WIDTH, _SIGN - 6), [(figure.end, end)], margin=4)
    thin, wide = _THINNEST / 2, _WIDEST / 2
    x = _EDGE + wide
    canvas.path(
        f"M{number(x - thin)} {number(top)}H{number(x + thin)}"
        f"L{number(x + wide)} {number(bottom)}H{number(x - wide)}z",
        Look.STRONG,
    )
    for index, part in enumerate(parts):
        middle = top + (index + 0.5) * _STOP
        half = thin + (wide - thin) * (index + 0.5) / len(parts)
        canvas.path(f"M{number(x + half)} {number(middle)}H{number(_LINE + 22)}", Look.LINE)
        words = Box(_LINE + 20, middle - _STOP / 2, WIDTH - _LINE - 20, _STOP)
        canvas.write_in(
            words,
            [(part.label, Style(size=LABEL, bold=True)), (part.note, Style(size=NOTE))],
            margin=8,
        )
    return canvas
