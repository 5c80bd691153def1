"""The reading settings, as a reader works them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.browser import opened
from tests.web.kinds import KINDS
from tests.web.reading_settings import (
    ACTIONS,
    GROUND,
    MORE_ACTIONS,
    SIZE,
    open_settings,
    press,
    status,
)
from tests.web.visits import MOST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

_SPACE: Final = "getComputedStyle(document.querySelector('.text p')).letterSpacing"
_WORDS: Final = (
    "parseFloat(getComputedStyle(document.querySelector('.text p')).wordSpacing)"
    " / parseFloat(getComputedStyle(document.documentElement).fontSize)"
)
_LINE: Final = """(() => {
  const found = [...document.querySelectorAll('.text section p')].findLast(p => !p.className);
  const style = getComputedStyle(found);
  return parseFloat(style.lineHeight) / parseFloat(style.fontSize);
})()"""
_BOOKS_OWN: Final = 1.62  # times the size of the letters
_FAMILY: Final = "getComputedStyle(document.body).fontFamily"


@pytest.fixture
def page(site: str, browser: Browser) -> Iterator[Page]:
    with opened(browser) as fresh:
        fresh.goto(site + KINDS["hoofdstuk"])
        yield fresh


def test_the_first_stop_after_the_skip_link_opens_them(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("dialog[open]").get_attribute("id") == "leesinstellingen"


def test_the_four_actions_of_the_academy_come_first(page: Page) -> None:
    open_settings(page)
    names = [str(name).strip() for name in page.locator("dialog button").all_inner_texts()]
    bare = [name.split("\n")[-1].removeprefix("abc").removeprefix("A") for name in names[:4]]
    assert tuple(bare) == ACTIONS


@pytest.mark.parametrize("name", ACTIONS + MORE_ACTIONS)
def test_each_action_has_its_name(page: Page, name: str) -> None:
    open_settings(page)
    assert page.get_by_role("button", name=name, exact=True).count() == 1


def test_text_grows_to_twice_its_size_and_beyond(page: Page) -> None:
    before = page.evaluate(SIZE)
    open_settings(page)
    press(page, "Tekst vergroten", 12)
    assert page.evaluate(SIZE) >= 2.2 * before - 0.01


def test_text_shrinks_below_its_own_size(page: Page) -> None:
    before = page.evaluate(SIZE)
    open_settings(page)
    press(page, "Tekst verkleinen", 2)
    assert page.evaluate(SIZE) < before


def test_letters_move_apart_beyond_what_guidelines_ask(page: Page) -> None:
    open_settings(page)
    press(page, "Letterafstand vergroten", 8)
    size = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    assert float(page.evaluate(_SPACE).removesuffix("px")) > 0.12 * size


def test_what_changes_is_said(page: Page) -> None:
    open_settings(page)
    press(page, "Tekst vergroten")
    press(page, "Letterafstand vergroten", 2)
    assert status(page) == "Letterafstand plus 2."


def test_whoever_opens_them_sees_what_is_not_as_usual(page: Page) -> None:
    page.evaluate(
        'localStorage.setItem(\'leerboek.lezen\', \'{"text":120,"words":16,"font":"system"}\')'
    )
    open_settings(page)
    assert status(page) == "Tekst 120 procent. Woordafstand plus 2. Lettertype: Van je apparaat."


def test_at_the_end_an_action_says_so_and_does_nothing(page: Page) -> None:
    open_settings(page)
    press(page, "Tekst verkleinen", 2)
    page.keyboard.press("Enter")
    last = page.get_by_role("button", name="Tekst verkleinen", exact=True)
    assert (last.get_attribute("aria-disabled"), status(page)) == (
        "true",
        "Tekst 80 procent. Kleiner kan niet.",
    )


def test_reset_brings_everything_back(page: Page) -> None:
    everything = (SIZE, _SPACE, _WORDS, _LINE, _FAMILY, GROUND)
    before = [page.evaluate(what) for what in everything]
    open_settings(page)
    for action in ACTIONS + MORE_ACTIONS:
        if action.endswith("vergroten"):
            press(page, action, 3)
    for value in ("atkinson", "dark", "high"):
        page.check(f"input[value={value}]")
    during = [page.evaluate(what) for what in everything]
    press(page, "Herstellen")
    after = [page.evaluate(what) for what in everything]
    assert (after, status(page)) == (before, "Alles staat gewoon.")
    assert [one for one in zip(before, during, strict=True) if one[0] == one[1]] == []


@pytest.mark.parametrize(
    ("action", "what", "most", "words"),
    [
        ("Regelafstand vergroten", _LINE, 2.0, "Regelafstand 150 procent."),
        ("Woordafstand vergroten", _WORDS, 0.16, "Woordafstand plus 5."),
    ],
)
def test_lines_and_words_move_apart_beyond_what_guidelines_ask(
    page: Page, action: str, what: str, most: float, words: str
) -> None:
    open_settings(page)
    press(page, action, 5)
    assert (page.evaluate(what) > most, status(page)) == (True, words)


def test_lines_also_move_closer(page: Page) -> None:
    before = page.evaluate(_LINE)
    open_settings(page)
    press(page, "Regelafstand verkleinen", 2)
    assert page.evaluate(_LINE) == pytest.approx(0.8 * _BOOKS_OWN, rel=0.01)
    assert page.evaluate(_LINE) < before


@pytest.mark.parametrize(
    ("choice", "family", "words"),
    [
        ("Atkinson Hyperlegible", "Atkinson Hyperlegible", "Lettertype: Atkinson Hyperlegible."),
        ("Van je apparaat", "system-ui", "Lettertype: Van je apparaat."),
    ],
)
def test_the_typeface_is_the_readers_choice(
    page: Page, choice: str, family: str, words: str
) -> None:
    open_settings(page)
    page.get_by_label(choice).check()
    found = page.evaluate(_FAMILY).split(",")[0].strip('"')
    assert (found, status(page)) == (family, words)


def test_a_typeface_is_fetched_only_by_who_chooses_it(site: str, browser: Browser) -> None:
    with opened(browser) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.split("/")[-1]))
        page.goto(site + KINDS["hoofdstuk"], wait_until="networkidle")
        before = [name for name in asked if "atkinson" in name]
        open_settings(page)
        page.get_by_label("Atkinson Hyperlegible").check()
        page.wait_for_load_state("networkidle")
        page.evaluate("document.fonts.ready")
        loaded = page.evaluate(
            "[...document.fonts].filter(face => face.status === 'loaded').map(face => face.family)"
        )
    assert before == []
    assert "Atkinson Hyperlegible" in [str(name).strip('"') for name in loaded]


@pytest.mark.parametrize(("colour", "ground"), [("light", 255), ("dark", 0)])
def test_high_contrast_is_black_and_white(page: Page, colour: str, ground: int) -> None:
    open_settings(page)
    page.check(f"input[value={colour}]")
    page.check("input[value=high]")
    ink = 255 - ground
    assert page.evaluate(f"[{GROUND}, getComputedStyle(document.body).color]") == [
        f"rgb({ground}, {ground}, {ground})",
        f"rgb({ink}, {ink}, {ink})",
    ]


def test_a_device_that_asks_for_more_contrast_gets_it(site: str, browser: Browser) -> None:
    context = browser.new_context(contrast="more", color_scheme="dark")
    try:
        page = context.new_page()
        page.goto(site + KINDS["hoofdstuk"])
        assert page.evaluate(GROUND) == "rgb(0, 0, 0)"
    finally:
        context.close()


def test_dark_is_dark_also_on_a_light_device(page: Page) -> None:
    before = page.evaluate(GROUND)
    open_settings(page)
    page.check("input[value=dark]")
    assert page.evaluate(GROUND) != before


def test_light_is_light_also_on_a_dark_device(site: str, browser: Browser, page: Page) -> None:
    light = page.evaluate(GROUND)
    with opened(browser, dark=True) as other:
        other.goto(site + KINDS["hoofdstuk"])
        open_settings(other)
        other.check("input[value=light]")
        assert other.evaluate(GROUND) == light


def test_all_of_it_can_be_reached_on_a_small_screen_with_large_letters(
    site: str, browser: Browser
) -> None:
    with opened(browser, width=320, height=640) as page:
        page.add_init_script(f"localStorage.setItem('leerboek.lezen', '{json.dumps(MOST)}')")
        page.goto(site + KINDS["hoofdstuk"])
        open_settings(page)
        cut = page.evaluate(
            """() => [...document.querySelectorAll('dialog[open] :is(button, label, p, h2)')]
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
    open_settings(page)
    if way == "Escape":
        page.keyboard.press("Escape")
    else:
        press(page, way)
    assert page.evaluate("document.activeElement.id") == "leesknop"


def test_without_scripts_there_is_no_button_that_does_nothing(site: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(site + KINDS["hoofdstuk"])
        assert not page.locator("#leesknop").is_visible()
    finally:
        context.close()
