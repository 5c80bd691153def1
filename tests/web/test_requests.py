"""What a page asks for: little, nothing elsewhere, and nothing that its policy forbids."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from lxml import html

from build_tools.checkers.browser import opened
from tests.benchmark.weight import files_of
from tests.dist import EDITIONS
from tests.web.kinds import KINDS, PASSED

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from tests.web.visits import Visits

_STORY_LIMIT: Final = 110_000
# The search page with hits: only there the engine, its index and the fragments are loaded.
_HITS: Final = f"{KINDS['zoeken']}?q=participatie"
_VISITED: Final = {**KINDS, "treffers": _HITS}
_FONT_LIMIT: Final = 80_000


@pytest.mark.parametrize("kind", _VISITED)
def test_no_page_asks_for_anything_elsewhere(visits: Visits, kind: str) -> None:
    asked = visits(_VISITED[kind]).asked
    assert [url for url in asked if not url.startswith(visits.site)] == []


@pytest.mark.parametrize("kind", _VISITED)
def test_everything_that_a_page_asks_for_is_there(visits: Visits, kind: str) -> None:
    assert visits(_VISITED[kind]).failed == ()


@pytest.mark.parametrize("kind", _VISITED)
def test_no_page_breaks_its_own_policy(visits: Visits, kind: str) -> None:
    assert visits(_VISITED[kind]).said == ()


def test_a_search_gets_its_hits_from_the_site_itself(visits: Visits) -> None:
    assert [url for url in visits(_HITS).asked if "/fragment/" in url] != []


def test_a_script_that_is_not_ours_does_not_run(site: str, browser: Browser) -> None:
    with opened(browser) as page:
        page.goto(site + KINDS["verhaal"])
        page.evaluate(
            "() => { const s = document.createElement('script');"
            " s.textContent = 'window.ran = true'; document.body.append(s); }"
        )
        assert page.evaluate("window.ran") is None


def test_a_story_is_light(visits: Visits) -> None:
    weights = visits(KINDS["verhaal"]).weights
    assert sum(weights.values()) < _STORY_LIMIT, weights


def test_the_benchmark_counts_all_that_a_browser_loads(dist: Path, visits: Visits) -> None:
    home = dist.resolve()
    counted = {path.relative_to(home).as_posix() for path in files_of(home / KINDS["verhaal"])}
    loaded = {url.removeprefix(visits.site).split("?")[0] for url in visits(KINDS["verhaal"]).asked}
    shown = {name for name in loaded if "/afbeeldingen/" not in f"/{name}"}
    assert (shown - counted, any(name.endswith(".woff2") for name in shown)) == (set(), True)


@pytest.mark.parametrize("kind", ["hoofdstuk", "pijler", "verhaal", "begrippen"])
def test_the_letters_of_a_page_are_light(visits: Visits, kind: str) -> None:
    weights = visits(KINDS[kind]).weights
    assert 0 < sum(size for url, size in weights.items() if url.endswith(".woff2")) < _FONT_LIMIT


def test_the_search_index_is_not_loaded_where_nobody_searches(visits: Visits) -> None:
    assert [url for url in visits(KINDS["hoofdstuk"]).asked if "/zoeken/" in url] == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_page_offers_the_epub_with_its_size_and_date(dist: Path, edition: str) -> None:
    pages = {
        page.relative_to(dist).as_posix(): html.document_fromstring(page.read_bytes())
        for page in sorted((dist / edition).rglob("*.html"))
    }
    assert pages
    without = [name for name, page in pages.items() if not (_offer(page) or _sends_on(page))]
    assert without == []


def _offer(page: html.HtmlElement) -> bool:
    words = " ".join(
        text for found in page.find_class("colophon-download") for text in found.itertext()
    )
    return (
        re.search(
            r"EPUB [0-9,]+ [kM]B, [0-9]+ [a-z]+ [0-9]{4} In deze EPUB: ", " ".join(words.split())
        )
        is not None
    )


def _sends_on(page: html.HtmlElement) -> bool:
    """Whether a page only leads to where another one went."""
    said = page.xpath("string(//body/@class)").split()
    return any(f"pagina-{kind}" in said for kind in PASSED)
