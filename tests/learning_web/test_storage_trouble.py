"""Storage that is refused, full, damaged or too new: the reader is told, and nothing is lost."""

from __future__ import annotations

from typing import Final

import pytest

from tests.learning_web.reader import NO_ORIGIN, WRITING, Reader, form

_FIELD: Final = f"{form('stil-moment')} textarea"
_REFUSED: Final = "indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); };"
_ALL_REFUSED: Final = _REFUSED + (
    "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name,"
    " { get() { throw new DOMException('no', 'SecurityError'); } });"
)
_NEVER_ANSWERS: Final = "indexedDB.open = () => ({});"
_FAILS_LATER: Final = """indexedDB.open = () => {
  const request = { error: new DOMException('no', 'InvalidStateError') };
  setTimeout(() => request.onerror());
  return request;
};"""
# Bytes: room for a database with a few words.
_SMALL: Final = 200_000
_TOLD: Final = "Je browser bewaart hier niets."
_RAW: Final = """value => new Promise(resolve => {
  const asked = indexedDB.open("burgermeesterleerboek");
  asked.onsuccess = () => {
    const work = asked.result.transaction("activiteiten", "readwrite");
    work.objectStore("activiteiten").put(value, "stil-moment");
    work.oncomplete = () => { asked.result.close(); resolve(); };
  };
})"""


def _quota(reader: Reader, size: int | None) -> None:
    """Give the site so many bytes in this browser, really; None gives back what there was."""
    session = reader.page.context.new_cdp_session(reader.page)
    limit = {"quotaSize": size} if size is not None else {}
    session.send("Storage.overrideQuotaForOrigin", {"origin": reader.site.rstrip("/"), **limit})


@pytest.mark.parametrize("how", [_REFUSED, _ALL_REFUSED, _FAILS_LATER])
def test_the_reader_is_told_before_writing_that_nothing_is_kept(reader: Reader, how: str) -> None:
    reader.page.add_init_script(how)
    reader.visit(WRITING)
    assert reader.said("stil-moment").startswith(_TOLD)


def test_it_is_said_once_on_a_page(reader: Reader) -> None:
    reader.page.add_init_script(_REFUSED)
    reader.visit(WRITING).wait_for("stil-moment", _TOLD)
    told = reader.page.locator("[data-melding]").all_inner_texts()
    assert len([words for words in told if words]) == 1


@pytest.mark.parametrize("how", [_REFUSED, _ALL_REFUSED])
def test_refused_storage_leaves_every_activity_at_work(reader: Reader, how: str) -> None:
    reader.page.add_init_script(how)
    reader.visit(WRITING).press("[value=zaal]", "Space")
    reader.wait_for("klaar", "1 van 3 afgevinkt.")
    assert reader.answers("klaar")["punt"] == "De zaal is open"


def test_refused_storage_is_known_to_other_scripts(reader: Reader) -> None:
    reader.page.add_init_script(_REFUSED)
    reader.visit(WRITING)
    assert reader.page.evaluate("[leerboek.bewaren.blijvend, leerboek.bewaren.reden]") == [
        False,
        "geweigerd",
    ]


def test_without_a_database_a_text_lasts_as_long_as_the_visit(reader: Reader) -> None:
    reader.page.add_init_script(_REFUSED)
    reader.visit(WRITING).type(_FIELD, "Voor nu")
    reader.wait_for("stil-moment", "Nog steeds niet bewaard")
    assert reader.again().value(_FIELD) == "Voor nu"


def test_a_database_that_never_answers_is_waited_for_no_longer_than_a_moment(
    reader: Reader,
) -> None:
    reader.page.add_init_script(_NEVER_ANSWERS)
    reader.page.goto(reader.site + WRITING)
    reader.type(_FIELD, "Voor nu")
    reader.wait_for("stil-moment", "niet")
    assert reader.answers("stil-moment") == {"antwoord": "Voor nu"}


