"""What stands in the pages of a built book, and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.pages import content_of, soup_of, soups_of

if TYPE_CHECKING:
    from tests.conftest import BookBuilder, Built


@pytest.mark.parametrize(("edition", "language"), [("noord", "nl-NL"), ("zuid", "nl-BE")])
def test_every_page_is_in_the_language_of_its_edition(
    build_book: BookBuilder, edition: str, language: str
) -> None:
    pages = soups_of(build_book("html", edition=edition))
    assert {soup.html["lang"] for soup in pages.values() if soup.html} == {language}


def test_every_page_has_a_title_of_its_own(book: Built) -> None:
    titles = [soup.title.get_text() for soup in soups_of(book).values() if soup.title]
    assert len(set(titles)) == len(book.pages)


def test_every_page_has_one_first_heading(book: Built) -> None:
    assert {name: len(soup.select("h1")) for name, soup in soups_of(book).items()} == dict.fromkeys(
        book.pages, 1
    )


def test_a_page_is_described_by_its_summary(book: Built) -> None:
    assert (
        content_of(soup_of(book, "pijlers"), "meta[name=description]")
        == "De pijlers, voor een proef."
    )


def test_only_the_front_page_says_what_book_this_is(book: Built) -> None:
    pages = [
        n for n, soup in soups_of(book).items() if soup.select("script[type='application/ld+json']")
    ]
    assert pages == ["index"]


def test_search_engines_are_asked_to_leave_out_what_only_serves_a_visitor(book: Built) -> None:
    found = {n for n, soup in soups_of(book).items() if soup.select("meta[name=robots]")}
    assert found == {"404", "mijn-leerboek", "muur", "zoeken"}


@pytest.mark.parametrize(
    ("page", "facts"),
    [
        ("pijler-een", ("Pijler", "Vooraan", "1")),
        ("verhalen/de-brug", ("Reflectie", "Verderop", "1 2")),
        ("index", ("Voorpagina", "", "")),
    ],
)
def test_search_is_told_kind_place_and_pillars(
    book: Built, page: str, facts: tuple[str, str, str]
) -> None:
    body = soup_of(book, page).select_one("[data-pagefind-body]")
    assert body is not None
    assert tuple(body[f"data-zoek-{name}"] for name in ("soort", "plek", "pijlers")) == facts


def test_pages_that_no_editor_wrote_are_not_searched(book: Built) -> None:
    found = {
        name for name, soup in soups_of(book).items() if not soup.select("[data-pagefind-body]")
    }
    assert found == {"404", "mijn-leerboek", "muur", "zoeken"}


def test_a_table_can_be_reached_and_moved_by_keyboard(book: Built) -> None:
    frames = soup_of(book, "programma").select("div.tabel")
    found = {(frame["tabindex"], frame["role"], frame["aria-label"]) for frame in frames}
    assert found == {("0", "group", "Tabel")}
