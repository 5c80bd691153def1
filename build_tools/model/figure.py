"""Figures that the book draws by itself: the words and numbers of a diagram or a chart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_WORD: Final = re.compile(r"\{([^{}]*)\}")


class FigureForm(StrEnum):
    """What a figure is drawn as."""

    LADDERS = "ladders"
    STAIRS = "trap"
    LEVELS = "lagen"
    CROSSING = "x-curve"
    LETTERS = "letters"
    SLOPE = "oplopend"
    RINGS = "ringen"
    ROAD = "weg"
    CHART = "grafiek"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigurePart:
    """One step, ring, level or point of a figure.

    :ivar label: what stands in the drawing, and ``note`` below it; ``note`` may be empty.
    :ivar explanation: what only the description says; may be empty.
    :ivar group: the name of the parts that this one belongs with, or empty.
    :ivar year: of a point in a chart; so are ``low`` and ``high``, equal when sources agree.
    :ivar sources: BibTeX keys.
    :ivar editions: the editions it is for, or None for all.
    :ivar line: line in the file of the figure, counted from 1.
    """

    label: str
    note: str = ""
    explanation: str = ""
    group: str = ""
    year: int | None = None
    low: float | None = None
    high: float | None = None
    sources: tuple[str, ...] = ()
    editions: frozenset[str] | None = None
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSeries:
    """Parts that belong together: a ladder, a curve, a line in a chart.

    :ivar name: may be empty when there is only one.
    :ivar line: line in the file of the figure, counted from 1.
    """

    name: str
    parts: tuple[FigurePart, ...]
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure; its drawing and its description are made from the same words.

    :ivar name: what a page calls it by; the name of its file.
    :ivar title: what it shows, in a few words.
    :ivar summary: what there is to see, in one or two sentences.
    :ivar begin: what stands where the first part is, or empty; ``end`` where the last one is.
    :ivar unit: of the numbers in a chart.
    :ivar source: path of its file.
    :ivar lines: name of a field of this class to its line there, counted from 1.
    """

    name: str
    title: str
    form: FigureForm
    summary: str
    series: tuple[FigureSeries, ...]
    begin: str = ""
    end: str = ""
    unit: str = ""
    source: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)

    @property
    def parts(self) -> Iterator[FigurePart]:
        """Every part, series by series."""
        for one in self.series:
            yield from one.parts

    def for_edition(self, slug: str, word: Callable[[str], str]) -> Figure:
        """Return the figure as an edition has it: its parts, and its word for every ``{word}``.

        :param word: from a word of the list to what the edition says.
        """
        series = tuple(
            replace(
                _worded(one, word),
                parts=tuple(
                    _worded(part, word)
                    for part in one.parts
                    if part.editions is None or slug in part.editions
                ),
            )
            for one in self.series
        )
        return replace(_worded(self, word), series=tuple(one for one in series if one.parts))

    def words(self) -> Iterator[tuple[str, int]]:
        """Yield every word between braces, with its line."""
        for text, line in self.texts():
            yield from ((found, line) for found in _WORD.findall(text))

    def texts(self) -> Iterator[tuple[str, int]]:
        """Yield every text that an editor wrote for a reader, with its line."""
        for name, text in _texts(self).items():
            if text:
                yield text, self.lines.get(name, 1)
        things: list[FigureSeries | FigurePart] = [*self.series, *self.parts]
        for thing in things:
            yield from ((text, thing.line) for text in _texts(thing).values() if text)


_Worded = TypeVar("_Worded", Figure, FigureSeries, FigurePart)
_PLAIN: Final = frozenset({"name", "source"})


def _texts(thing: Figure | FigureSeries | FigurePart) -> dict[str, str]:
    """Return the fields that hold words for a reader."""
    values = {one.name: getattr(thing, one.name) for one in fields(thing)}
    own = _PLAIN if isinstance(thing, Figure) else frozenset()
    return {name: value for name, value in values.items() if type(value) is str and name not in own}


def _worded(thing: _Worded, word: Callable[[str], str]) -> _Worded:
    texts = {
        name: _WORD.sub(lambda found: word(found[1]), value)
        for name, value in _texts(thing).items()
    }
    return replace(thing, **texts)  # type: ignore[arg-type] # only texts
