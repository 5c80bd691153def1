"""What building costs, measured in processes of their own: processor seconds, children included."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pypandoc  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_REPOSITORY: Final = Path(__file__).parents[2]
_DUMMY: Final = """
import sys
from pathlib import Path
from build_tools.catalogue import stops
from build_tools.use_cases.sphinx_run import SphinxJob, run_sphinx
root, edition, work = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
outcome = run_sphinx(SphinxJob(root=root, edition=edition, work=work / "doctrees",
                               builds={"dummy": work / "out"}, examples=True))
sys.exit(f"problems: {outcome.problems[:5]}" if stops(outcome.problems) else 0)
"""
_FULL: Final = """
import sys
from pathlib import Path
from build_tools.catalogue import stops
from build_tools.reading.corpus import read_corpus
from build_tools.use_cases.edition_build import EditionJob, build_edition
root, edition, work = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
book = read_corpus(root).book
outcome = build_edition(EditionJob(root=root, edition=book.edition(edition),
    site=work / "site" / edition, work=work / "werk", cache=root / ".cache",
    formats=("web", "epub"), examples=True))
sys.exit(f"problems: {outcome.problems[:5]}" if stops(outcome.problems) else 0)
"""


_EPUB: Final = """
import json, sys
from pathlib import Path
from build_tools.catalogue import stops
from build_tools.use_cases.sphinx_run import SphinxJob, run_sphinx
root, edition, work = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
outcome = run_sphinx(SphinxJob(root=root, edition=edition, work=work / "doctrees",
                               builds={"dummy": work / "dummy", "epub": work / "epub"},
                               examples=True))
made = list((work / "epub").glob("*.epub"))
(work / "cpu.json").write_text(json.dumps({**outcome.cpu, "bytes": made[0].stat().st_size}))
sys.exit(f"problems: {outcome.problems[:5]}" if stops(outcome.problems) else 0)
"""


@dataclass(frozen=True, slots=True)
class EpubCost:
    """Median processor seconds of reading, and of what the EPUB adds after it, from one reading.

    :ivar pandoc: all that Pandoc needs for an EPUB of the same files.
    :ivar size: of our EPUB, in bytes.
    """

    read: float
    added: float
    pandoc: float
    size: int

    @property
    def ratio(self) -> float:
        """How many times the reading the EPUB adds."""
        return self.added / self.read


@dataclass(frozen=True, slots=True)
class Cost:
    """Median processor seconds: of reading alone, and of web, EPUB and search together."""

    stories: int
    read: float
    full: float

    @property
    def ratio(self) -> float:
        """How many times the reading the whole costs."""
        return self.full / self.read


def measure(book: Path, edition: str, stories: int, scratch: Path, runs: int) -> Cost:
    """Measure a book; a first full build fills the cache of pictures and does not count.

    :param runs: after the first; with none, that one counts, with all that its pictures cost.
    """
    first = _run(_FULL, book, edition, scratch / "warm")
    if not runs:
        return Cost(stories, _run(_DUMMY, book, edition, scratch / "lees"), first)
    read, full = [], []
    for number in range(runs):
        read.append(_run(_DUMMY, book, edition, scratch / f"lees-{number}"))
        full.append(_run(_FULL, book, edition, scratch / f"alles-{number}"))
    return Cost(stories, statistics.median(read), statistics.median(full))


def measure_epub(book: Path, edition: str, scratch: Path, runs: int) -> EpubCost:
    """Measure the EPUB of a book; a first run fills the cache of pictures and does not count."""
    _run(_EPUB, book, edition, scratch / "warm")
    told = []
    for number in range(runs):
        work = scratch / f"epub-{number}"
        _run(_EPUB, book, edition, work)
        told.append(json.loads((work / "cpu.json").read_text(encoding="utf-8")))
    pandoc = [_pandoc(book, edition, scratch / f"pandoc-{number}.epub") for number in range(runs)]
    return EpubCost(
        read=statistics.median(one["dummy"] for one in told),
        added=statistics.median(one["epub"] for one in told),
        pandoc=statistics.median(pandoc),
        size=told[0]["bytes"],
    )


def _pandoc(book: Path, edition: str, out: Path) -> float:
    """Return the processor seconds in which Pandoc makes an EPUB of pages and stories."""
    texts = [*sorted(book.glob("book/**/*.md")), *sorted(book.glob(f"*/{edition}/*.md"))]
    command = [pypandoc.get_pandoc_path(), "--from=markdown", "--to=epub3", "--file-scope",
               f"--resource-path={book / 'participant_stories' / edition}",
               "--metadata=title:Meting", f"--output={out}", *texts]  # fmt: skip
    return _seconds(command, book, dict(os.environ))


def _run(program: str, book: Path, edition: str, work: Path) -> float:
    """Run a program and return its processor seconds, those of its children included."""
    work.mkdir(parents=True)
    environ = {**os.environ, "PYTHONPATH": str(_REPOSITORY), "PYTHONHASHSEED": "0"}
    return _seconds([sys.executable, "-c", program, str(book), edition, str(work)], book, environ)


def _seconds(command: Sequence[str | Path], folder: Path, environ: Mapping[str, str]) -> float:
    """Run a program to its end and return its processor seconds, those of its children included."""
    before = os.times()
    subprocess.run(command, check=True, env=environ, cwd=folder)
    after = os.times()
    return (after.children_user - before.children_user) + (
        after.children_system - before.children_system
    )
