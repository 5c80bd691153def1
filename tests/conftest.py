"""Real little books: a proof book, changed file by file, built by Sphinx itself."""

from __future__ import annotations

import multiprocessing
import re
import shutil
import subprocess
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from bs4 import BeautifulSoup

from build_tools.catalogue import describe
from build_tools.use_cases.sphinx_run import SphinxJob, run_sphinx

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from build_tools.problems import Problem

REPOSITORY: Final = Path(__file__).parents[1]
PROOF_BOOK: Final = Path(__file__).parent / "boeken" / "proef"
WEB: Final = "html"
EPUB: Final = "epub"
_SUFFIXES: Final = {WEB: ".html", EPUB: ".xhtml"}


@dataclass(frozen=True, slots=True)
class Built:
    """One edition as one builder made it.

    :ivar pages: address without suffix to the text of the page.
    :ivar problems: everything that was reported, in order of place.
    :ivar out: the folder that the builder wrote to.
    """

    pages: Mapping[str, str]
    problems: tuple[Problem, ...]
    out: Path

    def page(self, name: str) -> BeautifulSoup:
        """Return what a page says, without what every page has around it."""
        text = re.sub(r"^<\?xml[^>]*\?>", "", self.pages[name])
        soup = BeautifulSoup(text, "lxml")
        found = soup.select_one("article section, main section, body section")
        assert found is not None
        return BeautifulSoup(str(found), "lxml")

    def said(self, code: str) -> list[str]:
        """Return ``path:line`` of every problem with a code."""
        return [str(problem.where) for problem in self.problems if problem.code == code]

    def words(self) -> list[str]:
        """Return the Dutch words of every problem, for a failing test to show."""
        return [describe(problem) for problem in self.problems]


class BookBuilder:
    """Copies the proof book, lays files over it and builds one edition; equal wishes once."""

    def __init__(self, folder: Path, process: ProcessPoolExecutor) -> None:
        self._folder = folder
        self._process = process
        self._made: dict[tuple[object, ...], Built] = {}

    def __call__(
        self,
        builder: str,
        files: Mapping[str, str | bytes | None] | None = None,
        edition: str = "noord",
        workers: int = 1,
    ) -> Built:
        """Build.

        :param builder: ``html`` or ``epub``.
        :param files: path from the book's root to what is in it; None takes the file away.
        """
        wish = (builder, tuple(sorted((files or {}).items())), edition, workers)
        if wish not in self._made:
            home = self._folder / str(len(self._made))
            self._made[wish] = self._run(home, files or {}, edition, workers, (builder,))
        return self._made[wish]

    def of_one_reading(self, first: str, second: str) -> Built:
        """Build with two builders from one reading of the sources; return what the second made."""
        home = self._folder / f"{first}-{second}"
        return self._run(home, {}, "noord", 1, (first, second))

    def _run(
        self,
        home: Path,
        files: Mapping[str, str | bytes | None],
        edition: str,
        workers: int,
        builders: tuple[str, ...],
    ) -> Built:
        lay_out(home / "boek", files)
        job = SphinxJob(
            root=home / "boek",
            edition=edition,
            work=home / "werk",
            builds={builder: home / builder for builder in builders},
            examples=True,
            workers=workers,
        )
        outcome = self._process.submit(run_sphinx, job).result()
        out, suffix = home / builders[-1], _SUFFIXES[builders[-1]]
        pages = {
            path.relative_to(out).as_posix().removesuffix(suffix): path.read_text(encoding="utf-8")
            for path in sorted(out.rglob(f"*{suffix}"))
        }
        return Built(pages=pages, problems=outcome.problems, out=out)


def lay_out(home: Path, files: Mapping[str, str | bytes | None]) -> None:
    """Put the proof book in a folder, with the repository's own settings, changed by files."""
    shutil.copytree(PROOF_BOOK, home)
    for name in ("conf.py", "docutils.conf"):
        shutil.copy(REPOSITORY / name, home / name)
    for name, text in files.items():
        path = home / name
        if text is None:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)


def put_in_git(home: Path, *files: str) -> None:
    """Make a folder a repository that knows only the named files."""
    git = shutil.which("git")
    assert git
    subprocess.run([git, "-C", home, "init", "--quiet"], check=True)
    if files:
        subprocess.run([git, "-C", home, "add", "--", *files], check=True)


@pytest.fixture(scope="session")
def build_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BookBuilder]:
    """Give what builds little books, in a process of its own: Sphinx changes its process."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as process:
        yield BookBuilder(tmp_path_factory.mktemp("boeken"), process)


@pytest.fixture(params=[WEB, EPUB])
def builder(request: pytest.FixtureRequest) -> str:
    """Give each builder in turn."""
    return str(request.param)


@pytest.fixture
def proof_agenda() -> str:
    """Give the programme of the proof book, to change."""
    return (PROOF_BOOK / "book/gegevens/agenda.toml").read_text(encoding="utf-8")


@pytest.fixture
def proof_contents() -> str:
    """Give the contents of the proof book, to change."""
    return (PROOF_BOOK / "book/inhoud.toml").read_text(encoding="utf-8")
