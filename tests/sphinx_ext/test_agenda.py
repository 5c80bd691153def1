"""The programme: table, price, calendar files, and signing up only for what is still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from icalendar import Calendar

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from tests.conftest import BookBuilder

_CONTACT: Final = 'basisadres = ""\ncontactadres = "boek@example.org"\n'
_ALL_TO_PAY: Final = ("prijs_voor = 2", "prijs_voor = 3")
_ALL_PAST: Final = "zuid"


@pytest.fixture
def page(build_book: BookBuilder, builder: str) -> BeautifulSoup:
    return build_book(builder).page("programma")


def _facts(page: BeautifulSoup) -> dict[str, str]:
    listed = page.select("dl")[0]
    names = [name.get_text() for name in listed.select("dt")]
    values = [" ".join(value.get_text().split()) for value in listed.select("dd")]
    return dict(zip(names, values, strict=True))


def _signing_up(page: BeautifulSoup) -> list[str]:
    return [" ".join(item.get_text().split()) for item in page.select("section > ul")[-1]("li")]


def test_the_table_has_a_caption(page: BeautifulSoup) -> None:
    assert page.table is not None
    assert page.table.caption is not None
    shown = page.table.caption.get_text(strip=True).replace("\u00ad", "")
    assert shown == "Proefprogramma"


def test_every_header_cell_has_its_scope(page: BeautifulSoup) -> None:
    assert page.table is not None
    scopes = [cell["scope"] for cell in page.table.select("th")]
    assert scopes == ["col", "col", "col", "row", "row", "row"]


def test_a_row_says_when_and_what(page: BeautifulSoup) -> None:
    assert page.table is not None
    row = page.table.select("tbody tr")[1]
    assert [cell.get_text(strip=True) for cell in row.select("th, td")] == [
        "donderdag 3 juli 2025",
        "09.30 tot 12.00 uur",
        "2. De tweede",
    ]


def test_a_session_of_a_pillar_without_data_says_its_number(page: BeautifulSoup) -> None:
    assert page.table is not None
    last = page.table.select("tbody tr")[2].select("td")[-1]
    assert last.get_text(strip=True) == "Pijler 3"


def test_a_date_is_a_date_for_machines(page: BeautifulSoup) -> None:
    assert page.table is not None
    days = [time["datetime"] for time in page.table.select("time")]
    assert days == ["2025-03-06", "2025-07-03", "2025-12-04"]


def test_the_price_of_all_sessions_is_worked_out(page: BeautifulSoup) -> None:
    assert _facts(page)["Prijs"] == (
        "Eén bijeenkomst kost € 50. Wie ze alle drie volgt, betaalt er twee: € 100 in plaats van "
        "€ 150. De bedragen zijn exclusief btw."
    )


def test_without_a_reduction_only_one_price_is_named(
    build_book: BookBuilder, builder: str, proof_agenda: str
) -> None:
    files = {"book/gegevens/agenda.toml": proof_agenda.replace(*_ALL_TO_PAY)}
    facts = _facts(build_book(builder, files).page("programma"))
    assert facts["Prijs"] == "Eén bijeenkomst kost € 50, exclusief btw."


def test_cents_are_shown_when_there_are_any(
    build_book: BookBuilder, builder: str, proof_agenda: str
) -> None:
    files = {"book/gegevens/agenda.toml": proof_agenda.replace("= 50", "= 47.5")}
    facts = _facts(build_book(builder, files).page("programma"))
    assert facts["Prijs"].startswith("Eén bijeenkomst kost € 47,50. ")


def test_a_programme_that_is_past_is_told_in_the_past(
    build_book: BookBuilder, builder: str
) -> None:
    page = build_book(builder, edition=_ALL_PAST).page("programma")
    assert "volgde, betaalde er twee" in _facts(page)["Prijs"]
    assert "Dit programma is voorbij. Het staat hier als archief." in page.get_text()


def test_a_programme_that_is_not_past_has_no_archive_note(page: BeautifulSoup) -> None:
    assert "archief" not in page.get_text()


def test_the_source_is_named(page: BeautifulSoup) -> None:
    assert _facts(page)["Bron"] == "(Hajer, 2011)"


def test_the_programme_may_stand_twice(page: BeautifulSoup) -> None:
    assert len(page.select("table")) == 2


def test_signing_up_is_past_for_what_lies_before_the_publication(page: BeautifulSoup) -> None:
    assert _signing_up(page)[0] == "donderdag 6 maart 2025, 1. De eerste: voorbij"


def test_signing_up_waits_for_a_contact_address(page: BeautifulSoup) -> None:
    assert _signing_up(page)[1].endswith(
        "aanmelden kan nog niet: het contactadres is nog niet ingevuld"
    )


def test_signing_up_is_a_mail_about_that_session(build_book: BookBuilder, builder: str) -> None:
    page = build_book(builder, {"uitgave.toml": _CONTACT}).page("programma")
    links = [link["href"] for link in page.select("section > ul")[-1].select("a")]
    assert links == [
        "mailto:boek@example.org?subject=Aanmelden%20voor%202.%20De%20tweede%2C%203%20juli%202025",
        "mailto:boek@example.org?subject=Aanmelden%20voor%20Pijler%203%2C%204%20december%202025",
    ]


def test_when_all_is_past_one_sentence_says_so(build_book: BookBuilder, builder: str) -> None:
    page = build_book(builder, edition=_ALL_PAST).page("diep/onder")
    assert "Alle bijeenkomsten zijn voorbij. Je kunt je niet meer aanmelden." in page.get_text()


def test_the_web_offers_the_calendar_files(build_book: BookBuilder) -> None:
    book = build_book("html")
    links = [str(a["href"]) for a in book.page("programma").select('a[href$=".ics"]')]
    assert len(set(links)) == 4
    assert all((book.out / link).is_file() for link in links)


def test_an_epub_has_no_calendar_files(build_book: BookBuilder) -> None:
    book = build_book("epub")
    assert ".ics" not in "".join(book.pages.values())
    assert list(book.out.rglob("*.ics")) == []


def test_an_edition_without_the_page_has_no_calendar_files(
    build_book: BookBuilder, proof_contents: str
) -> None:
    files = {
        "book/programma.md": None,
        "book/inhoud.toml": proof_contents.replace('"programma", ', ""),
    }
    assert list(build_book("html", files).out.rglob("*.ics")) == []


def test_a_calendar_file_holds_the_moments_in_utc(build_book: BookBuilder) -> None:
    calendar = Calendar.from_ical((build_book("html").out / "agenda.ics").read_bytes())
    moments = [
        (event.decoded("dtstart").isoformat(), event.decoded("dtend").isoformat())
        for event in calendar.walk("VEVENT")
    ]
    assert moments == [
        ("2025-03-06T14:00:00+00:00", "2025-03-06T16:00:00+00:00"),
        ("2025-07-03T07:30:00+00:00", "2025-07-03T10:00:00+00:00"),
        ("2025-12-04T14:00:00+00:00", "2025-12-04T16:00:00+00:00"),
    ]


def test_a_calendar_file_says_what_and_where(build_book: BookBuilder) -> None:
    data = (build_book("html").out / "agenda-2025-07-03-0930.ics").read_bytes()
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    assert (str(event["summary"]), str(event["location"])) == ("De tweede", "Zaal 1, Proefdorp")


def test_a_session_is_the_same_event_in_every_edition_and_file(build_book: BookBuilder) -> None:
    ids = set()
    for edition in ("noord", "zuid"):
        out = build_book("html", edition=edition).out
        for name in ("agenda.ics", "agenda-2025-03-06-1500.ics"):
            ids.add(str(Calendar.from_ical((out / name).read_bytes()).walk("VEVENT")[0]["uid"]))
    assert len(ids) == 1


def test_calendar_files_are_the_same_bytes_each_time(build_book: BookBuilder) -> None:
    first = build_book("html").out
    again = build_book("html", workers=2).out
    names = sorted(path.name for path in first.glob("*.ics"))
    assert len(names) == 4
    assert all((first / name).read_bytes() == (again / name).read_bytes() for name in names)
