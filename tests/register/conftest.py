"""A register with something in it, and an empty one."""

from __future__ import annotations

import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.register.desk import NOW, granted, register_in, taken_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from build_tools.register import Register


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a private folder with a story that may be shown and one back-up, to copy."""
    folder = tmp_path_factory.mktemp("heel") / "prive"
    with register_in(folder) as register:
        granted(register)
    with register_in(folder, NOW + timedelta(hours=1)) as register:
        taken_in(register, "twee")
    return folder


@pytest.fixture
def folder(tmp_path: Path, told: Path) -> Path:
    """Give a copy of that folder."""
    shutil.copytree(told, tmp_path / "prive")
    return tmp_path / "prive"


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """Give an empty register."""
    with register_in(tmp_path / "prive") as opened:
        yield opened
