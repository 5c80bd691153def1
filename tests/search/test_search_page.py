"""What a reader does on the search page, in a real browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page, Route

    Search = Callable[[Page, str], None]


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
def test_the_reader_is_told_what_was_found(
    page: Page, query: str, said: str, search: Search
) -> None:
    search(page, query)

    expect(page.get_by_role("status")).to_have_text(said)


def test_a_result_shows_title_kind_place_and_excerpt(page: Page, search: Search) -> None:
    search(page, "kernles")

    item = page.get_by_role("listitem")
    expect(item.get_by_role("heading")).to_have_text("De moestuin achter de flat")
    expect(item).to_contain_text("Verhaal · Verhalen")
    expect(item).to_contain_text("… Achteraf was de kernles: begin met tomaten.")
    assert item.locator("mark").all_inner_texts() == ["kernles"]


def test_a_result_leads_to_its_page(page: Page, address: str, search: Search) -> None:
    search(page, "kernles")

    page.get_by_role("link", name="De moestuin achter de flat").click()

    expect(page).to_have_url(f"{address}verhalen/moestuin.html")


def test_a_result_under_a_heading_leads_there_too(page: Page, address: str, search: Search) -> None:
    search(page, "buurtbudgetten")

    page.get_by_role("link", name="Zelf kiezen").click()

    expect(page).to_have_url(f"{address}geld.html#zelf-kiezen")


def test_the_small_form_of_every_page_leads_to_results(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken.html")
    page.get_by_role("searchbox", name="Zoek in dit boek").fill("raadsleden")

    page.get_by_role("searchbox", name="Zoek in dit boek").press("Enter")

    expect(page).to_have_url(f"{address}zoeken.html?q=raadsleden")
    expect(page.get_by_role("status")).to_have_text("1 resultaat voor ‘raadsleden’")


def test_an_answer_that_comes_too_late_is_not_shown(page: Page, search: Search) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    search(page, "raadsleden")
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


def test_going_back_finds_the_results_again(page: Page, search: Search) -> None:
    search(page, "kernles")
    page.get_by_role("link", name="De moestuin achter de flat").click()

    page.go_back()

    expect(page.get_by_label("Wat zoek je?")).to_have_value("kernles")
    expect(page.get_by_role("listitem")).to_have_count(1)


def test_more_results_come_when_asked_and_get_the_focus(page: Page, search: Search) -> None:
    search(page, "de")
    expect(page.get_by_role("listitem")).to_have_count(10)
    total = int(re.findall(r"\d+", page.get_by_role("status").inner_text())[0])

    page.get_by_role("button", name="Toon nog").click()

    expect(page.get_by_role("listitem")).to_have_count(total)
    expect(page.locator(".zoeken-link").nth(10)).to_be_focused()
    expect(page.locator("[data-zoeken-meer]")).to_be_hidden()


def test_a_filter_leaves_one_kind(page: Page, search: Search) -> None:
    search(page, "participatie")

    page.get_by_label("Soort").select_option("Verhaal")

    expect(page.get_by_role("status")).to_have_text("1 resultaat voor ‘participatie’")
    expect(page.get_by_role("listitem")).to_contain_text("De moestuin achter de flat")


def test_a_filter_leaves_one_pillar(page: Page, search: Search) -> None:
    search(page, "participatie")

    page.get_by_label("Pijler").select_option("Pijler 1")

    expect(page.get_by_role("status")).to_have_text("2 resultaten voor ‘participatie’")


def test_a_filter_that_leaves_nothing_says_so(page: Page, search: Search) -> None:
    search(page, "raadsleden")

    page.get_by_label("Soort").select_option("Verhaal")

    expect(page.get_by_role("status")).to_have_text(
        "Geen resultaten voor ‘raadsleden’. Kies een andere soort of pijler, of kies alles."
    )


def test_arrow_keys_go_through_the_results_and_escape_goes_back(page: Page, search: Search) -> None:
    search(page, "participatie")
    expect(page.get_by_role("listitem")).to_have_count(4)

    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".zoeken-link").nth(1)).to_be_focused()
    page.keyboard.press("Escape")

    expect(page.get_by_label("Wat zoek je?")).to_be_focused()
    expect(page.get_by_label("Wat zoek je?")).to_have_value("participatie")


def test_escape_in_the_field_empties_it(page: Page, address: str, search: Search) -> None:
    search(page, "participatie")
    expect(page.get_by_role("listitem")).to_have_count(4)

    page.keyboard.press("Escape")

    expect(page.get_by_label("Wat zoek je?")).to_have_value("")
    expect(page.get_by_role("listitem")).to_have_count(0)
    expect(page).to_have_url(f"{address}zoeken.html")
