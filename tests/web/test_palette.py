"""Every pair of colours that meets on a page can be told apart, whatever an editor chooses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from build_tools.model.contrast import contrast
from build_tools.model.edition import Colours
from build_tools.sphinx_ext.palette import (
    PAIRS,
    Palette,
    as_css,
    palette_of,
    readable,
)
from tests.dist import EDITIONS, REPOSITORY

if TYPE_CHECKING:
    from build_tools.model.book import Book

_COLOUR: Final = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
_COLOURS: Final = st.builds(Colours, ink=_COLOUR, main=_COLOUR, accent=_COLOUR, paper=_COLOUR)
_ROUNDING: Final = 0.05
_WHITE: Final = {"paper": "#ffffff"}
_BLACK: Final = {"paper": "#000000"}
_TWO: Final = Palette(_WHITE, _BLACK, _WHITE, _BLACK)


def _weak(palette: Palette, slack: float = 0) -> list[str]:
    return [
        f"{scheme}: {pair.front} on {pair.ground} is {found:.2f}"
        for scheme, colours in (
            ("light", palette.light),
            ("dark", palette.dark),
            ("stark light", palette.stark_light),
            ("stark dark", palette.stark_dark),
        )
        for pair in PAIRS
        if (found := contrast(colours[pair.front], colours[pair.ground])) < pair.ratio - slack
    ]


@pytest.mark.parametrize("slug", EDITIONS)
def test_the_colours_of_each_edition_can_be_read(real_book: Book, slug: str) -> None:
    assert _weak(palette_of(real_book.edition(slug).colours)) == []


_ONE_COLOUR: Final = tuple(
    Colours(ink=one, main=one, accent=one, paper=one) for one in ("#000000", "#ffffff", "#777777")
)


@given(_COLOURS)
@example(_ONE_COLOUR[0])
@example(_ONE_COLOUR[1])
@example(_ONE_COLOUR[2])
def _can_be_read(colours: Colours) -> None:
    assert _weak(palette_of(colours), _ROUNDING) == []


@pytest.mark.parametrize("tries", [25, pytest.param(400, marks=pytest.mark.slow)])
def test_any_four_colours_give_a_palette_that_can_be_read(tries: int) -> None:
    phases = [Phase.explicit, Phase.generate]
    tried = settings(max_examples=tries, deadline=None, derandomize=True, phases=phases)
    tried(_can_be_read)()


def test_colours_that_are_good_enough_stay_as_they_are() -> None:
    good = Colours(ink="#1e2530", main="#234a68", accent="#dba63f", paper="#fbf7ee")
    light = palette_of(good).light
    assert (light["ink"], light["main"], light["accent"], light["paper"]) == (
        "#1e2530", "#234a68", "#dba63f", "#fbf7ee",
    )  # fmt: skip


@pytest.mark.parametrize("slug", EDITIONS)
def test_high_contrast_is_more_than_the_strictest_guideline_asks(
    real_book: Book, slug: str
) -> None:
    palette = palette_of(real_book.edition(slug).colours)
    weak = [
        (front, ground)
        for colours in (palette.stark_light, palette.stark_dark)
        for front, ground in (("ink", "paper"), ("link", "tint"), ("on-main", "main"))
        if contrast(colours[front], colours[ground]) < 7
    ]
    assert weak == []


def test_black_and_white_are_as_far_apart_as_can_be() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_a_colour_that_can_never_be_read_becomes_black_or_white() -> None:
    assert readable("#808080", ["#000000", "#ffffff"], 21) in ("#000000", "#ffffff")


def test_a_choice_of_the_reader_wins_from_that_of_the_device() -> None:
    css = as_css(_TWO)
    assert "(prefers-color-scheme:dark){:root:not([data-colour=light])" in css
    assert ":root[data-colour=dark]" in css


def test_paper_stays_white_when_a_page_is_printed() -> None:
    css = as_css(_TWO)
    assert [
        line for line in css.splitlines() if "#000000" in line and "@media screen" not in line
    ] == []


def test_every_colour_that_the_stylesheet_asks_for_is_in_the_palette(real_book: Book) -> None:
    sheets = (REPOSITORY / "build_tools/web/static/css").glob("*.css")
    css = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    asked = set(re.findall(r"var\(--([a-z-]+)", css)) - set(re.findall(r"--([a-z-]+):", css))
    known = set(palette_of(real_book.editions[0].colours).light) | {
        "reader-text",
        "reader-letters",
        "reader-words",
        "reader-lines",
    }
    assert asked - known == set()
