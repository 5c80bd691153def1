"""What makes writes fail: it sees each of them, whoever writes, and lets exactly the named fail."""

from __future__ import annotations

import errno
import mmap
import os
import sqlite3
import subprocess
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.withdrawal.nth_write import PLUG, Ended, Faults, with_faults

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Give a folder of which each write counts."""
    (tmp_path / "geteld").mkdir()
    return tmp_path / "geteld"


def _ended(home: Path, work: Callable[[Path], int], *, at: int = 0, error: int = 0) -> Ended:
    return with_faults(Faults(home, at, error), partial(work, home), home.parent / "gezegd")


def _two_files(home: Path) -> int:
    """Write two files, each at once; return the number of the error, or 0."""
    try:
        for name in (b"een", b"twee"):
            with (home / name.decode()).open("wb", buffering=0) as file:
                file.write(name)
    except OSError as error:
        return error.errno or 1
    return 0


def _by_another_program(home: Path) -> int:
    return subprocess.run(["/bin/sh", "-c", "echo ja > drie"], cwd=home, check=False).returncode


def _in_a_database(home: Path) -> int:
    try:
        with closing(sqlite3.connect(home / "rijen")) as rows, rows:
            rows.execute("CREATE TABLE een (twee)")
    except sqlite3.Error:
        return 1
    return 0


def _elsewhere(home: Path) -> int:
    return _two_files(home.parent)


def _through_memory(home: Path) -> int:
    path = home / "vier"
    path.write_bytes(bytes(8))
    with path.open("r+b") as file, closing(mmap.mmap(file.fileno(), 8)) as memory:
        memory[0] = 1
    return 0


def test_each_write_counts_with_what_it_wrote_to(home: Path) -> None:
    ended = _ended(home, _two_files)
    assert [(one.call, os.path.relpath(one.path, home)) for one in ended.writes] == [
        ("openat", "een"), ("write", "een"), ("openat", "twee"), ("write", "twee"),
    ]  # fmt: skip


def test_exactly_the_named_write_fails(home: Path) -> None:
    ended = _ended(home, _two_files, at=4, error=errno.ENOSPC)
    assert (ended.code, (home / "een").read_text(encoding="ascii")) == (errno.ENOSPC, "een")
    assert (home / "twee").read_text(encoding="ascii") == ""


def test_a_write_of_another_program_counts_and_fails(home: Path) -> None:
    assert _ended(home, _by_another_program).code == 0
    ended = _ended(home, _by_another_program, at=1, error=errno.EIO)
    assert (ended.code != 0, len(ended.writes)) == (True, 1)


@pytest.mark.parametrize("at", [1, 2, 3, 4, 5])
def test_a_write_in_the_c_of_sqlite_counts_and_fails(home: Path, at: int) -> None:
    assert _ended(home, _in_a_database, at=at, error=errno.EIO).code == 1


def test_what_is_written_elsewhere_does_not_count(home: Path) -> None:
    ended = _ended(home, _elsewhere, at=1, error=errno.EIO)
    assert (ended.code, ended.writes) == (0, ())


def test_when_the_plug_is_pulled_nothing_comes_after_it(home: Path) -> None:
    ended = _ended(home, _two_files, at=3, error=PLUG)
    assert (ended.code, sorted(path.name for path in home.iterdir())) == (-9, ["een"])


def test_when_it_lasts_every_later_write_fails_as_well(home: Path) -> None:
    faults = Faults(home, at=1, error=errno.ENOSPC, lasting=True)
    ended = with_faults(faults, partial(_each_by_itself, home), home.parent / "gezegd")
    assert (ended.code, list(home.iterdir())) == (3, [])


def _each_by_itself(home: Path) -> int:
    return sum(_two_files(home) != 0 for _ in range(3))


def test_a_file_that_is_written_through_memory_is_not_missed_in_silence(home: Path) -> None:
    with pytest.raises(RuntimeError, match="vier through memory"):
        _ended(home, _through_memory)
