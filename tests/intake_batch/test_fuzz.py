"""Any bytes at all: taken in or refused with a message, never a traceback."""

from __future__ import annotations

import contextlib
import tomllib
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.catalogue import describe
from build_tools.intake.bodies import body_of, without_unseen
from build_tools.intake.csv_rows import read_csv
from build_tools.intake.draft_text import draft_text
from build_tools.intake.mail import read_mail
from build_tools.intake.mapping import Answer, parse_mapping
from build_tools.intake.refusal import IntakeRefused
from build_tools.intake.sheet_looks import look_at
from build_tools.intake.tables import stories_of
from build_tools.model.submission import Submission
from build_tools.problems import ContentError, Location, Problem
from build_tools.reading.documents import parse_story
from tests.intake_batch.batch import DATA

_FORM: Final = parse_mapping(
    'naam = "Proef"\nscheiding = "puntkomma"\ncodering = "cp1252"\n[vragen]\n"A" = "verhaal"\n'
    '"B" = "toestemming_web"\n"C" = "titel"\n"D" = "deelnemer_naam"\n',
    "proef.toml",
)
_HEAD: Final = b"A;B;C;D"
_CELLS: Final = st.sampled_from([
    b"ja", b"nee", b"JA", b"", b'"', b'""', b'"a\nb"', b"\xeb", "é".encode(), b"\x00", b"\r", b"\n",
    b";", b"=1+1", b"---", b"TE DOEN", b"{{ a }}", b":::{x}", b"\xef\xbb\xbf", b"\xff\xfe", b"\x85",
    "\u202e".encode(), b"a" * 3000, b"sep=,\n", b"\xe2\x80\x99", b"\xf0\x9f\x98\x80", b"\x1a",
])  # fmt: skip
_TABLES: Final = st.one_of(
    st.binary(max_size=300),
    st.lists(_CELLS, max_size=20).map(lambda cells: _HEAD + b"\n" + b";".join(cells)),
    st.lists(_CELLS, max_size=8).map(lambda cells: _HEAD + b"\n" + b"\n".join(
        b"tekst;ja;" + cell + b";zq" for cell in cells
    )),
)  # fmt: skip
_PIECES: Final = tomllib.loads((DATA / "stukken.toml").read_text(encoding="utf-8"))
_MAILS: Final = st.one_of(
    st.binary(max_size=300),
    st.lists(st.sampled_from(_PIECES["mail"]), max_size=25).map(
        lambda lines: "\r\n".join(["From: a@b", *lines]).encode()
    ),
)
_TOML: Final = st.one_of(
    st.text(max_size=100),
    st.lists(st.sampled_from(_PIECES["formulier"]), max_size=14).map("\n".join),
)
_SHEET: Final = "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
_XML: Final = st.lists(st.sampled_from(_PIECES["blad"]), max_size=20).map(
    lambda parts: f"{_SHEET}{''.join(parts)}</worksheet>".encode()
)


def _told(problems: tuple[Problem, ...]) -> None:
    assert all(describe(problem) for problem in problems)


def _check_table(data: bytes) -> None:
    """Whatever a table holds: stories with drafts that can be read, and rows that are told."""
    try:
        rows = stories_of(read_csv(data, "t.csv", [_FORM]), "t.csv")
    except IntakeRefused as refused:
        _told((refused.problem("t.csv"),))
        return
    _told(rows.refused)
    for story in rows.stories:
        _told(story.submission.doubts)
        _check_draft(story.submission)


def _check_draft(submission: Submission) -> None:
    """Whatever a participant gave, the head of the draft is a head with values to mend at most."""
    with contextlib.suppress(_Mendable):
        _parse(draft_text(submission, None))


class _Mendable(Exception):  # noqa: N818 - it is what an editor mends
    """Only values are wrong."""


def _parse(text: str) -> None:
    try:
        parse_story(text, "participant_stories/noord/v-0001.md")
    except ContentError as error:
        if {problem.code for problem in error.problems} <= {"LB115", "LB128", "LB137"}:
            raise _Mendable from error
        raise


def _check_mail(data: bytes) -> None:
    """Whatever a mail holds, it is read or refused."""
    try:
        mail = read_mail(data, "m.eml")
        submission = Submission(part="", fields={}, body=body_of(mail.text, Location("m")).text)
    except IntakeRefused as refused:
        _told((refused.problem("m.eml"),))
        return
    _told(tuple(mail.doubts))
    _check_draft(submission)
    assert all("/" not in one.suffix and "." not in one.suffix[1:] for one in mail.attachments)


def _check_mapping(text: str) -> None:
    """Whatever a form holds, it is a form with a story, or its mistakes are told."""
    try:
        mapping = parse_mapping(text, "f.toml")
    except ContentError as error:
        _told(error.problems)
        return
    assert Answer.TEXT in mapping.questions.values()


def _check_sheet(data: bytes) -> None:
    """Whatever the XML of a sheet holds, it is looked at or refused."""
    try:
        looks = look_at(data)
    except IntakeRefused as refused:
        _told((refused.problem("t.xlsx"),))
        return
    assert all(0 < column < 1000 for column in looks.columns)


def _check_words(text: str) -> None:
    """Whatever words come in, nothing of them is unseen, and again nothing is left out."""
    clean, _doubts = without_unseen(text, Location(""))
    again, doubts = without_unseen(clean, Location(""))
    assert again.rstrip("\n") == clean.rstrip("\n")
    assert [one for one in doubts if one.code == "LB825"] == []


_CASES: Final = (
    (_check_table, _TABLES), (_check_mail, _MAILS), (_check_mapping, _TOML), (_check_sheet, _XML),
    (_check_words, st.text()),
)  # fmt: skip


@pytest.mark.parametrize("number", range(len(_CASES)))
def test_nothing_that_comes_in_gives_a_traceback(number: int) -> None:
    _run(number, 8)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(len(_CASES)))
def test_nothing_of_thousands_gives_a_traceback(number: int) -> None:
    _run(number, 1_000)


def _run(number: int, examples: int) -> None:
    check, strategy = _CASES[number]
    many = settings(max_examples=examples, deadline=None, derandomize=examples < 100)
    many(given(strategy)(check))()
