"""The reading settings, as a reader works them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.browser import opened
from tests.web.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

_NO_STORAGE: Final = (
    "Object.defineProperty(window, 'localStorage',"
    " { get() { throw new DOMException('no', 'SecurityError'); } })"
)
_SIZE: Final = "parseFloat(getComputedStyle(document.body).fontSize)"
_SPACE: Final = "getComputedStyle(document.querySelector('.text p')).letterSpacing"
_GROUND: Final = "getComputedStyle(document.body).backgroundColor"
_ACTIONS: Final = (
    "Tekst vergroten", "Tekst verkleinen", "Letterafstand vergroten", "Letterafstand verkleinen",
)  # fmt: skip


@pytest.fixture
def page(site: str, browser: Browser) -> Iterator[Page]:
    with opened(browser) as fresh:
        fresh.goto(site + KINDS["hoofdstuk"])
        yield fresh


def _open(page: Page) -> None:
    page.click("#leesknop")


def _press(page: Page, name: str, times: int = 1) -> None:
    for _ in range(times):
        page.get_by_role("button", name=name, exact=True).click()


def _status(page: Page) -> str:
    return page.inner_text(".settings-status")


def test_the_first_stop_after_the_skip_link_opens_them(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("dialog[open]").get_attribute("id") == "leesinstellingen"


def test_the_four_actions_of_the_academy_come_first(page: Page) -> None:
    _open(page)
    names = [str(name).strip() for name in page.locator("dialog button").all_inner_texts()]
    bare = [name.split("\n")[-1].removeprefix("abc").removeprefix("A") for name in names]
    assert tuple(bare[:4]) == _ACTIONS


@pytest.mark.parametrize("name", _ACTIONS)
def test_each_action_is_named_as_on_the_source(page: Page, name: str) -> None:
    _open(page)
    assert page.get_by_role("button", name=name, exact=True).count() == 1


def test_text_grows_to_twice_its_size_and_beyond(page: Page) -> None:
    before = page.evaluate(_SIZE)
    _open(page)
    _press(page, "Tekst vergroten", 12)
    assert page.evaluate(_SIZE) >= 2.2 * before - 0.01


def test_text_shrinks_below_its_own_size(page: Page) -> None:
    before = page.evaluate(_SIZE)
    _open(page)
    _press(page, "Tekst verkleinen", 2)
    assert page.evaluate(_SIZE) < before


def test_letters_move_apart_beyond_what_guidelines_ask(page: Page) -> None:
    _open(page)
    _press(page, "Letterafstand vergroten", 8)
    size = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    assert float(page.evaluate(_SPACE).removesuffix("px")) > 0.12 * size


def test_what_changes_is_said(page: Page) -> None:
    _open(page)
    _press(page, "Tekst vergroten")
    _press(page, "Letterafstand vergroten", 2)
    assert _status(page) == "Tekst 110 procent, letterafstand plus 2."


def test_at_the_end_an_action_says_so_and_does_nothing(page: Page) -> None:
    _open(page)
    _press(page, "Tekst verkleinen", 2)
    page.keyboard.press("Enter")
    last = page.get_by_role("button", name="Tekst verkleinen", exact=True)
    assert (last.get_attribute("aria-disabled"), _status(page)) == (
        "true",
        "Tekst 80 procent, letterafstand gewoon. Kleiner kan niet.",
    )


def test_reset_brings_everything_back(page: Page) -> None:
    before = [page.evaluate(what) for what in (_SIZE, _SPACE, _GROUND)]
    _open(page)
    _press(page, "Tekst vergroten", 3)
    _press(page, "Letterafstand vergroten", 3)
    page.check("input[value=dark]")
    _press(page, "Herstellen")
    assert [page.evaluate(what) for what in (_SIZE, _SPACE, _GROUND)] == before


def test_dark_is_dark_also_on_a_light_device(page: Page) -> None:
    before = page.evaluate(_GROUND)
    _open(page)
    page.check("input[value=dark]")
    assert page.evaluate(_GROUND) != before


def test_light_is_light_also_on_a_dark_device(site: str, browser: Browser, page: Page) -> None:
    light = page.evaluate(_GROUND)
    with opened(browser, dark=True) as other:
        other.goto(site + KINDS["hoofdstuk"])
        _open(other)
        other.check("input[value=light]")
        assert other.evaluate(_GROUND) == light


@pytest.mark.parametrize("kind", ["verhaal", "pijler", "zoeken", "verdwaald"])
def test_a_choice_holds_on_other_pages(site: str, page: Page, kind: str) -> None:
    _open(page)
    _press(page, "Tekst vergroten", 5)
    after = page.evaluate(_SIZE)
    page.goto(site + KINDS[kind])
    assert page.evaluate(_SIZE) == after


def test_a_choice_holds_when_the_page_is_loaded_again(page: Page) -> None:
    _open(page)
    _press(page, "Tekst vergroten", 5)
    after = page.evaluate(_SIZE)
    page.reload()
    assert page.evaluate(_SIZE) == after


def test_a_choice_is_there_before_the_page_is_drawn(site: str, page: Page) -> None:
    _open(page)
    _press(page, "Tekst vergroten", 5)
    page.route("**/book.js*", lambda route: route.abort())
    page.goto(site + KINDS["pijler"])
    assert (
        page.evaluate("document.documentElement.style.getPropertyValue('--reader-text')") == "1.5"
    )


def test_one_key_is_kept_on_the_device_and_no_cookie(page: Page) -> None:
    _open(page)
    _press(page, "Tekst vergroten")
    assert (page.evaluate("Object.keys(localStorage)"), page.context.cookies()) == (
        ["leerboek.lezen"],
        [],
    )


@pytest.mark.parametrize(
    "kept", ["geen json", "[]", "null", '{"text": 9000}', '{"text": "groot", "colour": "roze"}']
)
def test_nonsense_on_the_device_changes_nothing(page: Page, kept: str) -> None:
    before = page.evaluate(_GROUND)
    page.evaluate("text => localStorage.setItem('leerboek.lezen', text)", kept)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.reload()
    assert (errors, page.evaluate(_GROUND), page.evaluate(_SIZE)) == ([], before, 18)


def test_without_storage_a_choice_holds_for_the_visit(site: str, browser: Browser) -> None:
    with opened(browser) as page:
        page.add_init_script(_NO_STORAGE)
        page.goto(site + KINDS["hoofdstuk"])
        _open(page)
        _press(page, "Tekst vergroten", 5)
        after = page.evaluate(_SIZE)
        page.goto(site + KINDS["verhaal"])
        assert page.evaluate(_SIZE) == after


def test_all_of_it_can_be_reached_on_a_small_screen_with_large_letters(
    site: str, browser: Browser
) -> None:
    with opened(browser, width=320, height=640) as page:
        page.add_init_script(
            """localStorage.setItem("leerboek.lezen", '{"text":200,"letters":12}')"""
        )
        page.goto(site + KINDS["hoofdstuk"])
        _open(page)
        cut = page.evaluate(
            """() => [...document.querySelectorAll('dialog :is(button, label, p, h2)')]
              .filter(element => {
                element.scrollIntoView({block: 'nearest'});
                const box = element.getBoundingClientRect();
                return box.left < -1 || box.right > innerWidth + 1
                  || element.scrollWidth > element.clientWidth + 1;
              }).map(element => element.textContent.trim())"""
        )
    assert cut == []


@pytest.mark.parametrize("way", ["Escape", "Sluiten"])
def test_closing_gives_the_focus_back(page: Page, way: str) -> None:
    _open(page)
    if way == "Escape":
        page.keyboard.press("Escape")
    else:
        _press(page, way)
    assert page.evaluate("document.activeElement.id") == "leesknop"


def test_without_scripts_there_is_no_button_that_does_nothing(site: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(site + KINDS["hoofdstuk"])
        assert not page.locator("#leesknop").is_visible()
    finally:
        context.close()
