"""What building costs, measured in processes of their own: processor seconds, children included."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_REPOSITORY: Final = Path(__file__).parents[2]
_DUMMY: Final = """
import sys
from pathlib import Path
from build_tools.use_cases.sphinx_run import SphinxJob, run_sphinx
root, edition, work = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
outcome = run_sphinx(SphinxJob(root=root, edition=edition, work=work / "doctrees",
                               builds={"dummy": work / "out"}, examples=True))
errors = [problem for problem in outcome.problems if problem.code[:3] != "LB3"]
sys.exit(f"problems: {errors[:5]}" if errors else 0)
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
    """Measure a book; a first full build fills the cache of pictures and does not count."""
    _run(_FULL, book, edition, scratch / "warm")
    read, full = [], []
    for number in range(runs):
        read.append(_run(_DUMMY, book, edition, scratch / f"lees-{number}"))
        full.append(_run(_FULL, book, edition, scratch / f"alles-{number}"))
    return Cost(stories, statistics.median(read), statistics.median(full))


def _run(program: str, book: Path, edition: str, work: Path) -> float:
    """Run a program and return its processor seconds, those of its children included."""
    work.mkdir(parents=True)
    environ = {**os.environ, "PYTHONPATH": str(_REPOSITORY), "PYTHONHASHSEED": "0"}
    command = [sys.executable, "-c", program, str(book), edition, str(work)]
    before = os.times()
    subprocess.run(command, check=True, env=environ, cwd=book)
    after = os.times()
    return (after.children_user - before.children_user) + (
        after.children_system - before.children_system
    )
