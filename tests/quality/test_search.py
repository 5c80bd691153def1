"""Searching the real book, in a real browser, under the headers that it asks for."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from build_tools.checkers.browser import chromium, opened
from build_tools.checkers.server import HEADERS_FILE, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

    from build_tools.checkers.toolbox import Toolbox

_FILE: Final = Path(__file__).parent / "zoekvragen.toml"
_QUERIES: Final = tomllib.loads(_FILE.read_text(encoding="utf-8"))["vraag"]


@pytest.fixture(scope="module")
def searched(dist: Path, tools: Toolbox) -> Iterator[tuple[Page, str]]:
    """Give a browser's page, and where the publication is served."""
    served = serving(dist, headers=dist / HEADERS_FILE)
    with served as address, chromium(tools) as browser, opened(browser) as page:
        yield page, address


@pytest.mark.parametrize("query", _QUERIES, ids=lambda one: f"{one['editie']}: {one['zoek']}")
def test_a_reader_finds(searched: tuple[Page, str], query: dict[str, Any]) -> None:
    page, address = searched
    edition = f"{address}{query['editie']}/"
    page.goto(f"{edition}zoeken.html?q={quote(query['zoek'])}")
    expect(page.locator("[data-zoeken-status]")).to_have_text(re.compile("resulta|Typ"))
    found: dict[str, list[str]] = {
        item.locator(".zoeken-link")
        .evaluate("link => link.href")
        .removeprefix(edition)
        .partition("#")[0]: item.locator("mark").all_inner_texts()
        for item in page.locator(".zoeken-resultaat").all()
    }
    assert set(query["vindt"]) <= set(found)
    assert query.get("eerst", "") in {"", *list(found)[:1]}
    assert query.get("aantal") in {None, len(found)}
    assert not query.get("merkt") or query["merkt"] in found[query["vindt"][0]]
