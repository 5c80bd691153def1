"""The pages with a keyboard, and without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.browser import opened
from tests.web.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, FloatRect, Page

_STOPS: Final = 40
_FEWEST_STOPS: Final = 10
_HERE: Final = """() => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  return element === document.body ? null : {
    words: (element.innerText || element.name || element.id || '').trim().split('\\n')[0],
    top: box.top, left: box.left, bottom: box.bottom, right: box.right,
  };
}"""
_BLUR: Final = (
    "() => { const e = document.activeElement; e.setAttribute('data-here', ''); e.blur(); }"
)
_FOCUS: Final = (
    "() => { const e = document.querySelector('[data-here]');"
    " e.removeAttribute('data-here'); e.focus({preventScroll: true}); }"
)
# How far around what has the focus a mark may stand, in CSS pixels.
_AROUND: Final = 16


@pytest.fixture
def page(site: str, browser: Browser) -> Iterator[Page]:
    with opened(browser) as fresh:
        fresh.goto(site + KINDS["hoofdstuk"])
        yield fresh


@pytest.fixture
def scriptless(site: str, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    try:
        page = context.new_page()
        page.goto(site + KINDS["verhaal"])
        yield page
    finally:
        context.close()


def test_the_first_stop_is_the_skip_link_and_it_shows(page: Page) -> None:
    page.keyboard.press("Tab")
    found = page.evaluate(_HERE)
    assert (found["words"], found["top"] >= 0) == ("Ga naar de tekst", True)


def test_the_skip_link_moves_the_focus_to_the_text(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"


def test_the_stops_go_down_the_page_in_order(page: Page) -> None:
    seen = []
    for _ in range(6):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(_HERE)["words"])
    assert seen == [
        "Ga naar de tekst", "Leesinstellingen", "Editie 1", "Burger\u00admeester\u00adleerboek",
        "q", "Zoek",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "dark"),
    [("hoofdstuk", False), ("voorpagina", True), ("verhalen", False), ("agenda", True)],
)
def test_every_stop_can_be_seen(site: str, browser: Browser, kind: str, *, dark: bool) -> None:
    with opened(browser, dark=dark) as page:
        page.goto(site + KINDS[kind])
        unseen, stops = [], 0
        for _ in range(_STOPS):
            page.keyboard.press("Tab")
            here = page.evaluate(_HERE)
            if here is None:
                break
            stops += 1
            with_focus = _picture(page, here)
            page.evaluate(_BLUR)
            without = _picture(page, here)
            page.evaluate(_FOCUS)
            if with_focus == without:
                unseen.append(here["words"])
    assert (unseen, stops > _FEWEST_STOPS) == ([], True)


def test_escape_closes_the_list_of_editions_and_gives_the_focus_back(page: Page) -> None:
    page.click(".editions summary")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert page.evaluate(
        "[document.querySelector('.editions').open, document.activeElement.tagName]"
    ) == [False, "SUMMARY"]


def test_a_click_elsewhere_closes_the_list_of_editions(page: Page) -> None:
    page.click(".editions summary")
    page.click("main h2")
    assert not page.evaluate("document.querySelector('.editions').open")


def test_on_a_small_screen_the_contents_open_and_close_without_scripts(scriptless: Page) -> None:
    contents = scriptless.locator("#inhoud")
    shown = [contents.is_visible()]
    scriptless.click(".tool-contents")
    shown.append(contents.is_visible())
    contents.get_by_role("button", name="Sluiten").click()
    shown.append(contents.is_visible())
    assert shown == [False, True, False]


def test_the_editions_can_be_chosen_without_scripts(scriptless: Page) -> None:
    scriptless.click(".editions summary")
    assert scriptless.get_by_role("link", name="Editie 2").is_visible()


def test_the_text_is_there_without_scripts(scriptless: Page) -> None:
    assert "Ik dacht dat de avond een succes was." in scriptless.inner_text("main")


def _picture(page: Page, here: dict[str, float]) -> bytes:
    """Return a picture of what has the focus and of what is near it; the same pixels, the same."""
    window = page.viewport_size
    assert window is not None
    left, top = max(0, here["left"] - _AROUND), max(0, here["top"] - _AROUND)
    right = min(window["width"], here["right"] + _AROUND)
    bottom = min(window["height"], here["bottom"] + _AROUND)
    clip: FloatRect = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    return page.screenshot(clip=clip, animations="disabled", caret="hide")
