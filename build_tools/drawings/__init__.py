"""Drawings of the book's own figures: words and numbers in, SVG out.

Pure: no files, no clock, no Sphinx (ADR 0019).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from build_tools.drawings.canvas import NAMESPACE
from build_tools.drawings.chart import chart
from build_tools.drawings.crossing import crossing
from build_tools.drawings.ladders import ladders
from build_tools.drawings.levels import levels
from build_tools.drawings.lists import letters, slope
from build_tools.drawings.rings import rings
from build_tools.drawings.road import road
from build_tools.drawings.stairs import stairs
from build_tools.model.figure import FigureForm

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from build_tools.drawings.canvas import Canvas
    from build_tools.model.figure import Figure

_DRAWN: Final[Mapping[FigureForm, Callable[[Figure], Canvas]]] = {
    FigureForm.LADDERS: ladders,
    FigureForm.STAIRS: stairs,
    FigureForm.LEVELS: levels,
    FigureForm.CROSSING: crossing,
    FigureForm.LETTERS: letters,
    FigureForm.SLOPE: slope,
    FigureForm.RINGS: rings,
    FigureForm.ROAD: road,
    FigureForm.CHART: chart,
}


def draw(figure: Figure, ident: str, details: str) -> str:
    """Return the drawing of a figure as SVG to stand in a page.

    :param figure: as one edition has it.
    :param ident: what its own ids begin with. :param details: the id of its description.
    :raises TooWideError: a text has no room.
    """
    root = _DRAWN[figure.form](figure).root
    name, what = f"{ident}-naam", f"{ident}-wat"
    root.attrib.update({
        "role": "img", "aria-labelledby": name, "aria-describedby": what, "aria-details": details,
    })  # fmt: skip
    for place, (tag, own, words) in enumerate(
        (("title", name, figure.title), ("desc", what, figure.summary))
    ):
        told = etree.Element(f"{{{NAMESPACE}}}{tag}", {"id": own})
        told.text = words
        root.insert(place, told)
    return etree.tostring(root, encoding="unicode")
