"""Every directive in every medium, from one table (tests/learning/directives)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.learning.conftest import AFTER, ANSWERS_PAGE, Case, cases

if TYPE_CHECKING:
    from tests.conftest import Built

_CASES: Final = cases()
_NAMES: Final = [case.page for case in _CASES]
_PAPER: Final = ".op-papier"
each_case = pytest.mark.parametrize("case", _CASES, ids=_NAMES)


def _missing(book: Built, page: str, selectors: list[str]) -> list[str]:
    return [one for one in selectors if not book.page(page).select(one)]


@each_case
def test_every_mistake_is_told_with_its_line(web_book: Built, case: Case) -> None:
    page = f"book/{case.page}.md"
    said = tuple(f"{p.where.line} {p.code}" for p in web_book.problems if p.where.path == page)
    assert said == case.said, "\n".join(web_book.words())


@each_case
def test_the_epub_tells_the_same_mistakes(web_book: Built, epub_book: Built, case: Case) -> None:
    page = f"book/{case.page}.md"
    one, other = (
        [str(p) for p in book.problems if p.where.path == page] for book in (web_book, epub_book)
    )
    assert set(one) <= set(other)


@each_case
def test_what_stands_below_is_still_shown(web_book: Built, epub_book: Built, case: Case) -> None:
    assert AFTER in web_book.pages[case.page]
    assert AFTER in epub_book.pages[case.page]


@each_case
def test_the_web_form_has_its_parts(web_book: Built, case: Case) -> None:
    assert _missing(web_book, case.page, case.wanted.get("web", [])) == []


@each_case
def test_the_web_form_has_nothing_else(web_book: Built, case: Case) -> None:
    found = [one for one in case.wanted.get("niet_web", []) if web_book.page(case.page).select(one)]
    assert found == []


@each_case
def test_the_work_sheet_has_its_parts(web_book: Built, case: Case) -> None:
    inside = [f"{_PAPER} {one}" for one in case.wanted.get("druk", [])]
    assert _missing(web_book, case.page, inside) == []


@each_case
def test_the_epub_form_has_its_parts(epub_book: Built, case: Case) -> None:
    assert _missing(epub_book, case.page, case.wanted.get("epub", [])) == []


@each_case
def test_the_epub_form_has_nothing_else(epub_book: Built, case: Case) -> None:
    page = epub_book.page(case.page)
    unwanted = [*case.wanted.get("niet_epub", []), "form", "input", "textarea", "select", "button",
                "details", "script", "[hidden]", ".op-papier", "[data-activiteit]"]  # fmt: skip
    assert [one for one in unwanted if page.select(one)] == []


@each_case
def test_the_answer_stands_on_its_page(web_book: Built, epub_book: Built, case: Case) -> None:
    for book in (web_book, epub_book):
        assert _missing(book, ANSWERS_PAGE, case.wanted.get("antwoord", [])) == []


@each_case
def test_the_words_can_be_read(web_book: Built, epub_book: Built, case: Case) -> None:
    texts = {
        "leest_web": web_book.page(case.page).get_text(" ", strip=True),
        "leest_epub": epub_book.page(case.page).get_text(" ", strip=True),
        "leest_antwoord": epub_book.page(ANSWERS_PAGE).get_text(" ", strip=True),
    }
    missing = [
        f"{where}: {words}"
        for where, text in texts.items()
        for words in case.wanted.get(where, [])
        if words not in text
    ]
    assert missing == []


@each_case
def test_no_answer_can_be_read_in_the_epub_before_its_question(
    epub_book: Built, case: Case
) -> None:
    text = epub_book.page(case.page).get_text(" ", strip=True)
    assert [words for words in case.wanted.get("leest_niet_epub", []) if words in text] == []


def test_the_table_has_no_key_that_nobody_reads() -> None:
    known = {"web", "niet_web", "epub", "niet_epub", "druk", "antwoord", "leest_web", "leest_epub",
             "leest_antwoord", "leest_niet_epub"}  # fmt: skip
    assert {key for case in _CASES for key in case.wanted} <= known


def test_nothing_is_said_in_words_that_are_not_ours(web_book: Built, epub_book: Built) -> None:
    said = [*web_book.problems, *epub_book.problems]
    assert [str(p) for p in said if p.code.startswith("LB9")] == []


def test_no_id_stands_twice_on_the_page_with_answers(web_book: Built, epub_book: Built) -> None:
    for book in (web_book, epub_book):
        ids = [str(one["id"]) for one in book.page(ANSWERS_PAGE).select("[id]")]
        assert [name for name in ids if ids.count(name) > 1 and "dubbel" not in name] == []
