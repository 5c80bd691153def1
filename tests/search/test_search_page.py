"""The search page in a real browser, under the policy that the book prescribes."""

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
    from playwright.sync_api import Browser, Dialog, Page, Route

_ONLINE = re.compile("Zoeken werkt alleen in het boek op internet, met JavaScript aan")


def search(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}zoeken.html")
    page.get_by_label("Wat zoek je?").fill(query)
    page.get_by_label("Wat zoek je?").press("Enter")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("raadsleden", "1 resultaat voor ‘raadsleden’"),
        ("participatie", "4 resultaten voor ‘participatie’"),
        ("  Raad   budget ", "1 resultaat voor ‘Raad budget’"),
        ("xylofoon", "Geen resultaten voor ‘xylofoon’. Probeer een ander woord."),
        ("xylofoon raadsleden", "‘xylofoon’ staat niet in dit boek. 1 resultaat voor ‘raadsleden’"),
        (
            "tomaten burgemeester",
            "Geen resultaten voor ‘tomaten burgemeester’. Probeer minder woorden.",
        ),
        ("?!", "Typ minstens één letter of cijfer."),
        ("<raadsleden>", "1 resultaat voor ‘raadsleden’"),
        (
            "xylofoon zebrapad raadsleden",
            "‘xylofoon’ en ‘zebrapad’ staan niet in dit boek. 1 resultaat voor ‘raadsleden’",
        ),
    ],
)
def test_the_reader_is_told_what_was_found(page: Page, address: str, query: str, said: str) -> None:
    search(page, address, query)

    expect(page.get_by_role("status")).to_have_text(said)


def test_a_result_shows_title_kind_place_and_excerpt(page: Page, address: str) -> None:
    search(page, address, "kernles")

    item = page.get_by_role("listitem")
    expect(item.get_by_role("heading")).to_have_text("De moestuin achter de flat")
    expect(item).to_contain_text("Verhaal · Verhalen")
    expect(item).to_contain_text("… Achteraf was de kernles: begin met tomaten.")
    assert item.locator("mark").all_inner_texts() == ["kernles"]


def test_a_result_leads_to_its_page(page: Page, address: str) -> None:
    search(page, address, "kernles")

    page.get_by_role("link", name="De moestuin achter de flat").click()

    expect(page).to_have_url(f"{address}verhalen/moestuin.html")


def test_a_result_under_a_heading_leads_there_too(page: Page, address: str) -> None:
    search(page, address, "buurtbudgetten")

    page.get_by_role("link", name="Zelf kiezen").click()

    expect(page).to_have_url(f"{address}geld.html#zelf-kiezen")


