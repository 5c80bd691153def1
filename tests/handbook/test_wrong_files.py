"""A mistake in a file that the handbook has in common with the book is told where it was made."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.problems import ContentError
from build_tools.use_cases.handbook import build_handbook
from build_tools.use_cases.handbook_book import HANDBOOK
from build_tools.use_cases.progress import silent
from tests.dist import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

_FILES: Final = (
    "conf.py", "docutils.conf", "uitgave.toml",
    "book/gegevens/termen.toml", "book/gegevens/pijlers.toml",
)  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a repository that holds what the handbook is made of."""
    root = tmp_path / "boek"
    shutil.copytree(REPOSITORY / HANDBOOK, root / HANDBOOK)
    for name in _FILES:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(REPOSITORY / name, root / name)
    return root


def _say(root: Path, name: str, text: str) -> list[str]:
    """Return place and code of what stops the handbook when a file holds this."""
    (root / name).write_text(text, encoding="utf-8")
    outcome = build_handbook(root, root / "uit", silent)
    assert not outcome.built
    return [f"{problem.where} {problem.code}" for problem in outcome.problems]


def test_a_file_of_the_owner_that_is_no_toml_is_told_at_its_line(root: Path) -> None:
    with pytest.raises(ContentError) as raised:
        _say(root, "uitgave.toml", 'basisadres = ""\ncontactadres = "redactie\n')
    assert [(str(one.where), one.code) for one in raised.value.problems] == [
        ("uitgave.toml:2", "LB106")
    ]


def test_a_mistake_of_the_owner_that_stops_the_handbook_is_told(root: Path) -> None:
    text = (root / "uitgave.toml").read_text(encoding="utf-8")
    said = _say(root, "uitgave.toml", f"nergens = 1\n{text}")
    assert [one for one in said if one.startswith("uitgave.toml:1 ")] != []


def test_a_mistake_in_a_shared_file_is_told_in_that_file(root: Path) -> None:
    said = _say(root, "book/gegevens/termen.toml", "nergens = 1\n")
    assert [one for one in said if one.startswith("book/gegevens/termen.toml:1 ")] != []


def test_an_example_of_a_block_that_is_not_on_its_page_is_told(root: Path) -> None:
    page = root / HANDBOOK / "colofon.md"
    text = page.read_text(encoding="utf-8")
    added = f"{text.rstrip()}\n\n:::{{voorbeeldblok}} nergens-te-zien\n:blok: nergens\n:::\n"
    line = len(added.splitlines()) - 1
    said = _say(root, f"{HANDBOOK}/colofon.md", added)
    assert said == [f"{HANDBOOK}/colofon.md:{line} LB421"]
