"""The form as a file: what it asks, offers and says, and that it needs nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from bs4 import BeautifulSoup

from build_tools.catalogue import describe
from build_tools.intake.form_schema import FormFile, Others
from build_tools.model.consent import Channel, NameForm
from build_tools.model.document import Organisation, Role, StoryKind
from build_tools.problems import ContentError
from build_tools.reading.schema import Strict
from build_tools.sphinx_ext.security_policy import script_hash
from build_tools.use_cases.form import make_form, write_form
from tests.cli.conftest import leerboek
from tests.conftest import PROOF_BOOK, REPOSITORY, lay_out

if TYPE_CHECKING:
    from enum import StrEnum
    from pathlib import Path

_OUR_OWN: Final = {"soort", "versie", "formulier", "ingevuld"}


@pytest.fixture(scope="module")
def page(form: Path) -> BeautifulSoup:
    return BeautifulSoup(form.read_bytes(), "lxml")


@pytest.fixture(scope="module")
def flemish() -> str:
    return make_form(REPOSITORY, "vlaanderen").html


def _offered(page: BeautifulSoup, name: str) -> list[str]:
    return [str(one["value"]) for one in page.select(f'input[name="{name}"]')]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("verhaal.soort", StoryKind),
        ("verhaal.rol", Role),
        ("verhaal.organisatie", Organisation),
        ("anderen.verhaal", Others),
        ("anderen.foto", Others),
        ("toestemming.naamvorm", NameForm),
    ],
)
def test_every_value_of_the_model_can_be_chosen(
    page: BeautifulSoup, name: str, kind: type[StrEnum]
) -> None:
    assert [one for one in _offered(page, name) if one] == [one.value for one in kind]


def test_every_channel_is_asked_by_itself(page: BeautifulSoup) -> None:
    assert {channel: _offered(page, f"toestemming.{channel}") for channel in Channel} == {
        channel: ["ja"] for channel in Channel
    }


def test_the_questions_are_the_keys_of_the_file(page: BeautifulSoup) -> None:
    asked = {str(one["name"]) for one in page.select("form [name]")}
    parts = {
        name: field.annotation
        for name, field in FormFile.model_fields.items()
        if name not in _OUR_OWN
    }
    assert asked == {
        f"{name}.{key}"
        for name, part in parts.items()
        if isinstance(part, type) and issubclass(part, Strict)
        for key in part.model_fields
    }


def test_nothing_is_ticked_or_filled_in_beforehand(page: BeautifulSoup) -> None:
    answered = page.select("form [checked], form [selected], form input[type=text][value]")
    assert (answered, [one.get_text() for one in page.select("textarea")]) == ([], ["", "", ""])


def test_only_editions_that_still_grow_are_offered(page: BeautifulSoup) -> None:
    assert _offered(page, "verhaal.editie") == ["noord"]


def test_for_one_edition_there_is_no_choice(filled_in: Path) -> None:
    page = BeautifulSoup(make_form(filled_in, "zuid").html, "lxml")
    field = page.select_one('input[name="verhaal.editie"]')
    assert field is not None
    assert (field["type"], field["value"]) == ("hidden", "zuid")


@pytest.mark.parametrize(
    "words",
    [
        "Meedoen is vrijwillig.",
        "wat jij niet aankruist, doen we niet",
        "op elk moment intrekken",
        "Je hoeft niet te zeggen waarom",
        "geen gevolgen voor je werk",
        "Je werkgever krijgt het register niet te zien.",
        "Een e-boek (EPUB) dat iemand al heeft gedownload.",
        "geschiedenis van de bron",
        "zqredactie@example.org",
        "Verantwoordelijk voor dit boek is Zqorganisatie <script>alert(1)</script>.",
        "klacht indienen bij de Autoriteit Persoonsgegevens",
    ],
)
def test_before_the_choices_stands_what_they_mean(page: BeautifulSoup, words: str) -> None:
    said = " ".join(page.select("main")[0].get_text(" ").split()).replace(" .", ".")
    assert words in said.split("Waar mag je verhaal staan?", maxsplit=1)[0]


def test_it_needs_no_other_file(form: Path) -> None:
    text = form.read_text(encoding="utf-8")
    asked = re.findall(r'(?:\ssrc|href|action)="([^"#]+)"|url\(|@import', text)
    assert {one for one in asked if not one.startswith("mailto:")} == set()


def test_its_policy_lets_nothing_run_but_its_own_script_and_style(page: BeautifulSoup) -> None:
    policy = page.select_one("meta[http-equiv]")
    script, style = page.select("script"), page.select("style")
    assert policy is not None
    assert (len(script), len(style)) == (1, 1)
    assert policy["content"] == (
        f"default-src 'none'; script-src {script_hash(script[0].text)}; "
        f"style-src {script_hash(style[0].text)}; base-uri 'none'; form-action 'none'"
    )


@pytest.mark.parametrize("word", ["innerHTML", "localStorage", "indexedDB", "fetch(", "eval("])
def test_its_script_makes_no_markup_and_keeps_and_sends_nothing(
    page: BeautifulSoup, word: str
) -> None:
    assert word not in page.select("script")[0].text


def test_it_is_the_same_every_time(filled_in: Path) -> None:
    assert make_form(filled_in, None) == make_form(filled_in, None)


def test_another_explanation_gives_another_mark(filled_in: Path) -> None:
    wishes = [(filled_in, None), (filled_in, "noord"), (PROOF_BOOK, None)]
    marks = {make_form(root, edition).mark for root, edition in wishes}
    assert len(marks) == len(wishes)


@pytest.mark.parametrize(
    "words",
    [
        'lang="nl-BE"',
        '<span class="keuze-naam">lokaal bestuur</span>',
        'value="gemeente"',
        "de Gegevensbeschermingsautoriteit",
    ],
)
def test_an_edition_of_flanders_speaks_flemish(flemish: str, words: str) -> None:
    assert words in flemish


def test_what_the_owner_has_not_filled_in_is_told() -> None:
    made = make_form(PROOF_BOOK, None)
    assert [(str(one.where), one.code) for one in made.problems] == [
        ("uitgave.toml", "LB899"),
        ("uitgave.toml", "LB899"),
    ]
    assert ["stuur niets op voordat je het weet" in made.html, "mailto:" in made.html] == [
        True,
        False,
    ]


def test_a_file_that_is_no_form_is_not_written_over(filled_in: Path, tmp_path: Path) -> None:
    other = tmp_path / "brief.html"
    other.write_bytes(b"<p>Zq</p>")
    with pytest.raises(ContentError) as refused:
        write_form(filled_in, None, other)
    assert [one.code for one in refused.value.problems] == ["LB893"]
    assert other.read_bytes() == b"<p>Zq</p>"


def test_a_form_is_written_over_an_older_one(filled_in: Path, tmp_path: Path) -> None:
    out = tmp_path / "formulier.html"
    write_form(filled_in, "zuid", out)
    made = write_form(filled_in, "noord", out)
    assert (out.read_text(encoding="utf-8"), sorted(tmp_path.iterdir())) == (made.html, [out])


def test_a_place_that_is_not_there_is_told_by_its_own_name(filled_in: Path, tmp_path: Path) -> None:
    out = tmp_path / "nergens" / "formulier.html"
    with pytest.raises(FileNotFoundError) as missing:
        write_form(filled_in, None, out)
    assert missing.value.filename == str(out)


def test_the_command_gives_the_path_and_says_what_is_missing(tmp_path: Path) -> None:
    book = tmp_path / "boek"
    lay_out(book, {})
    said = leerboek("--kaal", "formulier", "--editie", "noord", at=book)
    made = make_form(book, "noord")
    assert (said.returncode, said.stdout) == (0, "formulier.html\n")
    assert (book / "formulier.html").read_text(encoding="utf-8") == made.html
    told = "".join(f"{describe(problem)}\n" for problem in made.problems)
    assert said.stderr == f"{told}2 waarschuwingen.\n"
