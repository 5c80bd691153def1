"""The real command, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.conftest import lay_out, put_in_git

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LEERBOEK: Final = Path(sys.executable).with_name("leerboek")
Said = subprocess.CompletedProcess[str]


def leerboek(*words: str, at: Path, environ: Mapping[str, str] | None = None) -> Said:
    """Run ``leerboek`` and return what it said, with its exit code."""
    return subprocess.run(
        [LEERBOEK, *words],
        cwd=at,
        env={**os.environ, "COLUMNS": "100", **(environ or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Give a fresh proof book, of which git does not know the story without consent."""
    lay_out(tmp_path / "boek", {})
    put_in_git(tmp_path / "boek")
    return tmp_path / "boek"


@pytest.fixture
def say(book: Path) -> Callable[..., Said]:
    """Give what runs the command in that book."""

    def run(*words: str, **environ: str) -> Said:
        return leerboek(*words, at=book, environ=environ)

    return run
