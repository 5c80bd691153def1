"""The page with everything in a browser: choosing, sharing a choice, finding nothing, no script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from tests.dist import EDITIONS

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page

_EDITION: Final = EDITIONS[0]
_PAGE: Final = f"{_EDITION}/vinden.html"
_ITEMS: Final = "[data-vinden-groep] li"
_ADDRESSES: Final = "links => links.map((link) => link.href)"
_STATUS: Final = re.compile(r"(\d+) van de (\d+) gevonden\.")


def _shown(page: Page) -> Locator:
    return page.locator(f"{_ITEMS}:visible")


def _status(page: Page) -> Locator:
    return page.locator("[data-vinden-melding]")


def test_a_choice_leaves_exactly_what_fits(page: Page, site: str) -> None:
    page.goto(site + _PAGE)
    page.select_option("select[name=pijler]", "3")
    found = page.locator(f"{_ITEMS}[data-pijler~='3']").count()
    assert (found > 0, _shown(page).count()) == (True, found)


def test_two_choices_must_both_fit(page: Page, site: str) -> None:
    page.goto(site + _PAGE)
    page.select_option("select[name=soort]", "verhalen")
    page.select_option("select[name=pijler]", "1")
    expected = page.locator(f"{_ITEMS}[data-soort~='verhalen'][data-pijler~='1']").count()
    assert (expected > 0, _shown(page).count()) == (True, expected)


def test_the_live_region_says_how_many_of_all(page: Page, site: str) -> None:
    page.goto(site + _PAGE)
    page.select_option("select[name=pijler]", "3")
    said = _STATUS.fullmatch(_status(page).inner_text())
    assert said is not None
    assert (int(said[1]), int(said[2])) == (_shown(page).count(), page.locator(_ITEMS).count())


def test_the_counts_of_the_groups_follow(page: Page, site: str) -> None:
    page.goto(site + _PAGE)
    page.select_option("select[name=pijler]", "1")
    shown = [group for group in page.locator("[data-vinden-groep]").all() if group.is_visible()]
    counts = [str(group.locator("li:visible").count()) for group in shown]
    headings = [group.locator("h2 span").inner_text() for group in shown]
    overview = page.locator(".vinden-overzicht span:visible").all_inner_texts()
    assert (headings, overview) == (counts, counts)


def test_what_is_found_nowhere_is_said(page: Page, site: str) -> None:
    page.goto(site + _PAGE)
    page.select_option("select[name=soort]", "begrippen")
    page.locator("select[name=rol]").select_option(index=1)
    expect(_status(page)).to_contain_text("Niets gevonden")
    assert _shown(page).count() == 0


def test_the_address_holds_the_choice_for_somebody_else(page: Page, site: str) -> None:
    page.goto(site + _PAGE)
    page.select_option("select[name=soort]", "verhalen")
    page.select_option("select[name=pijler]", "1")
    there, count = page.url, _shown(page).count()
    page.goto("about:blank")
    page.goto(there)
    chosen = [page.input_value(f"select[name={name}]") for name in ("soort", "pijler")]
    assert (chosen, _shown(page).count()) == (["verhalen", "1"], count)


def test_the_choice_goes_along_to_another_edition(page: Page, site: str) -> None:
    page.goto(site + _PAGE)
    page.select_option("select[name=pijler]", "3")
    page.locator(".vinden-edities a").first.click()
    page.wait_for_url(re.compile("vinden.html#"))
    assert (_PAGE in page.url, page.input_value("select[name=pijler]")) == (False, "3")


def test_a_choice_that_does_not_exist_is_none(page: Page, site: str) -> None:
    page.goto(f"{site}{_PAGE}#pijler=99&soort=%3Cb%3E&zomaar=1")
    assert _shown(page).count() == page.locator(_ITEMS).count()


def test_a_reset_shows_everything_and_empties_the_address(page: Page, site: str) -> None:
    page.goto(f"{site}{_PAGE}#pijler=3")
    page.click("form[data-vinden] [type=reset]")
    expect(_status(page)).to_contain_text("alles staat er weer")
    assert (_shown(page).count(), "#" in page.url) == (page.locator(_ITEMS).count(), False)


def test_it_all_works_by_keyboard(page: Page, site: str) -> None:
    page.goto(site + _PAGE)
    page.focus("select[name=soort]")
    page.keyboard.press("Tab")
    page.keyboard.type("Pijler 3")
    expect(_status(page)).to_have_text(_STATUS)
    for _ in range(page.locator("form[data-vinden] select").count() - 1):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(_status(page)).to_contain_text("alles staat er weer")


@pytest.mark.parametrize("edition", EDITIONS)
def test_without_a_script_everything_is_there_and_no_control(
    scriptless: Page, site: str, edition: str
) -> None:
    scriptless.goto(f"{site}{edition}/vinden.html")
    assert scriptless.locator("main form:visible").count() == 0
    items = scriptless.locator(_ITEMS)
    assert (items.count() > 10, _shown(scriptless).count()) == (True, items.count())


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_link_in_the_lists_leads_somewhere(
    page: Page, site: str, dist: Path, edition: str
) -> None:
    page.goto(f"{site}{edition}/vinden.html")
    links = page.locator(f"{_ITEMS} a, .vinden-edities a")
    addresses = {one.partition("#")[0] for one in links.evaluate_all(_ADDRESSES)}
    wrong = [one for one in addresses if not (dist / one.removeprefix(site)).is_file()]
    assert (len(addresses) > 5, wrong) == (True, [])


def test_from_a_disk_it_works_too(page: Page, dist: Path) -> None:
    page.goto((dist / _PAGE).as_uri())
    page.select_option("select[name=pijler]", "3")
    expect(_status(page)).to_have_text(_STATUS)
    assert page.url.endswith("#pijler=3")