def test_a_page_without_an_origin_of_its_own_works(reader: Reader) -> None:
    reader.visit(NO_ORIGIN).press("[value=zaal]", "Space")
    reader.wait_for("klaar", "1 van 3 afgevinkt.")
    assert (reader.said("stil-moment").startswith(_TOLD), reader.page.evaluate("origin")) == (
        True,
        "null",
    )


def test_a_full_storage_is_told_and_what_stood_there_stays(reader: Reader) -> None:
    _quota(reader.visit(WRITING), _SMALL)
    reader.type(_FIELD, "Eerst")
    reader.wait_for("stil-moment", "Bewaard")
    reader.page.fill("[name=stap]", "te veel" * _SMALL)
    reader.wait_for("eerste-stap", "De opslag van je browser is vol.")
    assert reader.again().value(_FIELD) == "Eerst"


def test_what_did_not_fit_is_still_there_in_this_visit(reader: Reader) -> None:
    reader.visit(WRITING)
    _quota(reader, 1)
    reader.type(_FIELD, "Past niet")
    reader.wait_for("stil-moment", "is vol")
    assert reader.again().value(_FIELD) == "Past niet"


def test_what_did_not_fit_is_kept_once_there_is_room(reader: Reader) -> None:
    reader.visit(WRITING)
    _quota(reader, 1)
    reader.type(_FIELD, "Past niet")
    reader.wait_for("stil-moment", "is vol")
    _quota(reader, None)
    reader.press("[value=zaal]", "Space")
    reader.wait_for("klaar", "Bewaard in deze browser.")
    assert (
        reader.page.evaluate("[leerboek.bewaren.blijvend, sessionStorage.length]"),
        reader.other_tab(WRITING).value(_FIELD),
    ) == ([True, 0], "Past niet")


def test_a_damaged_record_is_told(reader: Reader) -> None:
    reader.visit(WRITING).page.evaluate(_RAW, "kapot")
    assert reader.again().said("stil-moment").startswith("Wat je hier eerder bewaarde, is besch")


def test_after_a_damaged_record_writing_goes_on(reader: Reader) -> None:
    reader.visit(WRITING).page.evaluate(_RAW, "kapot")
    reader.again().type(_FIELD, "Opnieuw")
    reader.wait_for("stil-moment", "Bewaard in deze browser.")
    assert reader.again().value(_FIELD) == "Opnieuw"


def test_a_record_of_a_newer_book_is_shown_as_text(reader: Reader) -> None:
    field = {"naam": "antwoord", "label": "Jouw antwoord", "waarde": "?", "tekst": "Van later"}
    reader.visit(WRITING).page.evaluate(_RAW, {"versie": 7, "velden": [field]})
    reader.again().wait_for("stil-moment", "nieuwere versie van dit boek")
    assert reader.text(f"{form('stil-moment')} .toen") == "Je antwoord van toen: Van later"


def test_the_first_thing_kept_says_what_a_private_window_does(reader: Reader) -> None:
    reader.visit(WRITING).press("[value=zaal]", "Space")
    reader.wait_for("klaar", "In een privévenster is het weg zodra je dat venster sluit.")
    reader.press("[value=koffie]", "Space")
    reader.wait_for("klaar", "2 van 3")
    assert "privévenster" not in reader.said("klaar")


def test_the_browser_is_asked_once_to_keep_it(reader: Reader) -> None:
    reader.page.add_init_script(
        "window.asked = 0; navigator.storage.persist = () => {"
        " window.asked += 1; return Promise.resolve(false); };"
    )
    reader.visit(WRITING).press("[value=zaal]", "Space")
    reader.wait_for("klaar", "1 van 3")
    reader.press("[value=koffie]", "Space")
    reader.wait_for("klaar", "2 van 3")
    first = reader.page.evaluate("window.asked")
    reader.again().press("[value=stoelen]", "Space")
    reader.wait_for("klaar", "3 van 3")
    assert (first, reader.page.evaluate("window.asked")) == (1, 0)
