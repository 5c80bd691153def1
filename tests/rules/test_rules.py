"""What must hold for a corpus, where the folders of ``tests/meldingen`` do not reach."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import pytest

from build_tools.catalogue import CATALOGUE
from build_tools.model.activity import ActivityKind, ActivityPlace, KnownActivity
from build_tools.model.book import (
    Agenda,
    Book,
    GlossaryEntry,
    Matter,
    Part,
    Pillar,
    Session,
    Term,
)
from build_tools.model.document import Page, PageKind
from build_tools.rules import (
    RULES,
    activities,
    check,
    data,
    editions,
    figures,
    stories,
    translations,
)
from tests.rules.telling import places_and_codes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from build_tools.problems import Problem


_SECOND: Final = {"book/gegevens/begrippen.toml:5"}


def _page(name: str, **changes: Any) -> Page:  # noqa: ANN401 - any field of a page
    page = Page(
        docname=name, title="T", kind=PageKind.PAGE, summary="S", subtitle="", kicker="",
        dated=None, editions=None, pillar=None, lines={"titel": 2, "soort": 3},
    )  # fmt: skip
    return replace(page, **changes)


def _part(page: str, line: int) -> Part:
    return Part(title="T", matter=Matter.BODY, pages=(page,), lines={page: line})


def _entry(*names: str, line: int, editions: Iterable[str] | None = None) -> GlossaryEntry:
    return GlossaryEntry(
        names=names, explanation="U", language="", source="", line=line,
        editions=None if editions is None else frozenset(editions),
    )  # fmt: skip


def _session(begins: time, ends: time) -> Agenda:
    session = Session(day=date(2025, 1, 1), begins=begins, ends=ends, pillar=1, line=7)
    return Agenda(
        title="T", organiser="O", place="P", price=Decimal(1), paid_sessions=1, vat="", source="",
        sessions=(session,),
    )  # fmt: skip


def test_a_book_that_is_right_breaks_no_rule(book: Book) -> None:
    assert list(check(book)) == []


def test_every_rule_is_checked() -> None:
    written = {
        value
        for module in (activities, editions, data, figures, stories, translations)
        for name, value in vars(module).items()
        if callable(value) and getattr(value, "__module__", "") == module.__name__
        and not name.startswith("_")
    }  # fmt: skip
    assert set(RULES) == written


@pytest.mark.parametrize("kind", [PageKind.PILLAR, PageKind.NOTICE])
def test_a_kind_of_page_without_its_fields_is_told_where_the_kind_stands(
    book: Book, kind: PageKind
) -> None:
    wrong = replace(book, pages={"book/een": _page("book/een", kind=kind)})
    told = places_and_codes(editions.kinds_have_their_fields(wrong))
    assert set(told) == {("book/een.md:3", "LB208")}


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ((_entry("Raad", line=1), _entry("raad", line=5)), _SECOND),
        ((_entry("raad", "college", line=1), _entry("college", line=5)), _SECOND),
        ((_entry("raad", line=1, editions=["a"]), _entry("raad", line=5, editions=["b"])), set()),
        ((_entry("raad", line=1, editions=["noord"]), _entry("raad", line=5)), _SECOND),
    ],
    ids=["case", "other name", "apart", "overlap"],
)  # fmt: skip
def test_a_name_stands_once_in_the_glossary_of_an_edition(
    book: Book, entries: tuple[GlossaryEntry, ...], told: set[str]
) -> None:
    found = editions.glossary_names_are_unique(replace(book, glossary=entries))
    assert {where for where, _ in places_and_codes(found)} == told


@pytest.mark.parametrize(
    ("moved", "told"),
    [
        ({"weg.html": "edities.html"}, []),
        ({"weg.html": "verhalen/de-brug.html"}, []),
        ({"weg.html": "ook-weg.html"}, ["LB217"]),
        ({"edities.html": "blokken.html"}, ["LB218"]),
        ({"edities.html": "ook-weg.html"}, ["LB217", "LB218"]),
    ],
)
def test_a_moved_page_arrives_where_there_is_one(
    book: Book, moved: dict[str, str], told: list[str]
) -> None:
    found = data.moved_pages_arrive(replace(book, moved=moved))
    assert [problem.code for problem in found] == told


@pytest.mark.parametrize(
    ("begins", "ends", "told"),
    [(time(9), time(10), []), (time(9), time(9), ["LB219"]), (time(10), time(9), ["LB219"])],
)
def test_a_meeting_ends_after_it_begins(
    book: Book, begins: time, ends: time, told: list[str]
) -> None:
    found = data.sessions_end_after_they_begin(replace(book, agenda=_session(begins, ends)))
    assert [problem.code for problem in found] == told


def test_a_book_without_an_agenda_has_no_meetings(book: Book) -> None:
    assert list(data.sessions_end_after_they_begin(replace(book, agenda=None))) == []


@pytest.mark.parametrize(
    ("rule", "changes", "told"),
    [
        (
            data.terms_are_unique,
            {"terms": (Term(dutch="a", flemish="b", line=1), Term(dutch="A", flemish="c", line=4))},
            ("book/gegevens/termen.toml:4", "LB215"),
        ),
        (
            data.pillars_are_unique,
            {
                "pillars": tuple(
                    Pillar(number=1, title="T", tagline="", question="", page="book/een",
                           take_aways=(), line=line)
                    for line in (9, 2)
                )
            },
            ("book/gegevens/pijlers.toml:9", "LB216"),
        ),
        (
            editions.contents_exist,
            {"parts": (_part("book/weg", line=6),)},
            ("book/inhoud.toml:6", "LB205"),
        ),
        (editions.there_is_an_edition, {"editions": ()}, ("participant_stories", "LB210")),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)  # fmt: skip
def test_a_rule_that_is_broken_is_told_at_its_line(
    book: Book,
    rule: Callable[[Book], Iterable[Problem]],
    changes: dict[str, Any],
    told: tuple[str, str],
) -> None:
    assert places_and_codes(rule(replace(book, **changes))) == [told]


@pytest.mark.parametrize(
    "name", ["book/zoeken", "book/404", "book/mijn-leerboek", "book/muur", "book/a/een"]
)
def test_an_address_that_the_book_uses_itself_is_not_for_a_page(book: Book, name: str) -> None:
    told = places_and_codes(editions.addresses_are_unique(replace(book, pages={name: _page(name)})))
    assert set(told) == {(f"{name}.md:1", "LB214")}


def test_without_its_front_page_an_edition_istold(book: Book) -> None:
    pages = {name: page for name, page in book.pages.items() if name != "book/index"}
    found = list(editions.editions_have_a_front_page(replace(book, pages=pages)))
    assert places_and_codes(found) == [("book/index.md", "LB212")] * len(book.editions)
    assert [problem.values for problem in found] == [("noord",), ("zuid",)]


def test_the_edition_of_a_problem_is_where_the_catalogue_says(book: Book) -> None:
    found = list(editions.editions_have_a_front_page(replace(book, pages={})))
    at = CATALOGUE["LB212"].edition_at
    assert at is not None
    assert [problem.values[at] for problem in found] == ["noord", "zuid"]


def _placed(identity: str, kind: ActivityKind) -> dict[str, Page]:
    place = ActivityPlace(identity=identity, kind=kind, source="book/een.md", line=9)
    return {"book/een": _page("book/een", activities=(place,))}


def _known(identity: str, kind: ActivityKind, *, retired: bool = False) -> KnownActivity:
    return KnownActivity(identity=identity, kind=kind, retired=retired, line=4)


_REFLECTION: Final = ActivityKind.REFLECTION
_SELF_TEST: Final = ActivityKind.SELF_TEST


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ((_known("een", _REFLECTION),), []),
        ((), [("book/een.md:9", "LB471")]),
        ((_known("twee", _REFLECTION),), [("book/een.md:9", "LB471")]),
        ((_known("een", _SELF_TEST),), [("book/een.md:9", "LB474")]),
        ((_known("een", _REFLECTION, retired=True),), [("book/een.md:9", "LB476")]),
    ],
    ids=["right", "no list", "another", "another kind", "retired"],
)
def test_an_activity_on_a_page_stands_in_the_list(
    book: Book, known: tuple[KnownActivity, ...], told: list[tuple[str, str]]
) -> None:
    changed = replace(book, pages=_placed("een", _REFLECTION), activities=known)
    assert places_and_codes(activities.activities_are_listed(changed)) == told


@pytest.mark.parametrize(
    ("identity", "retired", "told"),
    [
        ("een", False, []),
        ("weg", True, []),
        ("weg", False, [("book/gegevens/activiteiten.toml:4", "LB472")]),
    ],
    ids=["on a page", "retired", "lost"],
)
def test_an_activity_in_the_list_stands_on_a_page(
    book: Book, identity: str, told: list[tuple[str, str]], *, retired: bool
) -> None:
    known = (_known(identity, _REFLECTION, retired=retired),)
    changed = replace(book, pages=_placed("een", _REFLECTION), activities=known)
    assert places_and_codes(activities.listed_activities_exist(changed)) == told
