"""What a figure needs to be drawn: as many parts as its form has, and in each what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.model.figure import FigureForm

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from build_tools.model.figure import Figure, FigurePart

# How many series and how many parts in each; and how an editor says that.
_SHAPES: Final = {
    FigureForm.LADDERS: ((2, 2), (2, 9), "twee reeksen van twee tot negen delen"),
    FigureForm.STAIRS: ((1, 1), (2, 6), "één reeks van twee tot zes delen"),
    FigureForm.LEVELS: ((1, 1), (3, 3), "één reeks van drie delen"),
    FigureForm.CROSSING: ((2, 2), (2, 8), "twee reeksen van twee tot acht delen"),
    FigureForm.LETTERS: ((1, 1), (2, 9), "één reeks van twee tot negen delen"),
    FigureForm.SLOPE: ((1, 1), (2, 9), "één reeks van twee tot negen delen"),
    FigureForm.RINGS: ((1, 2), (2, 4), "een of twee reeksen van twee tot vier delen"),
    FigureForm.ROAD: ((1, 1), (2, 9), "één reeks van twee tot negen delen"),
    FigureForm.CHART: ((1, 2), (2, 12), "een of twee reeksen van twee tot twaalf delen"),
}
# Fields of a figure as a whole: their keys, and the forms that show them.
_ENDS: Final[Mapping[str, tuple[str, frozenset[FigureForm]]]] = {
    "begin": ("begin", frozenset({FigureForm.STAIRS, FigureForm.LEVELS, FigureForm.SLOPE})),
    "end": (
        "einde",
        frozenset({FigureForm.STAIRS, FigureForm.LEVELS, FigureForm.SLOPE, FigureForm.ROAD}),
    ),
    "unit": ("eenheid", frozenset({FigureForm.CHART})),
}


def shape_of(figure: Figure) -> str:
    """Return in words how many series and parts a figure of this form has."""
    return _SHAPES[figure.form][2]


def fits_form(figure: Figure) -> bool:
    """Whether a figure, as one edition has it, has as many series and parts as its form."""
    (fewest, most), (least, largest), _ = _SHAPES[figure.form]
    return fewest <= len(figure.series) <= most and all(
        least <= len(series.parts) <= largest for series in figure.series
    )


def lacking(figure: Figure, part: FigurePart) -> Iterator[str]:
    """Yield the keys that a part lacks, as an editor writes them."""
    needed = (
        {"jaar": part.year is not None, "waarde": part.low is not None, "bron": bool(part.sources)}
        if figure.form is FigureForm.CHART
        else {"naam": bool(part.label)}
    )
    yield from (key for key, there in needed.items() if not there)


def needs_names(figure: Figure) -> bool:
    """Whether readers need the names of the series: of more than one, and in every table."""
    return figure.form is FigureForm.CHART or len(figure.series) > 1


def unused(figure: Figure) -> Iterator[tuple[str, int]]:
    """Yield the keys whose words no reader gets to see with this form, each with its line."""
    for name, (key, forms) in _ENDS.items():
        if getattr(figure, name) and figure.form not in forms:
            yield key, figure.lines.get(name, 0)
    for part in figure.parts:
        given: dict[str, object] = (
            {"naam": part.label, "bij": part.note, "groep": part.group}
            if figure.form is FigureForm.CHART
            else {"jaar": part.year is not None, "waarde": part.low is not None}
        )
        yield from ((key, part.line) for key, there in given.items() if there)


def is_whole(figure: Figure) -> bool:
    """Whether a figure, as one edition has it, has all that is needed to draw it."""
    lacks = any(True for part in figure.parts for _ in lacking(figure, part))
    return not lacks and fits_form(figure)
