"""How work ends when something outside the content is wrong: told, never a traceback."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from sphinx.errors import SphinxError

from build_tools.catalogue import describe
from build_tools.catalogue.sphinx_words import of_sphinx
from build_tools.problems import ContentError, Location, Problem
from build_tools.reading.overview import OVERVIEW
from build_tools.use_cases.build import BuildRequest, build
from build_tools.use_cases.check import check, joined
from build_tools.use_cases.processes import in_processes
from build_tools.use_cases.progress import silent
from build_tools.use_cases.sphinx_run import SphinxJob, run_sphinx
from tests.conftest import PROOF_BOOK, lay_out
from tests.meldingen.runner import one_by_one

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A machine on which the package of the search engine is broken.
_WITHOUT_PAGEFIND: Final = """
import sys
sys.modules["pagefind.service"] = None
from pathlib import Path
from build_tools.reading.corpus import read_corpus
from build_tools.use_cases.edition_build import EditionJob, build_edition

root = Path(sys.argv[1])
edition = read_corpus(root).book.editions[0]
job = EditionJob(
    root=root, edition=edition, site=root / "uit", work=root / "werk", cache=root / "cache",
    formats=("web",), examples=True,
)
print(*(problem.code for problem in build_edition(job).problems))
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    lay_out(tmp_path / "boek", {})
    return tmp_path / "boek"


def _end_at_once(_job: str) -> str:
    os._exit(9)


def _work_until_ended(file: str) -> None:
    """Work for a while, and leave a file behind when nobody ends it."""
    time.sleep(20)
    Path(file).touch()


class _Interrupted(list[str]):
    """Jobs between which somebody presses Ctrl+C."""

    def __iter__(self) -> Iterator[str]:
        for job in super().__iter__():
            yield job
            signal.raise_signal(signal.SIGINT)


def _add_a_dead_link(site: Path) -> None:
    (site / "los.html").write_text('<a href="nergens.html">Verder</a>', encoding="utf-8")


def _codes(problems: Sequence[Problem]) -> set[str]:
    return {problem.code for problem in problems}


def test_a_process_that_is_ended_from_outside_is_told() -> None:
    with pytest.raises(ContentError) as caught:
        list(in_processes(_end_at_once, ["een", "twee"]))
    assert [problem.code for problem in caught.value.problems] == ["LB504"]


def test_ctrl_c_while_processes_start_ends_those_that_did(tmp_path: Path) -> None:
    others = set(multiprocessing.active_children())
    jobs = _Interrupted([str(tmp_path / "een"), str(tmp_path / "twee")])
    with pytest.raises(KeyboardInterrupt):
        list(in_processes(_work_until_ended, jobs))
    for child in set(multiprocessing.active_children()) - others:
        child.join()
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_fails_leaves_the_process_as_it_was(tmp_path: Path) -> None:
    before = _state()
    with pytest.raises(SphinxError):
        run_sphinx(SphinxJob(root=tmp_path / "geen", edition="noord", work=tmp_path / "werk",
                             builds={"html": tmp_path / "uit"}, examples=True))  # fmt: skip
    assert _state() == before


def test_a_run_that_ends_well_leaves_the_process_as_it_was(book: Path, tmp_path: Path) -> None:
    before = _state()
    run_sphinx(SphinxJob(root=book, edition="noord", work=tmp_path / "werk",
                         builds={"dummy": tmp_path / "uit"}, examples=True))  # fmt: skip
    assert _state() == before


def _state() -> tuple[object, ...]:
    """Return what a run borrows: how seldom garbage is looked for and where, and what is told."""
    return gc.get_threshold(), gc.get_freeze_count(), dict(os.environ)


def test_what_readers_may_not_get_stops_a_publication(book: Path, tmp_path: Path) -> None:
    request = BuildRequest(root=book, out=tmp_path / "uit", editions=("noord",), formats=("epub",),
                           workers=1, finish=_add_a_dead_link)  # fmt: skip
    outcome = build(request, silent)
    assert (outcome.built, request.out.exists()) == (False, False)
    assert "LB557" in {one.code for one in outcome.problems if one.where.path == "los.html"}


