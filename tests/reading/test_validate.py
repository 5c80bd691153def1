"""Every mistake in a head or a data file at once, each with its own words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from build_tools.catalogue import describe
from build_tools.catalogue.forms import FORMS
from build_tools.problems import ContentError, Problem
from build_tools.reading.marked import Marked
from build_tools.reading.schema import AgendaFile, EditionFile, ImprintFile, PageHead, StoryHead
from build_tools.reading.validate import validate
from build_tools.reading.values import PATTERNS

if TYPE_CHECKING:
    from pydantic import BaseModel


def _problems(data: dict[str, object], model: type[BaseModel]) -> tuple[Problem, ...]:
    with pytest.raises(ContentError) as caught:
        validate(Marked("x.md", data, {}), model)
    return caught.value.problems


def _values(data: dict[str, object], model: type[BaseModel], code: str) -> list[tuple[object, ...]]:
    return [problem.values for problem in _problems(data, model) if problem.code == code]


def test_every_mistake_is_told_at_once() -> None:
    data: dict[str, object] = {
        "titel": "Een\nTwee", "soort": "pagna", "samenvatting": "", "pijler": "9",
        "datum": "2024-02-30", "edities": "noord", "kleur": "rood", "kickr": "x",
    }  # fmt: skip
    assert [problem.code for problem in _problems(data, PageHead)] == [
        "LB111", "LB112", "LB114", "LB117", "LB118", "LB121", "LB124", "LB125",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "meant"),
    [("titl", "titel"), ("Titel", "titel"), ("samenvating", "samenvatting"), ("editie", "edities")],
)
def test_a_key_that_is_almost_right_gets_the_right_one(written: str, meant: str) -> None:
    assert _values({written: "x"}, PageHead, "LB124") == [(written, meant)]


def test_an_unknown_key_inside_a_table_gets_the_keys_of_that_table() -> None:
    data: dict[str, object] = {"kleuren": {"zilver": "#ff0000"}}
    assert _values(data, EditionFile, "LB111") == [("zilver", "inkt, hoofd, accent, papier")]


@pytest.mark.parametrize(
    ("data", "model", "name"),
    [
        ({"pijlers": ["1", "x"]}, StoryHead, "pijlers, nummer 2"),
        ({"bijeenkomst": [{}, {"pijler": "x"}]}, AgendaFile, "bijeenkomst 2, pijler"),
    ],
)
def test_a_value_in_a_list_is_named_by_its_number(
    data: dict[str, object], model: type[BaseModel], name: str
) -> None:
    assert [values[0] for values in _values(data, model, "LB116")] == [name]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (True, "true"),
        ({"a": ["b", False]}, "a: b, false"),
        ("x" * 80, "x" * 60 + "…"),
        ("een\n  twee", "een twee"),
    ],
)
def test_a_wrong_value_is_shown_as_it_was_written_and_short(value: object, shown: str) -> None:
    assert _values({"soort": value}, PageHead, "LB112")[0][1] == shown


@pytest.mark.parametrize("form", sorted(FORMS))
def test_every_form_has_an_example_that_is_right(form: str) -> None:
    assert re.fullmatch(PATTERNS[form], FORMS[form][1])


def test_every_pattern_but_that_of_one_line_has_words() -> None:
    assert set(FORMS) == set(PATTERNS) - {"line"}


def test_a_wrong_form_is_told_with_what_belongs_there() -> None:
    (problem,) = _problems({"contactadres": "leerboek"}, ImprintFile)
    assert "Hier hoort een e-mailadres." in describe(problem)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ({"titel": "a\u202eb"}, "LB133"),
        ({"edities": ["a\u200b"]}, "LB133"),
        ({"tit\u00adel": "x"}, "LB133"),
        ({"titel": "J\u0430n"}, "LB137"),
    ],
)
def test_a_character_that_was_written_as_an_escape_is_refused(
    data: dict[str, object], code: str
) -> None:
    assert [problem.code for problem in _problems(data, PageHead)] == [code]
