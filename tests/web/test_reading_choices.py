"""What a reader chose in the reading settings stays, on the device and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.browser import opened
from tests.web.kinds import KINDS
from tests.web.reading_settings import ACTIONS, GROUND, MORE_ACTIONS, SIZE, open_settings, press

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

_NO_STORAGE: Final = (
    "Object.defineProperty(window, 'localStorage',"
    " { get() { throw new DOMException('no', 'SecurityError'); } })"
)
_DRAWN: Final = """(() => {
  const root = document.documentElement;
  return [[...root.style].sort().map(name => name + root.style.getPropertyValue(name)),
    Object.entries(root.dataset).filter(([name]) => name !== "content_root").sort()];
})()"""


@pytest.fixture
def page(site: str, browser: Browser) -> Iterator[Page]:
    with opened(browser) as fresh:
        fresh.goto(site + KINDS["hoofdstuk"])
        yield fresh


@pytest.mark.parametrize("kind", ["verhaal", "pijler", "zoeken", "verdwaald"])
def test_a_choice_holds_on_other_pages(site: str, page: Page, kind: str) -> None:
    open_settings(page)
    press(page, "Tekst vergroten", 5)
    after = page.evaluate(SIZE)
    page.goto(site + KINDS[kind])
    assert page.evaluate(SIZE) == after


def test_a_choice_holds_when_the_page_is_loaded_again(page: Page) -> None:
    open_settings(page)
    press(page, "Tekst vergroten", 5)
    after = page.evaluate(SIZE)
    page.reload()
    assert page.evaluate(SIZE) == after


def test_a_choice_is_there_before_the_page_is_drawn(site: str, page: Page) -> None:
    open_settings(page)
    for action in ACTIONS + MORE_ACTIONS:
        if action.endswith("vergroten"):
            press(page, action, 2)
    for value in ("system", "light", "high"):
        page.check(f"input[value={value}]")
    drawn = page.evaluate(_DRAWN)
    page.route("**/book.js*", lambda route: route.abort())
    page.goto(site + KINDS["pijler"])
    assert page.evaluate(_DRAWN) == drawn


def test_one_key_is_kept_on_the_device_and_no_cookie(page: Page) -> None:
    open_settings(page)
    press(page, "Tekst vergroten")
    assert (page.evaluate("Object.keys(localStorage)"), page.context.cookies()) == (
        ["leerboek.lezen"],
        [],
    )


@pytest.mark.parametrize(
    "kept", ["geen json", "[]", "null", '{"text": 9000}', '{"text": "groot", "colour": "roze"}']
)
def test_nonsense_on_the_device_changes_nothing(page: Page, kept: str) -> None:
    before = page.evaluate(GROUND)
    page.evaluate("text => localStorage.setItem('leerboek.lezen', text)", kept)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.reload()
    assert (errors, page.evaluate(GROUND), page.evaluate(SIZE)) == ([], before, 18)


def test_without_storage_a_choice_holds_for_the_visit(site: str, browser: Browser) -> None:
    with opened(browser) as page:
        page.add_init_script(_NO_STORAGE)
        page.goto(site + KINDS["hoofdstuk"])
        open_settings(page)
        press(page, "Tekst vergroten", 5)
        after = page.evaluate(SIZE)
        page.goto(site + KINDS["verhaal"])
        assert page.evaluate(SIZE) == after
