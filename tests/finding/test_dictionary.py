"""The dictionary: from each side to the other, complete without a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.finding.conftest import files

if TYPE_CHECKING:
    from tests.conftest import BookBuilder, Built

_PAGE = "woordenboek"


def _headings(book: Built) -> list[str]:
    return [heading.get_text() for heading in book.page(_PAGE).select("h2")]


def test_there_is_a_list_from_each_side(finding_book: Built) -> None:
    assert _headings(finding_book) == [
        "Van initiatief naar organisatie (2)",
        "Van organisatie naar initiatief (2)",
        "Van Nederland naar Vlaanderen (1)",
        "Van Vlaanderen naar Nederland (1)",
    ]


def test_a_pair_says_what_it_is_here_and_there_with_a_sentence(finding_book: Built) -> None:
    entries = finding_book.page(_PAGE).select("dl.woordparen > div")
    assert [entry.get_text("|", strip=True) for entry in entries] == [
        "Één ding|In de organisatie:|opgave|Eén ding wordt een opgave.",
        "een plek <&”’|In de organisatie:|voorziening|Een plek wordt een voorziening.",
        "wethouder|In Vlaanderen:|schepen|Een wethouder heet daar schepen.",
    ]


def test_the_way_back_is_in_the_order_of_the_other_side_and_leads_to_the_pair(
    finding_book: Built,
) -> None:
    page = finding_book.page(_PAGE)
    links = page.select("li > a[href^='#paar-']")
    assert [link.get_text() for link in links] == ["opgave", "voorziening", "schepen"]
    assert [link["href"] for link in links if not page.find(id=str(link["href"])[1:])] == []


def test_a_pair_of_another_edition_is_not_there(finding_book: Built) -> None:
    assert "alleen in het zuiden" not in finding_book.pages[_PAGE]


def test_it_says_that_the_sentences_were_made_up(finding_book: Built) -> None:
    assert "heeft de redactie bedacht" in finding_book.page(_PAGE).get_text()


def test_without_a_script_the_web_page_shows_no_controls(finding_web: Built) -> None:
    forms = finding_web.page(_PAGE).select("form")
    assert [form.has_attr("hidden") for form in forms] == [True, True]


def test_the_epub_has_room_to_write_and_nothing_to_fill_in(finding_epub: Built) -> None:
    page = finding_epub.page(_PAGE)
    assert page.select_one("#doe-woorden .schrijflijn") is not None
    assert page.select("form, input, select, button, [hidden]") == []


def test_it_loads_the_script_that_keeps_and_then_its_own(finding_web: Built) -> None:
    text = finding_web.pages[_PAGE]
    assert 0 < text.index("_static/leren.js") < text.index("_static/vinden.js")


def test_without_pairs_the_block_says_which_file_is_missing(
    build_book: BookBuilder, builder: str
) -> None:
    book = build_book(builder, files({"book/gegevens/vertalingen.toml": None}))
    assert book.said("LB420") == ["book/woordenboek.md:7"]
