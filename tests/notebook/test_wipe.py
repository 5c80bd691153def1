"""Wis alles: asked once, with the back-up first, and nothing of the book is left."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from tests.notebook.notebook import Notebook, part

if TYPE_CHECKING:
    from pathlib import Path

_LEAVE_TRACES: Final = """async () => {
  localStorage.setItem('leerboek.lezen', '{"text":150,"colour":"dark"}');
  localStorage.setItem('van-een-ander', 'blijft');
  await (await caches.open('leerboek-noord-1')).put('./x', new Response('x'));
  await caches.open('van-een-ander');
}"""
_TRACES: Final = """async () => ({
  records: (await leerboek.bewaren.alles()).length,
  settings: Object.keys(localStorage),
  caches: await caches.keys(),
  visit: Object.keys(sessionStorage).length,
})"""


def test_it_asks_once_and_says_what_goes(filled: Notebook) -> None:
    filled.press(part("wis"))
    words = filled.text(part("wis-vraag"))
    assert [
        filled.page.locator(part("wis-vraag")).is_visible(), "alles wat je invulde" in words,
        "leesinstellingen" in words, "offline" in words, len(filled.all_records()),
    ] == [True, True, True, True, 4]  # fmt: skip


def test_escape_wipes_nothing_and_gives_the_focus_back(filled: Notebook) -> None:
    filled.press(part("wis"))
    filled.page.keyboard.press("Escape")
    focused = filled.page.locator(part("wis")).evaluate("one => one === document.activeElement")
    assert (focused, len(filled.all_records())) == (True, 4)


def test_the_back_up_comes_first(filled: Notebook, tmp_path: Path) -> None:
    filled.press(part("wis"))
    file = filled.download("wis-reservekopie", tmp_path)
    assert json.loads(file.read_text(encoding="utf-8"))["aantal"] == 4


def test_nothing_of_the_book_is_left_and_nothing_of_others_is_touched(filled: Notebook) -> None:
    filled.page.evaluate(_LEAVE_TRACES)
    filled.again()
    filled.press(part("wis"))
    filled.press(part("wis-wel"))
    filled.hears("Alles is gewist")
    assert filled.page.evaluate(_TRACES) == {
        "records": 0, "settings": ["van-een-ander"], "caches": ["van-een-ander"], "visit": 0,
    }  # fmt: skip


def test_the_page_is_empty_at_once_and_says_so_at_its_beginning(filled: Notebook) -> None:
    filled.press(part("wis"))
    filled.press(part("wis-wel"))
    filled.hears("Alles is gewist")
    found = filled.page.evaluate(
        "[document.querySelectorAll('[data-antwoord]').length, document.activeElement.id]"
    )
    assert found == [0, "mijn-kop"]
