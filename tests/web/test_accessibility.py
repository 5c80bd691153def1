"""What axe says of every kind of page, light and dark, on a phone and on a screen: nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from build_tools.checkers import axe
from build_tools.checkers.browser import opened
from tests.web.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

    from build_tools.checkers.toolbox import Toolbox

    Act = Callable[[Page], None]

_NARROW: Final = 320
_WIDE: Final = 1280
_SCHEMES: Final = ("light", "dark")


def _click(selector: str) -> Act:
    return lambda page: page.click(selector)


def _share(page: Page) -> None:
    page.click("[data-share-copy]")
    expect(page.locator(".share-status")).not_to_be_empty()


def _search(words: str, found: str) -> Act:
    def act(page: Page) -> None:
        page.fill("#zoeken-vraag", words)
        page.press("#zoeken-vraag", "Enter")
        expect(page.locator("[data-zoeken-status]")).to_contain_text(found)

    return act


# What a reader can bring about on a page: the kind of page, what is done, and on which screens.
_STATES: Final[dict[str, tuple[str, Act, tuple[int, ...]]]] = {
    "leesinstellingen": ("hoofdstuk", _click("#leesknop"), (_NARROW, _WIDE)),
    "edities": ("hoofdstuk", _click(".editions summary"), (_NARROW, _WIDE)),
    "inhoud": ("hoofdstuk", _click(".tool-contents"), (_NARROW,)),
    "op-deze-pagina": ("hoofdstuk", _click(".on-this-page-closed summary"), (_NARROW,)),
    "gedeeld": ("bericht", _share, (_NARROW, _WIDE)),
    "treffers": ("zoeken", _search("participatie", "resultaten voor"), (_NARROW, _WIDE)),
    "geen-treffers": ("zoeken", _search("xylofoon", "Geen resultaten"), (_NARROW, _WIDE)),
}


def _findings(page: Page, tools: Toolbox) -> list[str]:
    """Return what axe finds, first in the light and then in the dark."""
    found = []
    for scheme in _SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found += [f"{scheme}: {finding}" for finding in axe.check_page(page, tools).findings]
    return found


@pytest.mark.parametrize("width", [_NARROW, _WIDE])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_on_a_page(
    site: str, browser: Browser, tools: Toolbox, kind: str, width: int
) -> None:
    with opened(browser, width=width) as page:
        answer = page.goto(site + KINDS[kind], wait_until="load")
        assert answer is not None
        assert answer.ok
        assert _findings(page, tools) == []


@pytest.mark.parametrize(
    ("what", "width"), [(what, width) for what, state in _STATES.items() for width in state[2]]
)
def test_axe_finds_nothing_after_what_a_reader_does(
    site: str, browser: Browser, tools: Toolbox, what: str, width: int
) -> None:
    kind, act, _ = _STATES[what]
    with opened(browser, width=width) as page:
        page.goto(site + KINDS[kind])
        act(page)
        assert _findings(page, tools) == []


def test_the_dark_is_another_page_to_axe(site: str, browser: Browser) -> None:
    grounds = set()
    with opened(browser) as page:
        page.goto(site + KINDS["hoofdstuk"])
        for scheme in _SCHEMES:
            page.emulate_media(color_scheme=scheme)
            grounds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert len(grounds) == len(_SCHEMES)
