"""The blocks that an editor fills: kader, citaat, figuur, kerngetal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from tests.conftest import BookBuilder, Built


@pytest.fixture
def book(build_book: BookBuilder, builder: str) -> Built:
    return build_book(builder)


@pytest.fixture
def page(book: Built) -> BeautifulSoup:
    return book.page("blokken")


def test_the_proof_book_has_no_problem(book: Built) -> None:
    assert [p for p in book.problems if p.code != "LB301"] == [], "\n".join(book.words())


def test_a_box_is_named_by_its_title(page: BeautifulSoup) -> None:
    box = page.select_one("aside.kader-tip")
    assert box is not None
    title = page.find(id=str(box["aria-labelledby"]))
    assert title is not None
    assert title.get_text() == "Een tip"


def test_the_title_of_a_box_is_no_heading(page: BeautifulSoup) -> None:
    assert {title.name for title in page.select(".kader-titel")} == {"p"}


def test_a_box_without_a_kind_is_an_example(page: BeautifulSoup) -> None:
    assert len(page.select("aside[role=doc-example]")) == 1


def test_a_box_is_no_landmark(page: BeautifulSoup) -> None:
    roles = {str(box["role"]) for box in page.select("aside.kader")}
    assert roles == {"doc-tip", "doc-example", "note"}


def test_two_boxes_with_one_title_have_their_own_ids(page: BeautifulSoup) -> None:
    ids = [title["id"] for title in page.select(".kader-titel") if title.get_text() == "Een tip"]
    assert ids == ["kader-een-tip", "kader-een-tip-2"]


def test_a_box_in_a_box_stays_inside(page: BeautifulSoup) -> None:
    inner = page.select("aside.kader-oefening > aside.kader-vraag")
    assert [box.get_text(" ", strip=True) for box in inner] == ["Binnenin Wat nu?"]


def test_markup_in_a_box_is_markup(page: BeautifulSoup) -> None:
    marked = page.select_one("aside.kader-tip em")
    assert marked is not None
    assert marked.get_text() == "schuine"


def test_a_quotation_has_its_source_outside_the_quotation(page: BeautifulSoup) -> None:
    quotation = page.select("figure.citaat")[0]
    assert quotation.blockquote is not None
    assert quotation.blockquote.get_text(strip=True) == "Zo deden wij het."
    assert quotation.figcaption is not None
    assert quotation.figcaption.get_text(strip=True) == "Een inwoner, inde krant"


def test_the_source_of_a_quotation_may_hold_a_link(page: BeautifulSoup) -> None:
    link = page.select("figure.citaat figcaption a")[0]
    assert link["href"] == "https://example.org/krant"


def test_quotation_marks_around_an_option_fall_away(page: BeautifulSoup) -> None:
    assert page.select("figure.citaat figcaption")[1].get_text(strip=True) == "Iemand anders"


def test_two_quotations_have_their_own_ids(page: BeautifulSoup) -> None:
    assert [one["id"] for one in page.select("figure.citaat")] == ["citaat", "citaat-2"]


def test_a_figure_has_its_description_caption_and_source(page: BeautifulSoup) -> None:
    figure = page.select("figure.figuur")[0]
    assert figure.img is not None
    assert figure.img["alt"] == "Een trap met vijf treden."
    assert figure.figcaption is not None
    words = figure.figcaption.get_text(" ", strip=True)
    assert words == "De trap van de raad. Bron: eigen werk"


def test_a_decorative_figure_has_an_empty_description(page: BeautifulSoup) -> None:
    figure = page.select("figure.figuur")[1]
    assert figure.img is not None
    assert figure.img["alt"] == ""
    assert figure.figcaption is None


def test_a_key_figure_shows_number_meaning_and_source(page: BeautifulSoup) -> None:
    shown = [one.get_text(" ", strip=True) for one in page.select(".kerngetal")]
    assert shown == [
        "85% van de mensen doet mee. ( Hajer, 2011 )",
        "12 keer een bijeenkomst. ( Van der Steen e.a., 2014 )",
    ]


def test_a_table_from_markdown_has_scoped_headers(page: BeautifulSoup) -> None:
    assert [cell["scope"] for cell in page.select("th")] == ["col", "col", "row"]


def test_every_id_is_on_the_page_once(book: Built) -> None:
    for name in book.pages:
        ids = re.findall(r' id="([^"]+)"', book.pages[name])
        assert len(ids) == len(set(ids)), name
