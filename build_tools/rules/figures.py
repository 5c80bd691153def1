"""Rules about the figures that the book draws."""

from __future__ import annotations

import difflib
from itertools import pairwise
from typing import TYPE_CHECKING

from build_tools.drawings import draw
from build_tools.drawings.lettering import TooWideError
from build_tools.drawings.numbers import dutch
from build_tools.problems import Location, Problem
from build_tools.rules.figure_parts import (
    fits_form,
    is_whole,
    lacking,
    needs_names,
    shape_of,
    unused,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from build_tools.model.book import Book
    from build_tools.model.figure import Figure


def words_of_figures_are_known(book: Book) -> Iterator[Problem]:
    """Every word between braces stands in the list of words (LB413)."""
    known = [term.dutch for term in book.terms]
    every = {*known, *(word[:1].upper() + word[1:] for word in known)}
    for figure in book.figures.values():
        for word, line in figure.words():
            if word not in every:
                near = difflib.get_close_matches(word.lower(), known, n=1)
                hint = f" Bedoel je ‘{near[0]}’?" if near else ""
                yield Problem(Location(figure.source, line), "LB413", (word, hint))


def editions_of_figures_exist(book: Book) -> Iterator[Problem]:
    """Every edition that a part of a figure names exists (LB207)."""
    known = {edition.slug for edition in book.editions}
    for figure in book.figures.values():
        for part in figure.parts:
            for slug in sorted((part.editions or frozenset()) - known):
                where = Location(figure.source, part.line)
                yield Problem(where, "LB207", (slug, ", ".join(sorted(known))))


def figures_have_their_parts(book: Book) -> Iterator[Problem]:
    """A figure has as many series and parts as its form can draw, in each edition (LB464)."""
    for figure in book.figures.values():
        if not all(fits_form(one) for one in _per_edition(book, figure)):
            words = shape_of(figure)
            where = Location(figure.source, figure.lines.get("form", 0))
            yield Problem(where, "LB464", (figure.form.value, words))


def parts_say_what_they_are(book: Book) -> Iterator[Problem]:
    """A point has a year, a number and a source; parts and series have a name (LB465)."""
    for figure in book.figures.values():
        for series in figure.series:
            if not series.name and needs_names(figure):
                yield Problem(Location(figure.source, series.line), "LB465", ("naam",))
        for part in figure.parts:
            for key in lacking(figure, part):
                yield Problem(Location(figure.source, part.line), "LB465", (key,))


def points_are_in_order(book: Book) -> Iterator[Problem]:
    """Each point of a series is of a later year than the one before, in each edition (LB453)."""
    for figure in book.figures.values():
        late: dict[int, tuple[int, int]] = {}
        for shown in _per_edition(book, figure):
            for series in shown.series:
                years = [(one.year, one.line) for one in series.parts if one.year is not None]
                for (before, _), (year, line) in pairwise(years):
                    if year <= before:
                        late[line] = (year, before)
        for line, found in late.items():
            yield Problem(Location(figure.source, line), "LB453", found)


def highest_numbers_are_higher(book: Book) -> Iterator[Problem]:
    """Where sources differ, the highest number is more than the lowest (LB469)."""
    for figure in book.figures.values():
        for part in figure.parts:
            if part.low is not None and part.high is not None and part.high < part.low:
                where = Location(figure.source, part.line)
                yield Problem(where, "LB469", (dutch(part.high), dutch(part.low)))


def figures_show_all_that_is_written(book: Book) -> Iterator[Problem]:
    """What an editor writes in a figure is something that its form shows (LB454)."""
    for figure in book.figures.values():
        for key, line in unused(figure):
            yield Problem(Location(figure.source, line), "LB454", (figure.form.value, key))


def words_fit_in_figures(book: Book) -> Iterator[Problem]:
    """Every text has room in its drawing, in each edition (LB466)."""
    for figure in book.figures.values():
        for one in _per_edition(book, figure):
            if not is_whole(one):
                continue
            try:
                draw(one, "figuur", "figuur-beschrijving")
            except TooWideError as error:
                yield Problem(_place(one, error.text), "LB466", (error.text,))
                break


def _place(figure: Figure, drawn: str) -> Location:
    """Return where a text stands that is drawn, perhaps with the number of its part in front."""
    words = drawn.split()
    found = [
        (len(own), line)
        for text, line in figure.texts()
        if (own := text.split()) == words[-len(own) :]
    ]
    return Location(figure.source, max(found)[1] if found else 0)


def _per_edition(book: Book, figure: Figure) -> Iterator[Figure]:
    """Yield a figure as each edition has it, where it has something of it."""
    for edition in book.editions:
        words = {term.dutch: term.flemish if edition.flemish else term.dutch for term in book.terms}

        def word(written: str, words: Mapping[str, str] = words) -> str:
            return words.get(written, written)

        one = figure.for_edition(edition.slug, word)
        if one.series:
            yield one
