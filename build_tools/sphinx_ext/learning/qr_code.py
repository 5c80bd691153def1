"""A QR code of an address as inline SVG, built from nodes: black on white on any ground."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

import segno

from build_tools.sphinx_ext.learning.elements import element

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.sphinx_ext.learning.elements import tag

_NAMESPACE: Final = "http://www.w3.org/2000/svg"
# Light modules on every side.  Source: ISO/IEC 18004, 6.3.8: four.
QUIET: Final = 4
# A quarter of the code may be lost: scratches, a fold, a bad screen.
_CORRECTION: Final = "Q"
LABEL: Final = "QR-code met hetzelfde adres"


def qr_code(address: str) -> tag:
    """Return a picture of an address; it says nothing that the link beside it does not say."""
    code = segno.make(address, error=_CORRECTION, boost_error=False, micro=False)
    rows = [list(row) for row in code.matrix]
    size = str(len(rows) + 2 * QUIET)
    return element(
        "svg",
        element("rect", width=size, height=size, fill="#fff"),
        element("path", d="".join(_dark(rows)), fill="#000"),
        classes=["qr"],
        xmlns=_NAMESPACE,
        viewBox=f"0 0 {size} {size}",
        width="144",
        height="144",
        shape_rendering="crispEdges",
        role="img",
        aria_label=LABEL,
    )


def _dark(rows: Sequence[Sequence[int]]) -> Iterator[str]:
    """Yield the dark modules of each row as rectangles, side by side in one piece."""
    for y, row in enumerate(rows, QUIET):
        x = QUIET
        for dark, run in groupby(row, bool):
            width = len(list(run))
            if dark:
                yield f"M{x} {y}h{width}v1h-{width}z"
            x += width
