"""The page *Nieuw in deze uitgave*, on the web and in the EPUB, after a real change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.conftest import Built

_FORMS = ["html", "epub"]


def _soup(built: Mapping[str, Built], form: str) -> BeautifulSoup:
    (text,) = built[form].pages.values()
    return BeautifulSoup(re.sub(r"^<\?xml[^>]*\?>", "", text), "lxml")


def _listed(built: Mapping[str, Built], form: str) -> dict[str, list[str]]:
    """Return every heading below the title with what is listed below it."""
    soup = _soup(built, form)
    article = soup.select_one("main .text") or soup.body
    assert article is not None
    below = ((heading, heading.find_next_sibling()) for heading in article.find_all("h2"))
    return {
        heading.get_text(): [one.get_text(strip=True) for one in following.find_all("li")]
        for heading, following in below
        if following is not None and following.name == "ul"
    }


@pytest.mark.parametrize("form", _FORMS)
def test_it_names_what_is_new_what_changed_and_what_is_gone(
    changed: Mapping[str, Built], form: str
) -> None:
    told = _listed(changed, form)
    assert told["Nieuwe bladzijden"] == ["Een nieuwe bladzijde"]
    assert told["Veranderde bladzijden"] == ["Alles", "Een bladzijde"]  # one lists all pages
    assert told["Bladzijden die er niet meer zijn"] == ["‘Een oude bladzijde’"]


@pytest.mark.parametrize("form", _FORMS)
def test_it_names_the_day_of_the_issue_it_compares_with(
    changed: Mapping[str, Built], form: str
) -> None:
    found = [one["datetime"] for one in _soup(changed, form).select("time[datetime='2025-05-01']")]
    assert found == ["2025-05-01"]


def test_a_new_page_can_be_read_from_there(changed: Mapping[str, Built]) -> None:
    links = [one["href"] for one in _soup(changed, "html").select("main .text li a")]
    assert "erbij.html" in links


def test_of_a_story_that_is_gone_only_the_number_is_told(changed: Mapping[str, Built]) -> None:
    text = _soup(changed, "html").get_text(" ")
    assert "Eén verhaal staat er niet meer in. Meer vertellen we er niet over." in text
    assert "v-0777" not in str(_soup(changed, "html"))


def test_what_the_epub_never_held_is_not_gone_from_it(changed: Mapping[str, Built]) -> None:
    assert "staat er niet meer in" not in _soup(changed, "epub").get_text(" ")


def test_a_page_with_the_same_words_is_not_told(same: Mapping[str, Built]) -> None:
    assert _listed(same, "epub") == {}


def test_an_issue_without_any_change_says_so(same: Mapping[str, Built]) -> None:
    assert "Er is niets veranderd." in _soup(same, "epub").get_text(" ")


def test_the_first_issue_of_the_book_says_that_it_is_the_first(dist: Path) -> None:
    text = (dist / "editie-3/nieuw.html").read_text(encoding="utf-8")
    assert "Dit is de eerste uitgave van deze editie die we bijhouden." in text
