"""Numbers over the years, each series a line; what sources differ about is a bar."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from build_tools.drawings.canvas import LABEL, NOTE, WIDTH, Box, Canvas, Look, Style, number
from build_tools.drawings.lettering import width_of
from build_tools.drawings.numbers import amount

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.model.figure import Figure, FigurePart, FigureSeries

_LEFT: Final = 48
_FIRST: Final = _LEFT + 16
_RIGHT: Final = WIDTH - 22
_TOP: Final = 34
_BOTTOM: Final = 270
_FOOT: Final = 30
_LINES: Final = 4
# What an axis ends at: a hundred, and from there on a round number whose quarters are round.
_FULL: Final = 100
_ROUND: Final = (1, 2, 4)
# Elections come every four or six years; a longer way between two points has years without one.
_NEXT: Final = 6
# A line that climbs or falls by more passes through the number above or below its point.
_STEEP: Final = 20
# Between the middles of two years that are both written out.
_APART: Final = 36
_DOT: Final = 5.5


# No number stands lower: below the axis are the years.
_LOWEST: Final = _BOTTOM + 6


@dataclass(frozen=True, slots=True)
class _Point:
    x: float
    high: float
    low: float
    part: FigurePart

    @property
    def middle(self) -> float:
        return (self.high + self.low) / 2


def chart(figure: Figure) -> Canvas:
    """Draw the lines with every number beside its point; years that are not known are dotted."""
    canvas = Canvas(_BOTTOM + _FOOT)
    years = sorted({part.year or 0 for part in figure.parts})
    full = _full(max((part.high or 0 for part in figure.parts), default=0))
    _grid(canvas, years, full, figure.unit)
    for index, series in enumerate(figure.series):
        points = [_place(part, years, full) for part in series.parts]
        _line(canvas, points)
        for point in points:
            _mark(canvas, point, round_=index == 0)
        _values(canvas, points, above=index > 0)
        _name(canvas, series, points[0], above=index > 0)
    return canvas


def _full(highest: float) -> int:
    """Return where the axis ends, for the highest number in the chart."""
    power = _FULL
    while highest > power * _ROUND[-1]:
        power *= 10
    return next(power * one for one in _ROUND if highest <= power * one)


def _place(part: FigurePart, years: Sequence[int], full: int) -> _Point:
    x = _across(part.year or 0, years)
    return _Point(x, _height(part.high or 0, full), _height(part.low or 0, full), part)


def _across(year: int, years: Sequence[int]) -> float:
    first, last = years[0], years[-1]
    return _FIRST + (year - first) * (_RIGHT - _FIRST) / max(last - first, 1)


def _height(value: float, full: int) -> float:
    return _BOTTOM - value * (_BOTTOM - _TOP) / full


def _grid(canvas: Canvas, years: Sequence[int], full: int, unit: str) -> None:
    for value in range(0, full + 1, full // _LINES):
        y = _height(value, full)
        look = Look.LINE if value == 0 else Look.GRID
        canvas.path(f"M{_LEFT - 4} {number(y)}H{WIDTH}", look)
        style = Style(size=NOTE, anchor="end")
        canvas.write(f"{value}{unit}", _LEFT - 8, y + 4.5, _LEFT - 8, style)
    told: list[float] = []
    for year in (years[0], years[-1], *years[1:-1]):
        x = _across(year, years)
        canvas.path(f"M{number(x)} {_BOTTOM}v6", Look.LINE)
        if all(abs(x - other) >= _APART for other in told):
            told.append(x)
            style = Style(size=NOTE, anchor="middle")
            canvas.write(str(year), x, _BOTTOM + 22, 50, style)


def _line(canvas: Canvas, points: Sequence[_Point]) -> None:
    for one, other in pairwise(points):
        near = (other.part.year or 0) - (one.part.year or 0) <= _NEXT
        steps = f"M{number(one.x)} {number(one.middle)}L{number(other.x)} {number(other.middle)}"
        canvas.path(steps, Look.LINE_THROUGH if near else Look.DOTTED)


def _mark(canvas: Canvas, point: _Point, *, round_: bool) -> None:
    if point.low - point.high > 1:
        canvas.path(f"M{number(point.x)} {number(point.high)}V{number(point.low)}", Look.HEAVY)
    if round_:
        canvas.circle(point.x, point.middle, _DOT, Look.SOLID)
    else:
        side = 2 * _DOT
        box = Box(point.x - _DOT, point.middle - _DOT, side, side)
        canvas.box(box, Look.SOLID, radius=0)


def _values(canvas: Canvas, points: Sequence[_Point], *, above: bool) -> None:
    """Write the number of every point on its free side: not on a line, not on another number."""
    taken: tuple[float, bool] = (-WIDTH, above)
    for before, point in zip((None, *points), points, strict=False):
        words = amount(point.part)
        half = width_of(words, NOTE) / 2
        side = above
        if before and abs(before.middle - point.middle) > _STEEP:
            side = before.middle > point.middle
        elif taken[1] == side and point.x - half < taken[0]:
            side = not side
        side = side or point.low + 21 > _LOWEST
        base = point.high - 11 if side else point.low + 21
        x = min(point.x, WIDTH - half)
        canvas.write(words, x, base, 80, Style(size=NOTE, anchor="middle"))
        taken = (x + half, side)


def _name(canvas: Canvas, series: FigureSeries, first: _Point, *, above: bool) -> None:
    """Write the name of a series before its first point, or above it where that has no room."""
    wide = width_of(series.name, LABEL)
    if above and wide <= first.x - 12 - _LEFT:
        style = Style(size=LABEL, bold=True, anchor="end")
        canvas.write(series.name, first.x - 12, first.middle + 5, wide, style)
        return
    # Of the second series the number stands above the point too.
    base = max(first.high - (29 if above else 13), LABEL)
    x = min(first.x - 4, WIDTH - wide)
    canvas.write(series.name, x, base, WIDTH - _LEFT, Style(size=LABEL, bold=True))
