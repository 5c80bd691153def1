"""The front of all editions: what a reader set holds there too, and the pictures are its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.browser import opened
from build_tools.rules.editions import ROOT_NAMES
from tests.dist import EDITIONS
from tests.web.visits import TOO_WIDE

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

_KEPT: Final = "localStorage.setItem('leerboek.lezen', '{0}')"
_SIZE: Final = "parseFloat(getComputedStyle(document.querySelector('.boek .over p')).fontSize)"
_GROUND: Final = "getComputedStyle(document.body).backgroundColor"
_PAGES: Final = ("index.html", "404.html")


def _evaluated(browser: Browser, address: str, kept: str, script: str) -> object:
    with opened(browser) as page:
        page.add_init_script(_KEPT.replace("{0}", kept))
        page.goto(address, wait_until="load")
        return page.evaluate(script)


def test_text_has_the_size_that_the_reader_set(site: str, browser: Browser) -> None:
    usual, large = (
        _evaluated(browser, f"{site}index.html", kept, _SIZE) for kept in ("{}", '{"text":200}')
    )
    assert isinstance(usual, float | int)
    assert large == pytest.approx(2 * usual)


@pytest.mark.parametrize("page", _PAGES)
def test_the_colours_are_those_that_the_reader_set(site: str, browser: Browser, page: str) -> None:
    light, dark, stark = (
        _evaluated(browser, site + page, kept, _GROUND)
        for kept in ("{}", '{"colour":"dark"}', '{"contrast":"high"}')
    )
    assert len({light, dark, stark}) == 3


def test_a_setting_made_on_the_front_holds_in_the_book(site: str, browser: Browser) -> None:
    with opened(browser) as page:
        page.goto(f"{site}index.html", wait_until="load")
        page.click("#leesknop")
        page.get_by_role("radio", name="Donker").check()
        page.goto(f"{site}{EDITIONS[0]}/index.html", wait_until="load")
        assert page.locator("html").get_attribute("data-colour") == "dark"


def test_the_settings_are_the_first_stop_after_the_skip_link(site: str, browser: Browser) -> None:
    with opened(browser) as page:
        page.goto(f"{site}index.html", wait_until="load")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.id") == "leesknop"


def test_the_largest_letters_fit_on_the_narrowest_screen(site: str, browser: Browser) -> None:
    with opened(browser, width=320) as page:
        page.add_init_script(_KEPT.replace("{0}", '{"text":250,"letters":24}'))
        page.goto(f"{site}index.html", wait_until="load")
        assert page.evaluate(TOO_WIDE) <= 0


@pytest.mark.parametrize("name", _PAGES)
def test_the_mark_of_the_front_is_that_of_no_edition(dist: Path, name: str) -> None:
    assert "voorkant/merk.svg" in (dist / name).read_text(encoding="utf-8")
    marks = {(dist / slug / "beeld/merk.svg").read_bytes() for slug in EDITIONS}
    assert (dist / "voorkant/merk.svg").read_bytes() not in marks


def test_the_card_of_the_front_is_that_of_no_edition(dist: Path) -> None:
    cards = {(dist / slug / "beeld/kaart.jpg").read_bytes() for slug in EDITIONS}
    assert (dist / "voorkant/kaart.jpg").read_bytes() not in cards


def test_no_edition_can_be_called_what_the_root_holds(dist: Path) -> None:
    held = {path.name.partition(".")[0] for path in dist.iterdir()} - set(EDITIONS)
    usable = {name for name in held if name.isalnum() and name == name.lower()}
    assert usable <= ROOT_NAMES
