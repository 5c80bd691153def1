"""Sharing and citing a page, and telling of a mistake on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from bs4 import BeautifulSoup

from build_tools.checkers import axe
from build_tools.checkers.browser import opened
from tests.web.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from build_tools.checkers.toolbox import Toolbox

_SHARED: Final = ("hoofdstuk", "pijler", "verhaal", "bericht", "pagina", "overzicht")
_NO_CLIPBOARD: Final = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
_DEVICE: Final = (
    "window.shared = []; navigator.share = data => { shared.push(data); return Promise.reject(); }"
)


@pytest.fixture
def page(site: str, browser: Browser) -> Iterator[Page]:
    with opened(browser) as fresh:
        fresh.context.grant_permissions(["clipboard-read", "clipboard-write"])
        fresh.add_init_script("delete Navigator.prototype.share")
        fresh.goto(site + KINDS["verhaal"])
        yield fresh


def _copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


@pytest.mark.parametrize("kind", _SHARED)
def test_a_page_can_be_shared_and_cited(dist: Path, kind: str) -> None:
    soup = BeautifulSoup((dist / KINDS[kind]).read_bytes(), "lxml")
    assert len(soup.select(".share [data-share-mail], .share [data-reference]")) == 2


def test_the_address_is_copied(page: Page) -> None:
    page.click("[data-share-copy]")
    page.wait_for_selector(".share-status:not(:empty)")
    assert (_copied(page), page.inner_text(".share-status")) == (
        page.url,
        "Het adres is gekopieerd.",
    )


def test_without_a_clipboard_the_reader_is_told_where_it_is(site: str, browser: Browser) -> None:
    with opened(browser) as page:
        page.add_init_script(_NO_CLIPBOARD)
        page.goto(site + KINDS["verhaal"])
        page.click("[data-share-copy]")
        assert page.inner_text(".share-status").startswith("Kopiëren lukt hier niet.")


def test_without_web_share_there_is_no_button_for_it(page: Page) -> None:
    assert not page.get_by_role("button", name="Deel met een app").is_visible()


def test_with_web_share_the_device_gets_title_and_address(site: str, browser: Browser) -> None:
    with opened(browser) as page:
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.add_init_script(_DEVICE)
        page.goto(site + KINDS["hoofdstuk"])
        page.get_by_role("button", name="Deel met een app").click()
        assert (page.evaluate("shared"), errors) == (
            [{"title": "Vertalen", "url": page.url}],
            [],
        )


def test_the_reference_names_maker_edition_date_and_address(page: Page) -> None:
    page.click(".cite summary")
    page.get_by_role("button", name="Kopieer de verwijzing").click()
    page.wait_for_selector(".share-status:not(:empty)")
    form = (
        r"Burgermeester Academie\. \(\d{4}, \d{1,2} [a-z]+\)\. .+[.?!] In Burgermeesterleerboek:"
        r" .+ \(Editie 1\)\. Geraadpleegd op \d{1,2} [a-z]+ \d{4}, van " + re.escape(page.url)
    )
    assert re.fullmatch(form, _copied(page))


def test_the_reference_can_be_read_without_a_script(site: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(site + KINDS["verhaal"])
        page.click(".cite summary")
        assert "(Editie 1)." in page.inner_text("[data-reference]")
    finally:
        context.close()


def test_without_an_address_for_it_nobody_can_report_a_mistake(dist: Path) -> None:
    soup = BeautifulSoup((dist / KINDS["verhaal"]).read_bytes(), "lxml")
    assert soup.select(".report") == []


@pytest.mark.parametrize("screen", [(320, True), (1280, False)])
def test_axe_finds_nothing_in_the_reference(
    site: str, browser: Browser, tools: Toolbox, screen: tuple[int, bool]
) -> None:
    with opened(browser, width=screen[0], dark=screen[1]) as page:
        page.add_init_script(_DEVICE)
        page.goto(site + KINDS["verhaal"])
        page.click(".cite summary")
        report = axe.check_page(page, tools)
    assert [str(finding) for finding in report.findings] == []
