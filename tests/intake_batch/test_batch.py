"""A pile of files as participants send them: everything at once, by the real command."""

from __future__ import annotations

import io
import re
import shutil
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest
from PIL import Image

from build_tools.problems import ContentError
from build_tools.reading.documents import parse_story
from build_tools.reading.text import STORY_LIMITS, text_problems
from build_tools.use_cases.intake import Outcome
from tests.cli.conftest import leerboek
from tests.conftest import lay_out
from tests.intake_batch.batch import DATA, DRAFTS, SENT, filled_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_regressions.file_regression import FileRegressionFixture

    from build_tools.problems import Problem
    from tests.cli.conftest import Said

_GOLDEN: Final = DATA / "concepten"
_STORIES: Final = sorted(path.stem for path in _GOLDEN.glob("v-*.md"))


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of the pile, and of taking it in again."""

    home: Path
    first: Said
    again: Said
    before: dict[str, bytes]


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Taken:
    home = tmp_path_factory.mktemp("stapel") / "boek"
    lay_out(home, {})
    shutil.copytree(SENT, home.parent / "inzendingen")
    first = leerboek("--kaal", "neem-op", "../inzendingen", at=home)
    before = _files(home)
    again = leerboek("--kaal", "neem-op", "../inzendingen", at=home)
    return Taken(home, first, again, before)


def _files(home: Path) -> dict[str, bytes]:
    folders = (home / DRAFTS, home / "prive" / "origineel")
    return {
        path.relative_to(home).as_posix(): path.read_bytes()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_report_says_of_every_file_what_came_of_it(
    taken: Taken, file_regression: FileRegressionFixture
) -> None:
    file_regression.check(taken.first.stdout, fullpath=DATA / "verslag.txt", encoding="utf-8")


def test_it_ends_with_how_many_of_each(taken: Taken) -> None:
    kinds = (one.value for one in (Outcome.TAKEN, Outcome.DOUBT, Outcome.KNOWN, Outcome.REFUSED))
    outcomes = re.findall(r"^\S.*?: ([a-z ]+)(?::|$)", taken.first.stdout, re.MULTILINE)
    counts = Counter(outcomes)
    said = ", ".join(f"{counts[kind]} {kind}" for kind in kinds)
    assert f"{said}." in taken.first.stderr.splitlines()
    assert sum(counts.values()) == 34


def test_something_was_refused_so_the_exit_code_is_1(taken: Taken) -> None:
    assert (taken.first.returncode, taken.again.returncode) == (1, 1)


def test_progress_is_told_file_by_file(taken: Taken) -> None:
    steps = re.findall(r"^opnemen: .*?(\d+)/29$", taken.first.stderr, re.MULTILINE)
    assert steps == [str(number) for number in range(30)]


def test_there_are_exactly_these_drafts(taken: Taken) -> None:
    assert sorted(path.stem for path in (taken.home / DRAFTS).glob("*.md")) == _STORIES


@pytest.mark.parametrize("story", _STORIES)
def test_a_draft_is_as_an_editor_wants_it(
    taken: Taken, story: str, file_regression: FileRegressionFixture
) -> None:
    draft = (taken.home / DRAFTS / f"{story}.md").read_text(encoding="utf-8")
    file_regression.check(draft, fullpath=_GOLDEN / f"{story}.md", encoding="utf-8")


@pytest.mark.parametrize("story", _STORIES)
def test_a_draft_says_all_that_is_to_be_done_and_nothing_else_is_wrong(
    taken: Taken, story: str
) -> None:
    draft = (taken.home / DRAFTS / f"{story}.md").read_text(encoding="utf-8")
    problems = [*text_problems(draft, "", STORY_LIMITS), *_refusals(draft, story)]
    assert {problem.code for problem in problems} <= {"LB128"}


def _refusals(draft: str, story: str) -> tuple[Problem, ...]:
    try:
        parse_story(draft, f"participant_stories/noord/{story}.md")
    except ContentError as error:
        return error.problems
    return ()


@pytest.mark.parametrize("story", _STORIES)
def test_a_draft_with_its_to_dos_done_passes_the_check(taken: Taken, story: str) -> None:
    draft = (taken.home / DRAFTS / f"{story}.md").read_text(encoding="utf-8")
    done = filled_in(draft)
    assert parse_story(done, f"participant_stories/noord/{story}.md").title


def test_the_same_pile_again_adds_nothing(taken: Taken) -> None:
    assert _files(taken.home) == taken.before
    assert re.findall(r": (opgenomen|met twijfel)", taken.again.stdout) == []


def test_no_address_signature_or_property_is_in_a_draft(taken: Taken) -> None:
    drafts = b"".join(data for name, data in taken.before.items() if name.startswith(DRAFTS))
    private = rb"@example\.org|zqcamera|zqmaker|zqauteur|ZQVERBORGEN|zqfunctie|06 00|zqredacteur"
    assert re.findall(private, drafts) == []


def test_no_name_of_a_file_is_in_a_name_of_ours(taken: Taken) -> None:
    ours = re.compile(
        rf"(?:{DRAFTS}/v-\d{{4}}\.(?:md|jpg)|prive/origineel/v-\d{{4}}/"
        r"(?:origineel\.\w+|antwoorden\.json|bericht\.eml|foto-\d\.\w+|twijfels\.txt))"
    )
    assert [name for name in taken.before if not ours.fullmatch(name)] == []


def test_only_the_owner_can_read_what_came_in(taken: Taken) -> None:
    rights = {path.stat().st_mode & 0o077 for path in (taken.home / "prive/origineel").rglob("*")}
    assert rights == {0}


def test_every_photo_is_pixels_alone_and_upright(taken: Taken) -> None:
    for name, data in taken.before.items():
        if name.startswith(DRAFTS) and name.endswith(".jpg"):
            with Image.open(io.BytesIO(data)) as photo:
                assert set(photo.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
                assert (photo.mode, photo.width > photo.height, dict(photo.getexif())) == (
                    "RGB", True, {},
                )  # fmt: skip
