"""Which files come on the wall: what Mijn leerboek takes back; every other is refused by name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

from tests.notebook.notebook import part as notebook_part
from tests.wall.wall import EDITION, PLAN, Wall, backup, part, record, three

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

_NOTEBOOK: Final = f"{EDITION}/mijn-leerboek.html"
_READY: Final = f"{notebook_part('met-script')}:not([hidden])"
_PUT: Final = """async records => {
  for (const record of records) { await leerboek.bewaren.voegToe(record); }
}"""
_REFUSED: Final = {
    "half.json": "is beschadigd: het is niet te lezen",
    "kort.json": "is beschadigd: er ontbreken antwoorden",
    "anders.json": "is geen reservekopie van Mijn leerboek",
    "lijst.json": "is geen reservekopie van Mijn leerboek",
    "nieuwer.json": "komt uit een nieuwere versie van het boek",
    "groot.json": "is te groot voor een reservekopie",
}
_LARGEST: Final = 20_000_000


@pytest.fixture
def refused(tmp_path: Path) -> list[Path]:
    """Give a file for every reason to refuse one."""
    whole = backup(tmp_path / "heel.json", three(0)).read_text(encoding="utf-8")
    texts = {
        "half.json": whole[:-90],
        "kort.json": json.dumps({**json.loads(whole), "aantal": 4}),
        "anders.json": '{"soort": "boodschappen"}',
        "lijst.json": "[]",
        "nieuwer.json": json.dumps({**json.loads(whole), "versie": 2}),
        "groot.json": whole + " " * _LARGEST,
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / name for name in texts]


def _older(path: Path) -> Path:
    """Write a file of version 0: no earlier answers, no reminders, no versions."""
    gone = {"versie", "eerder", "terug"}
    records = [{name: one[name] for name in one if name not in gone} for one in three(0)]
    return backup(path, records, versie=0)


def _damaged_inside(path: Path) -> Path:
    return backup(path, [*three(0), {"id": "kapot", "velden": 3}])


def test_what_mijn_leerboek_saves_comes_on_the_wall(wall: Wall, tmp_path: Path) -> None:
    wall.page.goto(wall.site + _NOTEBOOK)
    wall.page.wait_for_selector(_READY)
    wall.page.evaluate(_PUT, [record(PLAN, "actieplan", "Ik bel morgen.\n\nEcht.")])
    with wall.page.expect_download() as waiting:
        wall.press(notebook_part("reservekopie"))
    waiting.value.save_as(tmp_path / "echt.json")
    wall.arrive().choose(tmp_path / "echt.json")
    assert [card.split("\n\n")[1:3] for card in wall.cards()] == [["Ik bel morgen.", "Echt."]]


def test_every_file_is_refused_in_its_own_words_and_the_good_one_stays(
    wall: Wall, refused: list[Path], files: list[Path]
) -> None:
    said = wall.choose(*refused, files[0])
    wanted = [f"{name} {words}" for name, words in _REFUSED.items()]
    begins = [line.startswith(words) for line, words in zip(said, wanted, strict=False)]
    assert (begins, said[-1], len(wall.cards())) == (
        [True] * len(_REFUSED), "Ann.json ligt op de muur: 3 antwoorden.", 2,
    )  # fmt: skip


def test_what_the_wall_refuses_mijn_leerboek_refuses_too(wall: Wall, refused: list[Path]) -> None:
    page = wall.page
    page.goto(wall.site + _NOTEBOOK)
    page.wait_for_selector(_READY)
    assert [name for name in refused if not _refuses(page, name)] == []


def _refuses(page: Page, file: Path) -> bool:
    said = page.locator(notebook_part("terug-melding"))
    said.evaluate("line => { line.textContent = ''; }")
    page.locator(notebook_part("terug-bestand")).set_input_files(file)
    page.wait_for_function("line => line.textContent", arg=said.element_handle())
    return "Er is niets veranderd." in said.inner_text()


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (_older, "x.json ligt op de muur: 3 antwoorden."),
        (
            _damaged_inside,
            "x.json ligt op de muur: 3 antwoorden. 1 antwoord is beschadigd en niet te lezen.",
        ),
    ],
)
def test_what_can_be_read_comes_on_the_wall(
    wall: Wall, tmp_path: Path, made: Callable[[Path], Path], said: str
) -> None:
    assert wall.choose(made(tmp_path / "x.json")) == [said]


def test_the_same_file_twice_is_recognised_whatever_it_is_called(
    filled: Wall, tmp_path: Path
) -> None:
    again = backup(tmp_path / "nieuw.json", three(0)[::-1], gemaakt="2026-11-21T09:00:00Z")
    [said] = filled.choose(again)
    assert (said, len(filled.cards())) == (
        "nieuw.json staat er al: er staat precies hetzelfde in als in Ann.json.", 4,
    )  # fmt: skip


def test_a_later_file_of_the_same_participant_is_told(filled: Wall, tmp_path: Path) -> None:
    [said] = filled.choose(backup(tmp_path / "later.json", three(0)[:1]))
    assert said.endswith("Het lijkt van dezelfde deelnemer als Ann.json. Haal er dan een weg.")


def test_a_file_that_is_taken_away_leaves_the_wall(filled: Wall) -> None:
    filled.press(f"{part('deelnemers')} li:first-child button")
    focus = filled.page.evaluate("document.activeElement.dataset.muur")
    assert ([card.split("\n\n")[1] for card in filled.cards()], focus) == (
        ["Gedachte 1.", "Stap 1."], "kies",
    )  # fmt: skip
