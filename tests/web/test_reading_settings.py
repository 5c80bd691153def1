"""The reading settings, as a reader works them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.browser import opened
from tests.web.kinds import KINDS
from tests.web.visits import MOST

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
_WORDS: Final = (
    "parseFloat(getComputedStyle(document.querySelector('.text p')).wordSpacing)"
    " / parseFloat(getComputedStyle(document.documentElement).fontSize)"
)
_LINE: Final = """(() => {
  const found = [...document.querySelectorAll('.text section p')].findLast(p => !p.className);
  const style = getComputedStyle(found);
  return parseFloat(style.lineHeight) / parseFloat(style.fontSize);
})()"""
_DRAWN: Final = """(() => {
  const root = document.documentElement;
  return [[...root.style].sort().map(name => name + root.style.getPropertyValue(name)),
    Object.entries(root.dataset).filter(([name]) => name !== "content_root").sort()];
})()"""
_BOOKS_OWN: Final = 1.62  # times the size of the letters
_FAMILY: Final = "getComputedStyle(document.body).fontFamily"
_MORE_ACTIONS: Final = (
    "Regelafstand vergroten", "Regelafstand verkleinen", "Woordafstand vergroten",
    "Woordafstand verkleinen",
)  # fmt: skip
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
    bare = [name.split("\n")[-1].removeprefix("abc").removeprefix("A") for name in names[:4]]
    assert tuple(bare) == _ACTIONS


@pytest.mark.parametrize("name", _ACTIONS + _MORE_ACTIONS)
def test_each_action_has_its_name(page: Page, name: str) -> None:
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
    assert _status(page) == "Letterafstand plus 2."


def test_whoever_opens_them_sees_what_is_not_as_usual(page: Page) -> None:
    page.evaluate(
        'localStorage.setItem(\'leerboek.lezen\', \'{"text":120,"words":16,"font":"system"}\')'
    )
    _open(page)
    assert _status(page) == "Tekst 120 procent. Woordafstand plus 2. Lettertype: Van je apparaat."


def test_at_the_end_an_action_says_so_and_does_nothing(page: Page) -> None:
    _open(page)
    _press(page, "Tekst verkleinen", 2)
    page.keyboard.press("Enter")
    last = page.get_by_role("button", name="Tekst verkleinen", exact=True)
    assert (last.get_attribute("aria-disabled"), _status(page)) == (
        "true",
        "Tekst 80 procent. Kleiner kan niet.",
    )


def test_reset_brings_everything_back(page: Page) -> None:
    everything = (_SIZE, _SPACE, _WORDS, _LINE, _FAMILY, _GROUND)
    before = [page.evaluate(what) for what in everything]
    _open(page)
    for action in _ACTIONS + _MORE_ACTIONS:
        if action.endswith("vergroten"):
            _press(page, action, 3)
    for value in ("atkinson", "dark", "high"):
        page.check(f"input[value={value}]")
    during = [page.evaluate(what) for what in everything]
    _press(page, "Herstellen")
    after = [page.evaluate(what) for what in everything]
    assert (after, _status(page)) == (before, "Alles staat gewoon.")
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
    _open(page)
    _press(page, action, 5)
    assert (page.evaluate(what) > most, _status(page)) == (True, words)


def test_lines_also_move_closer(page: Page) -> None:
    before = page.evaluate(_LINE)
    _open(page)
    _press(page, "Regelafstand verkleinen", 2)
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
    _open(page)
    page.get_by_label(choice).check()
    found = page.evaluate(_FAMILY).split(",")[0].strip('"')
    assert (found, _status(page)) == (family, words)


def test_a_typeface_is_fetched_only_by_who_chooses_it(site: str, browser: Browser) -> None:
    with opened(browser) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.split("/")[-1]))
        page.goto(site + KINDS["hoofdstuk"], wait_until="networkidle")
        before = [name for name in asked if "atkinson" in name]
        _open(page)
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
    _open(page)
    page.check(f"input[value={colour}]")
    page.check("input[value=high]")
    ink = 255 - ground
    assert page.evaluate(f"[{_GROUND}, getComputedStyle(document.body).color]") == [
        f"rgb({ground}, {ground}, {ground})",
        f"rgb({ink}, {ink}, {ink})",
    ]


def test_a_device_that_asks_for_more_contrast_gets_it(site: str, browser: Browser) -> None:
    context = browser.new_context(contrast="more", color_scheme="dark")
    try:
        page = context.new_page()
        page.goto(site + KINDS["hoofdstuk"])
        assert page.evaluate(_GROUND) == "rgb(0, 0, 0)"
    finally:
        context.close()


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
    for action in _ACTIONS + _MORE_ACTIONS:
        if action.endswith("vergroten"):
            _press(page, action, 2)
    for value in ("system", "light", "high"):
        page.check(f"input[value={value}]")
    drawn = page.evaluate(_DRAWN)
    page.route("**/book.js*", lambda route: route.abort())
    page.goto(site + KINDS["pijler"])
    assert page.evaluate(_DRAWN) == drawn


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
        page.add_init_script(f"localStorage.setItem('leerboek.lezen', '{json.dumps(MOST)}')")
        page.goto(site + KINDS["hoofdstuk"])
        _open(page)
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
