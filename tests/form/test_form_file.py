"""Reading what a participant mailed: exactly what was typed, or a refusal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from build_tools.catalogue import describe
from build_tools.intake.form_file import is_form_file, read_form_file
from build_tools.intake.refusal import IntakeRefused
from build_tools.model.consent import Channel, NameForm
from build_tools.model.submission import Participant, Submission, Wish

if TYPE_CHECKING:
    from collections.abc import Callable

_FILLED_IN: Final = Path(__file__).parent / "data" / "ingevuld.json"


@pytest.fixture
def answers() -> dict[str, Any]:
    """Give a file that is right, to change."""
    found: dict[str, Any] = json.loads(_FILLED_IN.read_bytes())
    return found


def _read(answers: dict[str, Any]) -> Submission:
    return read_form_file(json.dumps(answers).encode(), "zq.json")


def _refusal(data: bytes) -> tuple[str, tuple[str | int, ...]]:
    with pytest.raises(IntakeRefused) as refused:
        read_form_file(data)
    assert describe(refused.value.problem("zq.json")).startswith("zq.json: fout ")
    return refused.value.code, refused.value.values


def test_what_was_typed_comes_out() -> None:
    found = read_form_file(_FILLED_IN.read_bytes())
    assert (found.edition, found.fields) == (
        "noord",
        {
            "titel": "De stoel bij het raam",
            "kernles": "Wie zwijgt, heeft vaak het meeste te zeggen.",
            "soort": "inzicht",
            "rol": "ambtenaar",
            "organisatie": "waterschap",
            "pijlers": [1, 3],
            "reflectievraag": "Wie zit er niet aan tafel?",
            "naamvorm": "pseudoniem",
            "naam": "Zqpseudo",
        },
    )
    assert found.body == (
        "Ik dacht dat het aan de tijd lag.\n\n"
        "Of aan \\*ons\\*.\n\n"
        "Ik zag een stoel die leeg bleef.\n\n"
        "Ik doe nu dit:\n\n"
        "- eerst vragen\n"
        "- dan pas praten\n"
    )
    assert found.doubts == ()


def test_who_sent_it_and_what_was_agreed_stand_apart() -> None:
    found = read_form_file(_FILLED_IN.read_bytes())
    assert found.participant == Participant(
        name="Zqnaam Zqachternaam", contact="zqmail@example.org"
    )
    assert found.wish == Wish(
        channels=frozenset({Channel.WEB, Channel.EPUB}),
        photo=False,
        quotation=True,
        name_form=NameForm.PSEUDONYM,
        shown_name="Zqpseudo",
    )


def test_what_was_not_answered_is_left_out(answers: dict[str, Any]) -> None:
    answers["verhaal"] |= {"organisatie": "", "pijlers": [], "reflectievraag": ""}
    answers["toestemming"] |= {"naamvorm": "anoniem", "getoonde_naam": ""}
    assert _read(answers).fields.keys() == {"titel", "kernles", "soort", "rol", "naamvorm"}


def test_with_a_photo_its_description_comes_along(answers: dict[str, Any]) -> None:
    answers["foto"] = {"mee": "ja", "beschrijving": "Een lege stoel."}
    answers["anderen"]["foto"] = "niemand"
    answers["toestemming"]["foto"] = "ja"
    found = _read(answers)
    assert found.wish is not None
    assert (found.fields["foto_beschrijving"], found.wish.photo) == ("Een lege stoel.", True)
    assert [(str(one.where), one.code) for one in found.doubts] == [("zq.json", "LB898")]


def test_without_a_photo_nobody_agreed_to_one(answers: dict[str, Any]) -> None:
    answers["toestemming"]["foto"] = "ja"
    found = _read(answers)
    assert found.wish is not None
    assert (found.wish.photo, "foto_beschrijving" in found.fields) == (False, False)


@pytest.mark.parametrize("said", ["akkoord", "niet-akkoord", "onbekend"])
def test_other_people_are_for_an_editor_to_look_at(answers: dict[str, Any], said: str) -> None:
    answers["anderen"]["verhaal"] = said
    assert [one.code for one in _read(answers).doubts] == ["LB897"]


def test_what_nobody_sees_is_left_out_and_told(answers: dict[str, Any]) -> None:
    answers["verhaal"]["titel"] = "De\u200b stoel"
    found = _read(answers)
    assert (found.fields["titel"], [one.code for one in found.doubts]) == ("De stoel", ["LB825"])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b'"verhaal-voor-het-leerboek"',
        b"\xff\xfe{\x00}\x00",
        b'{"soort": "verhaal-voor-het-leerboek", "versie": 1',
        b'{"soort": "verhaal-voor-het-leerboek", "versie": 1.0}',
        b'{"soort": "verhaal-voor-het-leerboek", "versie": NaN}',
        b'{"soort": "verhaal-voor-het-leerboek", "versie": 1, "x": [[[1]]]}',
        b'{"soort": "verhaal-voor-het-leerboek", "versie": 1, "x": "\\ud800"}',
        b'{"soort": "verhaal-voor-het-leerboek", "versie": ' + b"1" * 5000 + b"}",
        b"[" * 100_000,
    ],
)
def test_what_is_no_file_of_the_form_is_refused(data: bytes) -> None:
    assert _refusal(data) == ("LB890", ())


def test_a_file_that_is_too_large_is_refused() -> None:
    assert _refusal(_FILLED_IN.read_bytes() + b" " * 200_000) == ("LB891", (200,))


def _without_title(answers: dict[str, Any]) -> None:
    del answers["verhaal"]["titel"]


def _with_more(answers: dict[str, Any]) -> None:
    answers["foto"]["bestand"] = "../foto.jpg"


def _as_a_flag(answers: dict[str, Any]) -> None:
    answers["toestemming"]["web"] = True


def _in_capitals(answers: dict[str, Any]) -> None:
    answers["toestemming"]["epub"] = "JA"


def _another_name_form(answers: dict[str, Any]) -> None:
    answers["toestemming"]["naamvorm"] = "achternaam"


def _seventh_pillar(answers: dict[str, Any]) -> None:
    answers["verhaal"]["pijlers"] = [7]


def _true_pillar(answers: dict[str, Any]) -> None:
    answers["verhaal"]["pijlers"] = [True]


def _endless_title(answers: dict[str, Any]) -> None:
    answers["verhaal"]["titel"] = "z" * 121


def _empty_story(answers: dict[str, Any]) -> None:
    answers["verhaal"]["zag"] = "\u200b"


def _outside(answers: dict[str, Any]) -> None:
    answers["verhaal"]["editie"] = "../noord"


def _no_day(answers: dict[str, Any]) -> None:
    answers["ingevuld"] = "2026-02-30"


def _other_kind(answers: dict[str, Any]) -> None:
    answers["verhaal"]["soort"] = "Inzicht"


def _no_story(answers: dict[str, Any]) -> None:
    answers["verhaal"] = "Ik dacht …"


@pytest.mark.parametrize(
    ("change", "values"),
    [
        (_without_title, ("verhaal, titel", "ontbreekt")),
        (_with_more, ("foto, bestand", "hoort niet in het formulier")),
        (_as_a_flag, ("toestemming, web", "heeft een waarde die het formulier niet kent")),
        (_in_capitals, ("toestemming, epub", "heeft een waarde die het formulier niet kent")),
        (
            _another_name_form,
            ("toestemming, naamvorm", "heeft een waarde die het formulier niet kent"),
        ),
        (_seventh_pillar, ("verhaal, pijlers", "heeft een waarde die het formulier niet kent")),
        (_true_pillar, ("verhaal, pijlers", "heeft een waarde die het formulier niet kent")),
        (_endless_title, ("verhaal, titel", "is te lang")),
        (_empty_story, ("zag", "is leeg")),
        (_outside, ("verhaal, editie", "heeft een waarde die het formulier niet kent")),
        (_no_day, ("ingevuld", "heeft een waarde die het formulier niet kent")),
        (_other_kind, ("verhaal, soort", "heeft een waarde die het formulier niet kent")),
        (_no_story, ("verhaal", "heeft een waarde die het formulier niet kent")),
    ],
)
def test_a_key_or_value_that_is_wrong_is_refused_by_name(
    answers: dict[str, Any], change: Callable[[dict[str, Any]], None], values: tuple[str, str]
) -> None:
    change(answers)
    assert _refusal(json.dumps(answers).encode()) == ("LB892", values)


def test_a_key_that_stands_there_twice_is_refused() -> None:
    text = _FILLED_IN.read_text(encoding="utf-8")
    twice = text.replace('"web": "ja"', '"web": "nee",\n  "web": "ja"')
    assert _refusal(twice.encode()) == ("LB892", ("web", "staat er twee keer in"))


def test_another_version_is_refused(answers: dict[str, Any]) -> None:
    answers["versie"] = 2
    assert _refusal(json.dumps(answers).encode()) == ("LB894", ("2", 1))


def test_a_draft_is_refused(answers: dict[str, Any]) -> None:
    answers["soort"] = "concept-voor-het-leerboek"
    assert _refusal(json.dumps(answers).encode()) == ("LB895", ())


@pytest.mark.parametrize(
    ("form", "name", "wanted"),
    [("anoniem", "Zqpseudo", "geen naam"), ("volledig", "", "een naam")],
)
def test_a_name_form_and_its_name_belong_together(
    answers: dict[str, Any], form: str, name: str, wanted: str
) -> None:
    answers["toestemming"] |= {"naamvorm": form, "getoonde_naam": name}
    assert _refusal(json.dumps(answers).encode()) == ("LB896", (form, wanted))


def test_a_file_of_the_form_is_known_by_what_is_in_it() -> None:
    data = _FILLED_IN.read_bytes()
    assert [is_form_file(one) for one in (data, b"\xef\xbb\xbf" + data, b"", b"{}", b"PK")] == [
        True,
        True,
        False,
        False,
        False,
    ]
