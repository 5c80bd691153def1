"""``nieuw``: a file that passes the check, never in the place of another."""

from __future__ import annotations

import re
import shutil
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.use_cases.draft import new_lesson
from tests.cli.conftest import leerboek
from tests.conftest import REPOSITORY, lay_out

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Said

    Say = Callable[..., Said]


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a story and a chapter."""

    story: Said
    lesson: Said
    checked: Said


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    home = tmp_path_factory.mktemp("nieuw") / "boek"
    lay_out(home, {"participant_stories/noord/v-0001.md": None})
    story = leerboek("nieuw", "verhaal", "noord", "een-stoel-erbij", at=home)
    lesson = leerboek("nieuw", "les", "een-nieuw-netwerk", at=home)
    return Made(story, lesson, leerboek("--kaal", "controleer", "noord", at=home))


def test_the_path_of_a_new_file_is_given(made: Made) -> None:
    assert made.story.stdout == "participant_stories/noord/een-stoel-erbij.md\n"
    assert made.lesson.stdout == "book/een-nieuw-netwerk.md\n"


def test_new_files_pass_the_check_without_a_word(made: Made) -> None:
    told = re.findall(r"^(\S+): (?:fout|bericht) (LB\d{3})", made.checked.stderr, re.MULTILINE)
    assert (told, made.checked.returncode) == ([], 0)


def test_a_new_story_says_that_it_is_made_up(book: Path, say: Say) -> None:
    """Only what participants send can be a story without that: it has a number for a name."""
    path = say("nieuw", "verhaal", "noord", "een-stoel-erbij").stdout.strip()
    assert "\nvoorbeeld: true\n" in (book / path).read_text(encoding="utf-8")


def test_a_new_lesson_leaves_the_rest_of_the_contents_as_it_was(book: Path, say: Say) -> None:
    contents = book / "book/inhoud.toml"
    before = contents.read_text(encoding="utf-8")
    say("nieuw", "les", "een-nieuw-netwerk")
    after = contents.read_text(encoding="utf-8")
    assert after.replace(', "een-nieuw-netwerk"', "") == before


_PART: Final = '[[deel]]\ntitel = "{0}"\nrol = "{1}"\npaginas = [{2}]\n\n'


def _parts(*parts: tuple[str, str]) -> str:
    """Return contents of parts with a role and one page each; they are called A, B, C…"""
    return "".join(
        _PART.format("ABCDE"[index], role, f'"{page}"') for index, (role, page) in enumerate(parts)
    )


@pytest.mark.parametrize(
    ("parts", "home"),
    [
        ([("hoofdtekst", "blokken"), ("hoofdtekst", "verhalen"), ("achterwerk", "bronnen")], 0),
        ([("hoofdtekst", "verhalen"), ("hoofdtekst", "blokken")], 1),
        ([("voorwerk", "blokken"), ("hoofdtekst", "verhalen")], 1),
        ([("hoofdtekst", "blokken"), ("hoofdtekst", "pijlers"), ("hoofdtekst", "kwijt")], 2),
    ],
    ids=["before the stories", "behind the stories", "nowhere else", "the last"],
)
def test_a_new_lesson_comes_in_the_last_part_of_chapters(
    book: Path, parts: list[tuple[str, str]], home: int
) -> None:
    contents = book / "book/inhoud.toml"
    contents.write_text(_parts(*parts), encoding="utf-8")
    new_lesson(book, "een-nieuw-netwerk")
    written = tomllib.loads(contents.read_text(encoding="utf-8"))["deel"]
    assert [
        index for index, part in enumerate(written) if "een-nieuw-netwerk" in part["paginas"]
    ] == [home]


def test_in_the_real_book_a_new_lesson_stays_out_of_the_reflections(tmp_path: Path) -> None:
    shutil.copytree(REPOSITORY / "book", tmp_path / "book")
    new_lesson(tmp_path, "een-nieuw-netwerk")
    written = tomllib.loads((tmp_path / "book/inhoud.toml").read_text(encoding="utf-8"))["deel"]
    home = next(part for part in written if "een-nieuw-netwerk" in part["paginas"])
    assert (home["rol"], "verhalen" in home["paginas"]) == ("hoofdtekst", False)


@pytest.mark.parametrize(
    ("words", "file"),
    [
        (("verhaal", "noord", "de-brug"), "participant_stories/noord/de-brug.md"),
        (("les", "edities"), "book/edities.md"),
    ],
)
def test_a_file_that_exists_is_refused_and_unchanged(
    book: Path, say: Say, words: tuple[str, ...], file: str
) -> None:
    before = (book / file).read_bytes(), (book / "book/inhoud.toml").read_bytes()
    said = say("nieuw", *words)
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr.startswith(f"{file}: fout LB143: ")
    assert ((book / file).read_bytes(), (book / "book/inhoud.toml").read_bytes()) == before


@pytest.mark.parametrize("name", ["Een Stoel", "../buiten", "café", "a/b", "", "x" * 81])
def test_a_name_that_cannot_be_an_address_is_refused(book: Path, say: Say, name: str) -> None:
    before = sorted(book.rglob("*"))
    said = say("nieuw", "les", name)
    assert (said.returncode, "LB140" in said.stderr) == (1, True), said.stderr
    assert sorted(book.rglob("*")) == before


def test_an_example_cannot_have_the_name_of_a_real_story(book: Path, say: Say) -> None:
    said = say("nieuw", "verhaal", "noord", "v-0042")
    assert (said.returncode, "LB309" in said.stderr) == (1, True), said.stderr
    assert not (book / "participant_stories/noord/v-0042.md").exists()


def test_an_edition_that_does_not_exist_is_refused(say: Say) -> None:
    said = say("nieuw", "verhaal", "oost", "x")
    assert (said.returncode, "Kies uit: noord, zuid." in said.stderr) == (2, True)


@pytest.mark.parametrize(
    ("contents", "code"),
    [
        ('[[deel]]\ntitel = "A"\nrol = "voorwerk"\npaginas = ["blokken"]\n', "LB144"),
        ("[[deel]\n", "LB106"),
        ("[[deel]]\n", "LB110"),
        (None, "LB147"),
    ],
    ids=["no main text", "no toml", "no fields", "no file"],
)
def test_with_contents_that_are_wrong_nothing_is_written(
    book: Path, say: Say, contents: str | None, code: str
) -> None:
    file = book / "book/inhoud.toml"
    file.unlink()
    if contents is not None:
        file.write_text(contents, encoding="utf-8")
    said = say("nieuw", "les", "een-nieuw-netwerk")
    assert (said.returncode, code in said.stderr) == (1, True), said.stderr
    assert not (book / "book/een-nieuw-netwerk.md").exists()
