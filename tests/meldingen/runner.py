"""Lay a folder over the proof book and check it, in one process: Sphinx changes its process."""

from __future__ import annotations

import shutil
import tomllib
from typing import TYPE_CHECKING

from build_tools.catalogue import describe
from build_tools.use_cases.check import check
from build_tools.use_cases.progress import silent
from tests.conftest import lay_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from build_tools.use_cases.check import Job, Seen

# A story without consent gives a message of its own; only LB301 is about it.
WITHHELD = "participant_stories/noord/v-0001.md"


def messages(case: Path, home: Path) -> str:
    """Return everything that the check says of the proof book with a folder laid over it.

    :param case: holds ``boek/`` (files to lay over), ``weg.txt`` (files to take away),
        ``maak.toml`` (a long file to make) and ``edities.txt`` (default: noord), all optional.
    :param home: an empty place.
    """
    gone = _lines(case / "weg.txt")
    lay_out(home / "boek", dict.fromkeys((WITHHELD, *gone), None))
    if (case / "boek").is_dir():
        for file in _files(case / "boek"):
            (home / "boek" / file).unlink(missing_ok=True)
        shutil.copytree(case / "boek", home / "boek", symlinks=True, dirs_exist_ok=True)
    if (case / "maak.toml").is_file():
        _make(home / "boek", case / "maak.toml")
    editions = _lines(case / "edities.txt") or ["noord"]
    report = check(home / "boek", editions, silent, one_by_one)
    return "".join(f"{describe(problem)}\n" for problem in report.problems)


def one_by_one(work: Callable[[Job], Seen], jobs: Sequence[Job], /) -> Iterator[tuple[Job, Seen]]:
    """Do the work here, one job after another."""
    for job in jobs:
        yield job, work(job)


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split() if path.is_file() else []


def _make(book: Path, recipe: Path) -> None:
    """Write a file that consists of a beginning and many times the same."""
    wanted = tomllib.loads(recipe.read_text(encoding="utf-8"))
    text = wanted["begin"] + wanted["stuk"] * wanted["keer"]
    (book / wanted["pad"]).write_text(text, encoding="utf-8")


def _files(folder: Path) -> Iterator[Path]:
    """Yield every file and link below a folder, relative to it."""
    for path in folder.rglob("*"):
        if path.is_symlink() or not path.is_dir():
            yield path.relative_to(folder)
