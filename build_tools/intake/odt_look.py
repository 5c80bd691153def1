"""Which text of an OpenDocument file nobody can see."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from build_tools.intake.docx_look import alike
from build_tools.intake.odt_names import FO, STYLE, TABLE, TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}")
_SIZE: Final = re.compile(r"(\d+(?:\.\d+)?)(pt|cm|mm|in|%)")
_POINTS: Final = {"pt": 1.0, "cm": 28.35, "mm": 2.835, "in": 72.0}
_TITLES: Final = frozenset({"Title", "Titel"})
_TINY: Final = 3.0
_NARROW: Final = 10.0


@dataclass(frozen=True, slots=True)
class OdtLook:
    """How text looks.

    :ivar colour: six digits, or ``auto``. :ivar size: in points.
    """

    hidden: bool = False
    colour: str = "auto"
    behind: str = "FFFFFF"
    size: float = 12.0

    @property
    def unseen(self) -> str | None:
        """The code of why nobody sees the text, or None."""
        if self.hidden:
            return "LB762"
        same = self.colour != "auto" and alike(self.colour, self.behind)
        return "LB763" if same or self.size <= _TINY else None


class OdtStyles:
    """The styles of one file."""

    def __init__(self, *roots: etree._Element | None) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        for root in roots:
            for style in [] if root is None else root.iter(f"{STYLE}style"):
                key = (style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", ""))
                self._styles[key] = style

    def inside(self, look: OdtLook, family: str, name: str | None) -> OdtLook:
        """Return how text looks in something with a style, given how it looks around it."""
        for style in reversed([*self._chain(family, name)]):
            for properties in style:
                look = _changed(look, properties)
        return look

    def is_hidden_table(self, name: str | None) -> bool:
        """Whether a whole table is hidden."""
        return any(
            properties.get(f"{TABLE}display") == "false"
            for style in self._chain("table", name)
            for properties in style
        )

    def is_title(self, name: str | None) -> bool:
        """Whether a style of a paragraph is that of a title."""
        based = (one.get(f"{STYLE}name") for one in self._chain("paragraph", name))
        return not _TITLES.isdisjoint({name, *based})

    def _chain(self, family: str, name: str | None) -> Iterator[etree._Element]:
        """Yield a style and those that it is based on."""
        seen: set[str] = set()
        while name and name not in seen and (family, name) in self._styles:
            seen.add(name)
            yield self._styles[family, name]
            name = self._styles[family, name].get(f"{STYLE}parent-style-name")


def _changed(look: OdtLook, properties: etree._Element) -> OdtLook:
    """Return a look with what a set of properties says."""
    if display := properties.get(f"{TEXT}display"):
        look = replace(look, hidden=display != "true")
    if _COLOUR.fullmatch(colour := properties.get(f"{FO}color", "")):
        look = replace(look, colour=colour[1:].upper())
    if _COLOUR.fullmatch(behind := properties.get(f"{FO}background-color", "")):
        look = replace(look, behind=behind[1:].upper())
    if found := _SIZE.fullmatch(properties.get(f"{FO}font-size", "")):
        number = float(found[1])
        points = look.size * number / 100 if found[2] == "%" else number * _POINTS[found[2]]
        look = replace(look, size=points)
    scale = _SIZE.fullmatch(properties.get(f"{STYLE}text-scale", ""))
    if scale and float(scale[1]) <= _NARROW:
        look = replace(look, size=0.0)
    return look
