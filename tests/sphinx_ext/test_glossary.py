"""The glossary of one edition, and the way to its entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from build_tools.sphinx_ext.dutch_words import distinct

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from tests.conftest import BookBuilder

_WITHOUT_BLOCK: Final = """---
titel: Begrippen
soort: begrippen
samenvatting: Begrippen, voor een proef.
---

Leeg.
"""
_FAR_SOURCE: Final = """[[begrip]]
naam = "co-creatie"
uitleg = "Samen iets maken."
bron = "hajer2012"

[[begrip]]
naam = "Open Space"
uitleg = "Een werkvorm."
"""
_ALIKE: Final = """[[begrip]]
naam = "A+"
uitleg = "De eerste."

[[begrip]]
naam = "a-"
uitleg = "De tweede."
"""
_TO_ALIKE: Final = """---
titel: Blokken
soort: hoofdstuk
samenvatting: Blokken, voor een proef.
---

Van {begrip}`A+` naar {begrip}`a-`.
"""


@pytest.fixture
def page(build_book: BookBuilder, builder: str) -> BeautifulSoup:
    return build_book(builder).page("begrippen")


def _names(page: BeautifulSoup) -> list[str]:
    return [term.get_text(strip=True) for term in page.select("dl")[0].select("dt")]


def test_the_entries_stand_in_dutch_order(page: BeautifulSoup) -> None:
    assert _names(page) == [
        "co-creatie",
        "émancipatie",
        "noorderwoord",
        "Open Space",
        "zelfsturing",
    ]


def test_another_edition_has_its_own_entries(build_book: BookBuilder, builder: str) -> None:
    names = _names(build_book(builder, edition="zuid").page("begrippen"))
    assert "zuiderwoord" in names
    assert "noorderwoord" not in names


def test_an_entry_has_an_id_from_its_name(page: BeautifulSoup) -> None:
    ids = [term["id"] for term in page.select("dl")[0].select("dt")]
    assert ids[:2] == ["begrip-co-creatie", "begrip-emancipatie"]


def test_a_second_list_does_not_take_the_ids_away(page: BeautifulSoup) -> None:
    second = [term["id"] for term in page.select("dl")[1].select("dt")]
    assert second[0] == "begrip-co-creatie-2"


def test_a_foreign_name_carries_its_language(page: BeautifulSoup) -> None:
    foreign = page.select_one("dt#begrip-open-space [lang]")
    assert foreign is not None
    assert foreign["lang"] == "en"


def test_an_explanation_keeps_its_paragraphs_its_source_and_other_names(
    page: BeautifulSoup,
) -> None:
    explained = page.select("dl")[0].select("dd")[0]
    assert [" ".join(part.get_text().split()) for part in explained.select("p")] == [
        "Samen iets maken.",
        "En er samen van leren. (Hajer, 2011)",
        "Ook: samen maken.",
    ]


def test_a_word_links_to_its_entry(build_book: BookBuilder) -> None:
    links = build_book("html").page("blokken").select("a.begrip")
    assert [(link.get_text(), link["href"]) for link in links] == [
        ("co-creatie", "begrippen.html#begrip-co-creatie"),
        ("Samen maken", "begrippen.html#begrip-co-creatie"),
        ("Open Space", "begrippen.html#begrip-open-space"),
    ]


def test_a_word_in_a_folder_links_to_its_entry(build_book: BookBuilder) -> None:
    link = build_book("html").page("diep/onder").select_one("a.begrip")
    assert link is not None
    assert link["href"] == "../begrippen.html#begrip-co-creatie"


def test_a_word_links_to_its_entry_in_the_epub(build_book: BookBuilder) -> None:
    links = [str(link["href"]) for link in build_book("epub").page("blokken").select("a")]
    assert links[0] == "begrippen.xhtml#begrip-co-creatie"


def test_names_that_look_alike_as_an_id_are_told_apart(
    build_book: BookBuilder, builder: str
) -> None:
    files = {"book/gegevens/begrippen.toml": _ALIKE, "book/blokken.md": _TO_ALIKE}
    book = build_book(builder, files)
    links = [str(link["href"]).partition("#")[2] for link in book.page("blokken").select("a")]
    ids = [term["id"] for term in book.page("begrippen").select("dl")[0].select("dt")]
    assert sorted(links) == sorted(str(one) for one in ids)
    assert len(set(links)) == 2


def test_an_edition_without_entries_says_so(build_book: BookBuilder, builder: str) -> None:
    book = build_book(builder, {"book/gegevens/begrippen.toml": None})
    assert "nog geen begrippenlijst" in book.page("begrippen").get_text()
    assert book.said("LB438") == []


def test_a_page_for_the_glossary_without_its_block_is_told(
    build_book: BookBuilder, builder: str
) -> None:
    book = build_book(builder, {"book/begrippen.md": _WITHOUT_BLOCK})
    assert book.said("LB438") == ["book/begrippen.md:3"]


def test_a_word_is_told_when_the_edition_has_no_glossary_page(
    build_book: BookBuilder, builder: str, proof_contents: str
) -> None:
    files = {
        "book/begrippen.md": None,
        "book/inhoud.toml": proof_contents.replace('"begrippen", ', ""),
    }
    book = build_book(builder, files)
    assert book.said("LB437") == ["book/blokken.md:7", "book/diep/onder.md:13"]


def test_an_entry_with_an_unknown_source_is_told_at_the_entry(
    build_book: BookBuilder, builder: str
) -> None:
    book = build_book(builder, {"book/gegevens/begrippen.toml": _FAR_SOURCE})
    assert book.said("LB448") == ["book/gegevens/begrippen.toml:1"]


@pytest.mark.parametrize(
    ("names", "kept"),
    [
        (["afhaker", "afhakers"], ["afhaker"]),
        (["adviesraad", "adviesraden"], ["adviesraad"]),
        (["burgerinitiatief", "burgerinitiatieven"], ["burgerinitiatief"]),
        (["vzw", "vzw’s"], ["vzw"]),
        (["burgertop", "burgertoppen"], ["burgertop"]),
        (["gemeente", "de gemeente", "gemeenten"], ["gemeente"]),
        (["best person", "best persons"], ["best person"]),
        (["burgerberaad", "burgerpanel"], ["burgerberaad", "burgerpanel"]),
        (["raad", "raadslid"], ["raad", "raadslid"]),
        (["de", "het"], ["de", "het"]),
    ],
)
def test_articles_and_plurals_make_no_other_word(names: list[str], kept: list[str]) -> None:
    assert list(distinct(names)) == kept
