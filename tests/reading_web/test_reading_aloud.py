"""Reading aloud. Chromium here has no voice: that is tested, and a stand-in speaks for the rest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers import axe
from build_tools.checkers.browser import opened
from tests.web.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from build_tools.checkers.toolbox import Toolbox

_VOICE: Final = Path(__file__).with_name("stem.js")
_MARKED: Final = "name => [...CSS.highlights.get(name) ?? []].map(String).join('|')"
_SENTENCE: Final = "voorlees-zin"
_WORD: Final = "voorlees-woord"


@pytest.fixture
def page(site: str, browser: Browser) -> Iterator[Page]:
    with opened(browser) as fresh:
        fresh.add_init_script(path=_VOICE)
        fresh.goto(site + KINDS["verhaal"])
        yield fresh


def _begin(page: Page) -> None:
    page.get_by_role("button", name="Lees voor").click()
    page.wait_for_selector(".aloud")


def _bar(page: Page, name: str) -> None:
    page.locator(".aloud").get_by_role("button", name=name, exact=True).click()


def _said(page: Page) -> list[str]:
    said: list[str] = page.evaluate("voice.said")
    return said


def _all_said(page: Page) -> list[str]:
    """Return everything that is spoken, from the first sentence to the last."""
    said: list[str] = page.evaluate(
        "() => { while (voice.current) { voice.end(); } return voice.said; }"
    )
    return said


def _status(page: Page) -> str:
    return page.inner_text(".page-tools [role=status]")


def test_without_a_voice_the_button_says_why(site: str, browser: Browser) -> None:
    with opened(browser) as page:
        page.goto(site + KINDS["verhaal"])
        page.get_by_role("button", name="Lees voor").click()
        page.get_by_text("je apparaat heeft geen Nederlandse stem").wait_for()
        assert page.locator(".aloud").count() == 0


@pytest.mark.parametrize(
    ("voices", "words"),
    [
        ("[{lang: 'nl-NL', localService: false}]", "stuurt de tekst naar een ander bedrijf"),
        ("[{lang: 'en-GB', localService: true}]", "geen Nederlandse stem"),
    ],
)
def test_a_voice_that_is_far_or_foreign_is_not_used(
    site: str, browser: Browser, voices: str, words: str
) -> None:
    with opened(browser) as page:
        page.add_init_script(f"window.testVoices = {voices}")
        page.add_init_script(path=_VOICE)
        page.goto(site + KINDS["verhaal"])
        page.get_by_role("button", name="Lees voor").click()
        page.get_by_text(words).wait_for()
        assert _said(page) == []


@pytest.mark.parametrize(("kind", "language"), [("verhaal", "nl-NL"), ("pijler", "nl-BE")])
def test_the_voice_of_the_editions_language_comes_first(
    site: str, browser: Browser, kind: str, language: str
) -> None:
    with opened(browser) as page:
        page.add_init_script(
            "window.testVoices = ['en-GB', 'nl-XX', 'nl-NL', 'nl-BE']"
            ".map(lang => ({lang, localService: true}))"
        )
        page.add_init_script(path=_VOICE)
        page.goto(site + KINDS[kind])
        _begin(page)
        assert page.evaluate("voice.current.lang") == language


def test_the_script_is_fetched_by_who_asks_for_it(site: str, browser: Browser) -> None:
    with opened(browser) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(site + KINDS["verhaal"], wait_until="networkidle")
        before = [url for url in asked if "voorlezen" in url]
        page.get_by_role("button", name="Lees voor").click()
        page.wait_for_selector(".page-tools-status:not(:empty)")
    assert (before, sum("voorlezen.js" in url for url in asked)) == ([], 1)
    assert [url for url in asked if not url.startswith(site)] == []


def test_the_title_is_spoken_first_without_soft_hyphens(page: Page) -> None:
    _begin(page)
    title = page.locator("main h1").inner_text().replace("\u00ad", "")
    assert title in _all_said(page)[:3]


def test_the_whole_text_is_spoken_in_order_and_once(page: Page) -> None:
    _begin(page)
    said = " ".join(_all_said(page)).replace("\n", " ")
    paragraphs = page.evaluate(
        """[...document.querySelectorAll('main .text p')]
          .filter(p => !p.closest('[data-pagefind-ignore]') && p.checkVisibility())
          .map(p => p.textContent.replaceAll('\u00ad', '').replace(/\\s+/g, ' ').trim())"""
    )
    places = [" ".join(said.split()).find(words) for words in paragraphs]
    assert len(places) > 3
    assert -1 not in places


@pytest.mark.parametrize("kind", ["verhaal", "hoofdstuk", "begrippen", "verhalen"])
def test_navigation_buttons_and_controls_are_not_spoken(
    site: str, browser: Browser, kind: str
) -> None:
    with opened(browser) as page:
        page.add_init_script(path=_VOICE)
        page.goto(site + KINDS[kind])
        page.evaluate(
            "document.querySelector('main .text section').insertAdjacentHTML('beforeend',"
            " '<p>Echte tekst. <button>Zwijgknop</button><select><option>Zwijgkeuze</select>"
            "<textarea>Zwijgveld</textarea></p><nav>Zwijgmenu</nav><p hidden>Zwijgweg</p>"
            "<details><summary>Open</summary>Zwijgdicht</details>')"
        )
        _begin(page)
        said = " ".join(_all_said(page))
    assert ("Echte tekst." in said, "Zwijg" in said, "Lees voor" in said) == (True, False, False)


def test_the_spoken_sentence_is_marked_and_the_mark_moves_on(page: Page) -> None:
    _begin(page)
    marks = []
    for _ in range(4):
        sentence = page.evaluate("voice.current.text.trim()")
        marked = page.evaluate(_MARKED, _SENTENCE).replace("\u00ad", "")
        marks.append(marked == sentence)
        page.evaluate("voice.end()")
    assert marks == [True] * 4


def test_the_word_is_marked_where_the_voice_is(page: Page) -> None:
    _begin(page)
    found = []
    for word in page.evaluate("voice.current.text.trim().split(/\\s+/)"):
        page.evaluate("word => voice.at(word)", word)
        found.append(page.evaluate(_MARKED, _WORD).replace("\u00ad", "") == word)
    assert found
    assert all(found)


def test_without_highlights_the_block_is_marked_and_the_mark_is_undone(
    site: str, browser: Browser
) -> None:
    with opened(browser) as page:
        page.add_init_script("delete window.Highlight")
        page.add_init_script(path=_VOICE)
        page.goto(site + KINDS["verhaal"])
        before = page.inner_html("main")
        _begin(page)
        page.evaluate("voice.end()")
        marked = page.locator(".aloud-here").count()
        _bar(page, "Stop")
        after = page.inner_html("main").replace(' class=""', "")
    assert (marked, after) == (1, before.replace(' class=""', ""))


def test_the_page_follows_the_voice(page: Page) -> None:
    _begin(page)
    page.evaluate("() => { for (let turn = 0; turn < 9; turn += 1) { voice.end(); } }")
    box = page.evaluate(
        "(() => { const [range] = CSS.highlights.get('voorlees-zin');"
        " const box = range.getBoundingClientRect(); return [box.top, box.bottom]; })()"
    )
    height = page.evaluate("innerHeight - document.querySelector('.aloud').offsetHeight")
    assert box[0] >= 0
    assert box[1] <= height


def test_a_reader_who_scrolls_away_is_not_pulled_back(page: Page) -> None:
    _begin(page)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    there = page.evaluate("scrollY")
    page.evaluate("voice.end()")
    assert page.evaluate("scrollY") == there


def test_a_pause_keeps_the_sentence(page: Page) -> None:
    _begin(page)
    page.evaluate("voice.end()")
    sentence = page.evaluate("voice.current.text")
    _bar(page, "Pauze")
    silent = page.evaluate("voice.current")
    _bar(page, "Verder")
    assert (silent, page.evaluate("voice.current.text")) == (None, sentence)


def test_sentences_can_be_skipped_and_heard_again(page: Page) -> None:
    _begin(page)
    _bar(page, "Volgende zin")
    _bar(page, "Vorige zin")
    first, second, third = _said(page)
    assert (first == third, first == second) == (True, False)


def test_the_speed_is_the_readers_and_is_remembered(site: str, page: Page) -> None:
    _begin(page)
    page.get_by_label("Snelheid").select_option("150")
    now = page.evaluate("voice.current.rate")
    page.goto(site + KINDS["hoofdstuk"])
    _begin(page)
    assert (now, page.evaluate("voice.current.rate")) == (1.5, 1.5)


@pytest.mark.parametrize("way", ["Stop", "Escape"])
def test_stopping_undoes_everything_and_gives_the_focus_back(page: Page, way: str) -> None:
    _begin(page)
    if way == "Escape":
        page.keyboard.press("Escape")
    else:
        _bar(page, way)
    assert page.evaluate(
        "[voice.current, CSS.highlights.size, document.querySelector('.aloud'),"
        " document.activeElement.hasAttribute('data-aloud')]"
    ) == [None, 0, None, True]


def test_at_the_end_it_says_so(page: Page) -> None:
    _begin(page)
    _all_said(page)
    assert (_status(page), page.locator(".aloud").count()) == ("Dit was de hele pagina.", 0)


def test_a_voice_that_fails_is_reported(page: Page) -> None:
    _begin(page)
    page.evaluate("voice.fail()")
    assert _status(page) == "De stem is gestopt. Probeer het nog een keer."


def test_leaving_the_page_stops_the_voice(site: str, page: Page) -> None:
    _begin(page)
    page.evaluate(
        "addEventListener('pagehide',"
        " () => sessionStorage.setItem('still', voice.current !== null))"
    )
    page.goto(site + KINDS["hoofdstuk"])
    assert page.evaluate("sessionStorage.getItem('still')") == "false"


def test_it_begins_where_the_reader_selected_something(page: Page) -> None:
    page.evaluate(
        "() => { const told = [...document.querySelectorAll('main .text section > p')];"
        " getSelection().selectAllChildren(told.at(-1)); }"
    )
    last = page.evaluate("getSelection().toString().trim()")
    _begin(page)
    assert last.startswith(page.evaluate("voice.current.text.trim()"))


@pytest.mark.parametrize("screen", [(320, True), (1280, False)])
def test_axe_finds_nothing_while_it_reads(
    site: str, browser: Browser, tools: Toolbox, screen: tuple[int, bool]
) -> None:
    with opened(browser, width=screen[0], dark=screen[1]) as page:
        page.add_init_script(path=_VOICE)
        page.goto(site + KINDS["hoofdstuk"])
        _begin(page)
        report = axe.check_page(page, tools)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert ([str(finding) for finding in report.findings], wide) == ([], 0)
