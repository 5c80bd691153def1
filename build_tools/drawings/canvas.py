"""A sheet to draw on: SVG with few kinds of shapes, each legible without a colour.

Every shape says in its attributes how it looks when no style sheet is there, in the colour of the
text itself; its class is what the web edition colours (``drawing.css``, ADR 0019).
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from build_tools.drawings.lettering import LEADING, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMESPACE: Final = "http://www.w3.org/2000/svg"
WIDTH: Final = 320
"""Of every drawing: that of the narrowest screen (WCAG 2.2, 1.4.10), so that nothing shrinks."""

_HIGH: Final = 1.3
"""How many times as high as wide a drawing is that has no room on a page of a narrow text."""

LABEL: Final = 15
NOTE: Final = 13.5
"""Sizes of letters; on a screen of 320 pixels the smallest is still 12."""


class Look(Enum):
    """How a shape looks: its class, and its attributes without a style sheet."""

    AREA = "vlak", {"fill": "currentColor", "fill-opacity": "0.05", "stroke-width": "1.5"}
    STRONG = "vlak-sterk", {"fill": "currentColor", "fill-opacity": "0.14", "stroke-width": "3"}
    EMPTY = "vlak-leeg", {"fill": "none", "stroke-width": "1.5", "stroke-dasharray": "5 4"}
    LINE = "lijn", {"fill": "none", "stroke-width": "1.5"}
    HEAVY = "lijn-sterk", {"fill": "none", "stroke-width": "4"}
    DASHED = "lijn-streep", {"fill": "none", "stroke-width": "4", "stroke-dasharray": "10 6"}
    DOTTED = "lijn-stip", {"fill": "none", "stroke-width": "2", "stroke-dasharray": "2 5"}
    GRID = "lijn-raster", {"fill": "none", "stroke-width": "0.75", "stroke-opacity": "0.4"}
    LINE_THROUGH = "lijn-door", {"fill": "none", "stroke-width": "3"}
    ROAD = "weg", {"fill": "none", "stroke-width": "15", "stroke-opacity": "0.2"}
    MARKS = "weg-streep", {"fill": "none", "stroke-width": "1.5", "stroke-dasharray": "6 7"}
    SOLID = "vol", {"fill": "currentColor", "stroke-width": "0"}

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes of a shape of this look."""
        name, plain = self.value
        return {"class": name, "stroke": "currentColor", **plain}


class Ink(Enum):
    """On what a text stands: its class."""

    PLAIN = "schrift"
    STRONG = "schrift-op-sterk"


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """Half-way from left to right."""
        return self.left + self.width / 2


class Style(NamedTuple):
    """How a text looks.

    :ivar anchor: ``start``, ``middle`` or ``end``. :ivar lines: how many there may be.
    """

    size: float = LABEL
    bold: bool = False
    ink: Ink = Ink.PLAIN
    anchor: str = "start"
    lines: int = 1


class Canvas:
    """A drawing in the making; things lie on top of what was drawn before."""

    def __init__(self, height: float) -> None:
        high = " schema-hoog" if height > WIDTH * _HIGH else ""
        self.root = etree.Element(
            f"{{{NAMESPACE}}}svg",
            {
                "class": f"schema-tekening{high}",
                "viewBox": f"0 0 {WIDTH} {number(height)}",
                "width": str(WIDTH),
                "height": number(height),
                "font-family": "sans-serif",
            },
            nsmap={None: NAMESPACE},
        )

    def box(self, box: Box, look: Look, *, radius: float = 6) -> None:
        """Draw a rectangle with round corners."""
        left, top, width, height = map(number, box)
        self._add(
            "rect", x=left, y=top, width=width, height=height, rx=number(radius), **look.attributes
        )

    def circle(self, x: float, y: float, radius: float, look: Look) -> None:
        """Draw a circle around a point."""
        self._add("circle", cx=number(x), cy=number(y), r=number(radius), **look.attributes)

    def path(self, steps: str, look: Look) -> None:
        """Draw along a path.

        :param steps: as in the attribute ``d`` of SVG.
        """
        self._add("path", d=steps, **look.attributes)

    def arrow(self, x: float, top: float, bottom: float, *, up: bool) -> None:
        """Draw an upright arrow."""
        tip, tail, back = (top, bottom, 9) if up else (bottom, top, -9)
        self.path(f"M{number(x)} {number(tail)}V{number(tip + back)}", Look.HEAVY)
        self.path(
            f"M{number(x - 8)} {number(tip + back)}h16L{number(x)} {number(tip)}z", Look.SOLID
        )

    def write(self, text: str, x: float, base: float, room: float, style: Style) -> int:
        """Write a text in lines; return how many.

        :param base: the base line of the first one. :param room: how wide a line may be.
        :raises TooWideError: it does not fit.
        """
        lines = wrapped(text, style.size, room, lines=style.lines)
        self._write(lines, x, base, style)
        return len(lines)

    def write_in(self, box: Box, parts: Sequence[tuple[str, Style]], *, margin: float = 10) -> None:
        """Write texts below one another, in the middle of the height of a box.

        :param parts: empty texts are left out.
        :raises TooWideError: they do not fit.
        """
        room = box.width - 2 * margin
        blocks = [
            (wrapped(text, style.size, room, lines=style.lines), style)
            for text, style in parts
            if text
        ]
        height = sum(len(lines) * style.size * LEADING for lines, style in blocks)
        top = box.top + (box.height - height) / 2
        for lines, style in blocks:
            sides = {"start": box.left + margin, "middle": box.middle}
            x = sides.get(style.anchor, box.left + box.width - margin)
            self._write(lines, x, top + style.size * 0.95, style)
            top += len(lines) * style.size * LEADING

    def _write(self, lines: Sequence[str], x: float, base: float, style: Style) -> None:
        text = self._add(
            "text",
            x=number(x),
            y=number(base),
            fill="currentColor",
            **{"class": style.ink.value, "font-size": number(style.size)},
        )
        if style.anchor != "start":
            text.set("text-anchor", style.anchor)
        if style.bold:
            text.set("font-weight", "700")
        if len(lines) == 1:
            text.text = lines[0]
            return
        for index, line in enumerate(lines):
            place = {"x": number(x), "y": number(base + index * style.size * LEADING)}
            etree.SubElement(text, f"{{{NAMESPACE}}}tspan", place).text = line

    def _add(self, name: str, **attributes: str) -> etree._Element:
        return etree.SubElement(self.root, f"{{{NAMESPACE}}}{name}", attributes)


def number(value: float) -> str:
    """Return a number as it stands in a drawing: one decimal at most, the same everywhere."""
    return f"{value:.1f}".removesuffix(".0")
