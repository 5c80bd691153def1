"""What a page asks for: little, nothing elsewhere, and nothing that its policy forbids."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.browser import opened
from tests.web.kinds import KINDS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Response

_STORY_LIMIT: Final = 110_000
_FONT_LIMIT: Final = 80_000


def _answers(page: Page, address: str) -> list[Response]:
    answers: list[Response] = []
    page.on("response", answers.append)
    page.goto(address, wait_until="networkidle")
    return answers


def _weight(answer: Response) -> int:
    body = answer.body()
    return min(len(body), len(gzip.compress(body, 9)))


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_asks_for_anything_elsewhere(site: str, browser: Browser, kind: str) -> None:
    with opened(browser) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(site + KINDS[kind], wait_until="networkidle")
    assert [url for url in asked if not url.startswith(site)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_everything_that_a_page_asks_for_is_there(site: str, browser: Browser, kind: str) -> None:
    with opened(browser) as page:
        answers = _answers(page, site + KINDS[kind])
    assert [answer.url for answer in answers if not answer.ok] == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_breaks_its_own_policy(site: str, browser: Browser, kind: str) -> None:
    with opened(browser) as page:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(site + KINDS[kind], wait_until="networkidle")
    assert said == []


def test_a_script_that_is_not_ours_does_not_run(site: str, browser: Browser) -> None:
    with opened(browser) as page:
        page.goto(site + KINDS["verhaal"])
        page.evaluate(
            "() => { const s = document.createElement('script');"
            " s.textContent = 'window.ran = true'; document.body.append(s); }"
        )
        assert page.evaluate("window.ran") is None


def test_a_story_is_light(site: str, browser: Browser) -> None:
    with opened(browser) as page:
        answers = _answers(page, site + KINDS["verhaal"])
        weights = {answer.url.removeprefix(site): _weight(answer) for answer in answers}
    assert sum(weights.values()) < _STORY_LIMIT, weights


@pytest.mark.parametrize("kind", ["hoofdstuk", "pijler", "verhaal", "begrippen"])
def test_the_letters_of_a_page_are_light(site: str, browser: Browser, kind: str) -> None:
    with opened(browser) as page:
        answers = _answers(page, site + KINDS[kind])
        fonts = [len(answer.body()) for answer in answers if answer.url.endswith(".woff2")]
    assert 0 < sum(fonts) < _FONT_LIMIT


def test_the_search_index_is_not_loaded_where_nobody_searches(site: str, browser: Browser) -> None:
    with opened(browser) as page:
        answers = _answers(page, site + KINDS["hoofdstuk"])
    assert [answer.url for answer in answers if "/zoeken/" in answer.url] == []


@pytest.mark.parametrize("edition", ["editie-1", "editie-2", "editie-3", "vlaanderen"])
def test_every_page_offers_the_epub_with_its_size_and_date(
    site: str, browser: Browser, edition: str
) -> None:
    with opened(browser) as page:
        page.goto(f"{site}{edition}/index.html")
        pages = page.eval_on_selector_all("#inhoud a", "links => links.map(link => link.href)")
        without = []
        for address in pages:
            page.goto(address)
            words = (
                page.inner_text(".colophon-download")
                if page.query_selector(".colophon-download")
                else ""
            )
            if "kB," not in words and "MB," not in words:
                without.append(address)
    assert without == []
