"""A withdrawal that is killed, or fails, anywhere: readers see the old book or the new one."""

from __future__ import annotations

import os
import shutil
from functools import partial
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.model.registered import WithdrawalReason
from build_tools.problems import ContentError
from build_tools.reading.overview import read_overview
from build_tools.register import open_register
from build_tools.use_cases.consent_overview import write_overview
from build_tools.use_cases.place import shelf_for
from build_tools.use_cases.progress import Phase, Step, silent
from build_tools.use_cases.publish import staging
from build_tools.use_cases.withdraw import WithdrawalRequest, withdraw
from tests.leaks.scan import words_in
from tests.withdrawal.bench import GONE, NOW, STAYS, Bench, words_of
from tests.withdrawal.faults import ERROR, Fault, in_a_child

if TYPE_CHECKING:
    from pathlib import Path

_COMMAND: Final = ("toestemming", "trek-in", GONE)
PHASES: Final = tuple(phase.value for phase in (
    Phase.RECORD, Phase.REMOVE, Phase.READ, Phase.BUILD, Phase.FRONT, Phase.CHECK, Phase.PLACE,
    Phase.CLEAR,
))  # fmt: skip
_LATER: Final = (0.0, 0.05, 0.4)
"""Seconds after a phase began."""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Give a book with a story in it, in the publication and in the one before."""
    bench = Bench.at(tmp_path_factory.mktemp("storing") / "boek").with_both()
    for word in ("Een.", "Twee."):
        bench.change(word)
        bench.build("web")
    return bench


@pytest.fixture
def bench(published: Bench, tmp_path: Path) -> Bench:
    """Give a copy of that book."""
    shutil.copytree(published.root, tmp_path / "boek", symlinks=True)
    return Bench(tmp_path / "boek")


@pytest.fixture(scope="module")
def wanted(published: Bench, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Give what readers must see in the end."""
    home = tmp_path_factory.mktemp("nieuw") / "boek"
    shutil.copytree(published.root, home, symlinks=True)
    said = Bench(home).say(*_COMMAND)
    assert said.returncode == 0, said.stderr
    return Bench(home).files()


def _is_old_or_new(bench: Bench, published: Bench, wanted: dict[str, bytes]) -> None:
    assert bench.files() in (published.files(), wanted)


def _is_finished_by_the_same_command(bench: Bench, wanted: dict[str, bytes]) -> None:
    said = bench.say(*_COMMAND)
    assert said.returncode == 0, said.stderr
    assert bench.files() == wanted
    _nothing_is_left(bench)


def _nothing_is_left(bench: Bench) -> None:
    for folder in (".dist-uitgaven", ".cache", "participant_stories"):
        assert words_in(bench.root / folder, words_of("teruggenomen")) == set(), folder


@pytest.mark.slow
@pytest.mark.parametrize("later", _LATER)
@pytest.mark.parametrize("phase", PHASES)
def test_killed_in_any_phase_readers_see_the_old_book_or_the_new_one(
    published: Bench, bench: Bench, wanted: dict[str, bytes], phase: str, later: float
) -> None:
    bench.die(*_COMMAND, phase=phase, later=later)
    _is_old_or_new(bench, published, wanted)
    _is_finished_by_the_same_command(bench, wanted)


def _withdrawn(bench: Bench, story: str = GONE) -> list[str]:
    """Take a story back in a book that was never built; return what is told."""
    request = WithdrawalRequest(
        root=bench.root,
        private=bench.private,
        out=bench.out,
        story=story,
        reason=WithdrawalReason.TELLER,
        now=NOW,
    )
    with open_register(bench.private, now=NOW) as register:
        return [problem.code for problem in withdraw(request, register, silent).problems]


def test_what_is_taken_back_while_a_book_is_built_does_not_come_into_it(tmp_path: Path) -> None:
    bench = Bench.at(tmp_path / "boek").with_both()

    def meanwhile(step: Step) -> None:
        if (step.phase, step.done) == (Phase.CHECK, 1):
            with open_register(bench.private, now=NOW) as register:
                register.withdraw(GONE, WithdrawalReason.TELLER)
                write_overview(bench.root, bench.private, register)

    outcome = bench.built("web", progress=meanwhile)
    assert (outcome.built, bench.out.exists()) == (False, False)
    assert [one.code for one in outcome.problems if one.code != "LB501"] == ["LB876"]


def test_what_cannot_be_removed_from_the_store_is_told(tmp_path: Path) -> None:
    """A file that may not be deleted stands in what a killed build left."""
    bench = Bench.at(tmp_path / "boek").with_both()
    left = bench.root / ".dist-uitgaven/bezig-oud"
    left.mkdir(parents=True)
    (left / "verhaal.html").write_text("Zqnaam", encoding="utf-8")
    fault = Fault(ERROR, 1, str(left), str(tmp_path / "teller"), lasting=True)
    assert in_a_child(fault, partial(_refused, bench, left)) == 0
    assert (left / "verhaal.html").exists()
    assert _withdrawn(bench) == ["LB884"]
    assert not left.exists()


def _refused(bench: Bench, place: Path) -> None:
    os.chdir(place)  # a whole folder is removed by names from inside it
    assert "LB888" in _withdrawn(bench)


def test_without_git_the_editor_is_told_how_to_look(tmp_path: Path) -> None:
    bench = Bench.at(tmp_path / "boek").with_both()
    assert _withdrawn(bench) == ["LB884"]
    overview, _ = read_overview(bench.root)
    assert [one.story for one in overview.withdrawn] == [GONE]


def test_what_fails_while_no_old_book_stands_is_told_as_such(tmp_path: Path) -> None:
    """Another build is at work, so that nobody can look at what it keeps."""
    bench = Bench.at(tmp_path / "boek").with_both()
    with staging(shelf_for(bench.out)):
        assert _withdrawn(bench) == ["LB510", "LB888", "LB884"]
    assert list((bench.root / "participant_stories").rglob(f"{GONE}*")) == []
    assert _withdrawn(bench) == ["LB884"]


def test_a_story_that_nobody_knows_changes_nothing(tmp_path: Path) -> None:
    bench = Bench.at(tmp_path / "boek").with_both()
    before = {path: path.read_bytes() for path in bench.root.rglob("*.md")}
    with pytest.raises(ContentError) as error:
        _withdrawn(bench, "v-0099")
    assert [problem.code for problem in error.value.problems] == ["LB720"]
    assert {path: path.read_bytes() for path in bench.root.rglob("*.md")} == before


def test_a_photo_that_another_story_has_as_well_goes_with_the_last_of_them(
    tmp_path: Path,
) -> None:
    bench = Bench.at(tmp_path / "boek").with_both()
    stories = bench.root / "participant_stories/noord"
    (stories / f"{GONE}.png").rename(stories / "samen.png")
    text = (stories / f"{GONE}.md").read_text(encoding="utf-8")
    text = text.replace(f"foto: {GONE}.png", "foto: samen.png")
    for story in (GONE, STAYS):
        (stories / f"{story}.md").write_text(text, encoding="utf-8")
    _withdrawn(bench)
    assert sorted(path.name for path in stories.glob("*.png")) == ["samen.png"]
    _withdrawn(bench, STAYS)
    assert sorted(path.name for path in stories.glob("*.png")) == []
