"""A reminder in the reader's own calendar, and 'what has changed?' when the day has come."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any, Final

import pytest
from icalendar import Calendar

from tests.learning_web.reader import WRITING, Reader, form

_FIELD: Final = f"{form('stil-moment')} textarea"
_BUTTON: Final = f"{form('stil-moment')} [data-terugkomvraag]"
_NAME: Final = f"{form('stil-moment')} .toen"
_HARD: Final = 'Vraag; met, teken\\s en "aanhaling" ’ï 🙂' + " en zo voort" * 9 + "\nregel twee"


def _ask(reader: Reader, term: str = "maand") -> bytes:
    reader.press(_BUTTON)
    with reader.page.expect_download() as waiting:
        reader.press(f"{form('stil-moment')} [data-over={term}]")
    reader.wait_for("stil-moment", "staat bij je downloads")
    return Path(waiting.value.path()).read_bytes()


def _event(file: bytes) -> Any:  # noqa: ANN401 - icalendar's own
    return Calendar.from_ical(file).walk("VEVENT")[0]


def _file(reader: Reader, **given: str) -> bytes:
    """Give the calendar file of a reminder, as Mijn leerboek asks for it."""
    facts = {"id": "x", "titel": "t", "tekst": "u", "op": "2026-03-01", "adres": "", **given}
    made: str = reader.page.evaluate(
        "facts => leerboek.agenda({ ...facts, nu: new Date('2026-02-01T12:34:56.789Z') })", facts
    )
    return made.encode()


@pytest.mark.parametrize(
    ("yesterday", "term", "day"),
    [
        ("2026-11-21", "week", dt.date(2026, 11, 29)),
        ("2026-11-21", "maand", dt.date(2026, 12, 22)),
        ("2026-11-21", "kwartaal", dt.date(2027, 2, 22)),
        ("2026-01-30", "maand", dt.date(2026, 2, 28)),
        ("2027-11-29", "kwartaal", dt.date(2028, 2, 29)),
    ],
)
def test_the_day_is_a_week_a_month_or_three_months_later(
    reader: Reader, yesterday: str, term: str, day: dt.date
) -> None:
    reader.page.clock.set_fixed_time(f"{yesterday}T23:30:00Z")  # past midnight in Amsterdam
    event = _event(_ask(reader.visit(WRITING), term))
    assert event.decoded("dtstart") == day


def test_the_event_says_what_was_asked_and_leads_to_the_lasting_address(reader: Reader) -> None:
    event = _event(_ask(reader.visit(WRITING)))
    assert (str(event["summary"]), str(event["url"])) == (
        "Terugkomvraag: Wanneer luisterde jij voor het laatst?",
        f"{reader.site}editie-1/a/stil-moment.html",
    )


def test_what_the_reader_wrote_is_not_in_the_calendar(reader: Reader) -> None:
    reader.visit(WRITING).type(_FIELD, "Heel persoonlijk")
    assert b"persoonlijk" not in _ask(reader)


def test_the_day_is_in_the_record_and_the_answer_stays(reader: Reader) -> None:
    reader.page.clock.set_fixed_time("2026-11-22T12:00:00")
    reader.visit(WRITING).page.fill(_FIELD, "Vandaag")
    _ask(reader, "week")
    record = reader.kept("stil-moment")
    assert record is not None
    assert (record["terug"], reader.answers("stil-moment")) == (
        [{"op": "2026-11-29"}],
        {"antwoord": "Vandaag"},
    )


def test_the_choice_opens_and_closes_by_keyboard(reader: Reader) -> None:
    reader.visit(WRITING).press(_BUTTON)
    group = reader.page.get_by_role("group", name="Wanneer wil je dit teruglezen?")
    shown = group.is_visible()
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Escape")
    assert (shown, group.is_visible(), reader.page.evaluate("document.activeElement.type")) == (
        True,
        False,
        "button",
    )


def test_hard_text_comes_through_whole(reader: Reader) -> None:
    reader.visit(WRITING)
    event = _event(_file(reader, titel=_HARD, tekst=_HARD))
    assert (str(event["summary"]), str(event["description"])) == (_HARD, _HARD)


def test_lines_end_and_fold_as_the_standard_wants(reader: Reader) -> None:
    file = _file(reader.visit(WRITING), titel=_HARD)
    lines = file.split(b"\r\n")
    assert (max(map(len, lines)) <= 75, b"\n" in b"".join(lines), lines[-1]) == (True, False, b"")


def test_no_character_is_cut_in_two(reader: Reader) -> None:
    file = _file(reader.visit(WRITING), titel="🙂é" * 60)
    assert [line.decode("utf-8")[:1] for line in file.split(b"\r\n")].count(" ") > 3


def test_the_same_day_gives_the_same_event(reader: Reader) -> None:
    reader.visit(WRITING)
    event = _event(_file(reader, id="stil-moment"))
    assert (str(event["uid"]), event["dtstamp"].to_ical()) == (
        "stil-moment-2026-03-01@burgermeesterleerboek",
        b"20260201T123456Z",
    )


def test_from_disk_there_is_no_address_to_go_to(reader: Reader) -> None:
    assert "url" not in _event(_file(reader.visit(WRITING)))


def _written_in_march(reader: Reader) -> Reader:
    reader.page.clock.set_fixed_time("2026-03-08T12:00:00")
    reader.visit(WRITING).page.fill(_FIELD, "Toen dacht ik dit")
    reader.wait_for("stil-moment", "Bewaard")
    return reader


def test_an_address_with_the_question_shows_the_earlier_answer_beside_an_empty_field(
    reader: Reader,
) -> None:
    _written_in_march(reader).visit(f"{WRITING}#terug-stil-moment").again()
    assert (reader.text(_NAME).split("\n\n")[:2], reader.value(_FIELD)) == (
        ["Je antwoord van 8 maart 2026", "Toen dacht ik dit"],
        "",
    )


def test_that_address_takes_the_focus_to_the_earlier_answer(reader: Reader) -> None:
    _written_in_march(reader).page.evaluate("location.hash = 'terug-stil-moment'")
    reader.page.wait_for_function("() => document.activeElement.matches('.toen')")
    reader.page.keyboard.press("Tab")
    assert reader.page.evaluate("document.activeElement.name") == "antwoord"


@pytest.mark.parametrize(("today", "shown"), [("2026-04-07", 0), ("2026-04-08", 1)])
def test_it_opens_by_itself_when_the_day_has_come(reader: Reader, today: str, shown: int) -> None:
    _ask(_written_in_march(reader))
    reader.page.clock.set_fixed_time(f"{today}T08:00:00")
    reader.again()
    assert reader.page.locator(_NAME).count() == shown


def test_what_has_changed_is_written_beside_the_earlier_answer(reader: Reader) -> None:
    _written_in_march(reader).visit(f"{WRITING}#terug-stil-moment").again()
    reader.type(_FIELD, "Nu denk ik anders")
    reader.wait_for("stil-moment", "Bewaard")
    record = reader.kept("stil-moment")
    assert record is not None
    earlier = [version["velden"][0]["tekst"] for version in record["eerder"]]
    assert (reader.answers("stil-moment"), earlier) == (
        {"antwoord": "Nu denk ik anders"},
        ["Toen dacht ik dit"],
    )


def test_after_that_it_does_not_begin_once_more(reader: Reader) -> None:
    _written_in_march(reader).visit(f"{WRITING}#terug-stil-moment").again()
    reader.type(_FIELD, "Nu denk ik anders")
    reader.wait_for("stil-moment", "Bewaard")
    reader.again()
    assert (reader.value(_FIELD), reader.page.locator(_NAME).count()) == ("Nu denk ik anders", 0)


def test_looking_back_without_writing_changes_nothing(reader: Reader) -> None:
    before = _written_in_march(reader).kept("stil-moment")
    reader.page.clock.set_fixed_time("2026-04-08T12:00:00")
    reader.visit(f"{WRITING}#terug-stil-moment").again()
    reader.visit("editie-1/zelftests.html")
    assert reader.kept("stil-moment") == before


def test_a_reminder_asked_while_looking_back_leaves_the_answer(reader: Reader) -> None:
    _written_in_march(reader).visit(f"{WRITING}#terug-stil-moment").again()
    _ask(reader)
    assert reader.answers("stil-moment") == {"antwoord": "Toen dacht ik dit"}
