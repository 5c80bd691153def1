"""The private folder is in no repository, whatever it is called and wherever it stands."""

from __future__ import annotations

import subprocess
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from build_tools.model.registered import EditionRole
from build_tools.reading.private import private_folder
from tests.conftest import REPOSITORY
from tests.register.desk import NOW, PERSONAL, TELLER, granted, register_in

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


def test_a_clock_that_was_put_back_brings_nobody_back(tmp_path: Path) -> None:
    with register_in(tmp_path, NOW + timedelta(hours=3)) as register:
        person = register.add_person(TELLER)
    with register_in(tmp_path, NOW + timedelta(hours=3)) as register:
        register.set_role(person, "noord", EditionRole.PARTICIPANT)
    with register_in(tmp_path, NOW) as register:
        register.forget(person)
    left = [path.name for path in tmp_path.rglob("*") if path.is_file()
            and any(word.encode() in path.read_bytes() for word in PERSONAL)]  # fmt: skip
    assert left == []
