"""A notice can be shared by mail or by its address, without anybody watching."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from build_tools.checkers.browser import chromium, opened
from build_tools.checkers.server import HEADERS_FILE, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

    from build_tools.checkers.toolbox import Toolbox


@pytest.fixture(scope="module")
def notice(dist: Path, tools: Toolbox) -> Iterator[Page]:
    served = serving(dist, headers=dist / HEADERS_FILE)
    with served as address, chromium(tools) as browser, opened(browser) as page:
        page.goto(f"{address}editie-3/aankondiging.html")
        yield page


def test_the_mail_holds_the_address_of_the_page(notice: Page) -> None:
    mail = notice.get_by_role("link", name="Mail het adres").get_attribute("href")
    assert mail is not None
    assert mail.endswith(f"&body={quote(notice.url, safe='')}")


def test_copying_says_what_came_of_it(notice: Page) -> None:
    notice.get_by_role("button", name="Kopieer het adres").click()
    expect(notice.locator(".share-status")).not_to_be_empty()
