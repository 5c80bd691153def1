"""The two pages for everybody: axe, small screens, large letters, no other host, little weight."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from build_tools.checkers import axe
from build_tools.checkers.browser import opened
from tests.dist import EDITIONS

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from build_tools.checkers.report import Finding
    from build_tools.checkers.toolbox import Toolbox

_NAMES: Final = ("vinden", "vertaalwoordenboek")
# Every reading setting at its end.
_MOST: Final = json.dumps({
    "text": 250, "letters": 24, "lines": 200, "words": 64, "font": "atkinson", "contrast": "high",
})  # fmt: skip
_TOO_WIDE: Final = "document.documentElement.scrollWidth - innerWidth"
_SMALL: Final = """() => [...document.querySelectorAll('main :is(a, button, input, select)')]
  .filter(element => {
    const box = element.getBoundingClientRect();
    const inLine = getComputedStyle(element).display === 'inline';
    return element.checkVisibility() && !inLine && box.width > 1
      && (box.height < 23.5 || box.width < 23.5);
  }).map(element => element.outerHTML.slice(0, 90))"""
_MOST_BYTES: Final = 5_000


def _do_all(page: Page, name: str) -> None:
    """Bring about everything that a reader can bring about on a page."""
    if name == "vinden":
        page.select_option("select[name=pijler]", "3")
        return
    page.fill("form[data-eigen-paren] [name=links]", "onze bank")
    page.fill("form[data-eigen-paren] [name=rechts]", "straatmeubilair")
    page.click("form[data-eigen-paren] [type=submit]")
    expect(page.locator("[data-eigen]")).to_have_count(1)
    page.click("[data-eigen] button:text('Verander')")
    page.fill("input[name=woord]", "bank")
    expect(page.locator("[data-vinden-melding]")).not_to_be_empty()


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("name", _NAMES)
def test_axe_finds_nothing_before_and_after(
    site: str, browser: Browser, tools: Toolbox, name: str, edition: str
) -> None:
    found: list[Finding] = []
    with opened(browser, width=320, dark=edition == EDITIONS[-1]) as page:
        page.goto(f"{site}{edition}/{name}.html")
        found += axe.check_page(page, tools).findings
        _do_all(page, name)
        found += axe.check_page(page, tools).findings
    assert found == []


@pytest.mark.parametrize("name", _NAMES)
def test_at_all_maxima_on_a_small_screen_nothing_runs_off(
    site: str, browser: Browser, name: str
) -> None:
    with opened(browser, width=320) as page:
        page.add_init_script(f"localStorage.setItem('leerboek.lezen', '{_MOST}')")
        page.goto(f"{site}{EDITIONS[0]}/{name}.html")
        _do_all(page, name)
        assert (page.evaluate(_TOO_WIDE), page.evaluate(_SMALL)) == (0, [])


@pytest.mark.parametrize("name", _NAMES)
def test_nothing_is_asked_of_another_host_and_nothing_fails(
    site: str, browser: Browser, name: str
) -> None:
    said: list[str] = []
    asked: list[str] = []
    with opened(browser) as page:
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{site}{EDITIONS[0]}/{name}.html", wait_until="networkidle")
        _do_all(page, name)
    hosts = {urlsplit(address).netloc for address in asked}
    assert (said, hosts) == ([], {urlsplit(site).netloc})


def test_the_script_is_light(dist: Path) -> None:
    script = (dist / EDITIONS[0] / "_static" / "vinden.js").read_bytes()
    assert len(gzip.compress(script, 9)) <= _MOST_BYTES


def test_only_two_pages_load_the_script(dist: Path) -> None:
    pages = (dist / EDITIONS[0]).rglob("*.html")
    loading = {page.stem for page in pages if b"_static/vinden.js" in page.read_bytes()}
    assert loading == set(_NAMES)
