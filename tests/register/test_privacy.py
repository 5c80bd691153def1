"""The private folder is in no repository, whatever it is called and wherever it stands."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from build_tools.reading.private import private_folder
from tests.conftest import REPOSITORY
from tests.register.desk import granted, register_in

if TYPE_CHECKING:
    from pathlib import Path


def _git(home: Path, *words: str) -> str:
    command = ["git", "-C", str(home), *words]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return said.stdout


@pytest.mark.parametrize("name", [
    "prive/register.sqlite",
    "prive/origineel/v-0001/1.docx",
    "participant_stories/_concept/v-0001.md",
])  # fmt: skip
def test_the_repository_ignores_what_is_private(name: str) -> None:
    assert _git(REPOSITORY, "check-ignore", name).strip() == name


def test_nothing_private_is_in_the_repository() -> None:
    tracked = _git(REPOSITORY, "ls-files", "*.sqlite", "*.pem", "prive", "*/_concept/*")
    assert tracked == ""


def test_a_private_folder_with_another_name_is_ignored_as_well(tmp_path: Path) -> None:
    _git(tmp_path, "init", "--quiet")
    folder = private_folder(tmp_path, {"LEERBOEK_PRIVE": "kluis/dossier"})
    with register_in(folder) as register:
        granted(register)
    _git(tmp_path, "add", "--all")
    assert _git(tmp_path, "status", "--porcelain") == ""
