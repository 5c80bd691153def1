"""What the handbook says of taking stories in is what the program does."""

from __future__ import annotations

import re
from typing import Final

import pytest

from build_tools.intake.mapping import Answer, parse_mapping
from build_tools.use_cases.intake import Outcome
from build_tools.use_cases.intake_readers import is_photo, is_text
from tests.conftest import REPOSITORY

_PAGE: Final = (REPOSITORY / "docs/handboek/verhalen-opnemen.md").read_text(encoding="utf-8")
_FORM: Final = re.findall(r"```\n(.*?)```", _PAGE, re.DOTALL)


def test_the_form_that_it_shows_is_right() -> None:
    (form,) = _FORM
    assert parse_mapping(form, "handboek.toml").name == "Terugblik 2026"


@pytest.mark.parametrize("answer", Answer)
def test_every_field_of_a_form_is_explained(answer: Answer) -> None:
    assert f"`{answer.value}`" in _PAGE


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_is_explained(outcome: Outcome) -> None:
    assert f"| {outcome.value} |" in _PAGE


def test_every_kind_of_file_that_it_names_is_taken() -> None:
    (table,) = re.findall(r"Tabel: Soorten bestanden\n\n(.*?)\n\n", _PAGE, re.DOTALL)
    named = {kind for row in table.splitlines()[2:] for kind in re.findall(r"`(\.\w+)`", row)}
    tables = {".csv", ".xlsx", ".eml"}
    assert {kind for kind in named - tables if not (is_text(kind) or is_photo(kind))} == set()
    assert tables < named
