"""What the page is told about the edition."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup

from build_tools.consent.selection import select
from build_tools.model.activity import ActivityKind
from build_tools.reading.corpus import read_corpus
from build_tools.sphinx_ext.learning.collected import Collected
from build_tools.sphinx_ext.notebook import notebook_data, to_do
from tests.conftest import PROOF_BOOK

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.model.selection import Selection


def _one(identity: str, kind: ActivityKind, docname: str) -> Collected:
    return Collected(identity=identity, kind=kind, title="Wat?", docname=docname, line=1)


@pytest.fixture(scope="module")
def selection() -> Selection:
    return select(read_corpus(PROOF_BOOK).book, "noord", examples=True)


@pytest.fixture(scope="module")
def data(selection: Selection) -> dict[str, Any]:
    titles = {name: name.rsplit("/", 1)[-1] for name in selection.docnames()}
    activities = [
        _one("denk", ActivityKind.REFLECTION, "book/blokken"),
        _one("doe", ActivityKind.METHOD, "book/blokken"),
        _one("kijk", ActivityKind.FILM, "book/anders"),
    ]
    return notebook_data(selection, titles, activities, epub=True)


def test_only_what_can_be_filled_in_is_an_activity_to_do(data: dict[str, Any]) -> None:
    assert [one["id"] for one in data["activiteiten"]] == ["denk"]


def test_an_activity_has_the_address_of_its_place(data: dict[str, Any]) -> None:
    assert data["activiteiten"][0] == {
        "id": "denk", "soort": "reflectie", "titel": "Wat?",
        "adres": "blokken.html#doe-denk", "hoofdstuk": "blokken.html",
    }  # fmt: skip


def test_pages_with_something_to_do_stand_between_the_chapters_in_reading_order(
    data: dict[str, Any],
) -> None:
    assert [one["adres"] for one in data["hoofdstukken"]] == ["blokken.html", "pijler-een.html"]


def test_a_take_away_is_named_after_its_text(data: dict[str, Any]) -> None:
    assert data["opbrengsten"][0] == {
        "id": "opbrengst-1-je-hebt-het-gezien", "pijler": 1, "soort": "praktijk",
        "tekst": "Je hebt het gezien.", "lijst": "opbrengst-pijler-1",
        "waarde": "je-hebt-het-gezien",
    }  # fmt: skip


def test_no_two_take_aways_share_their_name(data: dict[str, Any]) -> None:
    names = [one["id"] for one in data["opbrengsten"]]
    assert len(set(names)) == len(names)


def test_a_pillar_without_a_page_in_this_edition_is_not_told(data: dict[str, Any]) -> None:
    assert [one["adres"] for one in data["pijlers"]] == ["pijler-een.html"]


def test_without_an_epub_there_is_none_to_fetch(selection: Selection) -> None:
    titles = dict.fromkeys(selection.docnames(), "x")
    assert notebook_data(selection, titles, [], epub=False)["editie"]["epub"] == ""


def test_a_page_without_anything_to_do_is_not_listed_for_who_has_no_script(
    data: dict[str, Any],
) -> None:
    assert [(one.title, len(one.activities)) for one in to_do(data)] == [("blokken", 1)]


def test_the_data_cannot_end_the_script_that_they_stand_in(published: Path) -> None:
    page = (published / "noord" / "mijn-leerboek.html").read_text(encoding="utf-8")
    script = BeautifulSoup(page, "lxml").select_one("#boekgegevens")
    assert script is not None
    text = str(script.string)
    assert ("<" in text, json.loads(text)["editie"]["slug"]) == (False, "noord")
