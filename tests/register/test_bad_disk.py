"""A register on a disk that is full or refuses, and one whose writer is killed: nothing is lost."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import pytest

from tests.register.desk import register_in

_REPOSITORY: Final = Path(__file__).parents[2]
_KILLS: Final = 2
# Takes a story back on a disk with less and less room, then on one that cannot be written to.
_SMALL_DISK: Final = """
set -e
mount -t tmpfs -o size={size} tmpfs "$1"
cp -a "$2" "$1/prive"
"{python}" -m tests.register.bad_disk "$1" 0 4 8 16 32 64 76 84 92
mount -o remount,ro tmpfs "$1"
"{python}" -m tests.register.bad_disk "$1" ro
"""


def test_a_full_disk_and_one_that_is_read_only_are_told_and_nothing_is_lost(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "schijf").mkdir()
    script = _SMALL_DISK.format(size=1_000_000, python=sys.executable)
    command = ["unshare", "-m" if os.geteuid() == 0 else "-Urm", "sh", "-c", script, "sh",
               str(tmp_path / "schijf"), str(folder)]  # fmt: skip
    environ = {**os.environ, "PYTHONPATH": str(_REPOSITORY)}
    ended = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    said = ended.stdout.split()
    assert said[0] == "LB708", ended.stdout + ended.stderr
    assert said[-1] == "LB709", ended.stdout + ended.stderr
    assert set(said[:-1]) == {"LB708", "ok"}, ended.stdout + ended.stderr


def test_a_disk_that_refuses_halfway_is_told_and_nothing_is_lost(folder: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.register.bad_disk", folder.parent, "limit"],
        cwd=_REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert set(ended.stdout.split()) == {"LB710", "ok"}, ended.stdout + ended.stderr


def test_a_process_that_is_killed_while_writing_leaves_the_register_whole(folder: Path) -> None:
    _kill(folder, _KILLS)


@pytest.mark.slow
def test_a_process_that_is_killed_a_hundred_times_leaves_the_register_whole(folder: Path) -> None:
    _kill(folder, 100)


def _kill(folder: Path, times: int) -> None:
    """Kill who takes in stories without end; what it said to have done is there."""
    chance = random.Random(9)  # noqa: S311 - no secret
    for number in range(times):
        with subprocess.Popen(
            [sys.executable, "-m", "tests.register.bad_disk", folder.parent, f"ever{number}"],
            cwd=_REPOSITORY,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            assert process.stdout is not None
            first = process.stdout.readline().strip()
            time.sleep(chance.random() / 5)
            process.send_signal(signal.SIGKILL)
            done = [first, *process.stdout.read().split()]
        with register_in(folder) as register:
            known = {story.identity for story in register.stories()}
        assert known.issuperset(one for one in done if len(one) == len("v-0001"))
        assert first in known
