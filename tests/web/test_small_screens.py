"""Every kind of page on narrow screens, with large letters and with a reader's own spacing."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.browser import opened
from tests.web.kinds import KINDS
from tests.web.visits import MOST, TOO_WIDE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_WIDTHS: Final = (320, 768, 1280)
_SMALL: Final = """() => [...document.querySelectorAll('a, button, summary, input, label')]
  .filter(element => {
    const box = element.getBoundingClientRect();
    const inLine = getComputedStyle(element).display === 'inline';
    const shown = element.checkVisibility({visibilityProperty: true}) && box.bottom > 0;
    return shown && !inLine && !element.closest('.zoekveld-naam') && box.width > 1
      && (box.height < 23.5 || box.width < 23.5);
  }).map(element => element.outerHTML.slice(0, 90))"""
_LARGE: Final = """localStorage.setItem("leerboek.lezen", '{"text":200,"letters":12}')"""
_MOST: Final = f"localStorage.setItem('leerboek.lezen', '{json.dumps(MOST)}')"
# WCAG 2.2, 1.4.12: what a reader may set without losing anything.
_SPACING: Final = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-block-end: 2em !important; }
"""
_CLIPPED: Final = """() => [...document.querySelectorAll('.book *')].filter(element => {
  const style = getComputedStyle(element);
  const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
  // What stands in a field for files is drawn by the browser.
  return hides && element.type !== 'file' && element.clientWidth > 1
    && element.scrollWidth > element.clientWidth + 1 && ![...element.children].length;
}).map(element => element.className + ': ' + element.textContent.slice(0, 40))"""


def _visit(page: Page, address: str) -> None:
    answer = page.goto(address, wait_until="load")
    assert answer is not None
    assert answer.ok
    page.evaluate("document.fonts.ready")


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a page lies on screens.

    :ivar too_wide: per width of the screen by how many pixels the page moves sideways.
    :ivar small: what can be pressed on a phone and is smaller than 24 pixels, as HTML.
    """

    too_wide: dict[int, int]
    small: list[str]


@dataclass(frozen=True, slots=True)
class _Layouts:
    """Opens each page once on a phone, and makes the window wider."""

    browser: Browser
    site: str
    script: str
    known: dict[str, _Layout] = field(default_factory=dict)

    def __call__(self, kind: str) -> _Layout:
        if kind not in self.known:
            with opened(self.browser, width=_WIDTHS[0]) as page:
                page.add_init_script(self.script)
                _visit(page, self.site + KINDS[kind])
                small = page.evaluate(_SMALL)
                self.known[kind] = _Layout(
                    {width: _too_wide(page, width) for width in _WIDTHS}, small
                )
        return self.known[kind]


def _too_wide(page: Page, width: int) -> int:
    page.set_viewport_size({"width": width, "height": 900})
    return int(page.evaluate(TOO_WIDE))


@pytest.fixture(scope="module")
def layouts(browser: Browser, site: str) -> _Layouts:
    return _Layouts(browser, site, "")


@pytest.fixture(scope="module")
def large_layouts(browser: Browser, site: str) -> _Layouts:
    return _Layouts(browser, site, _LARGE)


@pytest.mark.parametrize("width", _WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_moves_sideways(layouts: _Layouts, kind: str, width: int) -> None:
    assert layouts(kind).too_wide[width] <= 0


@pytest.mark.parametrize("width", _WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_moves_sideways_with_letters_twice_as_large(
    large_layouts: _Layouts, kind: str, width: int
) -> None:
    assert large_layouts(kind).too_wide[width] <= 0


def test_large_letters_are_large(browser: Browser, site: str) -> None:
    with opened(browser) as page:
        page.add_init_script(_LARGE)
        _visit(page, site + KINDS["verhaal"])
        size = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    assert size >= 32


@pytest.mark.parametrize("kind", KINDS)
def test_a_readers_own_spacing_cuts_nothing_off(site: str, browser: Browser, kind: str) -> None:
    with opened(browser, width=320) as page:
        _visit(page, site + KINDS[kind])
        page.evaluate(
            "css => { const s = new CSSStyleSheet(); s.replaceSync(css);"
            " document.adoptedStyleSheets = [s]; }",
            _SPACING,
        )
        assert (page.evaluate(TOO_WIDE) <= 0, page.evaluate(_CLIPPED)) == (True, [])


@pytest.mark.parametrize("kind", KINDS)
def test_with_every_setting_at_its_end_nothing_is_cut_off(
    site: str, browser: Browser, kind: str
) -> None:
    with opened(browser, width=320) as page:
        page.add_init_script(_MOST)
        _visit(page, site + KINDS[kind])
        page.evaluate("document.fonts.ready")
        assert (page.evaluate(TOO_WIDE) <= 0, page.evaluate(_CLIPPED)) == (True, [])


@pytest.mark.parametrize("kind", KINDS)
def test_everything_to_press_is_large_enough(layouts: _Layouts, kind: str) -> None:
    assert layouts(kind).small == []


@pytest.mark.parametrize("width", [768, 1280])
def test_a_line_holds_sixty_to_seventy_five_characters(
    site: str, browser: Browser, width: int
) -> None:
    with opened(browser, width=width) as page:
        _visit(page, site + KINDS["verhaal"])
        found = page.evaluate(
            """() => {
              const height = p => p.clientHeight / parseFloat(getComputedStyle(p).lineHeight);
              const lines = [...document.querySelectorAll('.verhaal > p')]
                .filter(p => !p.className).map(p => [p.textContent.length, height(p)])
                .filter(([, count]) => count > 2.5);
              const sum = index => lines.reduce((total, line) => total + line[index], 0);
              return sum(0) / (sum(1) - lines.length / 2);
            }"""
        )
    assert 60 <= found <= 75


def test_with_large_letters_no_word_of_the_masthead_stands_letter_by_letter(
    browser: Browser, site: str
) -> None:
    with opened(browser, width=_WIDTHS[0]) as page:
        page.add_init_script(_LARGE)
        _visit(page, site + KINDS["hoofdstuk"])
        shape = "link => link.offsetWidth > 2 * parseFloat(getComputedStyle(link).fontSize)"
        assert page.eval_on_selector(".tool-notebook", shape)
