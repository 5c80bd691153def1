"""What the search page promises whatever a reader does, in a real browser.

The pages are served with the policy that the book prescribes.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from build_tools.checkers.axe import check_page
from build_tools.checkers.browser import opened
from build_tools.checkers.toolbox import Toolbox
from build_tools.search.stems import stem

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Dialog, Page

    Search = Callable[[Page, str], None]

_ONLINE = re.compile("Zoeken werkt alleen in het boek op internet, met JavaScript aan")


def test_markup_in_titles_and_texts_stays_text(page: Page, search: Search) -> None:
    said: list[str] = []

    def hear(dialog: Dialog) -> None:
        said.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", hear)

    search(page, "webbouwer tekens")

    item = page.get_by_role("listitem")
    expect(item.get_by_role("heading")).to_have_text("Wat doet <script>alert(1)</script> & <mark>?")
    expect(item).to_contain_text("a < b && c > d, <img src=x onerror=alert(2)> en </mark><mark>.")
    assert page.locator(".zoeken-resultaten :is(script, img)").count() == 0
    assert said == []


def test_markup_in_a_query_stays_text(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(3)%3E")

    expect(page.get_by_role("status")).to_contain_text("‘img src onerror alert’")
    assert page.locator("img").count() == 0


def test_nothing_of_the_index_is_loaded_before_the_reader_searches(
    page: Page, address: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))

    page.goto(f"{address}zoeken.html", wait_until="networkidle")

    assert sorted(path for path in asked if path != "favicon.ico") == [
        "proef.css",
        "zoeken.html",
        "zoeken/engine.js",
        "zoeken/excerpt.js",
        "zoeken/stem.js",
        "zoeken/words.js",
        "zoeken/zoeken.css",
        "zoeken/zoeken.js",
    ]


def test_a_search_asks_nothing_of_other_hosts(page: Page, address: str, search: Search) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    search(page, "participatie")
    expect(page.get_by_role("listitem")).to_have_count(4)

    assert [url for url in asked if not url.startswith(address.removesuffix("proef/"))] == []


def test_the_policy_is_kept_and_the_console_stays_empty(page: Page, search: Search) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.route("**/favicon.ico", lambda route: route.fulfill(status=204))

    search(page, "participatie")
    expect(page.get_by_role("listitem")).to_have_count(4)

    assert said == []


def test_a_search_stores_nothing(page: Page, search: Search) -> None:
    search(page, "participatie")
    expect(page.get_by_role("listitem")).to_have_count(4)

    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []


def test_when_the_index_does_not_load_the_reader_is_told(page: Page, search: Search) -> None:
    page.route("**/pagefind.js", lambda route: route.abort())

    search(page, "participatie")

    expect(page.get_by_role("status")).to_have_text(
        "Zoeken lukt nu niet. Laad de pagina opnieuw of probeer het later nog eens."
    )


def test_after_a_failure_the_reader_may_try_again(page: Page, search: Search) -> None:
    page.route("**/paginas.json", lambda route: route.abort(), times=1)
    search(page, "participatie")
    expect(page.get_by_role("status")).to_contain_text("Zoeken lukt nu niet")

    page.get_by_role("button", name="Zoek", exact=True).last.click()

    expect(page.get_by_role("status")).to_have_text("4 resultaten voor ‘participatie’")


def test_opened_from_disk_the_page_says_where_searching_works(page: Page, edition: Path) -> None:
    page.goto(f"{(edition / 'zoeken.html').as_uri()}?q=raad")

    expect(page.get_by_role("status")).to_have_text(_ONLINE)


def test_without_scripts_the_page_says_where_searching_works(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto(f"{address}zoeken.html?q=raad")

    assert _ONLINE.search(page.locator("[role=status]").inner_text())
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("dark", [False, True])
def test_results_are_accessible(browser: Browser, width: int, dark: bool, search: Search) -> None:  # noqa: FBT001 - a parameter
    toolbox = Toolbox.of(Path(__file__).parents[2], os.environ)
    with opened(browser, width=width, dark=dark) as page:
        search(page, "participatie")
        expect(page.get_by_role("listitem")).to_have_count(4)

        assert check_page(page, toolbox).findings == ()


def test_results_fit_a_narrow_screen(browser: Browser, search: Search) -> None:
    with opened(browser, width=320) as page:
        search(page, "participatie")
        expect(page.get_by_role("listitem")).to_have_count(4)

        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_browser_makes_the_same_stems_as_the_index(
    page: Page, address: str, data: Path
) -> None:
    words = sorted(set(re.findall(r"[^\W_]+", (data / "stems.toml").read_text("utf-8"))))
    words += sorted(set(re.findall(r"[^\W_]+", (data / "compounds.toml").read_text("utf-8"))))
    page.goto(f"{address}zoeken.html")

    found = page.evaluate(
        """async words => {
            const {stemmer} = await import('./zoeken/stem.js');
            const facts = await (await fetch('zoeken/paginas.json')).json();
            return words.map(stemmer(facts.stammen, facts.cijfers));
        }""",
        words,
    )

    assert dict(zip(words, found, strict=True)) == {word: stem(word.lower()) for word in words}
