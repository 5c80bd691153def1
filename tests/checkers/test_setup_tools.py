from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from build_tools.checkers import browser_setup, setup_tools
from build_tools.checkers.report import MissingTool
from build_tools.checkers.toolbox import Toolbox

if TYPE_CHECKING:
    from collections.abc import Callable

_REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def unreachable(tmp_path: Path) -> subprocess.CompletedProcess[str]:
    """The command in a new checkout on a machine where npm reaches nothing."""
    shutil.copytree(_REPOSITORY / setup_tools.LOCKED, tmp_path / setup_tools.LOCKED)
    return subprocess.run(
        [sys.executable, "-m", "build_tools.checkers.setup_tools"],
        cwd=tmp_path,
        env={
            **os.environ,
            "npm_config_registry": "http://127.0.0.1:9/",
            "npm_config_fetch_retries": "0",
        },
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_second_time_nothing_is_installed(toolbox: Toolbox) -> None:
    said: list[str] = []
    setup_tools.set_up(_REPOSITORY, toolbox, said.append)
    assert [line.split()[0] for line in said] == [
        "EPUBCheck",
        "vnu",
        "Node",
        "Ace",
        "Chromium",
        "Alle",
    ]


def test_packages_that_cannot_be_had_are_an_error(
    unreachable: subprocess.CompletedProcess[str],
) -> None:
    assert unreachable.returncode == 1
    assert unreachable.stderr.startswith("npm deed het niet: gestopt met code 1: ")


def test_half_an_installation_does_not_count_as_one(
    unreachable: subprocess.CompletedProcess[str], tmp_path: Path
) -> None:
    assert unreachable.returncode == 1
    assert not (tmp_path / ".gereedschap" / "npm" / ".klaar").exists()


def test_a_chromium_that_cannot_be_had_is_an_error(
    empty_toolbox: Toolbox, silent: Callable[[str], None]
) -> None:
    with pytest.raises(MissingTool, match=r"^Chromium is er niet\. Installeer Chromium of Chrome"):
        browser_setup.provide(empty_toolbox, silent)


def test_the_chromium_out_of_npm_starts(
    toolbox: Toolbox, tmp_path: Path, silent: Callable[[str], None]
) -> None:
    """In a folder with a space, for who may not install anything and has no Chromium."""
    alone = Toolbox(tmp_path / "een map", {"PATH": _only(tmp_path / "bin", "sh", "dirname", "ldd")})
    alone.folder.mkdir()
    alone.npm_folder.symlink_to(toolbox.npm_folder)
    assert str(alone.unpacked_browser) in browser_setup.provide(alone, silent)


def test_an_unpacked_chromium_that_does_not_start_gives_way(
    toolbox: Toolbox, tmp_path: Path, silent: Callable[[str], None]
) -> None:
    programs = tmp_path / "bin"
    other = Toolbox(tmp_path / "map", {"PATH": _only(programs, "sh", "dirname", "ldd")})
    _script(other.unpacked_browser, "exit 1")
    _script(programs / "chromium", f'exec "{toolbox.chromium}" "$@"')
    assert str(programs / "chromium") in browser_setup.provide(other, silent)


@pytest.fixture
def silent() -> Callable[[str], None]:
    def say(_text: str) -> None:
        return

    return say


def _script(file: Path, line: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    file.chmod(0o755)


def _only(folder: Path, *programs: str) -> str:
    """Return a PATH that has only these programs."""
    folder.mkdir()
    for program in (*programs, "grep", "bash", "cat"):
        (folder / program).symlink_to(shutil.which(program) or program)
    return str(folder)
