"""What machines are told about a page."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.model.edition import Contributor, Subject
from build_tools.sphinx_ext.sharing import (
    alternates,
    book_data,
    description_of,
    inert_json,
    url_of,
)

if TYPE_CHECKING:
    from build_tools.model.selection import Selection

_BASE: Final = "https://example.org/leerboek/"


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("index.html", "https://example.org/leerboek/noord/"),
        ("verhalen/de-brug.html", "https://example.org/leerboek/noord/verhalen/de-brug.html"),
    ],
)
def test_a_page_has_one_address_in_public(address: str, url: str) -> None:
    assert url_of(_BASE, "noord", address) == url


def test_a_page_in_two_languages_names_both(north: Selection) -> None:
    found = [(one.language, one.url) for one in alternates(north, "book/blokken", _BASE)]
    assert found == [
        ("nl-BE", "https://example.org/leerboek/zuid/blokken.html"),
        ("nl-NL", "https://example.org/leerboek/noord/blokken.html"),
    ]


@pytest.mark.parametrize("docname", ["book/alleen-noord", "participant_stories/noord/de-brug"])
def test_a_page_of_one_edition_names_no_other(north: Selection, docname: str) -> None:
    assert list(alternates(north, docname, _BASE)) == []


def test_only_the_current_edition_of_a_language_speaks_for_it(north: Selection) -> None:
    old = replace(north.edition, slug="oud", status="archief", order=9)
    book = replace(north.book, editions=(*north.book.editions, old))
    assert list(alternates(replace(north, edition=old, book=book), "book/blokken", _BASE)) == []


def test_a_page_is_described_by_its_summary(north: Selection) -> None:
    assert description_of(north, "book/pijlers") == "De pijlers, voor een proef."


def test_a_story_is_described_by_its_lesson(north: Selection) -> None:
    assert description_of(north, "participant_stories/noord/de-brug") == "Loop er eerst overheen."


def test_the_book_says_what_it_is(north: Selection) -> None:
    data = json.loads(book_data(north.edition, base="", licence=""))
    assert (data["@type"], data["bookEdition"], data["inLanguage"], data["datePublished"]) == (
        "Book", "Noord", "nl-NL", "2025-05-01",
    )  # fmt: skip


def test_without_a_public_address_no_address_is_made_up(north: Selection) -> None:
    data = json.loads(book_data(north.edition, base="", licence=""))
    assert data.keys() & {"url", "image", "license"} == set()


def test_with_a_public_address_the_book_tells_it(north: Selection) -> None:
    data = json.loads(book_data(north.edition, base=_BASE, licence="CC BY-SA 4.0"))
    assert (data["url"], data["license"]) == ("https://example.org/leerboek/noord/", "CC BY-SA 4.0")


def test_who_made_the_book_stands_under_what_they_did(north: Selection) -> None:
    makers = tuple(Contributor(name=f"Maker {role}", role=role) for role in ("edt", "trl", "pbl"))
    data = json.loads(book_data(replace(north.edition, contributors=makers), base="", licence=""))
    assert [data[role][0]["name"] for role in ("editor", "translator", "publisher")] == [
        "Maker edt", "Maker trl", "Maker pbl",
    ]  # fmt: skip


def test_a_role_without_a_word_of_its_own_is_that_of_a_contributor(north: Selection) -> None:
    maker = Contributor(name="Iemand", role="led")
    data = json.loads(book_data(replace(north.edition, contributors=(maker,)), base="", licence=""))
    assert data["contributor"] == [{"@type": "Organization", "name": "Iemand"}]


def test_the_book_names_its_series_and_its_place_in_it(north: Selection) -> None:
    data = json.loads(book_data(north.edition, base="", licence=""))
    assert (data["isPartOf"], data["position"]) == (
        {"@type": "BookSeries", "name": "Proefboek"}, 1,
    )  # fmt: skip


def test_a_subject_has_its_code_and_scheme(north: Selection) -> None:
    subject = Subject(name="Mens en maatschappij", scheme="NUR", code="740")
    data = json.loads(book_data(replace(north.edition, subjects=(subject,)), base="", licence=""))
    assert data["about"] == [
        {
            "@type": "DefinedTerm",
            "name": "Mens en maatschappij",
            "termCode": "740",
            "inDefinedTermSet": "NUR",
        }
    ]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("https://example.org/bron", "https://example.org/bron"),
        ("Nieuw geschreven.", {"@type": "CreativeWork", "description": "Nieuw geschreven."}),
    ],
)
def test_what_the_text_was_made_from_is_an_address_or_a_work(
    north: Selection, written: str, told: object
) -> None:
    edition = replace(north.edition, derived_from=written)
    assert json.loads(book_data(edition, base="", licence=""))["isBasedOn"] == told


@given(st.text())
def test_no_text_can_end_the_script_that_it_stands_in(text: str) -> None:
    written = str(inert_json({"name": text}))
    assert (set("<>&") & set(written), json.loads(written)) == (set(), {"name": text})
