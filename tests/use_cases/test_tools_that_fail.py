"""What is wrong with the tools, the disk or the choice of editions is told by its own code."""

from __future__ import annotations

import errno
import os
import shutil
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.consent.selection import select
from build_tools.model.edition import Imprint
from build_tools.problems import ContentError
from build_tools.reading.corpus import read_corpus
from build_tools.search import PagefindMissingError
from build_tools.use_cases import edition_build
from build_tools.use_cases.build import BuildRequest, build
from build_tools.use_cases.draft import new_lesson
from build_tools.use_cases.edition_build import EditionJob, build_edition, disk_problem
from build_tools.use_cases.imprint import missing
from build_tools.use_cases.processes import in_processes
from build_tools.use_cases.progress import silent
from tests.dist import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.problems import Problem

_BOOK: Final = REPOSITORY / "tests" / "leaks" / "boek"


def codes(problems: tuple[Problem, ...] | list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def test_contents_without_a_main_text_cannot_take_a_chapter(tmp_path: Path) -> None:
    (tmp_path / "book").mkdir()
    (tmp_path / "book" / "inhoud.toml").write_text(
        '[[deel]]\ntitel = "A"\nrol = "voorwerk"\npaginas = ["a"]\n'
    )
    with pytest.raises(ContentError) as error:
        new_lesson(tmp_path, "een-les")
    assert codes(list(error.value.problems)) == ["LB144"]


def test_an_example_is_left_out_of_a_release_and_told() -> None:
    withheld = select(read_corpus(_BOOK).book, "editie-1", examples=False).withheld
    assert codes(list(withheld)) == ["LB302"]


def test_an_empty_imprint_is_told_with_what_stays_out() -> None:
    assert set(codes(list(missing(Imprint(), release=False)))) == {"LB501"}


def _stop(_job: int) -> None:
    os._exit(9)


def test_a_process_that_was_ended_from_outside_is_told() -> None:
    with pytest.raises(ContentError) as error:
        list(in_processes(_stop, [1]))
    assert codes(list(error.value.problems)) == ["LB504"]


def test_a_file_that_cannot_be_written_is_told() -> None:
    problem = disk_problem(OSError(errno.EACCES, "Permission denied", "uit/index.html"))
    assert codes([problem]) == ["LB514"]


def test_a_publication_of_some_editions_says_so(tmp_path: Path) -> None:
    book = tmp_path / "boek"
    shutil.copytree(_BOOK, book)
    for name in ("conf.py", "docutils.conf"):
        shutil.copy(REPOSITORY / name, book / name)
    outcome = build(
        BuildRequest(root=book, out=tmp_path / "dist", editions=("editie-2",), formats=("epub",)),
        silent,
    )
    assert "LB515" in codes(list(outcome.problems))


def test_search_that_cannot_be_made_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_job: EditionJob) -> None:
        message = "pagefind"
        raise PagefindMissingError(message)

    monkeypatch.setattr(edition_build, "_build", fail)
    edition = read_corpus(_BOOK).book.edition("editie-1")
    job = EditionJob(
        root=_BOOK,
        edition=edition,
        site=tmp_path,
        work=tmp_path,
        cache=tmp_path,
        formats=("web",),
        examples=True,
    )
    assert codes(list(build_edition(job).problems)) == ["LB541"]
