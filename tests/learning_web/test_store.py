"""What is kept in the browser: found again, never overwritten unseen, never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from build_tools.checkers.browser import opened
from tests.learning_web.reader import OTHER_EDITION, WRITING, Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

_SET: Final = "record => leerboek.bewaren.zet(record)"
_ADD: Final = "record => leerboek.bewaren.voegToe(record)"
_READ: Final = "id => leerboek.bewaren.lees(id)"
_RAW: Final = """([key, value]) => new Promise((resolve, reject) => {
  const asked = indexedDB.open("burgermeesterleerboek");
  asked.onsuccess = () => {
    const work = asked.result.transaction("activiteiten", "readwrite");
    work.objectStore("activiteiten").put(value, key);
    work.oncomplete = () => { asked.result.close(); resolve(); };
    work.onerror = reject;
  };
})"""
_OLD: Final = "2026-01-01T10:00:00.000Z"
_NEW: Final = "2026-02-01T10:00:00.000Z"
_NEWEST: Final = "2026-03-01T10:00:00.000Z"


def _record(text: str, changed: str = _OLD, identity: str = "vraag") -> dict[str, Any]:
    field = {"naam": "antwoord", "label": "Jouw antwoord", "waarde": text, "tekst": text}
    return {
        "versie": 1,
        "id": identity,
        "soort": "reflectie",
        "vraag": "Wat nu?",
        "pagina": {"titel": "Vertalen", "adres": "vertalen.html"},
        "editie": "editie-1",
        "velden": [field],
        "gemaakt": _OLD,
        "gewijzigd": changed,
        "eerder": [],
        "terug": [],
    }


@pytest.fixture(scope="module")
def tab(browser: Browser, site: str) -> Iterator[Reader]:
    """Give one tab for all these tests; each starts with nothing kept."""
    with opened(browser) as page:
        yield Reader(page, site).visit(WRITING)


@pytest.fixture(autouse=True)
def _nothing_kept(tab: Reader) -> None:
    tab.page.evaluate("leerboek.bewaren.wis()")
    tab.visit(WRITING)


def _text(record: dict[str, Any]) -> str:
    return str(record["velden"][0]["tekst"])


def _earlier(record: dict[str, Any]) -> list[str]:
    return [_text(version) for version in record["eerder"]]


def test_a_record_is_found_as_it_was_given(tab: Reader) -> None:
    tab.page.evaluate(_SET, _record("een"))
    assert tab.again().kept("vraag") == _record("een")


def test_what_was_kept_is_said(tab: Reader) -> None:
    outcome = tab.page.evaluate(_SET, _record("een"))
    assert (outcome["bewaard"], outcome["reden"]) == (True, "")


def test_all_records_come_in_the_order_of_their_ids(tab: Reader) -> None:
    for identity in ("b", "c", "a"):
        tab.page.evaluate(_SET, _record("x", identity=identity))
    found = tab.page.evaluate("leerboek.bewaren.alles()")
    assert [record["id"] for record in found] == ["a", "b", "c"]


def test_the_next_version_of_what_was_read_takes_its_place(tab: Reader) -> None:
    tab.page.evaluate(_SET, _record("een"))
    tab.again().page.evaluate(_READ, "vraag")
    tab.page.evaluate(_SET, _record("twee", _NEW))
    kept = tab.kept("vraag")
    assert kept is not None
    assert (_text(kept), _earlier(kept)) == ("twee", [])


def test_what_another_tab_kept_unseen_goes_to_the_earlier_versions(tab: Reader) -> None:
    other = tab.other_tab(OTHER_EDITION)
    tab.page.evaluate(_SET, _record("een"))
    other.page.evaluate(_SET, _record("twee", _NEW))
    tab.page.evaluate(_SET, _record("drie", _NEWEST))
    kept = tab.kept("vraag")
    other.page.close()
    assert kept is not None
    assert (_text(kept), _earlier(kept)) == ("drie", ["een", "twee"])


def test_two_keepings_in_a_row_do_not_drop_what_the_first_of_them_found(tab: Reader) -> None:
    tab.page.evaluate(_SET, _record("van de ander"))
    tab.page.evaluate(
        "([one, two]) => Promise.all([leerboek.bewaren.zetNa(one, []),"
        " leerboek.bewaren.zetNa(two, [one.gewijzigd])])",
        [_record("een", _NEW), _record("twee", _NEWEST)],
    )
    kept = tab.kept("vraag")
    assert kept is not None
    assert (_text(kept), _earlier(kept)) == ("twee", ["van de ander"])


def test_a_day_to_come_back_stays_when_another_page_did_not_know_of_it(tab: Reader) -> None:
    tab.page.evaluate(_SET, _record("een") | {"terug": [{"op": "2026-05-01"}]})
    kept = tab.page.evaluate(_SET, _record("twee", _NEW))["record"]
    assert (_text(kept), kept["terug"]) == ("twee", [{"op": "2026-05-01"}])


def test_an_older_version_never_takes_the_place_of_a_newer(tab: Reader) -> None:
    tab.page.evaluate(_SET, _record("nieuw", _NEW))
    kept = tab.page.evaluate(_SET, _record("oud", _OLD))["record"]
    assert (_text(kept), _earlier(kept)) == ("nieuw", ["oud"])


def test_what_comes_from_elsewhere_never_takes_the_place_of_what_was_here(tab: Reader) -> None:
    tab.page.evaluate(_SET, _record("hier"))
    kept = tab.page.evaluate(_ADD, _record("reservekopie", _NEW))["record"]
    assert (_text(kept), _earlier(kept)) == ("reservekopie", ["hier"])


def test_the_same_record_twice_is_one(tab: Reader) -> None:
    tab.page.evaluate(_ADD, _record("een"))
    assert tab.page.evaluate(_ADD, _record("een"))["record"] == _record("een")


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({"id": "vraag", "versie": 2, "velden": []}, "nieuwer"),
        ({"id": "vraag", "velden": "x"}, "beschadigd"),
        ({"velden": []}, "beschadigd"),
        (None, "beschadigd"),
    ],
)
def test_what_cannot_be_read_is_not_taken_in(
    tab: Reader, record: dict[str, Any] | None, reason: str
) -> None:
    outcome = tab.page.evaluate(_ADD, record)
    assert (outcome["bewaard"], outcome["reden"], tab.kept("vraag")) == (False, reason, None)


def test_earlier_versions_and_reminders_of_both_stay(tab: Reader) -> None:
    here = _record("hier", _NEW)
    here["terug"] = [{"op": "2026-05-01"}]
    there = _record("daar", _OLD)
    there["terug"] = [{"op": "2026-04-01"}, {"op": "2026-05-01"}]
    there["eerder"] = [{"velden": _record("heel lang geleden")["velden"], "gewijzigd": _OLD}]
    tab.page.evaluate(_SET, here)
    kept = tab.page.evaluate(_ADD, there)["record"]
    assert (sorted(_earlier(kept)), kept["terug"]) == (
        ["daar", "heel lang geleden"],
        [{"op": "2026-04-01"}, {"op": "2026-05-01"}],
    )


@pytest.mark.parametrize(
    "raw",
    [
        "tekst",
        17,
        None,
        [],
        {},
        {"versie": 1},
        {"versie": "een", "velden": []},
        {"versie": 1, "velden": "x"},
    ],
)
def test_a_damaged_record_is_set_apart_and_not_thrown_away(tab: Reader, raw: object) -> None:
    tab.page.evaluate(_RAW, ["vraag", raw])
    tab.again()
    before = tab.kept("vraag")
    tab.page.evaluate(_SET, _record("opnieuw"))
    apart = tab.page.evaluate("leerboek.bewaren.onleesbaar()")
    kept = tab.kept("vraag")
    assert kept is not None
    assert (before, _text(kept), [one["ruw"] for one in apart]) == (None, "opnieuw", [raw])


def test_a_damaged_record_does_not_hide_the_others(tab: Reader) -> None:
    tab.page.evaluate(_SET, _record("goed", identity="a"))
    tab.page.evaluate(_RAW, ["b", "kapot"])
    tab.again()
    found = tab.page.evaluate("leerboek.bewaren.alles()")
    assert [record["id"] for record in found] == ["a"]


def test_half_a_record_is_read_as_far_as_it_goes(tab: Reader) -> None:
    fields = [{"naam": "antwoord", "waarde": "nog te lezen"}, "kapot", {"label": "zonder naam"}]
    tab.page.evaluate(_RAW, ["vraag", {"versie": 1, "velden": fields, "gewijzigd": "ooit"}])
    kept = tab.again().kept("vraag")
    assert kept is not None
    assert [field["tekst"] for field in kept["velden"]] == ["nog te lezen"]


def test_a_record_of_before_there_were_versions_is_read(tab: Reader) -> None:
    old = _record("van vroeger")
    del old["versie"]
    tab.page.evaluate(_RAW, ["vraag", old])
    assert tab.again().kept("vraag") == _record("van vroeger")


def test_a_record_of_a_newer_version_is_kept_as_it_is(tab: Reader) -> None:
    newer = _record("van later") | {"versie": 2, "nieuw": {"iets": 1}}
    tab.page.evaluate(_RAW, ["vraag", newer])
    tab.again().page.evaluate(_SET, _record("nu", _NEWEST))
    apart = tab.page.evaluate("leerboek.bewaren.onleesbaar()")
    assert [one["ruw"] for one in apart] == [newer]


def test_what_a_record_has_more_than_we_know_stays_in_it(tab: Reader) -> None:
    tab.page.evaluate(_SET, _record("een") | {"kleur": "groen"})
    kept = tab.again().kept("vraag")
    assert kept is not None
    assert kept["kleur"] == "groen"


def test_one_record_can_be_taken_away(tab: Reader) -> None:
    for identity in ("a", "b"):
        tab.page.evaluate(_SET, _record("x", identity=identity))
    tab.page.evaluate("leerboek.bewaren.verwijder('a')")
    found = tab.again().page.evaluate("leerboek.bewaren.alles()")
    assert [record["id"] for record in found] == ["b"]


def test_wiping_leaves_nothing_anywhere(tab: Reader) -> None:
    tab.page.evaluate(_RAW, ["vraag", "kapot"])
    tab.page.evaluate(_SET, _record("een"))
    tab.page.evaluate("leerboek.bewaren.wis()")
    left = tab.page.evaluate(
        "async () => [(await leerboek.bewaren.alles()).length,"
        " (await leerboek.bewaren.onleesbaar()).length, localStorage.length, sessionStorage.length]"
    )
    assert left == [0, 0, 0, 0]


def test_a_listener_hears_its_own_and_other_tabs(tab: Reader) -> None:
    tab.page.evaluate(
        "() => { window.heard = [];"
        " leerboek.bewaren.bijWijziging((id, elsewhere) => window.heard.push([id, elsewhere])); }"
    )
    tab.page.evaluate(_SET, _record("een", identity="hier"))
    other = tab.other_tab(WRITING)
    other.page.evaluate(_SET, _record("een", identity="daar"))
    other.page.evaluate("leerboek.bewaren.wis()")
    tab.page.wait_for_function("() => window.heard.length === 3")
    other.page.close()
    assert tab.page.evaluate("window.heard") == [["hier", False], ["daar", True], ["", True]]


def test_one_object_stands_on_the_window(tab: Reader) -> None:
    names = tab.page.evaluate(
        "() => { const frame = document.createElement('iframe'); document.body.append(frame);"
        " const usual = new Set(Object.keys(frame.contentWindow)); frame.remove();"
        " return Object.keys(window).filter(name => !usual.has(name) && name !== 'heard'); }"
    )
    assert names == ["leerboek"]
