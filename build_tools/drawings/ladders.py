"""Ladders beside one another; the first part of each is its lowest rung."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from build_tools.drawings.canvas import LABEL, NOTE, WIDTH, Box, Canvas, Ink, Look, Style, number
from build_tools.drawings.lettering import width_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.model.figure import Figure, FigurePart, FigureSeries

_EDGE: Final = 3
_BETWEEN: Final = 18
_RUNG: Final = 36
_GAP: Final = 6
_GROUP: Final = 25
_HEAD: Final = 46
_FOOT: Final = 14
_SIZE: Final = 13.5
_INSET: Final = 8
# From the lowest group of rungs up.
_LOOKS: Final = (Look.EMPTY, Look.AREA, Look.STRONG)


def ladders(figure: Figure) -> Canvas:
    """Draw the ladders; where rungs are in groups, the name of a group stands above it."""
    tall = max(_height(series) for series in figure.series)
    canvas = Canvas(_HEAD + tall + _FOOT)
    for box, series in zip(_columns(figure.series, tall), figure.series, strict=True):
        _ladder(canvas, box, series)
    return canvas


def _height(series: FigureSeries) -> float:
    groups = len({part.group for part in series.parts if part.group})
    return len(series.parts) * (_RUNG + _GAP) + groups * _GROUP


def _columns(all_series: Sequence[FigureSeries], tall: float) -> Iterator[Box]:
    """Yield a box for each ladder: as wide as its longest word, and what is over is shared."""
    wanted = [
        max(width_of(word, _SIZE) for part in series.parts for word in _pieces(series, part))
        + 2 * _INSET
        for series in all_series
    ]
    room = WIDTH - 2 * _EDGE - _BETWEEN * (len(wanted) - 1)
    spare = (room - sum(wanted)) / len(wanted)
    left: float = _EDGE
    for width in wanted:
        yield Box(left, _HEAD, width + spare, tall)
        left += width + spare + _BETWEEN


def _pieces(series: FigureSeries, part: FigurePart) -> Iterator[str]:
    """Yield what cannot be broken: the number with the first word, and every other word."""
    number_, first, *others = _numbered(series, part).split()
    yield from (f"{number_} {first}", *others)


def _numbered(series: FigureSeries, part: FigurePart) -> str:
    return f"{series.parts.index(part) + 1} {part.label}"


def _ladder(canvas: Canvas, box: Box, series: FigureSeries) -> None:
    title = Style(size=LABEL, bold=True, anchor="middle", lines=2)
    canvas.write_in(Box(box.left - 8, 0, box.width + 16, _HEAD - 6), [(series.name, title)])
    groups = [(name, list(parts)) for name, parts in groupby(series.parts, _group)]
    named = sum(bool(name) for name, _ in groups)
    each = (box.height - named * _GROUP) / len(series.parts)
    top = box.top
    above = box.top - 4
    for index, (name, parts) in reversed(list(enumerate(groups))):
        if name:
            _group_name(canvas, Box(box.left - 6, top, box.width + 12, _GROUP), name)
            top += _GROUP
            above = top - 4
        look = _LOOKS[min(index, len(_LOOKS) - 1)] if name else Look.AREA
        for part in reversed(parts):
            rung = Box(box.left, top + (each - _RUNG) / 2, box.width, _RUNG)
            _rails(canvas, box, above, rung.top)
            _rung(canvas, rung, _numbered(series, part), look)
            above = rung.top + rung.height
            top += each
    _rails(canvas, box, above, box.top + box.height + _FOOT - 4)


def _rails(canvas: Canvas, box: Box, top: float, bottom: float) -> None:
    """Draw both rails where no rung lies on them: a rung may be transparent."""
    for rail in (box.left + _INSET, box.left + box.width - _INSET):
        canvas.path(f"M{number(rail)} {number(top)}V{number(bottom)}", Look.HEAVY)


def _group(part: FigurePart) -> str:
    return part.group


def _group_name(canvas: Canvas, box: Box, name: str) -> None:
    style = Style(size=NOTE, anchor="middle", bold=True)
    canvas.write_in(box, [(name, style)], margin=0)


def _rung(canvas: Canvas, box: Box, words: str, look: Look) -> None:
    canvas.box(box, look)
    ink = Ink.STRONG if look is Look.STRONG else Ink.PLAIN
    canvas.write_in(box, [(words, Style(size=_SIZE, ink=ink, lines=2))], margin=_INSET)
