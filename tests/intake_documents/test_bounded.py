"""Work on hostile bytes gets so much time and memory, and not more."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

import psutil
import pytest

from build_tools.intake.bounded import ProcessLimits, bounded
from build_tools.intake.refusal import IntakeRefused

_LITTLE = ProcessLimits(seconds=20, cpu_seconds=1, memory=600, written=1)


def _double(number: int) -> int:
    return 2 * number


def _refuse(code: str) -> None:
    raise IntakeRefused(code, "waarde")


def _fail(_nothing: None) -> None:
    raise KeyError


def _grow(_nothing: None) -> int:
    return len(bytearray(2_000_000_000))


def _spin(_nothing: None) -> None:
    while True:
        pass


def _die(_nothing: None) -> None:
    os._exit(3)


def _recurse(_nothing: None) -> None:
    _recurse(None)


def _fill(path: str) -> None:
    with Path(path).open("wb") as file:
        file.writelines(b"x" * 100_000 for _ in range(20))


def _start_another(path: str) -> None:
    other = subprocess.Popen(["/bin/sleep", "60"])
    Path(path).write_text(str(other.pid), encoding="utf-8")
    time.sleep(60)


def _runs(number: int) -> bool:
    """Whether a process still does anything; one that ended may wait to be counted."""
    try:
        return psutil.Process(number).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def test_work_gives_its_result() -> None:
    assert bounded(_double, 21) == 42


def test_a_refusal_comes_back_with_its_values() -> None:
    with pytest.raises(IntakeRefused) as refused:
        bounded(_refuse, "LB742")
    assert (refused.value.code, refused.value.values) == ("LB742", ("waarde",))


def test_a_mistake_of_a_reader_is_a_damaged_file() -> None:
    with pytest.raises(IntakeRefused, match="LB744"):
        bounded(_fail, None)


@pytest.mark.parametrize("work", [_grow, _spin, _die, _recurse])
def test_work_that_takes_too_much_is_refused(work: object) -> None:
    assert callable(work)
    with pytest.raises(IntakeRefused, match="LB751"):
        bounded(work, None, _LITTLE)


def test_a_large_file_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(IntakeRefused):
        bounded(_fill, str(tmp_path / "groot"), _LITTLE)
    assert (tmp_path / "groot").stat().st_size <= 1_000_000


def test_what_work_started_ends_with_it(tmp_path: Path) -> None:
    note = tmp_path / "nummer"
    with pytest.raises(IntakeRefused, match="LB751"):
        bounded(_start_another, str(note), ProcessLimits(seconds=2))
    assert not _runs(int(note.read_text(encoding="utf-8")))
