"""The queries of golden.toml, typed into a real browser."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from build_tools.checkers.browser import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

_FILE = Path(__file__).parent / "golden.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Golden:
    """One entry; golden.toml says what each field means."""

    editie: str
    zoek: str
    vindt: tuple[str, ...]
    niet: tuple[str, ...] = ()
    eerst: str = ""
    aantal: int | None = None
    merkt: str = ""


_ALL = [Golden(**entry) for entry in tomllib.loads(_FILE.read_text("utf-8"))["vraag"]]
_GOLDEN = [golden for golden in _ALL if golden.editie == "proef"]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One page for all queries: they only read."""
    with opened(browser) as fresh:
        yield fresh


def results(page: Page, address: str, query: str) -> dict[str, list[str]]:
    """Search, and give of every result, best first, its address and the words it marks."""
    page.goto(f"{address}zoeken.html?q={quote(query)}")
    expect(page.get_by_role("status")).to_have_text(re.compile("resulta|Typ"))
    more = page.locator("[data-zoeken-meer]")
    while more.is_visible():
        shown = page.locator(".zoeken-link").count()
        more.click()
        expect(page.locator(".zoeken-link")).not_to_have_count(shown)
    return {
        item.locator(".zoeken-link")
        .evaluate("link => link.href")
        .removeprefix(address): item.locator("mark").all_inner_texts()
        for item in page.locator(".zoeken-resultaat").all()
    }


@pytest.mark.parametrize("golden", _GOLDEN, ids=lambda golden: golden.zoek)
def test_a_query_finds_what_it_should(golden: Golden, page: Page, address: str) -> None:
    found = results(page, address, golden.zoek)

    assert set(golden.vindt) <= set(found)
    assert not set(golden.niet) & set(found)
    assert golden.eerst in {"", *list(found)[:1]}
    assert golden.aantal in {None, len(found)}
    assert not golden.merkt or golden.merkt in found[golden.vindt[0]]
