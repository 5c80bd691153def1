"""Read the figures that the book draws."""

from __future__ import annotations

from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from build_tools.model.figure import Figure, FigurePart, FigureSeries
from build_tools.reading.schema_figures import FigureFile
from build_tools.reading.toml import read_toml
from build_tools.reading.validate import validate

if TYPE_CHECKING:
    from build_tools.reading.schema_figures import FigurePartTable

FOLDER: Final = "book/gegevens/figuren"
_KEYS: Final = MappingProxyType({
    "title": "titel", "form": "vorm", "summary": "samenvatting", "begin": "begin", "end": "einde",
    "unit": "eenheid",
})  # fmt: skip


def parse_figure(text: str, source: str) -> Figure:
    """Read one file of ``figuren``; its name is what pages call the figure by.

    :raises ContentError: LB106, LB110-LB129.
    """
    marked = read_toml(text, source)
    file = validate(marked, FigureFile)
    series = tuple(
        FigureSeries(
            name=row.naam or "",
            parts=tuple(
                _part(part, marked.location("reeks", at, "deel", index).line)
                for index, part in enumerate(row.deel)
            ),
            line=marked.location("reeks", at).line,
        )
        for at, row in enumerate(file.reeks)
    )
    return Figure(
        name=PurePosixPath(source).stem,
        title=file.titel,
        form=file.vorm,
        summary=file.samenvatting,
        series=series,
        begin=file.begin or "",
        end=file.einde or "",
        unit=file.eenheid or "",
        source=source,
        lines={name: marked.location(key).line or 1 for name, key in _KEYS.items()},
    )


def _part(row: FigurePartTable, line: int) -> FigurePart:
    high = row.tot if row.tot is not None else row.waarde
    return FigurePart(
        label=row.naam or "",
        note=row.bij or "",
        explanation=row.uitleg or "",
        group=row.groep or "",
        year=row.jaar,
        low=None if row.waarde is None else float(row.waarde),
        high=None if high is None else float(high),
        sources=tuple(row.bron),
        editions=None if row.edities is None else frozenset(row.edities),
        line=line,
    )
