"""The list of sources and the references to it, in Dutch."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from tests.conftest import BookBuilder

_WRITTEN: Final = tomllib.loads(
    (Path(__file__).parent / "sources.toml").read_text(encoding="utf-8")
)
_PAGE: Final = """---
titel: {titel}
soort: {soort}
samenvatting: Een proef.
---

{tekst}
"""
_TWICE: Final = _PAGE.format(
    titel="Bronnen", soort="bronnen", tekst=":::{bronnenlijst}\n:::\n\n:::{bronnenlijst}\n:::"
)
_WITHOUT: Final = _PAGE.format(titel="Bronnen", soort="bronnen", tekst="Leeg.")
_NO_SOURCES: Final = _PAGE.format(titel="Leeg", soort="pagina", tekst="Leeg.")
_CITING: Final = ("book/blokken.md", "book/vermeldingen.md")
_ENGLISH: Final = re.compile(
    r"\b(and|editors?|edition|pages?|pp|volume|number|eds?|et al|visited|report|retrieved|from|"
    r"the|of|in press|n\.d)\b"
)


@pytest.fixture
def page(build_book: BookBuilder, builder: str) -> BeautifulSoup:
    return build_book(builder).page("bronnen")


def _entry(page: BeautifulSoup, key: str) -> str:
    item = page.find(id=f"bron-{key}")
    assert item is not None
    return " ".join(item.get_text().split())


def test_the_sources_are_a_list(page: BeautifulSoup) -> None:
    assert [item.name for item in page.select("#bronnenlijst > *")] == ["li"] * 10


def test_the_list_is_in_order_of_family_name(page: BeautifulSoup) -> None:
    assert [item["id"] for item in page.select("#bronnenlijst > li")] == [
        "bron-arnstein1969",
        "bron-boek2012",
        "bron-redactie2016",
        "bron-velen2012",
        "bron-vreemde-soort",
        "bron-site-a",
        "bron-site-b",
        "bron-hajer2011",
        "bron-steen2014",
        "bron-zonder-maker",
    ]


@pytest.mark.parametrize(("key", "written"), sorted(_WRITTEN.items()))
def test_a_source_is_written_as_dutch_does(page: BeautifulSoup, key: str, written: str) -> None:
    assert _entry(page, key) == written


def test_words_of_another_language_in_a_title_are_marked(page: BeautifulSoup) -> None:
    marked = page.select("#bron-velen2012 em > [lang]")
    assert [(one["lang"], one.get_text()) for one in marked] == [("en", "many others")]


def test_no_word_around_the_titles_is_english(page: BeautifulSoup) -> None:
    for title in page.select("#bronnenlijst em, #bronnenlijst [lang]"):
        title.decompose()
    listed = page.select_one("#bronnenlijst")
    assert listed is not None
    assert _ENGLISH.findall(listed.get_text()) == []


def test_a_title_in_another_language_says_which(page: BeautifulSoup) -> None:
    title = page.select_one("#bron-arnstein1969 [lang]")
    assert title is not None
    assert (title["lang"], title.get_text()) == ("en", "A ladder")


def test_the_title_is_the_link_and_the_address_is_words(page: BeautifulSoup) -> None:
    links = page.select("#bron-hajer2011 a")
    assert [(link.get_text(), link["href"]) for link in links] == [
        ("De energieke samenleving", "https://example.org/hajer/")
    ]


def test_references_are_by_author_and_year(build_book: BookBuilder, builder: str) -> None:
    words = build_book(builder).page("blokken").select("section > p")[1].get_text()
    assert " ".join(words.split()) == (
        "Zie (Hajer, 2011) of Van der Steen e.a. (2014), of alles tegelijk "
        "(Arnstein en Boogaard, 2012, p. 12; Hajer, 2011)."
    )


def test_two_sources_that_would_look_alike_get_a_letter(
    build_book: BookBuilder, builder: str
) -> None:
    words = build_book(builder).page("vermeldingen").select("section > p")[1].get_text()
    assert " ".join(words.split()) == (
        "Twee keer dezelfde maker: (De Proeforganisatie, z.j.-a) en De Proeforganisatie (z.j.-b)."
    )


def test_several_sources_in_a_sentence_are_listed_as_dutch_does(
    build_book: BookBuilder, builder: str
) -> None:
    words = build_book(builder).page("vermeldingen").select("section > p")[2].get_text()
    assert " ".join(words.split()) == (
        "Drie in een zin: Arnstein en Boogaard (2012), Boogaard en Michels (2016) en Hajer (2011)."
    )


def test_a_reference_leads_to_its_source(build_book: BookBuilder, builder: str) -> None:
    book = build_book(builder)
    suffix = "html" if builder == "html" else "xhtml"
    links = [str(link["href"]) for link in book.page("vermeldingen").select("p a")]
    assert f"bronnen.{suffix}#bron-arnstein1969" in links
    ids = {item["id"] for item in book.page("bronnen").select("#bronnenlijst > li")}
    assert {link.partition("#")[2] for link in links} <= ids


def test_only_what_this_edition_cites_is_listed(
    build_book: BookBuilder, builder: str, proof_contents: str
) -> None:
    files = {
        "book/vermeldingen.md": None,
        "book/inhoud.toml": proof_contents.replace(', "vermeldingen"', ""),
    }
    page = build_book(builder, files).page("bronnen")
    ids = [item["id"] for item in page.select("#bronnenlijst > li")]
    assert ids == ["bron-boek2012", "bron-hajer2011", "bron-steen2014"]


def test_a_second_list_on_the_page_is_told(build_book: BookBuilder, builder: str) -> None:
    book = build_book(builder, {"book/bronnen.md": _TWICE})
    assert book.said("LB440") == ["book/bronnen.md:10"]
    assert len(book.page("bronnen").select("#bronnenlijst")) == 1


def test_a_page_for_sources_without_the_list_is_told(build_book: BookBuilder, builder: str) -> None:
    book = build_book(builder, {"book/bronnen.md": _WITHOUT})
    assert book.said("LB438") == ["book/bronnen.md:3"]


def test_a_reference_is_told_when_the_edition_has_no_sources_page(
    build_book: BookBuilder, builder: str, proof_contents: str
) -> None:
    files = {
        "book/bronnen.md": None,
        "book/inhoud.toml": proof_contents.replace(', "bronnen"', ""),
    }
    assert "book/vermeldingen.md:7" in build_book(builder, files).said("LB437")


def test_a_book_that_cites_nothing_says_so(build_book: BookBuilder, builder: str) -> None:
    files: dict[str, str | None] = dict.fromkeys(_CITING, _NO_SOURCES)
    files |= {f"book/gegevens/{name}.toml": None for name in ("begrippen", "agenda")}
    page = build_book(builder, files).page("bronnen")
    assert "In deze editie noemen we geen bronnen." in page.get_text()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("@misc{een,\n  title = {Een},\n", "LB444 book/bronnen.bib:2"),
        ("@misc{een,\n  title = {Een},\n}\n\n@misc{een,\n  title = {Weer},\n}\n",
         "LB449 book/bronnen.bib:5"),
        ("@misc{een,\n  title = {Een},\n}\n@misc{twee,\n  year = {2020},\n}\n",
         "LB447 book/bronnen.bib:4"),
    ],
    ids=["niet-gesloten", "twee-keer", "zonder-titel"],
)  # fmt: skip
def test_a_mistake_in_the_file_of_sources_is_told_with_its_line(
    build_book: BookBuilder, builder: str, written: str, told: str
) -> None:
    book = build_book(builder, {"book/bronnen.bib": written})
    about_the_file = [
        f"{p.code} {p.where}" for p in book.problems if p.where.path == "book/bronnen.bib"
    ]
    assert about_the_file == [told], "\n".join(book.words())


def test_a_broken_file_of_sources_is_told_once_and_not_at_every_reference(
    build_book: BookBuilder, builder: str
) -> None:
    book = build_book(builder, {"book/bronnen.bib": "@misc{een,\n"})
    assert {p.code for p in book.problems} - {"LB301"} == {"LB444"}


def test_without_a_file_of_sources_every_reference_is_told(
    build_book: BookBuilder, builder: str
) -> None:
    book = build_book(builder, {"book/bronnen.bib": None})
    assert "book/blokken.md:9" in book.said("LB422")
