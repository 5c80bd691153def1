"""Every attack in one pile: refused or harmless, told in Dutch, and the rest is taken in."""

from __future__ import annotations

import io
import os
import re
import tarfile
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PIL import Image

from tests.intake_batch.batch import DRAFTS, HOSTILE, SENT, desk_at, problems_of

if TYPE_CHECKING:
    from build_tools.use_cases.intake import Line
    from tests.intake_batch.batch import Desk

_IMAGES: Final = Path(__file__).parents[1] / "images" / "hostile"
_EXPECTED: Final = tomllib.loads((HOSTILE / "verwacht.toml").read_text(encoding="utf-8"))
_PROOF: Final = Path(__file__).parents[1] / "boeken" / "proef"
_GOOD: Final = SENT / "kladblok.txt"
# What stood in places that no reader of the file sees.
_CANARIES: Final = re.compile(
    rb"HISTORYCANARY|SIGCANARY|NESTEDCANARY|VCARDCANARY|BCCCANARY|IPCANARY|HIDDENCOLCANARY|"
    rb"alert\(|geheim@|mailpixel|CANARYATT|EMLSLIP|<script"
)


@dataclass(frozen=True, slots=True)
class Attack:
    """What came of all attacks together, with one good file at the end."""

    desk: Desk
    lines: dict[str, list[Line]]
    around: list[str]


@pytest.fixture(scope="module")
def attack(tmp_path_factory: pytest.TempPathFactory) -> Attack:
    outside = tmp_path_factory.mktemp("aanval")
    forms = sorted((HOSTILE / "formulieren").glob("*.toml"))
    desk = desk_at(outside / "boek", forms)
    files = [HOSTILE / "tabellen", HOSTILE / "mail", HOSTILE / "beeld"]
    pictures = sorted(_IMAGES.glob("I*"))
    tars = sorted(HOSTILE.glob("*.tar"))
    lines: dict[str, list[Line]] = {}
    for line in desk.take(*files, *pictures, *tars, _GOOD):
        lines.setdefault(Path(line.name).name, []).append(line)
    return Attack(desk, lines, sorted(path.name for path in outside.iterdir()))


@pytest.mark.parametrize("name", sorted(_EXPECTED))
def test_an_attack_comes_to_what_is_expected(attack: Attack, name: str) -> None:
    lines, expected = attack.lines[name], _EXPECTED[name]
    assert [line.outcome.value for line in lines] == expected["uitkomst"]
    assert sorted(set(problems_of(lines))) == expected["codes"]


def test_every_attack_is_expected(attack: Attack) -> None:
    assert set(attack.lines) - {_GOOD.name} == set(_EXPECTED)


def test_the_good_file_at_the_end_is_taken_in(attack: Attack) -> None:
    assert attack.lines[_GOOD.name][0].outcome.value == "opgenomen"


def test_what_no_reader_sees_is_in_no_draft(attack: Attack) -> None:
    folder = attack.desk.root / DRAFTS
    found = {path.name: _CANARIES.findall(path.read_bytes()) for path in folder.iterdir()}
    assert {name: words for name, words in found.items() if words} == {}


def test_a_cell_that_looks_like_a_formula_is_text_that_comes_back_as_it_was(attack: Attack) -> None:
    drafts = [attack.desk.draft(line) for line in attack.lines["C10_formula.csv"]]
    bodies = [draft.rpartition("---\n\n")[2] for draft in drafts]
    assert bodies[0] == "=cmd|' /C calc'!A0\n"


def test_nothing_is_written_outside_the_drafts_and_the_private_folder(attack: Attack) -> None:
    assert attack.around == ["boek"]
    root = attack.desk.root
    assert {path.name for path in root.iterdir()} - {path.name for path in _PROOF.iterdir()} == {
        "prive", "conf.py", "docutils.conf",
    }  # fmt: skip
    assert {path.name for path in (root / "participant_stories").iterdir()} == {
        "_concept", *(path.name for path in (_PROOF / "participant_stories").iterdir()),
    }  # fmt: skip


