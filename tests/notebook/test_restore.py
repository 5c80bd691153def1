"""Putting a back-up back: shown first, merged, nothing overwritten, nothing half done."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.notebook.notebook import Notebook, part

if TYPE_CHECKING:
    from pathlib import Path

_CHOOSE: Final = "terug-bestand"
_FULL: Final = """id => {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (value, key) {
    if (key === id) { throw new DOMException('full', 'QuotaExceededError'); }
    return put.call(this, value, key);
  };
}"""
_PUT_BACK: Final = ".mijn-knoppen .button"


def backup_file(home: Path, records: list[dict[str, Any]], **more: object) -> Path:
    content = {
        "soort": "mijn-leerboek", "versie": 1, "gemaakt": "2026-11-20T10:00:00Z",
        "aantal": len(records), "records": records, **more,
    }  # fmt: skip
    return _text(home, json.dumps(content))


def _text(home: Path, text: str) -> Path:
    path = home / "kopie.json"
    path.write_text(text, encoding="utf-8")
    return path


def _changed(record: dict[str, Any] | None, text: str, moment: str) -> dict[str, Any]:
    assert record is not None
    made = copy.deepcopy(record)
    made["velden"][0].update(waarde=text, tekst=text)
    made["gewijzigd"] = moment
    return made


def _lines(reader: Notebook) -> list[str]:
    reader.page.wait_for_selector(f"{part('terug-keuze')}:not([hidden])")
    return reader.page.locator(f"{part('terug-uitkomst')} > ul > li").all_inner_texts()


def _put_back(reader: Notebook) -> None:
    reader.press(f"{part('terug-uitkomst')} {_PUT_BACK}")


def test_in_an_empty_browser_everything_comes_back(
    notebook: Notebook, records: list[dict[str, Any]], tmp_path: Path
) -> None:
    notebook.choose(_CHOOSE, backup_file(tmp_path, records))
    _lines(notebook)
    _put_back(notebook)
    notebook.hears("Teruggezet: 4 antwoorden.", "terug-melding")
    assert notebook.all_records() == sorted(records, key=lambda one: str(one["id"]))


def test_it_shows_first_what_is_new_equal_and_different(
    notebook: Notebook, records: list[dict[str, Any]], tmp_path: Path
) -> None:
    notebook.with_records(records[:2])
    other = _changed(records[0], "Anders.", "2026-11-09T10:00:00.000Z")
    notebook.choose(_CHOOSE, backup_file(tmp_path, [other, records[1], records[2]]))
    assert (_lines(notebook), len(notebook.all_records())) == (
        [
            "1 antwoord is nieuw.",
            "1 antwoord is hetzelfde als hier.",
            "1 antwoord is anders dan hier.",
        ],
        2,
    )


@pytest.mark.parametrize(
    ("moment", "order"),
    [
        ("2026-11-09T10:00:00.000Z", ["Uit het bestand.", "Bellen met Ann."]),
        ("2026-01-09T10:00:00.000Z", ["Bellen met Ann.", "Uit het bestand."]),
    ],
    ids=["newer", "older"],
)
def test_of_two_answers_the_newest_stands_in_front_and_the_other_is_kept(
    filled: Notebook, tmp_path: Path, moment: str, order: list[str]
) -> None:
    other = _changed(filled.kept("eerste-stap"), "Uit het bestand.", moment)
    filled.choose(_CHOOSE, backup_file(tmp_path, [other]))
    _lines(filled)
    _put_back(filled)
    filled.hears("Teruggezet: 1 antwoord.", "terug-melding")
    record = filled.kept("eerste-stap")
    assert record is not None
    earlier = [one["velden"][0]["tekst"] for one in record["eerder"]]
    assert [record["velden"][0]["tekst"], *earlier] == order


def test_the_same_back_up_a_second_time_adds_nothing(
    filled: Notebook, records: list[dict[str, Any]], tmp_path: Path
) -> None:
    other = _changed(records[2], "Uit het bestand.", "2026-01-09T10:00:00.000Z")
    file = backup_file(tmp_path, [other, records[0]])
    filled.choose(_CHOOSE, file)
    _lines(filled)
    _put_back(filled)
    filled.hears("Teruggezet", "terug-melding")
    filled.choose(_CHOOSE, file)
    filled.hears("Alles uit deze reservekopie staat hier al.", "terug-melding")


def test_who_leaves_it_changes_nothing(
    filled: Notebook, records: list[dict[str, Any]], tmp_path: Path
) -> None:
    before = filled.all_records()
    filled.choose(
        _CHOOSE, backup_file(tmp_path, [_changed(records[2], "X", "2026-12-09T10:00:00.000Z")])
    )
    _lines(filled)
    filled.page.keyboard.press("Tab")
    filled.tab_to(f"{part('terug-uitkomst')} {_PUT_BACK}:last-child")
    filled.page.keyboard.press("Enter")
    filled.hears("Er is niets veranderd.", "terug-melding")
    assert filled.all_records() == before


def test_what_a_back_up_of_this_page_holds_is_all_equal(filled: Notebook, tmp_path: Path) -> None:
    filled.choose(_CHOOSE, filled.download("reservekopie", tmp_path))
    assert _lines(filled)[1] == "4 antwoorden zijn hetzelfde als hier."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"soort": "mijn-leerboek", "versie": 1, "rec', "Dit bestand is beschadigd"),
        (
            '{"soort": "mijn-leerboek", "versie": 1, "aantal": 3, "records": []}',
            "ontbreken antwoorden",
        ),
        ("Beste lezer,", "geen reservekopie van Mijn leerboek"),
        ('{"soort": "boodschappen", "versie": 1}', "geen reservekopie van Mijn leerboek"),
        ("null", "geen reservekopie van Mijn leerboek"),
        ("", "geen reservekopie van Mijn leerboek"),
        ('{"soort": "mijn-leerboek", "versie": 2, "records": []}', "nieuwere versie van het boek"),
    ],
    ids=["cut-off", "incomplete", "text", "other-json", "null", "empty", "newer"],
)
def test_a_file_that_cannot_be_used_is_told_and_changes_nothing(
    filled: Notebook, tmp_path: Path, text: str, words: str
) -> None:
    before = filled.all_records()
    filled.choose(_CHOOSE, _text(tmp_path, text))
    filled.hears(words, "terug-melding")
    assert filled.all_records() == before


def test_an_older_back_up_is_brought_up_to_date(
    notebook: Notebook, records: list[dict[str, Any]], tmp_path: Path
) -> None:
    old = {
        key: value for key, value in records[1].items() if key not in {"versie", "eerder", "terug"}
    }
    notebook.choose(_CHOOSE, backup_file(tmp_path, [old], versie=0))
    said = _lines(notebook)
    _put_back(notebook)
    notebook.hears("Teruggezet: 1 antwoord.", "terug-melding")
    assert (said[-1], notebook.all_records()) == (
        "De reservekopie komt uit een oudere versie van het boek. We hebben haar omgezet.",
        [records[1]],
    )


def test_one_answer_that_cannot_be_read_is_counted_and_the_rest_comes_back(
    notebook: Notebook, records: list[dict[str, Any]], tmp_path: Path
) -> None:
    notebook.choose(_CHOOSE, backup_file(tmp_path, [{"id": "../x"}, records[1]]))
    said = _lines(notebook)
    _put_back(notebook)
    notebook.hears("Teruggezet: 1 antwoord.", "terug-melding")
    assert (said[-1], len(notebook.all_records())) == (
        "1 antwoord is beschadigd en niet te lezen.",
        1,
    )


def test_when_the_storage_is_full_nothing_is_half_done(
    notebook: Notebook, records: list[dict[str, Any]], tmp_path: Path
) -> None:
    notebook.with_records(records[2:3])
    notebook.page.evaluate(_FULL, records[3]["id"])
    notebook.choose(_CHOOSE, backup_file(tmp_path, records))
    _lines(notebook)
    _put_back(notebook)
    notebook.hears("De opslag van je browser is vol. Er is niets veranderd.", "terug-melding")
    assert notebook.again().all_records() == records[2:3]


def test_a_hostile_back_up_is_shown_as_text(
    notebook: Notebook, tmp_path: Path, records: list[dict[str, Any]]
) -> None:
    hostile = {**records[0], "vraag": "<img src=x onerror=window.boem=2>"}
    notebook.choose(_CHOOSE, backup_file(tmp_path, [hostile]))
    _lines(notebook)
    _put_back(notebook)
    notebook.hears("Teruggezet", "terug-melding")
    assert (notebook.page.evaluate("window.boem"), notebook.page.locator("main img").count()) == (
        None,
        0,
    )
