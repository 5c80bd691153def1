"""The X-curve: one line that rises and one that falls, and where they stand at the same time."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING, Final

from build_tools.drawings.canvas import LABEL, NOTE, WIDTH, Box, Canvas, Ink, Look, Style, number
from build_tools.drawings.numbers import sign

if TYPE_CHECKING:
    from build_tools.model.figure import Figure, FigureSeries

_LEFT: Final = 22
_RIGHT: Final = WIDTH - 22
_HIGH: Final = 30
_LOW: Final = 214
_STOP: Final = 12
_KEY: Final = 252
_ROW: Final = 23
_HEAD: Final = 26
# How far a line stays level at its ends, in parts of the whole width.
_LEVEL: Final = 0.42
_HALF: Final = 0.5
_ASIDE: Final = 0.09
_FINE: Final = 120


def crossing(figure: Figure) -> Canvas:
    """Draw the two lines, numbered along the way, and below them the names."""
    rising, falling = figure.series
    rows = max(len(series.parts) for series in figure.series)
    canvas = Canvas(_KEY + _HEAD + rows * _ROW + 4)
    _line(canvas, _Line(_LOW, _HIGH, len(rising.parts), letters=False), Look.HEAVY)
    _line(canvas, _Line(_HIGH, _LOW, len(falling.parts), letters=True), Look.DASHED)
    for index, series in enumerate(figure.series):
        _key(canvas, series, index * WIDTH / 2, letters=index == 1)
    return canvas


@dataclass(frozen=True, slots=True)
class _Line:
    """A cubic Bézier curve with stops.

    :ivar begins: the height where it begins. :ivar ends: where it ends.
    """

    begins: float
    ends: float
    count: int
    letters: bool

    def at(self, share: float) -> tuple[float, float]:
        """Return a point; ``share`` goes from 0 to 1."""
        rest = 1 - share
        weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
        bend = (_RIGHT - _LEFT) * _LEVEL
        across = (_LEFT, _LEFT + bend, _RIGHT - bend, _RIGHT)
        down = (self.begins, self.begins, self.ends, self.ends)
        return (
            sum(weight * x for weight, x in zip(weights, across, strict=True)),
            sum(weight * y for weight, y in zip(weights, down, strict=True)),
        )

    def stops(self) -> list[tuple[float, float]]:
        """Return where the stops lie.

        The two lines meet half-way; there one stop lies just before it, the other just behind.
        """
        shares = [index / max(self.count - 1, 1) for index in range(self.count)]
        aside = -_ASIDE if self.letters else _ASIDE
        return [self.at(share + aside if share == _HALF else share) for share in shares]


def _line(canvas: Canvas, line: _Line, look: Look) -> None:
    """Draw a line with its stops, and no line behind a stop: a stop may be transparent."""
    stops = line.stops()
    steps, drawing = "", False
    for index in range(_FINE + 1):
        x, y = line.at(index / _FINE)
        free = all(hypot(x - one, y - other) >= _STOP for one, other in stops)
        if free:
            steps += f"{'L' if drawing else 'M'}{number(x)} {number(y)}"
        drawing = free
    canvas.path(steps, look)
    filled, ink = (Look.AREA, Ink.PLAIN) if line.letters else (Look.STRONG, Ink.STRONG)
    for index, (x, y) in enumerate(stops):
        canvas.circle(x, y, _STOP, filled)
        spot = Box(x - _STOP, y - _STOP, 2 * _STOP, 2 * _STOP)
        style = Style(size=NOTE, bold=True, ink=ink, anchor="middle")
        canvas.write_in(spot, [(sign(index, letters=line.letters), style)], margin=0)


def _key(canvas: Canvas, series: FigureSeries, left: float, *, letters: bool) -> None:
    canvas.write(series.name, left + 3, _KEY + 12, WIDTH / 2 - 6, Style(size=LABEL, bold=True))
    for index, part in enumerate(series.parts):
        words = f"{sign(index, letters=letters)} {part.label}"
        base = _KEY + _HEAD + index * _ROW + 12
        canvas.write(words, left + 3, base, WIDTH / 2 - 4, Style(size=NOTE))
