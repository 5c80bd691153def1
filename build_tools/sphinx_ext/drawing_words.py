"""What a drawing shows, in words: every word and number in it, from the same data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes

from build_tools.drawings.numbers import amount, sign
from build_tools.model.figure import FigureForm
from build_tools.problems import Location
from build_tools.sphinx_ext.page_parts import bullets, data_table, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from build_tools.model.figure import Figure, FigurePart, FigureSeries

    Cited = Callable[[str, Location], list[nodes.Node]]

_YEAR: Final = "Jaar"
_UNKNOWN: Final = "–"
# In which order the parts are told.
_ORDER: Final = {
    FigureForm.LADDERS: "van onder naar boven",
    FigureForm.STAIRS: "van onder naar boven",
    FigureForm.LEVELS: "van boven naar onder",
    FigureForm.SLOPE: "van boven naar onder",
}
# Where the words at both ends stand.
_ENDS: Final = {
    FigureForm.STAIRS: (
        "Onder de trap wijst een pijl omlaag, naar",
        "Boven de trap wijst een pijl omhoog, naar",
    ),
    FigureForm.SLOPE: ("Boven aan de lijn staat", "Onder aan de lijn staat"),
    FigureForm.LEVELS: ("Bij de pijl omhoog staat", "Bij de pijlen omlaag staat"),
    FigureForm.ROAD: ("", "Na de laatste halte gaat de weg verder, naar"),
}
_NUMBERED: Final = frozenset(
    {FigureForm.LADDERS, FigureForm.CROSSING, FigureForm.ROAD, FigureForm.STAIRS}
)


def in_words(figure: Figure, cited: Cited) -> list[nodes.Node]:
    """Return the description of a figure.

    :param cited: from a BibTeX key, and where it was written, to a reference.
    """
    return [text(figure.summary), *_parts(figure, cited), *_ends(figure)]


def _parts(figure: Figure, cited: Cited) -> Iterator[nodes.Node]:
    if figure.form is FigureForm.CHART:
        yield _table(figure, cited)
        return
    order = _ORDER.get(figure.form, "")
    for index, series in enumerate(figure.series):
        if lead := ", ".join(part for part in (series.name, order) if part):
            yield text(f"{lead[:1].upper()}{lead[1:]}:", "beschrijving-reeks")
        yield _list(figure, series, cited, letters=figure.form is FigureForm.CROSSING and index > 0)


def _list(figure: Figure, series: FigureSeries, cited: Cited, *, letters: bool) -> nodes.Node:
    """Return the parts as a list; where the drawing has numbers, the list has them too."""
    items = [
        [_item(figure, part, f"{sign(at, letters=True)} " if letters else "", cited)]
        for at, part in enumerate(series.parts)
    ]
    if letters or figure.form not in _NUMBERED:
        return bullets(items)
    rows = [nodes.list_item("", *item) for item in items]
    return nodes.enumerated_list("", *rows, enumtype="arabic", prefix="", suffix=".")


def _item(figure: Figure, part: FigurePart, letter: str, cited: Cited) -> nodes.paragraph:
    lead = nodes.strong("", f"{letter}{part.label}")
    group = f" ({part.group})" if part.group else ""
    told = " ".join(_sentence(one) for one in (part.note, part.explanation) if one)
    rest = f"{group}: {told}" if told else group
    line: list[nodes.Node] = [lead, nodes.Text(rest)]
    for key in part.sources:
        line += [nodes.Text(" "), *cited(key, Location(figure.source, part.line))]
    return nodes.paragraph("", "", *line)


def _sentence(words: str) -> str:
    return words if words[-1] in ".?!’" else f"{words}."


def _ends(figure: Figure) -> Iterator[nodes.Node]:
    leads = _ENDS.get(figure.form, ("", ""))
    told = [
        f"{lead} ‘{words}’."
        for lead, words in zip(leads, (figure.begin, figure.end), strict=True)
        if lead and words
    ]
    if told:
        yield text(" ".join(told))


def _table(figure: Figure, cited: Cited) -> nodes.table:
    """Return the numbers as a table: a row for each year, a column for each series."""
    years = sorted({part.year for part in figure.parts if part.year is not None})
    rows = [
        [text(str(year)), *(_cell(figure, series, year, cited) for series in figure.series)]
        for year in years
    ]
    return data_table(figure.title, [_YEAR, *_names(figure.series)], rows)


def _names(all_series: Sequence[FigureSeries]) -> list[str]:
    return [series.name for series in all_series]


def _cell(figure: Figure, series: FigureSeries, year: int, cited: Cited) -> nodes.paragraph:
    line: list[nodes.Node] = []
    for part in series.parts:
        if part.year == year:
            told = f". {part.explanation}" if part.explanation else ""
            line.append(nodes.Text(f"{amount(part)}{figure.unit}{told}"))
            for key in part.sources:
                line += [nodes.Text(" "), *cited(key, Location(figure.source, part.line))]
    return nodes.paragraph("", "", *(line or [nodes.Text(_UNKNOWN)]))
