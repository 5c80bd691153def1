"""What is different in this edition: complete, and silent about what is not ours to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

    from tests.conftest import BookBuilder, Built

_HERE = "Bladzijden die niet in elke editie staan"
_THERE = "Bladzijden die alleen in andere edities staan"


@pytest.fixture
def book(build_book: BookBuilder, builder: str) -> Built:
    return build_book(builder)


def _rows(page: BeautifulSoup) -> dict[str, Tag]:
    listed = page.select("dl")[0]
    names = [name.get_text(strip=True) for name in listed.find_all("dt", recursive=False)]
    return dict(zip(names, listed.find_all("dd", recursive=False), strict=True))


def _items(row: Tag) -> list[str]:
    return [" ".join(item.get_text().split()) for item in row.select("li")]


def test_it_names_what_this_edition_has_and_others_lack(book: Built) -> None:
    rows = _rows(book.page("anders"))
    assert {name: _items(row) for name, row in rows.items()} == {
        _HERE: ["Alleen in het noorden"],
        "Reflecties van deze editie": ["De brug"],
        "Begrippen die niet in elke editie staan": ["noorderwoord"],
        "Woorden van deze editie": ["wethouder"],
        _THERE: ["Alleen in het zuiden (in Zuid)"],
    }


def test_the_other_edition_sees_the_reverse(build_book: BookBuilder, builder: str) -> None:
    rows = _rows(build_book(builder, edition="zuid").page("anders"))
    assert {name: _items(row) for name, row in rows.items()} == {
        _HERE: ["Alleen in het zuiden"],
        "Reflecties van deze editie": ["Het plein"],
        "Begrippen die niet in elke editie staan": ["zuiderwoord"],
        "Woorden van deze editie": ["schepen"],
        _THERE: ["Alleen in het noorden (in Noord)"],
    }


def test_of_other_editions_only_titles_of_pages_are_named(book: Built) -> None:
    everything = "".join(book.pages.values())
    for secret in ("zuiderwoord", "schepen", "Het plein", "Geheim van het zuiden", "Ga er zitten"):
        assert secret not in everything, secret


def test_on_the_web_a_page_elsewhere_is_a_link(build_book: BookBuilder) -> None:
    row = _rows(build_book("html").page("anders"))[_THERE]
    assert [link["href"] for link in row.select("a")] == ["../zuid/alleen-zuid.html"]


def test_in_the_epub_a_page_elsewhere_is_a_title(build_book: BookBuilder) -> None:
    row = _rows(build_book("epub").page("anders"))[_THERE]
    assert row.select("a") == []


def test_a_page_that_several_editions_have_names_the_others(
    build_book: BookBuilder, builder: str, third_edition: str
) -> None:
    files = {"participant_stories/west/editie.toml": third_edition}
    page = (
        "---\ntitel: Niet voor zuid\nsoort: pagina\nsamenvatting: Proef.\n"
        "edities: [noord, west]\n---\n\nTekst.\n"
    )
    rows = _rows(build_book(builder, {**files, "book/alleen-noord.md": page}).page("anders"))
    assert _items(rows[_HERE]) == ["Niet voor zuid (ook in West)"]


def test_editions_in_one_language_have_no_words_of_their_own(
    build_book: BookBuilder, builder: str, third_edition: str
) -> None:
    zuid = third_edition.replace("west", "zuid").replace("West", "Zuid")
    rows = _rows(build_book(builder, {"participant_stories/zuid/editie.toml": zuid}).page("anders"))
    assert "Woorden van deze editie" not in rows


def test_it_may_stand_twice(book: Built) -> None:
    first, second = book.page("anders").select("section > dl")
    assert str(first) == str(second)


def test_an_edition_that_differs_in_nothing_says_so(build_book: BookBuilder, builder: str) -> None:
    files = {
        "participant_stories/zuid/editie.toml": None,
        "participant_stories/zuid/het-plein.md": None,
        "participant_stories/noord/de-brug.md": None,
        "book/alleen-zuid.md": None,
        "book/alleen-noord.md": None,
        "book/gegevens/begrippen.toml": None,
    }
    page = build_book(builder, files).page("anders")
    assert "Deze editie is gelijk aan de andere." in page.get_text()


@pytest.fixture
def third_edition() -> str:
    return """slug = "west"
titel = "Proefboek"
ondertitel = "Aan zee"
naam = "West"
volgorde = 3
taal = "nl-NL"
status = "actueel"
jaren = ""
deelnemers = ""
samenvatting = "De editie van West."
publicatiedatum = 2025-05-01
uuid = "2b0a6a0e-8a0e-4b5e-9d57-0a4f6f0f6c03"

[kleuren]
inkt = "#1e2530"
hoofd = "#234a68"
accent = "#dba63f"
papier = "#fbf7ee"

[[makers]]
naam = "De Proeforganisatie"
rol = "aut"
"""
