"""What the reader sees on the page and changes there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from build_tools.checkers.browser import opened
from tests.notebook.notebook import PAGE, Notebook, part

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

_QUESTIONS: Final = "[data-antwoord] > :is(h3, h4)"
_REFUSED: Final = """
const refuse = () => { throw new DOMException('no', 'SecurityError'); };
Object.defineProperty(window, 'indexedDB', {get: refuse});
Storage.prototype.setItem = refuse;
"""
_DAMAGE: Final = """() => new Promise((resolve, reject) => {
  const asked = indexedDB.open('burgermeesterleerboek');
  asked.onerror = reject;
  asked.onsuccess = () => {
    const shelf = asked.result.transaction('activiteiten', 'readwrite').objectStore('activiteiten');
    shelf.put({versie: 1, velden: 'kapot'}, 'kapot').onsuccess = resolve;
  };
})"""


def test_without_a_script_the_page_says_what_it_is_and_lists_what_to_do(
    browser: Browser, site: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(site + PAGE)
        words = page.inner_text("main")
        assert [
            "JavaScript" in words, "nergens heen gestuurd" in words,
            "Wat is je eerste stap?" in words, "Wis alles" in words,
        ] == [True, True, True, False]  # fmt: skip
    finally:
        context.close()


def test_every_page_leads_to_it(published: Path) -> None:
    edition = published / "noord"
    pages = [page for page in sorted(edition.rglob("*.html")) if page.parent != edition / "a"]
    without = [
        page.name
        for page in pages
        if len(re.findall(r'href="[^"]*mijn-leerboek\.html"', page.read_text(encoding="utf-8"))) < 2
    ]
    assert (len(pages) > 10, without) == (True, [])


def test_it_says_where_everything_is(notebook: Notebook) -> None:
    assert "staat alleen in deze browser, op dit apparaat" in notebook.text(part("opslag"))


def test_answers_stand_in_the_order_of_the_book_and_the_rest_after_them(filled: Notebook) -> None:
    assert filled.page.locator(_QUESTIONS).all_inner_texts() == [
        "Wanneer luisterde je echt, & 'goed'?", "Wie begint het gesprek?",
        "Wat is je eerste stap?", "Een vraag die er niet meer is?",
    ]  # fmt: skip


def test_what_was_typed_is_shown_as_text(filled: Notebook) -> None:
    shown = filled.text('[data-antwoord="echt-luisteren"]')
    assert (
        "<img src=x onerror=window.boem=1> <&" in shown,
        filled.page.evaluate("window.boem"),
    ) == (
        True,
        None,
    )


def test_a_text_from_right_to_left_runs_from_right_to_left(filled: Notebook) -> None:
    found = filled.page.locator(".mijn-tekst", has_text="مرحبا")
    assert found.evaluate("element => getComputedStyle(element).direction") == "rtl"


def test_an_answer_leads_to_its_place(filled: Notebook) -> None:
    link = filled.page.locator('[data-antwoord="wie-begint"] .mijn-waar a')
    assert link.get_attribute("href") == "gesprek.html#doe-wie-begint"


def test_an_answer_without_a_place_leads_nowhere(filled: Notebook) -> None:
    assert filled.page.locator('[data-antwoord="uit-een-andere-tijd"] a').count() == 0


def test_progress_is_told_in_words_beside_the_picture(filled: Notebook) -> None:
    lines = filled.page.locator(f"{part('hoofdstukken')} li").all_inner_texts()
    assert [" ".join(line.split()) for line in lines] == [
        "Het gesprek – 2 van de 2 opdrachten gedaan",
        "Het plan – 1 van de 2 opdrachten gedaan",
    ]


def test_progress_counts_what_was_ticked_below_a_pillar(filled: Notebook) -> None:
    filled.press("#vink-opbrengst-1-je-hebt-het-gezien", "Space")
    filled.sees("2 van de 2 opdrachten gedaan, 1 van de 2 opbrengsten afgevinkt")


def test_what_is_left_to_do_is_named(filled: Notebook) -> None:
    link = filled.page.locator(f"{part('nog')} a")
    assert (link.all_text_contents(), link.get_attribute("href")) == (
        ["Wat ga je anders doen?"],
        "plan.html#doe-anders-doen",
    )


def test_reading_goes_on_where_something_was_written_last(filled: Notebook) -> None:
    link = filled.page.locator(f"{part('verder')} a")
    assert link.get_attribute("href") == "plan.html#doe-eerste-stap"


def test_a_tick_is_still_there_after_loading_again_and_keeps_the_focus(notebook: Notebook) -> None:
    box = "#vink-opbrengst-1-je-hebt-het-gezien"
    notebook.press(box, "Space")
    notebook.sees("1 van de 2 opbrengsten afgevinkt")
    focused = notebook.page.locator(box).evaluate("box => box === document.activeElement")
    assert (focused, notebook.again().page.is_checked(box)) == (True, True)


def _pillar_list(**ticks: str) -> dict[str, Any]:
    """Return ticks as the page of the first pillar keeps them: value to text."""
    field = {"naam": "opbrengst", "label": "Wat ik hier haalde", "waarde": list(ticks)}
    return {
        "versie": 1, "id": "opbrengst-pijler-1", "soort": "leeropbrengst", "vraag": "Pijler 1",
        "pagina": {"titel": "De eerste", "adres": "pijler-een.html"}, "editie": "noord",
        "velden": [{**field, "tekst": "; ".join(ticks.values())}],
        "gemaakt": "2026-11-01T10:00:00.000Z", "gewijzigd": "2026-11-01T10:00:00.000Z",
        "eerder": [], "terug": [],
    }  # fmt: skip


def test_what_was_ticked_on_the_page_of_the_pillar_is_ticked_here(notebook: Notebook) -> None:
    notebook.with_records([_pillar_list(**{"je-hebt-het-gezien": "Je hebt het gezien."})])
    boxes = notebook.page.locator(f"{part('opbrengsten')} input")
    assert [box.is_checked() for box in boxes.all()] == [True, False]


def test_ticking_here_keeps_what_was_ticked_there(notebook: Notebook) -> None:
    notebook.with_records([_pillar_list(oud="Iets van vroeger.")])
    notebook.press("#vink-opbrengst-1-je-hebt-het-gezien", "Space")
    notebook.sees("1 van de 2 opbrengsten afgevinkt")
    assert notebook.answers("opbrengst-pijler-1") == {
        "opbrengst": "Iets van vroeger.; Je hebt het gezien."
    }


def test_a_tick_that_is_no_longer_in_the_book_can_still_be_read(notebook: Notebook) -> None:
    notebook.with_records([_pillar_list(oud="Iets van vroeger.")])
    assert "Iets van vroeger." in notebook.text(part("vroeger-antwoorden"))


def test_a_tick_is_taken_off_again(notebook: Notebook) -> None:
    notebook.with_records([_pillar_list(**{"je-hebt-het-gezien": "Je hebt het gezien."})])
    notebook.press("#vink-opbrengst-1-je-hebt-het-gezien", "Space")
    notebook.sees("0 van de 2 opbrengsten afgevinkt")
    assert notebook.answers("opbrengst-pijler-1") == {}


def test_an_answer_is_changed_in_place(filled: Notebook) -> None:
    filled.rewrite("eerste-stap", "Mailen, dan bellen.")
    filled.keep()
    focus = filled.page.evaluate("document.activeElement.id")
    assert (filled.answers("eerste-stap"), focus) == (
        {"stap": "Mailen, dan bellen.", "wanneer": "1 december 2026"},
        "verander-eerste-stap",
    )


def test_escape_leaves_an_answer_as_it_was(filled: Notebook) -> None:
    filled.rewrite("eerste-stap", "Nee.")
    filled.page.keyboard.press("Escape")
    filled.page.wait_for_selector("#verander-eerste-stap")
    assert filled.answers("eerste-stap")["stap"] == "Bellen met Ann."


def test_a_choice_is_changed_on_its_own_page(filled: Notebook) -> None:
    assert filled.page.locator('[data-antwoord="wie-begint"] button').count() == 0


def test_what_another_tab_wrote_meanwhile_is_kept_beside_the_change(filled: Notebook) -> None:
    filled.rewrite("eerste-stap", "In dit tabblad.")
    other = Notebook(filled.page.context.new_page(), filled.site).arrive()
    other.rewrite("eerste-stap", "In het andere tabblad.")
    other.keep()
    filled.keep()
    record = filled.kept("eerste-stap")
    assert record is not None
    earlier = [one["velden"][0]["tekst"] for one in record["eerder"]]
    assert (filled.answers("eerste-stap")["stap"], earlier) == (
        "In dit tabblad.",
        ["In het andere tabblad."],
    )


def test_what_another_tab_does_is_shown(filled: Notebook, records: list[dict[str, Any]]) -> None:
    other = Notebook(filled.page.context.new_page(), filled.site).arrive()
    other.press("#vink-opbrengst-1-je-weet-hoe-het-zit", "Space")
    filled.sees("1 van de 2 opbrengsten afgevinkt")
    assert len(filled.all_records()) == len(records) + 1


def test_a_reminder_is_a_day_in_the_readers_calendar(filled: Notebook, tmp_path: Path) -> None:
    filled.press("#later-echt-luisteren")
    filled.page.keyboard.press("Tab")
    with filled.page.expect_download() as waiting:
        filled.page.keyboard.press("Enter")
    path = tmp_path / "dag.ics"
    waiting.value.save_as(path)
    text = path.read_text(encoding="utf-8").replace("\r\n ", "")
    record = filled.kept("echt-luisteren")
    assert record is not None
    day = record["terug"][0]["op"]
    assert [
        f"DTSTART;VALUE=DATE:{day.replace('-', '')}" in text,
        "/a/echt-luisteren.html" in text,
    ] == [
        True,
        True,
    ]


def test_a_damaged_answer_is_named_and_not_thrown_away(filled: Notebook) -> None:
    filled.page.evaluate(_DAMAGE)
    filled.again()
    assert "1 antwoord is niet te lezen. We hebben ze niet weggegooid" in filled.text(
        part("beschadigd")
    )


def test_a_browser_that_keeps_nothing_still_works_for_the_visit(
    browser: Browser, site: str
) -> None:
    with opened(browser) as page:
        page.add_init_script(_REFUSED)
        reader = Notebook(page, site).arrive()
        reader.press("#vink-opbrengst-1-je-hebt-het-gezien", "Space")
        reader.hears("Je browser bewaart hier niets.")
        reader.sees("1 van de 2 opbrengsten afgevinkt")
        assert "blijft alleen zolang dit venster open is" in reader.text(part("opslag"))


def test_the_book_works_from_a_disk(browser: Browser, published: Path) -> None:
    with opened(browser) as page:
        reader = Notebook(page, f"{published.as_uri()}/").arrive()
        reader.press("#vink-opbrengst-1-je-hebt-het-gezien", "Space")
        reader.sees("1 van de 2 opbrengsten afgevinkt")
        assert reader.complaints == []
