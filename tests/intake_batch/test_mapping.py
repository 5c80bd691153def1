"""Which question is which field: a file that an editor can write, and whose mistakes are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from build_tools.intake.fitting import fitting, no_fit
from build_tools.intake.mapping import Answer, parse_mapping
from build_tools.intake.refusal import IntakeRefused
from build_tools.problems import ContentError
from build_tools.use_cases.intake_forms import read_mappings
from tests.intake_batch.batch import problems_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.intake_batch.batch import Desk

_HEAD: Final = 'naam = "Proef"\n\n[vragen]\n'
_STORY: Final = '"Wat gebeurde er?" = "verhaal"\n'


@pytest.mark.parametrize(
    ("lines", "code", "line"),
    [
        ('"Vraag" = "titel"\n', "LB811", 3),
        (_STORY + '"Een" = "titel"\n"Twee" = "titel"\n', "LB812", 6),
        (_STORY + '"Web?" = "toestemming_web"\n"Waar?" = "toestemming_kanalen"\n'
         '[waarden.toestemming_kanalen]\n"Web" = "web"\n', "LB812", 6),
        (_STORY + '"wat  GEBEURDE er?" = "verhaal"\n', "LB813", 5),
        (_STORY + '"Waar?" = "toestemming_kanalen"\n', "LB814", 3),
        (_STORY + '"Vraag" = "tietel"\n', "LB112", 5),
        (_STORY + '"Web?" = "toestemming_web"\n[waarden.toestemming_web]\n"Ja" = "misschien"\n',
         "LB112", 7),
        (_STORY + '[waarden.titel]\n"Een" = "twee"\n', "LB112", 6),
        ('"Wat" = [1]\n', "LB112", 4),
        ('"Wat" = \n', "LB106", 4),
        (_STORY + '[waarden.nergens]\n"Ja" = "ja"\n', "LB112", 5),
    ],
)  # fmt: skip
def test_a_mistake_in_a_form_is_told_at_its_line(lines: str, code: str, line: int) -> None:
    with pytest.raises(ContentError) as told:
        parse_mapping(_HEAD + lines, "book/formulieren/proef.toml")
    problem = told.value.problems[0]
    assert (problem.code, problem.where.path, problem.where.line) == (
        code, "book/formulieren/proef.toml", line,
    )  # fmt: skip


def test_a_form_that_is_wrong_stops_everything_before_anything_is_taken_in(
    desk: Desk, tmp_path: Path
) -> None:
    (desk.root / "book/formulieren/fout.toml").write_text(_HEAD, encoding="utf-8")
    story = tmp_path / "verhaal.txt"
    story.write_text("Een verhaal.\n", encoding="utf-8")
    with pytest.raises(ContentError):
        desk.take(story)
    assert desk.drafts == []


def test_the_examples_that_come_with_the_tools_are_right(desk: Desk) -> None:
    names = [mapping.name for mapping in read_mappings(desk.root)]
    assert names == ["Google Formulieren", "LimeSurvey", "Microsoft Forms"]


def test_columns_fit_in_any_order_whatever_nobody_sees_in_them() -> None:
    mapping = parse_mapping(_HEAD + _STORY + '"Titel" = "titel"\n', "a.toml")
    assert mapping.fits(["  TITEL\u200b", "\ufeffWat\u00a0gebeurde er?\n"])


@pytest.mark.parametrize("headers", [["Wat gebeurde er?"], ["Wat gebeurde er?", "Titel", "Meer"]])
def test_a_column_more_or_less_does_not_fit(headers: list[str]) -> None:
    mapping = parse_mapping(_HEAD + _STORY + '"Titel" = "titel"\n', "a.toml")
    assert not mapping.fits(headers)


def test_two_forms_that_fit_are_never_chosen_from() -> None:
    forms = [parse_mapping(_HEAD + _STORY, name) for name in ("a.toml", "b.toml")]
    with pytest.raises(IntakeRefused) as told:
        fitting(["Wat gebeurde er?"], forms)
    assert (told.value.code, told.value.values) == ("LB791", ("a.toml, b.toml",))


def test_what_differs_from_the_nearest_form_is_named() -> None:
    mapping = parse_mapping(_HEAD + _STORY + '"Titel" = "titel"\n', "a.toml")
    refused = no_fit(["Wat gebeurde er?", "Naam"], [mapping])
    assert (refused.code, refused.values) == ("LB794", ("a.toml", "‘Naam’", "‘titel’"))


def test_a_table_of_no_form_names_its_columns() -> None:
    refused = no_fit(["Een", "Twee"], [parse_mapping(_HEAD + _STORY, "a.toml")])
    assert (refused.code, refused.values) == ("LB790", ("‘Een’, ‘Twee’",))


def test_a_form_of_the_editors_works_beside_the_examples(desk: Desk, tmp_path: Path) -> None:
    (desk.root / "book/formulieren/eigen.toml").write_text(_HEAD + _STORY, encoding="utf-8")
    table = tmp_path / "tabel.csv"
    table.write_text("Wat gebeurde er?\nEr gebeurde iets.\n", encoding="utf-8")
    lines = desk.take(table)
    assert (problems_of(lines), desk.drafts) == ([], ["v-0002.md"])


def test_every_field_has_a_name_that_a_form_can_use() -> None:
    fields = "".join(
        f'"{field.value}" = "{field.value}"\n' for field in Answer if field is not Answer.CHANNELS
    )
    assert parse_mapping(_HEAD + fields, "a.toml").questions["titel"] is Answer.TITLE
