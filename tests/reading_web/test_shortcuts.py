"""The shortcuts, as somebody with a keyboard works them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers import axe
from build_tools.checkers.browser import opened
from tests.web.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from build_tools.checkers.toolbox import Toolbox

# What NVDA, JAWS and VoiceOver walk through a page with, and what a browser itself needs.
_OF_OTHERS: Final = (
    {*"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,. "}
    | {"Enter", "Tab", "Escape", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Backspace"}
)  # fmt: skip


@pytest.fixture
def page(site: str, browser: Browser) -> Iterator[Page]:
    with opened(browser) as fresh:
        fresh.goto(site + KINDS["hoofdstuk"])
        yield fresh


def _focus(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def test_a_question_mark_lists_them(page: Page) -> None:
    page.keyboard.press("?")
    lines = page.locator("#sneltoetsen li:visible").all_inner_texts()
    assert [line.split()[0] for line in lines] == ["/", "]", "[", "\\", "=", "*", "!", "?"]


def test_a_page_lists_only_what_it_has(site: str, page: Page) -> None:
    page.goto(site + KINDS["verdwaald"])
    page.keyboard.press("?")
    lines = page.locator("#sneltoetsen li:visible").all_inner_texts()
    assert [line.split()[0] for line in lines] == ["/", "\\", "=", "*", "?"]


def test_a_slash_goes_to_the_search_field_and_is_not_typed(page: Page) -> None:
    page.keyboard.press("/")
    assert (_focus(page), page.input_value("#zoekveld")) == ("zoekveld", "")


@pytest.mark.parametrize(("key", "relation"), [("]", "next"), ("[", "prev")])
def test_brackets_turn_the_page(page: Page, key: str, relation: str) -> None:
    there = page.evaluate("name => document.querySelector(`a[rel=${name}]`).href", relation)
    with page.expect_navigation():
        page.keyboard.press(key)
    assert page.url == there


@pytest.mark.parametrize("width", [320, 1280])
def test_a_backslash_goes_to_the_contents(site: str, browser: Browser, width: int) -> None:
    with opened(browser, width=width) as page:
        page.goto(site + KINDS["hoofdstuk"])
        page.keyboard.press("\\")
        assert page.evaluate(
            "document.activeElement.closest('#inhoud') !== null"
            " && document.activeElement.checkVisibility({visibilityProperty: true})"
        )


def test_an_equals_sign_opens_the_reading_settings(page: Page) -> None:
    page.keyboard.press("=")
    assert page.locator("dialog[open]").get_attribute("id") == "leesinstellingen"


def test_a_star_goes_to_the_readers_own_book(page: Page) -> None:
    with page.expect_navigation():
        page.keyboard.press("*")
    assert page.url.endswith("/mijn-leerboek.html")


def test_an_exclamation_mark_presses_the_button_that_reads_aloud(page: Page) -> None:
    page.keyboard.press("!")
    page.wait_for_selector(".page-tools-status:not(:empty)")


def test_nothing_happens_while_somebody_types(page: Page) -> None:
    page.click("#zoekveld")
    page.keyboard.type("?/=]")
    assert (page.input_value("#zoekveld"), page.locator("dialog[open]").count()) == ("?/=]", 0)


@pytest.mark.parametrize("modifier", ["Control", "Alt", "Meta"])
def test_a_key_with_a_modifier_is_the_browsers(page: Page, modifier: str) -> None:
    page.keyboard.press(f"{modifier}+=")
    assert page.locator("dialog[open]").count() == 0


def test_they_can_be_switched_off_and_stay_off(site: str, page: Page) -> None:
    page.keyboard.press("?")
    page.get_by_label("Sneltoetsen aan").uncheck()
    said = page.inner_text("#sneltoetsen [role=status]")
    page.goto(site + KINDS["verhaal"])
    page.keyboard.press("?")
    page.keyboard.press("=")
    assert (said, page.locator("dialog[open]").count()) == ("Sneltoetsen staan uit.", 0)


def test_they_can_be_switched_on_again_without_a_key(page: Page) -> None:
    page.evaluate("localStorage.setItem('leerboek.lezen', '{\"keys\":\"off\"}')")
    page.reload()
    page.click("#leesknop")
    page.locator("#leesinstellingen").get_by_role("button", name="Sneltoetsen").click()
    page.get_by_label("Sneltoetsen aan").check()
    page.keyboard.press("Escape")
    page.locator("main").focus()
    page.keyboard.press("?")
    assert page.locator("dialog[open]").get_attribute("id") == "sneltoetsen"


def test_resetting_the_text_does_not_switch_them_on(page: Page) -> None:
    page.evaluate("localStorage.setItem('leerboek.lezen', '{\"keys\":\"off\"}')")
    page.reload()
    page.click("#leesknop")
    page.get_by_role("button", name="Herstellen").click()
    assert page.evaluate("JSON.parse(localStorage.getItem('leerboek.lezen')).keys") == "off"


def test_no_key_of_a_screen_reader_is_taken(page: Page) -> None:
    page.evaluate(
        "() => { window.taken = []; addEventListener('keydown',"
        " event => { if (event.defaultPrevented) { taken.push(event.key); } }); }"
    )
    page.evaluate(
        "keys => keys.forEach(key => document.body.dispatchEvent("
        "new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true})))",
        sorted(_OF_OTHERS),
    )
    assert page.evaluate("taken") == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_in_the_list(
    site: str, browser: Browser, tools: Toolbox, *, dark: bool
) -> None:
    with opened(browser, width=320, dark=dark) as page:
        page.goto(site + KINDS["hoofdstuk"])
        page.keyboard.press("?")
        report = axe.check_page(page, tools)
    assert [str(finding) for finding in report.findings] == []
