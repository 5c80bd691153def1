"""The dictionary in a browser: looking up from both sides, and pairs of a reader's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from build_tools.checkers.browser import opened
from tests.dist import EDITIONS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

_EDITION: Final = EDITIONS[0]
_PAGE: Final = f"{_EDITION}/vertaalwoordenboek.html"
_NOTEBOOK: Final = f"{_EDITION}/mijn-leerboek.html"
_HOSTILE: Final = "Eén <b>idéé</b> & \"nog\" 'een' 🌱"
_FORM: Final = "form[data-eigen-paren]"
_OWN: Final = "[data-eigen]"


def _pairs(page: Page) -> Locator:
    return page.locator("[data-paar]:visible")


def _say(page: Page) -> Locator:
    return page.locator("[data-eigen-melding]")


def _look_up(page: Page, word: str) -> list[str]:
    """Return the left sides of what is found."""
    page.fill("input[name=woord]", word)
    expect(page.locator("[data-vinden-melding]")).not_to_be_empty()
    return _pairs(page).locator("dt").all_inner_texts()


def _add(page: Page, left: str, right: str, sentence: str = "", kind: str = "taalpaar") -> None:
    before = page.locator(_OWN).count()
    page.select_option(f"{_FORM} [name=soort]", kind)
    page.fill(f"{_FORM} [name=links]", left)
    page.fill(f"{_FORM} [name=rechts]", right)
    page.fill(f"{_FORM} [name=zin]", sentence)
    page.click(f"{_FORM} [type=submit]")
    expect(page.locator(_OWN)).to_have_count(before + 1)


@pytest.fixture
def words(page: Page, site: str) -> Page:
    """Give the page with the dictionary."""
    page.goto(site + _PAGE)
    return page


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("schepen", "wethouder"),
        ("WÉTHOUDER", "wethouder"),
        ("weigeringsgrond", "dat zal wel niet mogen"),
        ("niet mogen", "dat zal wel niet mogen"),
        ("mogen zal", "dat zal wel niet mogen"),
    ],
)
def test_a_pair_is_found_from_either_side(words: Page, word: str, found: str) -> None:
    assert found in _look_up(words, word)


def test_a_sentence_is_not_looked_through(words: Page) -> None:
    assert _look_up(words, "Groningen") == []
    expect(words.locator("[data-vinden-melding]")).to_contain_text(
        "Niets gevonden voor ‘Groningen’"
    )


def test_the_live_region_says_how_many(words: Page) -> None:
    count = len(_look_up(words, "organis"))
    found = len(_look_up(words, "schepen"))
    expected = "1 paar gevonden." if found == 1 else f"{found} paren gevonden."
    expect(words.locator("[data-vinden-melding]")).to_have_text(expected)
    assert (count, found > 0) == (0, True)


def test_the_address_holds_the_word(words: Page) -> None:
    found = _look_up(words, "schepen")
    address = words.url
    words.goto("about:blank")
    words.goto(address)
    again = _pairs(words).locator("dt").all_inner_texts()
    assert (words.input_value("input[name=woord]"), again) == ("schepen", found)


def test_a_reset_shows_everything(words: Page) -> None:
    everything = _pairs(words).count()
    _look_up(words, "schepen")
    words.click("form[data-vinden] [type=reset]")
    expect(words.locator("[data-vinden-melding]")).to_contain_text("Alle paren")
    assert _pairs(words).count() == everything


def test_a_pair_of_ones_own_stands_in_the_list_as_such(words: Page) -> None:
    _add(words, "onze bank", "straatmeubilair", "De bank is straatmeubilair.")
    expect(words.locator(_OWN)).to_contain_text("Van jou")
    expect(words.locator(_OWN)).to_contain_text("De bank is straatmeubilair.")


def test_what_a_reader_types_stays_text(words: Page) -> None:
    _add(words, _HOSTILE, "<img src=x onerror=alert(1)>")
    own = words.locator(_OWN)
    assert own.locator("dt").inner_text() == _HOSTILE
    assert own.locator("b, img").count() == 0


def test_a_pair_of_ones_own_is_found_without_its_accents(words: Page) -> None:
    _add(words, _HOSTILE, "nota")
    assert _HOSTILE in _look_up(words, "idee")


def test_it_is_there_again_after_a_reload(words: Page) -> None:
    _add(words, "onze bank", "straatmeubilair")
    words.reload()
    expect(words.locator(f"{_OWN} dt")).to_have_text("onze bank")


def test_it_stands_in_mijn_leerboek(words: Page, site: str) -> None:
    _add(words, _HOSTILE, "straatmeubilair", "Een zin.")
    words.goto(site + _NOTEBOOK)
    answer = words.locator("[data-mijn=antwoorden]")
    for text in (_HOSTILE, "straatmeubilair", "Een zin.", "Jouw eigen woordparen"):
        expect(answer).to_contain_text(text)


def test_it_can_be_changed(words: Page) -> None:
    _add(words, "onze bank", "straatmeubilair")
    words.click(f"{_OWN} button:text('Verander')")
    words.fill(f"{_FORM} [name=rechts]", "zitplek")
    words.click(f"{_FORM} [type=submit]")
    expect(words.locator(f"{_OWN} [data-rechts]")).to_have_text("zitplek")
    words.reload()
    expect(words.locator(f"{_OWN} [data-rechts]")).to_have_text(["zitplek"])


def test_a_change_can_be_given_up(words: Page) -> None:
    _add(words, "onze bank", "straatmeubilair")
    words.click(f"{_OWN} button:text('Verander')")
    words.click(f"{_FORM} [type=reset]")
    expect(words.locator(f"{_FORM} [type=submit]")).to_have_text("Voeg toe")
    _add(words, "ons pad", "voetgangersvoorziening")
    expect(words.locator(f"{_OWN} dt")).to_have_text(["onze bank", "ons pad"])


def test_it_can_be_removed_and_put_back(words: Page) -> None:
    _add(words, "onze bank", "straatmeubilair")
    _add(words, "ons pad", "voetgangersvoorziening")
    words.locator(f"{_OWN} button:text('Verwijder')").first.click()
    expect(words.locator(f"{_OWN} dt")).to_have_text(["ons pad"])
    words.click(f"{_FORM} [type=submit]")
    expect(words.locator(f"{_OWN} dt")).to_have_text(["ons pad", "onze bank"])


def test_the_last_one_can_be_removed_for_good(words: Page) -> None:
    _add(words, "onze bank", "straatmeubilair")
    words.click(f"{_OWN} button:text('Verwijder')")
    expect(words.locator(_OWN)).to_have_count(0)
    expect(_say(words)).to_contain_text("Verwijderd")
    words.reload()
    expect(words.locator(_FORM)).to_be_visible()
    assert words.locator(_OWN).count() == 0


def test_the_same_pair_twice_is_told(words: Page) -> None:
    _add(words, "onze bank", "straatmeubilair")
    words.fill(f"{_FORM} [name=links]", "Onze  BANK")
    words.fill(f"{_FORM} [name=rechts]", "straatmeubilair")
    words.click(f"{_FORM} [type=submit]")
    expect(_say(words)).to_have_text("Dit paar heb je al.")


def test_a_pair_of_two_countries_stands_in_its_own_list(words: Page) -> None:
    _add(words, "patat", "frieten", kind="landpaar")
    assert words.locator("[data-woordparen=landpaar] [data-eigen]").count() == 1
    expect(words.locator(_OWN)).to_contain_text("In Vlaanderen:")


def test_the_fields_are_called_after_the_two_sides(words: Page) -> None:
    words.select_option(f"{_FORM} [name=soort]", "landpaar")
    expect(words.get_by_label("Nederland", exact=True)).to_be_visible()
    expect(words.get_by_label("Vlaanderen", exact=True)).to_be_visible()


def test_another_tab_shows_it_and_loses_nothing(words: Page, site: str) -> None:
    other = words.context.new_page()
    other.goto(site + _PAGE)
    _add(words, "onze bank", "straatmeubilair")
    expect(other.locator(_OWN)).to_have_count(1)
    _add(other, "ons pad", "voetgangersvoorziening")
    expect(words.locator(f"{_OWN} dt")).to_have_text(["onze bank", "ons pad"])


def test_where_nothing_may_be_kept_it_works_for_the_visit_and_says_so(
    browser: Browser, site: str
) -> None:
    with opened(browser) as page:
        page.add_init_script(
            "Object.defineProperty(window, 'indexedDB', {get() { throw new Error('no'); }})"
        )
        page.goto(site + _PAGE)
        _add(page, "onze bank", "straatmeubilair")
        expect(_say(page)).to_contain_text("Je browser bewaart hier niets")


def test_a_pair_can_be_made_and_removed_by_keyboard(words: Page) -> None:
    words.focus(f"{_FORM} [name=soort]")
    words.keyboard.press("Tab")
    words.keyboard.type("onze bank")
    words.keyboard.press("Tab")
    words.keyboard.type("straatmeubilair")
    words.keyboard.press("Enter")
    expect(words.locator(_OWN)).to_have_count(1)
    expect(words.locator(f"{_FORM} [name=links]")).to_be_focused()
    words.focus(f"{_OWN} button:text('Verwijder')")
    words.keyboard.press("Enter")
    expect(words.locator(_OWN)).to_have_count(0)
    expect(words.locator(f"{_FORM} [name=links]")).to_be_focused()


@pytest.mark.parametrize("edition", EDITIONS)
def test_without_a_script_everything_is_there_and_no_control(
    scriptless: Page, site: str, edition: str
) -> None:
    scriptless.goto(f"{site}{edition}/vertaalwoordenboek.html")
    pairs = scriptless.locator("[data-paar]")
    assert (pairs.count() >= 12, _pairs(scriptless).count()) == (True, pairs.count())
    assert scriptless.locator("main form:visible").count() == 0
    expect(scriptless.get_by_text("Daarvoor is JavaScript nodig")).to_be_visible()
