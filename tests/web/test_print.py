"""What comes out of a printer: the text, black on white, whole, and nothing to press."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import pytest

from build_tools.checkers.browser import opened
from tests.web.kinds import KINDS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# A4 within the margins that the stylesheet asks for: 174 mm, at 96 CSS pixels an inch.
_PAPER: Final = 658
_DARK: Final = """localStorage.setItem("leerboek.lezen", '{"colour":"dark"}')"""
_LOOK: Final = """() => {
  const box = element => element.getBoundingClientRect();
  const shown = element => element.checkVisibility({visibilityProperty: true})
    && box(element).width > 1 && box(element).height > 1;
  const own = element => [...element.childNodes].some(
    node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const name = element => element.outerHTML.slice(0, 90);
  const generated = element => ['::before', '::after']
    .map(part => getComputedStyle(element, part))
    .filter(style => !['none', 'normal', '""'].includes(style.content));
  const all = [...document.body.querySelectorAll('*')].filter(shown);
  const texts = all.filter(own);
  const clear = colour => ['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(colour);
  const clips = element => ['X', 'Y'].some(way => getComputedStyle(element)['overflow' + way]
    !== 'visible' && (way === 'X' ? element.scrollWidth > element.clientWidth + 1
                                  : element.scrollHeight > element.clientHeight + 1));
  return {
    words: document.querySelector('main').innerText.trim(),
    // A box can be ticked with a pen.
    tools: all.filter(element => element.matches(
      'nav, button, dialog, input:not([type=checkbox]), select, textarea, [popover], '
      + 'form:not([data-activiteit]), [role=search], [download]')).map(name),
    coloured: texts.filter(element => [getComputedStyle(element), ...generated(element)]
      .some(style => style.color !== 'rgb(0, 0, 0)')).map(name),
    grounds: all.filter(element => !clear(getComputedStyle(element).backgroundColor)).map(name),
    cut: all.filter(element => clips(element) || box(element).right > innerWidth + 1
      || box(element).left < -1).map(name),
    addresses: [...document.querySelectorAll('main a[href^="http"]')].filter(shown)
      .filter(link => !getComputedStyle(link, '::after').content.includes(link.href)
        && !getComputedStyle(link, '::after').content.includes('attr(href)')).map(name),
  };
}"""


@dataclass(frozen=True, slots=True)
class _Sheets:
    """Looks at each kind of page on paper, once."""

    browser: Browser
    site: str
    seen: dict[str, dict[str, Any]]

    def __call__(self, kind: str) -> dict[str, Any]:
        """Return what a reader of a dark screen gets on paper."""
        if kind not in self.seen:
            with opened(self.browser, width=_PAPER, dark=True) as page:
                page.add_init_script(_DARK)
                page.goto(self.site + KINDS[kind])
                page.emulate_media(media="print")
                self.seen[kind] = page.evaluate(_LOOK)
        return self.seen[kind]


@pytest.fixture(scope="module")
def on_paper(browser: Browser, site: str) -> _Sheets:
    return _Sheets(browser, site, {})


@pytest.mark.parametrize("kind", KINDS)
def test_the_text_is_printed(on_paper: _Sheets, kind: str) -> None:
    assert on_paper(kind)["words"] != ""


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_to_press_is_printed(on_paper: _Sheets, kind: str) -> None:
    assert on_paper(kind)["tools"] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_text_is_black(on_paper: _Sheets, kind: str) -> None:
    assert on_paper(kind)["coloured"] == []


@pytest.mark.parametrize("kind", KINDS)
def test_everything_stands_on_white(on_paper: _Sheets, kind: str) -> None:
    assert on_paper(kind)["grounds"] == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_cut_off(on_paper: _Sheets, kind: str) -> None:
    assert on_paper(kind)["cut"] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_address_of_a_link_elsewhere_is_printed_behind_it(on_paper: _Sheets, kind: str) -> None:
    assert on_paper(kind)["addresses"] == []


def test_an_open_dialog_is_not_printed(browser: Browser, site: str) -> None:
    with opened(browser, width=_PAPER) as page:
        page.goto(site + KINDS["hoofdstuk"])
        page.click("#leesknop")
        page.emulate_media(media="print")
        assert not page.locator("#leesinstellingen").is_visible()


def test_a_search_is_printed_with_its_hits(browser: Browser, site: str) -> None:
    with opened(browser, width=_PAPER) as page:
        page.goto(f"{site}{KINDS['zoeken']}?q=participatie")
        page.locator(".zoeken-resultaat").first.wait_for()
        page.emulate_media(media="print")
        found = page.evaluate(_LOOK)
    assert (found["coloured"], found["cut"], "participatie" in found["words"].lower()) == (
        [], [], True,
    )  # fmt: skip
