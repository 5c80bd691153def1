"""Which text of a Word file nobody can see: hidden, in the colour of what is behind it, or tiny."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, Final

from build_tools.intake.docx_parts import W

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

_W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_OFF: Final = frozenset({"0", "false", "off"})
_HEX: Final = re.compile(r"[0-9A-Fa-f]{6}")
_WHITE: Final = "FFFFFF"
_LIGHT_THEMES: Final = frozenset({"background1", "light1", "bg1", "lt1"})
# Word's names of the colours of a marker.
_MARKERS: Final = {"black": "000000", "white": _WHITE, "yellow": "FFFF00", "darkBlue": "000080"}
# How far two colours may be apart, of 255, and still look the same to most people.
_ALIKE: Final = 24
# Half points: text of three points is a line of dust.
_TINY: Final = 6
# Twentieths of a point: the height of a line, and what is beyond the edge of the paper.
_THIN: Final = 60
_BEYOND: Final = 15_000
_NARROW: Final = 10


class Unseen(Enum):
    """Why nobody sees a text."""

    HIDDEN = "LB762"
    UNREADABLE = "LB763"


class Look:
    """Knows the styles of one file, and how text looks in them."""

    def __init__(self, styles: etree._Element | None, background: str) -> None:
        """Read the styles.

        :param background: of the page, as six digits.
        """
        self._styles: dict[str, etree._Element] = {}
        self._defaults: list[etree._Element] = []
        self._usual: str | None = None
        self._background = background
        if styles is not None:
            self._read(styles)

    def _read(self, styles: etree._Element) -> None:
        self._defaults = list(styles.iterfind(f"{W}docDefaults//{W}rPr"))
        for style in styles.iterfind(f"{W}style"):
            name = style.get(f"{W}styleId", "")
            self._styles[name] = style
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true"}:
                self._usual = name

    def unseen(self, run: etree._Element) -> Unseen | None:
        """Return why nobody sees a run of text, or None when it can be seen."""
        properties = list(self._properties(run))
        if _is_on(_first(properties, "vanish")) or _is_on(_first(properties, "specVanish")):
            return Unseen.HIDDEN
        if self._is_small(properties) or self._is_squeezed(run) or _is_clear(properties):
            return Unseen.UNREADABLE
        return Unseen.UNREADABLE if self._is_background(run, properties) else None

    def _properties(self, run: etree._Element) -> Iterator[etree._Element]:
        """Yield the properties of a run, those that win first."""
        own = run.find(f"{W}rPr")
        paragraph = _above(run, "p")
        table = _above(run, "tbl")
        if own is not None:
            yield own
            yield from self._of_style(_value(own.find(f"{W}rStyle")))
        if paragraph is not None:
            named = _value(paragraph.find(f"{W}pPr/{W}pStyle")) or self._usual
            yield from self._of_style(named)
        if table is not None:
            yield from self._of_style(_value(table.find(f"{W}tblPr/{W}tblStyle")))
        yield from self._defaults

    def _of_style(self, name: str | None) -> Iterator[etree._Element]:
        """Yield the properties of a style and of those that it is based on."""
        seen: set[str] = set()
        while name and name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            yield from style.iterfind(f"{W}rPr")
            name = _value(style.find(f"{W}basedOn"))

    def _is_small(self, properties: list[etree._Element]) -> bool:
        size = _number(_value(_first(properties, "sz")), 24)
        width = _number((_value(_first(properties, "w")) or "").removesuffix("%"), 100)
        return size <= _TINY or width <= _NARROW

    def _is_squeezed(self, run: etree._Element) -> bool:
        """Whether the line of a run has no height, or stands beside the paper."""
        paragraph, row = _above(run, "p"), _above(run, "tr")
        if paragraph is not None:
            spacing, indent = (paragraph.find(f"{W}pPr/{W}{name}") for name in ("spacing", "ind"))
            frame = paragraph.find(f"{W}pPr/{W}framePr")
            if _is_thin(spacing, "lineRule", "line") or _is_beyond(indent) or _is_beyond(frame):
                return True
        return row is not None and _is_thin(row.find(f"{W}trPr/{W}trHeight"), "hRule", "val")

    def _is_background(self, run: etree._Element, properties: list[etree._Element]) -> bool:
        """Whether a text has the colour of what is behind it."""
        colour = _colour(_first(properties, "color"))
        if colour == "auto":
            # Word shows black on a dark surface as white, but not behind a marker.
            marker = _first(properties, "highlight")
            return _value(marker) == "black"
        return alike(colour, self._behind(run, properties))

    def _behind(self, run: etree._Element, properties: list[etree._Element]) -> str:
        """Return the colour behind a run."""
        marker = _value(_first(properties, "highlight"))
        if marker and marker != "none":
            return _MARKERS.get(marker, "808080")
        surfaces = [_first(properties, "shd")]
        for name in ("p", "tc", "tbl"):
            around = _above(run, name)
            if around is not None:
                surfaces.append(around.find(f"{W}{name}Pr/{W}shd"))
        for surface in surfaces:
            if (fill := _fill(surface)) is not None:
                return fill
        # A style of the table may colour the cell; nobody can be sure, so it does not count.
        return self._background


def page_background(document: etree._Element, settings: etree._Element | None) -> str:
    """Return the colour of the paper, as six digits."""
    colour = document.find(f"{W}background")
    shown = settings is not None and _is_on(settings.find(f"{W}displayBackgroundShape"))
    value = colour.get(f"{W}color", "") if colour is not None and shown else ""
    return value.upper() if _HEX.fullmatch(value) else _WHITE


def _first(properties: list[etree._Element], name: str) -> etree._Element | None:
    return next(
        (found for one in properties if (found := one.find(f"{W}{name}")) is not None), None
    )


def _above(run: etree._Element, name: str) -> etree._Element | None:
    return next(run.iterancestors(f"{W}{name}"), None)


def _value(element: etree._Element | None) -> str | None:
    return None if element is None else element.get(f"{W}val")


def _is_on(element: etree._Element | None) -> bool:
    return element is not None and element.get(f"{W}val", "1").lower() not in _OFF


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,9}", text) else otherwise


def _colour(element: etree._Element | None) -> str:
    """Return the colour of a text as six digits, or ``auto``."""
    if element is None:
        return "auto"
    value = element.get(f"{W}val", "auto")
    if element.get(f"{W}themeColor") in _LIGHT_THEMES and not _HEX.fullmatch(value):
        return _WHITE
    return value.upper() if _HEX.fullmatch(value) else "auto"


def _fill(surface: etree._Element | None) -> str | None:
    """Return the colour of a surface, or None when it has none."""
    if surface is None:
        return None
    value = surface.get(f"{W}fill", "")
    if surface.get(f"{W}val") == "solid":
        value = surface.get(f"{W}color", "")
        value = "000000" if value == "auto" else value
    return value.upper() if _HEX.fullmatch(value) else None


def alike(one: str, other: str) -> bool:
    """Whether two colours of six digits look the same to most people."""
    parts = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (0, 2, 4))
    return all(abs(first - second) <= _ALIKE for first, second in parts)


def _is_thin(element: etree._Element | None, rule: str, size: str) -> bool:
    exact = element is not None and element.get(f"{W}{rule}") == "exact"
    return exact and _number(_attributes(element).get(f"{W}{size}"), 240) <= _THIN


def _is_beyond(indent: etree._Element | None) -> bool:
    numbers = (_number(value, 0) for value in _attributes(indent).values())
    return any(abs(number) >= _BEYOND for number in numbers)


def _attributes(element: etree._Element | None) -> Mapping[str, str]:
    return {} if element is None else {str(key): str(value) for key, value in element.items()}


def _is_clear(properties: list[etree._Element]) -> bool:
    """Whether the letters of a text are filled with nothing, or with white."""
    for one in properties:
        fill = one.find(f"{_W14}textFill")
        if fill is None:
            continue
        colours = [colour.get(f"{_W14}val", "") for colour in fill.iter(f"{_W14}srgbClr")]
        themes = [theme.get(f"{_W14}val", "") for theme in fill.iter(f"{_W14}schemeClr")]
        clear = [_number(alpha.get(f"{_W14}val"), 0) for alpha in fill.iter(f"{_W14}alpha")]
        return (
            fill.find(f"{_W14}noFill") is not None
            or any(_HEX.fullmatch(colour) and alike(colour, _WHITE) for colour in colours)
            or any(theme in _LIGHT_THEMES for theme in themes)
            or any(value > 90_000 for value in clear)  # noqa: PLR2004 - thousandths of a per cent
        )
    return False
