"""A film that waits for a click; a word that explains itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.learning_web.reader import BESIDE, Reader

if TYPE_CHECKING:
    from playwright.sync_api import Page

_WORD: Final = "[data-begrip=uitleg-loting]"
_BOX: Final = "#uitleg-loting"


def _media(reader: Reader) -> list[str]:
    names = {url.rpartition("/")[2] for url in reader.asked}
    return sorted(names & {"film.webm", "film.vtt"})


def _focus(page: Page) -> str:
    return str(page.evaluate("document.activeElement.matches('#uitleg-loting') ? 'box' :"
                             " document.activeElement.textContent.trim()"))  # fmt: skip


def test_nothing_of_a_film_is_asked_for_before_the_click(reader: Reader) -> None:
    reader.visit(BESIDE)
    assert _media(reader) == []


def test_the_film_plays_after_the_click_with_its_captions(reader: Reader) -> None:
    reader.visit(BESIDE).press("[data-film-start]")
    reader.page.wait_for_function(
        "() => document.querySelector('video').readyState > 1"
        " && document.querySelector('track').readyState === 2"
    )
    assert (
        _media(reader),
        reader.page.evaluate("document.querySelector('video').textTracks[0].cues.length"),
        reader.page.evaluate("document.activeElement.tagName"),
        reader.page.locator("[data-film-start]").is_visible(),
    ) == (["film.vtt", "film.webm"], 2, "VIDEO", False)


def test_a_time_in_the_transcript_leads_to_that_moment(reader: Reader) -> None:
    reader.visit(BESIDE).press("[data-tijd]")
    reader.page.wait_for_function("() => document.querySelector('video').currentTime >= 1")
    assert "#" not in reader.page.url


def test_a_film_that_does_not_load_is_told(reader: Reader) -> None:
    reader.visit(BESIDE).page.evaluate(
        "document.querySelector('[data-film]').dataset.bron = 'weg.webm'"
    )
    reader.press("[data-film-start]")
    reader.page.get_by_text("De film laadt niet.").wait_for()
    reader.complaints.clear()


def test_a_word_opens_its_explanation_near_it(reader: Reader) -> None:
    reader.visit(BESIDE).press(_WORD)
    word = reader.page.locator(_WORD).bounding_box()
    box = reader.page.locator(_BOX).bounding_box()
    assert word is not None
    assert box is not None
    assert (0 <= box["y"] - word["y"] - word["height"] < 10, _focus(reader.page)) == (True, "box")


def test_the_explanation_is_named_and_leads_to_the_glossary(reader: Reader) -> None:
    reader.visit(BESIDE).press(_WORD)
    dialog = reader.page.get_by_role("dialog", name="Uitleg van loting")
    link = dialog.get_by_role("link", name="Naar de begrippenlijst")
    assert link.get_attribute("href") == f"{reader.site}editie-1/begrippen.html#begrip-loting"


def test_escape_closes_it_and_gives_the_focus_back(reader: Reader) -> None:
    reader.visit(BESIDE).press(_WORD)
    reader.page.keyboard.press("Escape")
    reader.page.wait_for_function("() => document.activeElement.matches('a.begrip')")
    assert (_focus(reader.page), reader.page.locator(_BOX).is_visible()) == ("loting", False)


def test_tab_goes_through_it_and_back_to_the_word(reader: Reader) -> None:
    reader.visit(BESIDE).press(_WORD)
    stops = []
    for _ in range(3):
        reader.page.keyboard.press("Tab")
        stops.append(_focus(reader.page))
    assert stops == ["burgerberaad", "Naar de begrippenlijst", "loting"]


def test_it_opens_again(reader: Reader) -> None:
    reader.visit(BESIDE).press(_WORD)
    reader.page.keyboard.press("Escape")
    reader.page.wait_for_function("() => document.activeElement.matches('a.begrip')")
    reader.page.keyboard.press("Enter")
    assert (
        reader.page.locator(_BOX).is_visible(),
        reader.page.get_by_text("Naar de begrippenlijst").count(),
    ) == (True, 1)


def test_a_word_without_an_explanation_on_the_page_is_a_link(reader: Reader) -> None:
    reader.visit(BESIDE).press("[data-begrip=uitleg-onbekend]")
    reader.page.wait_for_url("**/begrippen.html#begrip-onbekend")
    assert reader.text("h1") == "Begrippen"
