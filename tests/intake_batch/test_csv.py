"""Tables as text: nothing is guessed, and a bad row never stops the others."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.intake.csv_rows import LONGEST_CELL, MOST_ROWS, read_csv
from build_tools.intake.mapping import parse_mapping
from build_tools.intake.refusal import IntakeRefused
from build_tools.intake.tables import stories_of
from build_tools.model.consent import Channel, NameForm

if TYPE_CHECKING:
    from build_tools.intake.mapping import FormMapping
    from build_tools.intake.tables import Rows
    from build_tools.model.submission import Submission

_FORM: Final = """\
naam = "Proef"
scheiding = "puntkomma"
keuzescheiding = "komma"
{}
[vragen]
"Nr" = "antwoordnummer"
"Wie" = "deelnemer_naam"
"Wat" = "verhaal"
"Rol" = "rol"
"Web" = "toestemming_web"
"Naam" = "naamvorm"
"Heet" = "getoonde_naam"

[waarden.toestemming_web]
"Ja" = "ja"
"Nee" = "nee"

[waarden.rol]
"Ik ben ambtenaar" = "ambtenaar"
"""
_HEAD: Final = "Nr;Wie;Wat;Rol;Web;Naam;Heet\n"
_ROW: Final = "1;zqnaam;Een verhaal.;Ik ben ambtenaar;Ja;voornaam;Zq\n"


def _mapping(extra: str = "") -> FormMapping:
    return parse_mapping(_FORM.format(extra), "proef.toml")


def _rows(text: str | bytes, extra: str = "") -> Rows:
    data = text if isinstance(text, bytes) else text.encode()
    return stories_of(read_csv(data, "tabel.csv", [_mapping(extra)]), "tabel.csv")


def _only(text: str) -> Submission:
    (story,) = _rows(text).stories
    return story.submission


def test_a_row_is_a_story_with_who_told_it_and_what_was_agreed_to() -> None:
    submission = _only(_HEAD + _ROW)
    assert dict(submission.fields) == {"rol": "ambtenaar", "naamvorm": "voornaam", "naam": "Zq"}
    assert (submission.part, submission.body) == ("rij 2", "Een verhaal.\n")
    assert submission.participant is not None
    assert submission.participant.name == "zqnaam"
    wish = submission.wish
    assert wish is not None
    assert (wish.channels, wish.photo, wish.quotation, wish.name_form, wish.shown_name) == (
        frozenset({Channel.WEB}), False, False, NameForm.FIRST, "Zq",
    )  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        (_HEAD + _ROW).encode(),
        codecs.BOM_UTF8 + (_HEAD + _ROW).encode(),
        (_HEAD + _ROW).encode("utf-16"),
        codecs.BOM_UTF16_BE + (_HEAD + _ROW).encode("utf-16-be"),
        (_HEAD + _ROW).replace("\n", "\r\n").encode(),
        (_HEAD + _ROW).replace("\n", "\r").encode(),
        b"sep=;\r\n" + (_HEAD + _ROW).encode(),
        b'"sep=,"\n' + (_HEAD + _ROW).replace(";", ",").encode(),
        b"\n\n" + (_HEAD + "\n;;;;;;\n" + _ROW + "\n").encode(),
    ],
    ids=["utf-8", "mark", "utf-16", "big", "crlf", "cr", "sep", "other sep", "empty lines"],
)
def test_every_form_of_an_export_gives_the_same_story(data: bytes) -> None:
    (story,) = _rows(data).stories
    assert story.source == _rows(_HEAD + _ROW).stories[0].source


@pytest.mark.parametrize(
    ("data", "extra", "code"),
    [
        ((_HEAD + _ROW.replace("Zq", "Zoë")).encode("cp1252"), "", "LB787"),
        ((_HEAD + _ROW.replace("Zq", "Zoë")).encode("utf-16")[:-1], "", "LB787"),
        ((_HEAD + _ROW.replace("Zq", "Zoë")).encode("cp850"), 'codering = "cp1252"', "LB788"),
        ((_HEAD + _ROW).encode("utf-16-le"), "", "LB789"),
        ((_HEAD + _ROW).encode("utf-32"), "", "LB789"),
        (b"Een;Twee\n1;2\n", "", "LB790"),
        (_HEAD.replace("Heet", "Wat").encode(), "", "LB792"),
        ((_HEAD.strip() + ";Heet\n").encode(), "", "LB792"),
        ((_HEAD + _ROW).replace(";", ",").encode(), "", "LB815"),
        (_HEAD.encode() + b"".join(b"%d;a;b;c;Ja;anoniem;\n" % n for n in range(MOST_ROWS + 1)),
         "", "LB805"),
        (b"", "", "LB790"),
        (b'"', "", "LB790"),
    ],
)  # fmt: skip
def test_a_table_that_cannot_be_trusted_is_refused(data: bytes, extra: str, code: str) -> None:
    with pytest.raises(IntakeRefused) as told:
        _rows(data, extra)
    assert told.value.code == code


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("2;a;b;c;Ja;anoniem\n", "LB793"),
        ("2;a;b;c;Ja;anoniem;;\n", "LB793"),
        (f"2;a;{'b' * (LONGEST_CELL + 1)};c;Ja;anoniem;\n", "LB795"),
        ('2;a;"b;c;Ja;anoniem;\n', "LB796"),
        ("2;a;b;c;ja;anoniem;\n", "LB797"),
        ("2;a;b;c;Ja ;anoniem;\n", "LB797"),
        ("2;a;b;c;;anoniem;\n", "LB797"),
        ("2;a;b;c;J\u0430;anoniem;\n", "LB797"),
        ("2;a;b;c;Ja\u200b;anoniem;\n", "LB797"),
        ("2;a;b;c;1;anoniem;\n", "LB797"),
        ("2;a;b;c;=WAAR();anoniem;\n", "LB797"),
        ("2;a;b;c;Nee;niemand;\n", "LB797"),
        (_ROW.replace("1;", "2;", 1) + "2;a;b;c;Nee;anoniem;\n", "LB807"),
    ],
)
def test_a_row_that_is_wrong_is_told_at_its_line_and_the_others_are_taken(
    row: str, code: str
) -> None:
    rows = _rows(_HEAD + _ROW + row)
    assert [story.submission.part for story in rows.stories] == ["rij 2"]
    assert {(problem.where.line, problem.code) for problem in rows.refused} <= {
        (3, code), (4, code),
    }  # fmt: skip
    assert rows.refused


def test_a_row_that_is_there_twice_counts_once() -> None:
    form = _mapping().source
    text = (_HEAD + _ROW + _ROW).replace("Nr;", "").replace("\n1;", "\n")
    mapping = parse_mapping(_FORM.format("").replace('"Nr" = "antwoordnummer"\n', ""), form)
    rows = stories_of(read_csv(text.encode(), "tabel.csv", [mapping]), "tabel.csv")
    assert [problem.code for problem in rows.refused] == ["LB808"]
    assert len(rows.stories) == 1


def test_answers_of_more_lines_keep_their_place() -> None:
    rows = _rows(
        _HEAD + _ROW.replace("Een verhaal.", '"Een.\n\nTwee."') + "2;a;b;c;Jaja;anoniem;\n"
    )
    assert rows.stories[0].submission.body == "Een.\n\nTwee.\n"
    assert rows.refused[0].where.line == 5


def test_a_choice_that_the_form_does_not_know_is_to_be_done_and_told() -> None:
    submission = _only(_HEAD + _ROW.replace("Ik ben ambtenaar", "Iets"))
    assert "rol" not in submission.fields
    assert [problem.code for problem in submission.doubts] == ["LB809"]


def test_a_name_that_is_none_is_told() -> None:
    submission = _only(_HEAD + _ROW.replace("zqnaam", "=1+1"))
    assert [problem.code for problem in submission.doubts] == ["LB810"]


@pytest.mark.parametrize(
    ("form", "shown", "name"),
    [
        ("anoniem", "Zq", ""), ("volledig", "", "zqnaam"), ("voornaam", "", ""),
        ("pseudoniem", "X", "X"),
    ],
)  # fmt: skip
def test_the_name_to_show_is_the_one_that_was_asked_for(form: str, shown: str, name: str) -> None:
    wish = _only(_HEAD + _ROW.replace("voornaam;Zq", f"{form};{shown}")).wish
    assert wish is not None
    assert wish.shown_name == name


def test_the_boxes_of_one_question_are_channels() -> None:
    text = _FORM.format("").replace('"Web" = "toestemming_web"', '"Web" = "toestemming_kanalen"')
    text = text.replace("[waarden.toestemming_web]", "[waarden.toestemming_kanalen]")
    text = text.replace('"Ja" = "ja"\n"Nee" = "nee"', '"Site" = "web"\n"Boek" = "epub"')
    mapping = parse_mapping(text, "proef.toml")
    table = read_csv((_HEAD + _ROW.replace("Ja", '"Site, Boek"')).encode(), "t.csv", [mapping])
    wish = stories_of(table, "t.csv").stories[0].submission.wish
    assert wish is not None
    assert wish.channels == {Channel.WEB, Channel.EPUB}
    empty = read_csv((_HEAD + _ROW.replace("Ja", "")).encode(), "t.csv", [mapping])
    wish = stories_of(empty, "t.csv").stories[0].submission.wish
    assert wish is not None
    assert wish.channels == frozenset()


def test_a_form_that_asks_for_no_consent_gives_none() -> None:
    mapping = parse_mapping('naam = "x"\n[vragen]\n"Wat" = "verhaal"\n', "proef.toml")
    rows = stories_of(read_csv(b"Wat\nEen verhaal.\n", "t.csv", [mapping]), "t.csv")
    assert rows.stories[0].submission.wish is None