def test_the_small_form_of_every_page_leads_to_results(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken.html")
    page.get_by_role("searchbox", name="Zoek in dit boek").fill("raadsleden")

    page.get_by_role("searchbox", name="Zoek in dit boek").press("Enter")

    expect(page).to_have_url(f"{address}zoeken.html?q=raadsleden")
    expect(page.get_by_role("status")).to_have_text("1 resultaat voor ‘raadsleden’")


def test_an_answer_that_comes_too_late_is_not_shown(page: Page, address: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    search(page, address, "raadsleden")
    expect(page.get_by_role("listitem")).to_have_count(1)
    page.route("**/fragment/**", hold)
    field = page.get_by_label("Wat zoek je?")
    with page.expect_request("**/fragment/**"):
        field.fill("burgemeester")
        field.press("Enter")

    field.fill("raadsleden")
    field.press("Enter")
    expect(page.get_by_role("status")).to_have_text("1 resultaat voor ‘raadsleden’")
    with page.expect_response("**/fragment/**"):
        held[0].continue_()

    expect(page.get_by_role("status")).to_have_text("1 resultaat voor ‘raadsleden’")
    expect(page.get_by_role("listitem")).to_have_count(1)
    expect(page.get_by_role("listitem")).to_contain_text("Wie beslist er")


def test_typing_searches_without_a_click(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken.html")

    page.get_by_label("Wat zoek je?").press_sequentially("raadsl")

    expect(page.get_by_role("status")).to_have_text("1 resultaat voor ‘raadsl’")


def test_going_back_finds_the_results_again(page: Page, address: str) -> None:
    search(page, address, "kernles")
    page.get_by_role("link", name="De moestuin achter de flat").click()

    page.go_back()

    expect(page.get_by_label("Wat zoek je?")).to_have_value("kernles")
    expect(page.get_by_role("listitem")).to_have_count(1)


def test_more_results_come_when_asked_and_get_the_focus(page: Page, address: str) -> None:
    search(page, address, "de")
    expect(page.get_by_role("listitem")).to_have_count(10)
    total = int(re.findall(r"\d+", page.get_by_role("status").inner_text())[0])

    page.get_by_role("button", name="Toon nog").click()

    expect(page.get_by_role("listitem")).to_have_count(total)
    expect(page.locator(".zoeken-link").nth(10)).to_be_focused()
    expect(page.locator("[data-zoeken-meer]")).to_be_hidden()


def test_a_filter_leaves_one_kind(page: Page, address: str) -> None:
    search(page, address, "participatie")

    page.get_by_label("Soort").select_option("Verhaal")

    expect(page.get_by_role("status")).to_have_text("1 resultaat voor ‘participatie’")
    expect(page.get_by_role("listitem")).to_contain_text("De moestuin achter de flat")


def test_a_filter_leaves_one_pillar(page: Page, address: str) -> None:
    search(page, address, "participatie")

    page.get_by_label("Pijler").select_option("Pijler 1")

    expect(page.get_by_role("status")).to_have_text("2 resultaten voor ‘participatie’")


def test_a_filter_that_leaves_nothing_says_so(page: Page, address: str) -> None:
    search(page, address, "raadsleden")

    page.get_by_label("Soort").select_option("Verhaal")

    expect(page.get_by_role("status")).to_have_text(
        "Geen resultaten voor ‘raadsleden’. Kies een andere soort of pijler, of kies alles."
    )


def test_arrow_keys_go_through_the_results_and_escape_goes_back(page: Page, address: str) -> None:
    search(page, address, "participatie")
    expect(page.get_by_role("listitem")).to_have_count(4)

    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".zoeken-link").nth(1)).to_be_focused()
    page.keyboard.press("Escape")

    expect(page.get_by_label("Wat zoek je?")).to_be_focused()
    expect(page.get_by_label("Wat zoek je?")).to_have_value("participatie")


def test_escape_in_the_field_empties_it(page: Page, address: str) -> None:
    search(page, address, "participatie")
    expect(page.get_by_role("listitem")).to_have_count(4)

    page.keyboard.press("Escape")

    expect(page.get_by_label("Wat zoek je?")).to_have_value("")
    expect(page.get_by_role("listitem")).to_have_count(0)
    expect(page).to_have_url(f"{address}zoeken.html")


def test_markup_in_titles_and_texts_stays_text(page: Page, address: str) -> None:
    said: list[str] = []

    def hear(dialog: Dialog) -> None:
        said.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", hear)

    search(page, address, "webbouwer tekens")

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


def test_a_search_asks_nothing_of_other_hosts(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    search(page, address, "participatie")
    expect(page.get_by_role("listitem")).to_have_count(4)

    assert [url for url in asked if not url.startswith(address.removesuffix("proef/"))] == []


def test_the_policy_is_kept_and_the_console_stays_empty(page: Page, address: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.route("**/favicon.ico", lambda route: route.fulfill(status=204))

    search(page, address, "participatie")
    expect(page.get_by_role("listitem")).to_have_count(4)

    assert said == []


def test_a_search_stores_nothing(page: Page, address: str) -> None:
    search(page, address, "participatie")
    expect(page.get_by_role("listitem")).to_have_count(4)

    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []


def test_when_the_index_does_not_load_the_reader_is_told(page: Page, address: str) -> None:
    page.route("**/pagefind.js", lambda route: route.abort())

    search(page, address, "participatie")

    expect(page.get_by_role("status")).to_have_text(
        "Zoeken lukt nu niet. Laad de pagina opnieuw of probeer het later nog eens."
    )


def test_after_a_failure_the_reader_may_try_again(page: Page, address: str) -> None:
    page.route("**/paginas.json", lambda route: route.abort(), times=1)
    search(page, address, "participatie")
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
def test_results_are_accessible(browser: Browser, address: str, width: int, dark: bool) -> None:  # noqa: FBT001 - a parameter
    toolbox = Toolbox.of(Path(__file__).parents[2], os.environ)
    with opened(browser, width=width, dark=dark) as page:
        search(page, address, "participatie")
        expect(page.get_by_role("listitem")).to_have_count(4)

        assert check_page(page, toolbox).findings == ()


def test_results_fit_a_narrow_screen(browser: Browser, address: str) -> None:
    with opened(browser, width=320) as page:
        search(page, address, "participatie")
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
