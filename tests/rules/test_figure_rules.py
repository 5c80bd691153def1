"""What must hold for the figures of a corpus."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.model.figure import Figure, FigureForm, FigurePart, FigureSeries
from build_tools.reading.figures import parse_figure
from build_tools.rules import (
    figures,
)
from tests.rules.telling import places_and_codes

if TYPE_CHECKING:
    from build_tools.model.book import Book


def _stairs(*parts: FigurePart) -> dict[str, Figure]:
    figure = Figure(
        name="trap", title="T", form=FigureForm.STAIRS, summary="S", source="trap.toml",
        series=(FigureSeries(name="", parts=parts, line=5),),
    )  # fmt: skip
    return {"trap": figure}


def test_a_word_between_braces_stands_in_the_list_of_words(book: Book) -> None:
    parts = (FigurePart(label="de {wethouder}"), FigurePart(label="de {wethouwer}", line=9))
    wrong = replace(book, figures=_stairs(*parts))
    assert places_and_codes(figures.words_of_figures_are_known(wrong)) == [("trap.toml:9", "LB413")]


def test_a_text_without_room_in_a_figure_is_told_at_its_line(book: Book) -> None:
    parts = (FigurePart(label="a", line=7), FigurePart(label="b", note="b " * 40, line=9))
    ladder = FigureSeries(name="een", parts=(FigurePart(label="c " * 40, line=6), *parts), line=5)
    crowded = Figure(
        name="l", title="T", form=FigureForm.LADDERS, summary="S", source="ladders.toml",
        series=(ladder, replace(ladder, parts=parts)),
    )  # fmt: skip
    wrong = replace(book, figures={**_stairs(*parts), "l": crowded})
    assert places_and_codes(figures.words_fit_in_figures(wrong)) == [
        ("trap.toml:9", "LB466"),
        ("ladders.toml:6", "LB466"),
    ]


def test_a_part_of_a_figure_names_editions_that_exist(book: Book) -> None:
    parts = (FigurePart(label="a", editions=frozenset({"oost", "noord"}), line=7),)
    wrong = replace(book, figures=_stairs(*parts))
    assert places_and_codes(figures.editions_of_figures_exist(wrong)) == [("trap.toml:7", "LB207")]


def test_a_figure_has_enough_parts_in_every_edition(book: Book) -> None:
    one, other = FigurePart(label="a"), FigurePart(label="b", editions=frozenset({"noord"}))
    right = replace(book, figures=_stairs(one, FigurePart(label="b")))
    wrong = replace(book, figures=_stairs(one, other))
    assert places_and_codes(figures.figures_have_their_parts(right)) == []
    assert places_and_codes(figures.figures_have_their_parts(wrong)) == [("trap.toml", "LB464")]


def test_a_text_of_a_figure_has_its_own_line() -> None:
    text = (
        'titel = "T"\nvorm = "trap"\neinde = "{a}"\nsamenvatting = "{b}"\n'
        '[[reeks]]\n[[reeks.deel]]\nnaam = "{c}"\n'
    )
    figure = parse_figure(text, "trap.toml")
    assert sorted(figure.words()) == [("a", 3), ("b", 4), ("c", 6)]