def test_every_photo_has_no_word_of_its_maker_left(attack: Attack) -> None:
    for path in (attack.desk.root / DRAFTS).glob("*.jpg"):
        data = path.read_bytes()
        with Image.open(io.BytesIO(data)) as photo:
            photo.load()
            assert photo.mode == "RGB"
            assert set(photo.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert data.endswith(b"\xff\xd9")


def test_a_table_in_an_old_encoding_that_no_form_declares_is_refused_by_name(desk: Desk) -> None:
    forms = desk.root / "book/formulieren"
    text = (HOSTILE / "formulieren/a.toml").read_text(encoding="utf-8")
    (forms / "a.toml").write_text(text.replace('codering = "cp1252"', ""), encoding="utf-8")
    lines = desk.take(HOSTILE / "tabellen/C01_cp1252.csv", HOSTILE / "tabellen/C05_latin1_0x85.csv")
    assert problems_of(lines) == ["LB787", "LB787"]
    assert "Windows-1252" in str(lines[0].problems[0].values[0])


def _unpacked(name: str, home: Path) -> Path:
    with tarfile.open(HOSTILE / name) as archive:
        archive.extractall(home, filter="fully_trusted")  # noqa: S202 - our own copy of it
    return home


def _harmless(desk: Desk, folder: Path) -> None:
    """Take files with hostile names in, and look at what names came of them."""
    lines = desk.take(folder)
    assert all(re.fullmatch(r"v-\d{4}\.md", name) for name in desk.drafts)
    assert len(desk.drafts) == len({line.story for line in lines if line.draft})
    assert all(line.name.isprintable() for line in lines)
    assert not list(folder.parent.rglob("RCE_NAME"))


def test_names_that_try_something_become_ids_and_nothing_else(desk: Desk, tmp_path: Path) -> None:
    folder = _unpacked("names.tar", tmp_path / "namen")
    for number, path in enumerate(sorted((folder / "stories").iterdir())):
        # A plain text goes without a program of others: much faster.
        if number % 4 == 0 and len(os.fsencode(path.name)) < 200:
            path.rename(path.with_name(f"{path.name}.txt"))
        else:
            path.unlink()
    _harmless(desk, folder)
    assert len(desk.drafts) > 10


@pytest.mark.slow
def test_every_such_name_as_it_is_becomes_an_id(desk: Desk, tmp_path: Path) -> None:
    _harmless(desk, _unpacked("names.tar", tmp_path / "namen"))


def test_a_link_is_refused_and_what_is_behind_it_stays_unread(desk: Desk, tmp_path: Path) -> None:
    home = _unpacked("symlinks.tar", tmp_path / "verwijzingen")
    lines = desk.take(home / "proj/stories")
    refused = {Path(line.name).name for line in lines if line.problems[0].code == "LB781"}
    assert refused == {"dir", "dangling.md", "lus", "link.md", "foto.jpg", "pw.txt"}
    assert [Path(line.name).name for line in lines if line.draft] == ["v.md"]


def test_a_folder_that_is_a_link_is_refused(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "echt").mkdir()
    (tmp_path / "echt/verhaal.txt").write_text("Een verhaal.\n", encoding="utf-8")
    (tmp_path / "map").symlink_to(tmp_path / "echt")
    assert problems_of(desk.take(tmp_path / "map")) == ["LB781"]


@pytest.mark.parametrize("kind", ["doorgeefluik", "apparaat", "dubbel"])
def test_what_is_no_file_of_its_own_is_refused(desk: Desk, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "verhaal.txt"
    if kind == "doorgeefluik":
        os.mkfifo(path)
    elif kind == "apparaat":
        path = Path("/dev/null")
    else:
        (tmp_path / "eerste.txt").write_text("Een verhaal.\n", encoding="utf-8")
        path.hardlink_to(tmp_path / "eerste.txt")
    assert problems_of(desk.take(path)) == ["LB781"]


def test_what_is_not_there_is_told_and_the_rest_goes_on(desk: Desk) -> None:
    lines = desk.take(Path("weg.docx"), _GOOD)
    assert problems_of(lines) == ["LB784"]
    assert lines[1].draft


@pytest.mark.parametrize("folder", ["book", "participant_stories", "prive"])
def test_nothing_is_taken_from_the_book_itself(desk: Desk, folder: str) -> None:
    (desk.root / folder).mkdir(exist_ok=True)
    assert problems_of(desk.take(Path(folder))) == ["LB782"]
