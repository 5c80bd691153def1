from __future__ import annotations

import os
import time
from pathlib import Path

import psutil
import pytest

from build_tools.checkers.processes import run
from build_tools.checkers.report import CheckerFailed, MissingTool

pytestmark = pytest.mark.quick  # leans on how Python itself does it


def test_what_takes_too_long_ends_with_all_that_it_started(tmp_path: Path) -> None:
    script = "sleep 60 & echo $! > pid; wait"
    with pytest.raises(CheckerFailed, match="nog niet klaar"):
        run("sh", ["sh", "-c", script], seconds=1, environ=os.environ, folder=tmp_path)
    assert _ended(int((tmp_path / "pid").read_text(encoding="ascii")))


def test_another_exit_code_is_an_error_with_its_last_words() -> None:
    with pytest.raises(CheckerFailed, match="code 7: kapot"):
        run("sh", ["sh", "-c", "echo kapot >&2; exit 7"], seconds=10, environ=os.environ)


def test_a_program_that_is_not_there_is_a_missing_tool() -> None:
    with pytest.raises(MissingTool, match=r"^Hamer is er niet\."):
        run("Hamer", [Path("/nergens/hamer")], seconds=10, environ={})


def test_it_gets_the_given_environment_alone() -> None:
    command = ["/bin/sh", "-c", "echo ${HOME-leeg} $KLEUR"]
    assert run("sh", command, seconds=10, environ={"KLEUR": "rood"}).stdout == "leeg rood\n"


def _ended(pid: int) -> bool:
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.05)
    return False
