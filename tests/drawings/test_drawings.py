"""Every figure of the book, as each language has it: the drawing, and the words beside it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from docutils import nodes
from lxml import etree

from build_tools.drawings import draw
from build_tools.drawings.canvas import NAMESPACE, WIDTH, Look
from build_tools.drawings.lettering import TooWideError, width_of, wrapped
from build_tools.images.lettering import Face
from build_tools.model.figure import Figure, FigureForm, FigurePart, FigureSeries
from build_tools.reading.corpus import read_corpus
from build_tools.rules.figure_parts import unused
from build_tools.sphinx_ext.drawing_words import in_words
from build_tools.sphinx_ext.edition_words import word_for
from tests.conftest import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_BOOK: Final = read_corpus(REPOSITORY).book
_EDITIONS: Final = ("editie-3", "vlaanderen")
_SVG: Final = f"{{{NAMESPACE}}}"
# What is left of 320 pixels between the margins of a page.
_NARROW: Final = 284
_NUMBER: Final = re.compile(r"^\d\b ?(?!,)")
_AXIS: Final = re.compile(r"\d+%")


def _as_in(slug: str, name: str) -> Figure:
    edition = _BOOK.edition(slug)

    def word(written: str) -> str:
        return word_for(written, _BOOK.terms, flemish=edition.flemish) or written

    return _BOOK.figures[name].for_edition(slug, word)


_ALL: Final = [(slug, name) for slug in _EDITIONS for name in sorted(_BOOK.figures)]
every_figure = pytest.mark.parametrize(
    "figure", [_as_in(*one) for one in _ALL], ids=["-".join(one) for one in _ALL]
)


def _drawn(figure: Figure) -> etree._Element:
    return etree.fromstring(draw(figure, "figuur", "figuur-beschrijving"))


def _lines(drawing: etree._Element) -> Iterator[tuple[etree._Element, etree._Element, str]]:
    """Yield each line of text: the text that it is of, where it stands, and its words."""
    for text in drawing.iter(f"{_SVG}text"):
        spans = text.findall(f"{_SVG}tspan")
        for one in spans or [text]:
            yield text, one, one.text or ""


def _labels(drawing: etree._Element) -> Iterator[str]:
    for text in drawing.iter(f"{_SVG}text"):
        spans = text.findall(f"{_SVG}tspan")
        yield " ".join(one.text or "" for one in spans or [text])


def _described(figure: Figure) -> str:
    told = in_words(figure, lambda key, _: [nodes.Text(key)])
    return " ".join(" ".join(one.astext().split()) for one in told)


def test_the_book_draws_all_that_it_promised() -> None:
    assert sorted(_BOOK.figures) == [
        "actie", "multi-level-perspectief", "opkomst", "overheidsparticipatietrap",
        "participatieladder", "ringen-van-invloed", "weerstandslijn", "weg-van-een-budget",
        "x-curve",
    ]  # fmt: skip


def test_every_form_is_drawn() -> None:
    assert {figure.form for figure in _BOOK.figures.values()} == set(FigureForm)


@every_figure
def test_a_drawing_is_plain_svg(figure: Figure) -> None:
    drawing = _drawn(figure)
    names = {etree.QName(one).localname for one in drawing.iter()}
    assert names <= {"svg", "title", "desc", "rect", "circle", "path", "text", "tspan"}
    given = {str(name) for one in drawing.iter() for name in one.attrib}
    assert not {"style", "href", "filter", "onclick"} & given


@every_figure
def test_a_drawing_says_what_it_is(figure: Figure) -> None:
    drawing = _drawn(figure)
    ids = {one.get("id"): one.text for one in drawing.iter() if "id" in one.attrib}
    assert drawing.get("role") == "img"
    assert ids[drawing.get("aria-labelledby")] == figure.title
    assert ids[drawing.get("aria-describedby")] == figure.summary
    assert drawing.get("aria-details") == "figuur-beschrijving"


@every_figure
def test_the_description_says_every_word_of_the_drawing(figure: Figure) -> None:
    described = _described(figure).casefold()
    for label in _labels(_drawn(figure)):
        # Numbers of parts are those of the list; those of an axis are no facts.
        words = _NUMBER.sub("", label)
        assert _AXIS.fullmatch(label) or words.casefold() in described, label


@pytest.mark.parametrize("form", FigureForm)
def test_the_description_says_the_ends_that_a_drawing_shows(form: FigureForm) -> None:
    figure = next(one for one in _BOOK.figures.values() if one.form is form)
    with_ends = replace(figure, begin="aan kant een", end="aan kant twee")
    shown, told = " ".join(_labels(_drawn(with_ends))), _described(with_ends)
    ends = ("kant een", "kant twee")
    lost = {key for key, _ in unused(replace(with_ends, unit=""))}
    assert [end in told for end in ends] == [end in shown for end in ends]
    assert [key not in lost for key in ("begin", "einde")] == [end in shown for end in ends]


@every_figure
def test_the_drawing_shows_every_part_of_the_description(figure: Figure) -> None:
    shown = " ".join(_labels(_drawn(figure)))
    for part in figure.parts:
        assert part.label in shown
        assert part.note in shown


@every_figure
def test_a_drawing_has_no_colour_of_its_own(figure: Figure) -> None:
    paints = {
        value
        for one in _drawn(figure).iter()
        for name, value in one.attrib.items()
        if name in {"fill", "stroke"}
    }
    assert paints <= {"currentColor", "none"}


@every_figure
def test_every_area_has_a_line_around_it(figure: Figure) -> None:
    for one in _drawn(figure).iter(f"{_SVG}rect", f"{_SVG}circle"):
        solid = one.get("class") == Look.SOLID.attributes["class"]
        assert solid or float(one.get("stroke-width", "0")) >= 1.5


def _outside(drawing: etree._Element) -> Iterator[str]:
    """Yield the words that stand, for a part, outside a drawing."""
    bottom = float(drawing.get("height", "0"))
    for text, line, words in _lines(drawing):
        size, x = float(text.get("font-size", "0")), float(line.get("x", "0"))
        share = {"middle": 0.5, "end": 1.0}.get(text.get("text-anchor", ""), 0.0)
        left = x - share * width_of(words, size)
        # The widest letter that anybody has may touch the edge; half a unit is rounding.
        across = left >= -0.5 and left + width_of(words, size) <= WIDTH + 0.5
        if not (across and size * 0.8 <= float(line.get("y", "0")) <= bottom - size * 0.15):
            yield words


@every_figure
def test_a_text_stays_within_the_drawing(figure: Figure) -> None:
    assert list(_outside(_drawn(figure))) == []


def _chart(*series: tuple[str, dict[int, float]], unit: str = "%") -> Figure:
    return Figure(
        name="g", title="G", form=FigureForm.CHART, summary="G.", unit=unit,
        series=tuple(
            FigureSeries(
                name=name,
                parts=tuple(
                    FigurePart(label="", year=year, low=value, high=value)
                    for year, value in points.items()
                ),
            )
            for name, points in series
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    "chart",
    [
        _chart(("Noord", {2000: 250, 2001: 10})),
        _chart(("Noord", {2000: 1_300, 2001: 0}), unit=""),
        _chart(("Noord", {2000: 50, 2001: 1}), ("Vlaanderen", {2000: 100, 2001: 1})),
        _chart(("Nederland en België", {2020: 50, 2024: 1}), ("Zuid", {1900: 60, 2001: 1})),
    ],
    ids=["above a hundred", "thousands", "a long name first", "a long name last"],
)
def test_an_odd_chart_keeps_its_words_inside(chart: Figure) -> None:
    assert list(_outside(_drawn(chart))) == []


def _at(axis: Mapping[str, float], value: float) -> float:
    return axis["0"] - value / 400 * (axis["0"] - axis["400"])


def test_a_point_stands_where_the_axis_says() -> None:
    drawing = _drawn(_chart(("Noord", {2000: 300, 2001: 100}), unit=""))
    axis = {words: float(one.get("y", "0")) - 4.5 for _, one, words in _lines(drawing)}
    points = [float(one.get("cy", "0")) for one in drawing.iter(f"{_SVG}circle")]
    assert points == [pytest.approx(height, abs=0.1) for height in (_at(axis, 300), _at(axis, 100))]


def test_a_unit_that_would_leave_the_drawing_has_no_room() -> None:
    with pytest.raises(TooWideError):
        draw(_chart(("Noord", {2000: 50, 2001: 1}), unit="km"), "g", "g-b")


def test_a_low_number_does_not_stand_on_a_year() -> None:
    drawing = _drawn(_chart(("Noord", {2000: 0, 2001: 60}), unit=""))
    heights = {words: float(one.get("y", "0")) for _, one, words in _lines(drawing)}
    assert heights["2000"] - heights["0"] > 13.5  # of the two zeros the point comes last


@every_figure
def test_letters_are_large_enough_on_a_narrow_screen(figure: Figure) -> None:
    for text, _, _words in _lines(_drawn(figure)):
        assert float(text.get("font-size", "0")) * _NARROW / WIDTH >= 11.9


@every_figure
def test_a_drawing_is_the_same_twice(figure: Figure) -> None:
    assert draw(figure, "a", "b") == draw(figure, "a", "b")


@every_figure
def test_words_are_no_wider_than_is_reckoned(figure: Figure) -> None:
    faces = (
        Face("figtree/figtree-latin-wght-normal.woff2", "figtree/figtree-latin-ext-wght-normal.woff2", 700),  # noqa: E501
    )  # fmt: skip
    for face in faces:
        font, _ = face.at(100)
        for _, _, words in _lines(_drawn(figure)):
            assert font.getlength(words) <= width_of(words, 100) + 1, words


def test_flemish_readers_get_their_own_words() -> None:
    dutch, flemish = (_described(_as_in(slug, "weg-van-een-budget")) for slug in _EDITIONS)
    assert "kadernota" in dutch
    assert "meerjarenplan" not in dutch
    assert "meerjarenplan" in flemish
    assert "kadernota" not in flemish


def test_every_number_has_its_source_in_the_table() -> None:
    figure = _as_in("editie-3", "opkomst")
    table = next(one for one in in_words(figure, lambda key, _: [nodes.Text(key)]) if one.children
                 and isinstance(one, nodes.table))  # fmt: skip
    told = table.astext()
    assert all(key in told for part in figure.parts for key in part.sources)
    assert "54,1–54,9%" in told


def test_a_text_that_has_no_room_is_not_drawn() -> None:
    with pytest.raises(TooWideError):
        wrapped("institutionaliseren", 15, 100, lines=3)
    with pytest.raises(TooWideError):
        wrapped("een twee drie vier", 15, 60, lines=2)
    assert wrapped("een twee drie", 15, 60, lines=3) == ("een", "twee", "drie")
