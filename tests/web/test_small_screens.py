"""Every kind of page on narrow screens, with large letters and with a reader's own spacing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.browser import opened
from tests.web.kinds import KINDS
from tests.web.visits import MOST, TOO_WIDE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.web.visits import Visits

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
  return hides && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1
    && ![...element.children].length;
}).map(element => element.className + ': ' + element.textContent.slice(0, 40))"""


def _visit(page: Page, address: str) -> None:
    answer = page.goto(address, wait_until="load")
    assert answer is not None
    assert answer.ok


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_moves_sideways(visits: Visits, kind: str, width: int) -> None:
    assert visits(KINDS[kind], width).too_wide <= 0


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_moves_sideways_with_letters_twice_as_large(
    site: str, browser: Browser, kind: str, width: int
) -> None:
    with opened(browser, width=width) as page:
        page.add_init_script(_LARGE)
        _visit(page, site + KINDS[kind])
        assert page.evaluate(TOO_WIDE) <= 0


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
def test_everything_to_press_is_large_enough(visits: Visits, kind: str) -> None:
    assert visits(KINDS[kind], 320).small == ()


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