def test_with_an_overview_of_nobody_no_edition_is_begun(book: Path, tmp_path: Path) -> None:
    (book / OVERVIEW).write_text("", encoding="utf-8")
    outcome = build(BuildRequest(root=book, out=tmp_path / "uit", editions=("noord",)), silent)
    assert (outcome.built, dict(outcome.cpu), "LB320" in _codes(outcome.problems)) == (
        False,
        {},
        True,
    )


@pytest.mark.parametrize("code", ["LB503", "LB541", "LB542", "LB543", "LB990"])
def test_the_words_of_a_tool_stand_behind_our_own(code: str) -> None:
    """First a sentence of ours, then what to do, and only then what the tool says itself."""
    of_checker = ("de EPUB", "Fout.", "Kijk na.", "vnu", "Boom.")
    values = of_checker if code == "LB543" else ("Boom.",)
    first, hint = describe(Problem(Location("a.md"), code, values)).splitlines()
    assert ("Boom" in first, hint.endswith("zegt zelf: Boom.")) == (False, True)


@pytest.mark.parametrize("settings", ["extensions = ['bestaat_niet']", "1 / 0", "def"])
def test_settings_that_cannot_be_read_are_told_without_a_traceback(
    book: Path, settings: str
) -> None:
    (book / "conf.py").write_text(f"{settings}\n", encoding="utf-8")
    report = check(book, ["noord"], silent, one_by_one)
    told = [problem for problem in report.problems if problem.code == "LB503"]
    assert len(told) == 1
    assert "Traceback" not in describe(told[0])


def test_a_place_that_cannot_be_written_to_is_told(book: Path) -> None:
    request = BuildRequest(root=book, out=book / "uitgave.toml" / "dist", editions=("noord",))
    outcome = build(request, silent)
    assert (outcome.built, "LB514" in _codes(outcome.problems)) == (False, True)


def test_without_its_search_engine_a_build_says_so(book: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", _WITHOUT_PAGEFIND, book], capture_output=True, text=True, check=True
    )
    assert "LB541" in said.stdout.split()


def test_a_build_of_one_edition_says_that_it_is_not_all_and_what_stays_out(book: Path) -> None:
    request = BuildRequest(
        root=book, out=book / "dist", editions=("noord",), formats=("web",), workers=1
    )
    outcome = build(request, silent)
    assert (outcome.built, {"LB501", "LB515"} <= _codes(outcome.problems)) == (True, True)


def test_what_sphinx_says_and_nobody_foresaw_keeps_its_words() -> None:
    assert of_sphinx("iets.nieuws", "Something new.") == ("LB990", ("Something new.",))


def _missing(edition: str, page: str = "book/zuid.md") -> Problem:
    return Problem(Location("book/een.md", 7), "LB406", (page, edition))


def test_a_problem_of_several_editions_is_told_once() -> None:
    other = Problem(Location("book/een.md", 7), "LB401", ("<b>",))
    told = joined([_missing("zuid"), other, _missing("noord"), _missing("noord")])
    assert set(told) == {_missing("noord, zuid"), other}


def test_problems_that_differ_in_more_than_the_edition_stay_apart() -> None:
    told = list(joined([_missing("noord"), _missing("noord", "book/west.md")]))
    assert len(told) == 2


def test_a_check_gives_its_problems_in_order_and_once(book: Path) -> None:
    """Both editions find the same mistake."""
    (book / "book/alles.md").write_text(
        (PROOF_BOOK / "book/alles.md").read_text(encoding="utf-8") + "\n% stil\n", encoding="utf-8"
    )
    report = check(book, [], silent, one_by_one)
    assert [(p.where.path, p.code) for p in report.problems] == [
        ("book/alles.md", "LB402"),
        ("participant_stories/noord/v-0001.md", "LB324"),
    ]
