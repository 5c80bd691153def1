"""Access and erasure: everything that is known, and then nothing that can be traced."""

from __future__ import annotations

import csv
import io
import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from build_tools.model.registered import EditionRole
from build_tools.model.submission import Participant
from build_tools.problems import ContentError
from build_tools.reading.overview import read_overview
from build_tools.register.backups import backups_of, put_back
from build_tools.register.database import engine_for
from build_tools.register.tables import KEPT, is_personal
from build_tools.use_cases.consent_export import as_csv, as_json
from build_tools.use_cases.consent_people import forget_person, known_of
from tests.register.desk import (
    NOW,
    PERSONAL,
    TELLER,
    TODAY,
    WISH,
    bytes_in,
    granted,
    register_in,
    sha,
    taken_in,
)

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.use_cases.consent_people import Forgotten

_OTHER = Participant(name="qxander", contact="qxander@example.org")


@pytest.fixture
def root(tmp_path: Path, known: Path) -> Path:
    """Give a book whose register knows two people, and files of both."""
    shutil.copytree(known, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give such a book, to copy."""
    home = tmp_path_factory.mktemp("bekend")
    folder = home / "prive"
    with register_in(folder) as register:
        one, two = granted(register, "een"), taken_in(register, "twee")
        register.set_role("p-0001", "noord", EditionRole.PARTICIPANT)
        register.record_publication("noord", "a.epub", sha("a"), TODAY, {one: sha("tekst een")})
        other = register.new_story(
            edition="noord",
            participant=_OTHER,
            wish=replace(WISH, shown_name="qxvoor"),
            source=sha("q"),
            original_name="q.txt",
        )
    for story in (one, two, other):
        word = "qxander" if story == other else "zqnaam"
        for kind in ("origineel", "drukproef", "bewijs"):
            (folder / kind / story).mkdir(parents=True)
            (folder / kind / story / "1.txt").write_text(word, encoding="utf-8")
        draft = home / f"participant_stories/_concept/{story}.md"
        draft.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(f"Hier vertelt {word}.\n", encoding="utf-8")
    return home


def _known(root: Path) -> dict[str, object]:
    with register_in(root / "prive") as register:
        return known_of(root, root / "prive", register, "p-0001")


def test_everything_that_is_known_of_somebody_is_given(root: Path) -> None:
    told = json.loads(as_json(_known(root)))
    assert told["persoon"]["naam"] == TELLER.name
    assert told["persoon"]["contact"] == TELLER.contact
    assert told["persoon"]["rollen"] == {"noord": ["deelnemer"]}
    one, two = told["verhalen"]
    assert (one["nummer"], two["nummer"]) == ("v-0001", "v-0002")
    assert one["toestemming"]["kanalen"] == ["epub", "web"]
    assert one["gepubliceerd_in"][0]["bestand"] == "a.epub"
    assert one["tekst"] == ["Hier vertelt zqnaam.\n"]
    assert [file["bestand"] for file in one["bestanden"]] == [
        "origineel/v-0001/1.txt",
        "drukproef/v-0001/1.txt",
        "bewijs/v-0001/1.txt",
    ]
    assert [event["wat"] for event in told["geschiedenis"]] == [
        "verhaal", "verleend", "goedgekeurd", "verhaal", "rol",
    ]  # fmt: skip


def test_nothing_of_somebody_else_is_given(root: Path) -> None:
    assert "qxander" not in as_json(_known(root))


def test_the_table_has_the_same_values(root: Path) -> None:
    rows = dict(csv.reader(io.StringIO(as_csv(_known(root))), delimiter=";"))
    assert rows["persoon.naam"] == TELLER.name
    assert rows["verhalen.1.toestemming.foto"] == "ja"
    assert rows["verhalen.2.toestemming"] == ""


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "=cmd|'/c calc'!A1;"])
def test_no_cell_of_a_table_is_a_formula(first: str) -> None:
    text = as_csv({"naam": f"{first}1", f"{first}2": "x", "lijst": [f"{first}3"]})
    cells = [cell for row in csv.reader(io.StringIO(text), delimiter=";") for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert f"'{first}1" in cells


def _forget(root: Path) -> Forgotten:
    with register_in(root / "prive") as register:
        return forget_person(root, root / "prive", register, "p-0001")


def _refused(root: Path) -> tuple[str, tuple[object, ...]]:
    before = list(bytes_in(root / "participant_stories"))
    with pytest.raises(ContentError) as error:
        _forget(root)
    assert list(bytes_in(root / "participant_stories")) == before
    with register_in(root / "prive") as register:
        assert register.person("p-0001").name == TELLER.name
    return error.value.problems[0].code, error.value.problems[0].values


def test_with_a_story_that_may_be_shown_somebody_is_not_forgotten(root: Path) -> None:
    assert _refused(root) == ("LB725", ("p-0001", "v-0001", "v-0001"))


def test_with_a_story_in_the_book_somebody_is_not_forgotten(root: Path) -> None:
    with register_in(root / "prive") as register:
        register.withdraw("v-0001", "verteller")
    home = root / "participant_stories/noord/v-0002.md"
    home.parent.mkdir()
    home.write_text("Nog in het boek.\n", encoding="utf-8")
    assert _refused(root) == ("LB725", ("p-0001", "v-0002", "v-0002"))


@pytest.fixture
def forgotten(tmp_path: Path, erased: Path) -> Path:
    shutil.copytree(erased, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture(scope="module")
def erased(tmp_path_factory: pytest.TempPathFactory, known: Path) -> Path:
    root = tmp_path_factory.mktemp("vergeten")
    shutil.copytree(known, root, dirs_exist_ok=True)
    with register_in(root / "prive") as register:
        register.withdraw("v-0001", "verteller")
    for left in ("register.sqlite.oud-20261101-120000", "reservekopie/.register-x.sqlite.nieuw"):
        (root / "prive" / left).write_text("zqnaam", encoding="utf-8")
    gone = _forget(root)
    assert (gone.stories, gone.files) == (("v-0001", "v-0002"), 8)
    return root


def test_every_personal_column_is_put_to_the_test(known: Path) -> None:
    """A column that nobody fills here could be left out of the erasure unseen."""
    engine = engine_for(known / "prive/register.sqlite", 0)
    with Session(engine) as session:
        empty = [
            f"{table.__tablename__}.{column.key}"
            for table in KEPT
            for column in inspect(table).columns
            if is_personal(column) and not any(session.scalars(select(column)))
        ]
    engine.dispose()
    assert empty == []


def test_nothing_is_left_of_who_was_forgotten(forgotten: Path) -> None:
    left = [
        (name, word)
        for name, data in bytes_in(forgotten)
        for word in PERSONAL
        if word.encode() in data or word in name
    ]
    assert left == []


def test_of_somebody_else_everything_is_left(forgotten: Path) -> None:
    with register_in(forgotten / "prive") as register:
        assert register.person("p-0002").name == _OTHER.name
    files = [name for name, data in bytes_in(forgotten) if b"qxander" in data]
    assert {name.split("/")[-2] for name in files} >= {"v-0003", "_concept"}


def test_what_must_remain_remains(forgotten: Path) -> None:
    with register_in(forgotten / "prive") as register:
        assert register.publications_with("v-0001")[0].file_name == "a.epub"
        assert register.story_of_source(sha("een")) == "v-0001"
        assert register.story("v-0001").approved == sha("tekst een")
        assert register.person("p-0001").forgotten == TODAY
    assert [one.story for one in read_overview(forgotten)[0].withdrawn] == ["v-0001"]


def test_no_back_up_brings_somebody_back(forgotten: Path) -> None:
    (only,) = backups_of(forgotten / "prive")
    put_back(forgotten / "prive", only.name, NOW)
    with register_in(forgotten / "prive") as register:
        assert register.person("p-0001").name == ""


def test_who_was_forgotten_gets_no_new_name(forgotten: Path) -> None:
    with register_in(forgotten / "prive") as register, pytest.raises(ContentError) as error:
        register.correct_person("p-0001", TELLER)
    assert error.value.problems[0].code == "LB726"


def test_who_was_forgotten_gets_no_new_role(forgotten: Path) -> None:
    with register_in(forgotten / "prive") as register, pytest.raises(ContentError) as error:
        register.set_role("p-0001", "noord", EditionRole.EDITOR)
    assert error.value.problems[0].code == "LB726"


def test_an_erasure_that_was_interrupted_is_finished_by_doing_it_again(root: Path) -> None:
    with register_in(root / "prive") as register:
        register.withdraw("v-0001", "verteller")
        register.forget("p-0001")
    assert (root / "prive/origineel/v-0001/1.txt").exists()
    assert _forget(root).files == 8
    test_nothing_is_left_of_who_was_forgotten(root)
