"""The page on every screen, for who cannot see it, without script, and its weight."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any, Final

import pytest

from build_tools.checkers import axe
from build_tools.checkers.browser import opened
from build_tools.sphinx_ext.script_bundles import bundle
from build_tools.sphinx_ext.wall import wall_data
from tests.wall.wall import PAGE, Wall, part
from tests.web.visits import MOST, TOO_WIDE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from build_tools.checkers.toolbox import Toolbox

_SCREENS: Final = [(320, False), (320, True), (1280, False), (1280, True)]
_LARGEST: Final = 7_000
_NOTEBOOK: Final[dict[str, Any]] = {
    "pijlers": [{"nummer": 2, "titel": "Twee", "adres": "twee.html"}],
    "hoofdstukken": [{"adres": "twee.html", "pijler": 2}, {"adres": "een.html", "pijler": 0}],
    "activiteiten": [
        {"id": "a", "titel": "A?", "hoofdstuk": "een.html"},
        {"id": "b", "titel": "B?", "hoofdstuk": "twee.html"},
    ],
    "opbrengsten": [{"lijst": "opbrengst-pijler-2", "soort": "theorie", "pijler": 2}],
}


@pytest.fixture(params=_SCREENS, ids=["small", "small-dark", "wide", "wide-dark"])
def screen(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Wall]:
    width, dark = request.param
    with opened(browser, width=width, dark=dark) as page:
        yield Wall(page, site).arrive()


def test_nothing_is_wrong_filled_and_projected(
    screen: Wall, tools: Toolbox, files: list[Path]
) -> None:
    screen.choose(*files, files[0])
    screen.page.locator("main details").evaluate_all(
        "all => all.forEach(one => { one.open = true })"
    )
    screen.press(".muur-verberg")
    screen.order("rol")
    found = _seen(screen, tools)
    screen.press(part("groot"))
    assert found + _seen(screen, tools) == []


def test_at_all_maxima_on_a_small_screen_nothing_runs_off(
    browser: Browser, site: str, tools: Toolbox, files: list[Path]
) -> None:
    with opened(browser, width=320) as page:
        page.add_init_script(f"localStorage.setItem('leerboek.lezen', '{json.dumps(MOST)}')")
        wall = Wall(page, site).arrive()
        wall.choose(*files)
        found = _seen(wall, tools)
        wall.press(part("groot"))
        assert found + _seen(wall, tools) == []


def _seen(wall: Wall, tools: Toolbox) -> list[str]:
    """Return what is wrong with the page as it stands now."""
    found = [str(finding) for finding in axe.check_page(wall.page, tools).findings]
    too_wide = wall.page.evaluate(TOO_WIDE)
    in_window = wall.page.locator(part("venster")).evaluate(
        "one => one.scrollWidth - one.clientWidth"
    )
    return [*found, *(f"{more} pixels" for more in (too_wide, in_window) if more > 0)]


def test_without_script_the_page_says_what_it_is(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(site + PAGE)
    shown = [page.locator(part(name)).is_visible() for name in ("zonder-script", "met-script")]
    context.close()
    assert shown == [True, False]


def test_the_script_of_the_page_is_light() -> None:
    assert len(gzip.compress(bundle("muur"))) <= _LARGEST


def test_mijn_leerboek_leads_to_the_wall(wall: Wall) -> None:
    wall.page.goto(f"{wall.site}{PAGE.replace('muur', 'mijn-leerboek')}")
    link = wall.page.locator("main a[href='muur.html']")
    link.wait_for()
    link.press("Enter")
    wall.page.wait_for_url(f"**/{PAGE}")
    assert wall.page.locator("h1").inner_text() == "De muur"


def test_a_question_has_the_pillar_of_its_page_and_a_list_that_of_its_own() -> None:
    found = [(one["id"], one["pijler"]) for one in wall_data(_NOTEBOOK)["vragen"]]
    lists = [("opbrengst-pijler-2", 2), ("opbrengst-pijler-2-theorie", 2)]
    assert found == [("a", 0), ("b", 2), *lists]


def test_the_roles_are_those_of_the_book() -> None:
    assert wall_data(_NOTEBOOK)["rollen"] == [
        "ambtenaar", "projectleider", "beleidsmaker", "uitvoerder", "anders",
    ]  # fmt: skip
