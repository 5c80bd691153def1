"""Activities as Sphinx built them: worked by keyboard, found back, printed, on a small screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest
from playwright.sync_api import expect

from build_tools.checkers.browser import opened
from build_tools.checkers.server import serving
from tests.learning_web.reader import Reader, form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from tests.conftest import Built

_KEYS: Final = {"Space", "ArrowDown", "ArrowRight"}
_TEXT: Final = 'Tekst met <b> & "é" 🙂'
# Per activity: where the focus goes, and what is pressed or typed there.
_WALKS: Final[dict[str, list[tuple[str, str]]]] = {
    "zelftest-een": [("[name=keuze]", "Space"), ("[type=submit]", "Space")],
    "zelftest-meer": [("[value=vragen]", "Space"), ("[type=submit]", "Space")],
    "zelftest-schuif": [("[type=range]", "ArrowRight"), ("[type=submit]", "Space")],
    "zelftest-veld": [("[type=number]", "1342"), ("[type=submit]", "Space")],
    "zelftest-volgorde": [("[name=plek-vragen]", "ArrowDown"), ("[type=submit]", "Space")],
    "zelftest-koppel": [("[name=links-wijk]", "ArrowDown"), ("[type=submit]", "Space")],
    "stelling-gewoon": [("[name=eerst]", "Space"), ("[name=daarna]", "Space"),
                        ("[name=waarom]", _TEXT)],
    "vertaling-beleid": [("[name=vertaling]", _TEXT), ("[type=submit]", "Space")],
    "reflectie-gewoon": [("[name=antwoord]", _TEXT)],
    "actieplan-gewoon": [("[name=eerste-stap]", _TEXT), ("[name=wanneer]", "03152027"),
                         ("[name=met-wie]", _TEXT)],
    "afvinklijst-gewoon": [("[value=een-plek]", "Space")],
}  # fmt: skip
_FILLED: Final = "form => [...new FormData(form)].filter(([, value]) => value)"
_TOO_WIDE: Final = "document.documentElement.scrollWidth - innerWidth"
_PRINTED: Final = """() => {
  const shown = one => one.checkVisibility({visibilityProperty: true});
  const all = css => [...document.querySelectorAll(`section.activiteit ${css}`)].filter(shown);
  const box = one => parseFloat(getComputedStyle(one, '::before').borderBottomWidth) > 0;
  const room = one => [...one.querySelectorAll('.schrijflijn')].some(shown)
    || [...one.querySelectorAll('label')].some(label => shown(label) && box(label));
  return {
    pressed: all('button, input, select, textarea, summary, output, [data-melding]').length,
    answers: all('.antwoord').length,
    untitled: [...document.querySelectorAll('section.activiteit')]
      .filter(one => !shown(one.querySelector('[data-vraag]'))).map(one => one.id),
    without: [...document.querySelectorAll('section.activiteit')]
      .filter(one => !room(one)).map(one => one.id),
    later: [...document.querySelectorAll('[data-na-keuze]')].filter(one => !shown(one)).length,
  };
}"""
_PAPER: Final = 658
# The little book has no icon, and a browser asks for one.
_NO_ICON: Final = "404 (Not Found)"


@pytest.fixture(scope="module")
def site(right_web_book: Built) -> Iterator[str]:
    with serving(right_web_book.out, headers=None) as address:
        yield address


@pytest.fixture
def reader(browser: Browser, site: str) -> Iterator[Reader]:
    with opened(browser) as page:
        fresh = Reader(page, site)
        yield fresh
        assert [said for said in fresh.complaints if _NO_ICON not in said] == []


def _address(identity: str) -> str:
    return f"{identity.partition('-')[0]}-alles.html#doe-{identity}"


@pytest.mark.parametrize("identity", _WALKS)
def test_what_is_filled_in_by_keyboard_is_found_back(reader: Reader, identity: str) -> None:
    reader.visit(_address(identity))
    for selector, keys in _WALKS[identity]:
        reader.tab_to(f"{form(identity)} {selector}")
        (reader.page.keyboard.press if keys in _KEYS else reader.page.keyboard.type)(keys)
    reader.wait_for(identity, "ewaard")
    filled: Any = reader.page.locator(form(identity)).evaluate(_FILLED)
    reader.again()
    assert filled
    assert reader.page.locator(form(identity)).evaluate(_FILLED) == filled


def test_what_is_looked_at_shows_its_answer(reader: Reader) -> None:
    reader.visit(_address("vertaling-beleid"))
    reader.type(f"{form('vertaling-beleid')} textarea", "Zo.")
    reader.press(f"{form('vertaling-beleid')} [type=submit]")
    expect(reader.page.locator(f"{form('vertaling-beleid')} .antwoord")).to_contain_text(
        "De sociale veiligheid is een aandachtspunt."
    )


@pytest.mark.parametrize(
    "kind", ["zelftest", "stelling", "vertaling", "reflectie", "actieplan", "afvinklijst"]
)
def test_on_paper_it_is_a_work_sheet(browser: Browser, site: str, kind: str) -> None:
    with opened(browser, width=_PAPER) as page:
        page.goto(f"{site}{kind}-alles.html")
        page.emulate_media(media="print")
        seen = page.evaluate(_PRINTED)
    assert seen == {"pressed": 0, "answers": 0, "untitled": [], "without": [], "later": 0}


@pytest.mark.parametrize("text", ["100%", "200%"])
@pytest.mark.parametrize(
    "kind", ["zelftest", "stelling", "vertaling", "reflectie", "actieplan", "afvinklijst"]
)
def test_a_small_screen_does_not_move_sideways(
    browser: Browser, site: str, kind: str, text: str
) -> None:
    with opened(browser, width=320) as page:
        page.goto(f"{site}{kind}-alles.html")
        page.evaluate("size => { document.documentElement.style.fontSize = size; }", text)
        assert page.evaluate(_TOO_WIDE) <= 0
