"""Every page of an edition when scripts are off: complete, readable, nothing without a use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest
from bs4 import BeautifulSoup

from tests.journey.life import CHAPTERS, PAGES
from tests.journey.walker import script

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

_EDITION: Final = "vlaanderen"
_MOST_STOPS: Final = 300
_OPENED: Final = """() => [...document.querySelectorAll('details[data-antwoord]')]
  .filter(one => one.open && one.innerText.length > one.firstElementChild.innerText.length + 9)
  .map(one => one.closest('form').dataset.activiteit)"""


def _sends_on(page: Path) -> bool:
    """Whether a page only leads elsewhere."""
    return 'http-equiv="refresh"' in page.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """Give a tab on a phone in which no script runs."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 320, "height": 640}, locale="nl-NL"
    )
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def looks(tab: Page, site: str, dist: Path) -> dict[str, dict[str, Any]]:
    """Give what every page of the edition shows; under ``""`` what was asked for and said."""
    asked: list[str] = []
    said: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: said.append(message.text))
    home = dist / _EDITION
    found: dict[str, dict[str, Any]] = {}
    for page in sorted(home.rglob("*.html")):
        if not _sends_on(page):
            name = page.relative_to(home).as_posix()
            tab.goto(f"{site}{_EDITION}/{name}")
            found[name] = tab.evaluate(script("without-script"))
    return {**found, "": {"asked": asked, "said": said, "site": site}}


def _where(looks: dict[str, dict[str, Any]], what: str) -> dict[str, Any]:
    """Return the pages on which something was found."""
    return {name: seen[what] for name, seen in looks.items() if seen.get(what)}


def test_no_button_is_shown_that_does_nothing(looks: dict[str, dict[str, Any]]) -> None:
    assert _where(looks, "dead") == {}


def test_no_link_is_shown_that_leads_nowhere(looks: dict[str, dict[str, Any]]) -> None:
    assert _where(looks, "nowhere") == {}


def test_nothing_of_the_text_is_hidden(looks: dict[str, dict[str, Any]]) -> None:
    assert _where(looks, "hidden") == {}


def test_every_question_and_every_option_can_be_read(looks: dict[str, dict[str, Any]]) -> None:
    assert (_where(looks, "questions"), len(_where(looks, "forms")) > 8) == ({}, True)


def test_every_answer_has_something_to_open_it_with(looks: dict[str, dict[str, Any]]) -> None:
    assert _where(looks, "unreachable") == {}


def test_no_page_with_something_to_do_moves_sideways(looks: dict[str, dict[str, Any]]) -> None:
    wide = {name: looks[name]["wide"] for name in _where(looks, "forms")}
    assert ({name for name, by in wide.items() if by > 0}, len(wide) > 8) == (set(), True)


def test_no_page_is_empty(looks: dict[str, dict[str, Any]]) -> None:
    assert [name for name, seen in looks.items() if name and seen["words"] < 100] == []


def test_nothing_is_asked_elsewhere_and_nothing_is_complained_of(
    looks: dict[str, dict[str, Any]],
) -> None:
    seen = looks[""]
    elsewhere = [url for url in seen["asked"] if not url.startswith(seen["site"])]
    assert (elsewhere, seen["said"], len(seen["asked"]) > 50) == ([], [], True)


@pytest.mark.parametrize("page", CHAPTERS)
def test_every_answer_opens_by_keyboard(
    looks: dict[str, dict[str, Any]], tab: Page, site: str, page: str
) -> None:
    tab.goto(f"{site}{_EDITION}/{page}#tekst")
    for _ in range(_MOST_STOPS):
        tab.keyboard.press("Tab")
        if tab.evaluate("() => document.activeElement.matches('[data-antwoord] > summary')"):
            tab.keyboard.press("Enter")
        elif tab.evaluate("() => !document.activeElement.closest('main')"):
            break
    assert tab.evaluate(_OPENED) == looks[page]["answers"] != []


def test_every_self_test_is_answered_on_the_page_of_answers(dist: Path) -> None:
    home = dist / _EDITION
    answers = BeautifulSoup((home / "antwoorden.html").read_bytes(), "lxml")
    linked = {str(link["href"]) for link in answers.select("main a[href]")}
    tests = [
        f"{page}#doe-{form['data-activiteit']}"
        for page in PAGES
        for form in BeautifulSoup((home / page).read_bytes(), "lxml").select(
            "form[data-activiteit]:has(details[data-antwoord])"
        )
    ]
    assert ([one for one in tests if one not in linked], len(tests) > 9) == ([], True)
