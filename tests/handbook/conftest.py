"""The editors' handbook, built once for all tests, and its sources."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest
from filelock import FileLock

from build_tools.catalogue import describe
from build_tools.use_cases.handbook import build_handbook
from build_tools.use_cases.handbook_book import HANDBOOK
from build_tools.use_cases.progress import silent
from tests.dist import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_EXAMPLE: Final = re.compile(
    r"^(:{4,})\{voorbeeldblok\} ([^\n]+)\n(.*?)^\1$", re.DOTALL | re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Example:
    """A ``voorbeeldblok`` as it was written."""

    page: str
    name: str
    content: str


@pytest.fixture(scope="session")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the built handbook; every process of this test run has the same."""
    base = tmp_path_factory.getbasetemp()
    home = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "handboek"
    with FileLock(f"{home}.lock"):
        if not (home / "uit").exists():
            home.mkdir()
            outcome = build_handbook(REPOSITORY, home / "uit", silent)
            assert "\n".join(describe(one) for one in outcome.problems) == ""
            assert outcome.built
    return home / "uit"


@pytest.fixture(scope="session")
def sources() -> Mapping[str, str]:
    """Give the text of every page of the handbook, by name."""
    pages = sorted((REPOSITORY / HANDBOOK).glob("*.md"))
    return {page.stem: page.read_text(encoding="utf-8") for page in pages}


@pytest.fixture(scope="session")
def examples(sources: Mapping[str, str]) -> tuple[Example, ...]:
    """Give every example, in order of page and place."""
    return tuple(_examples(sources))


def _examples(sources: Mapping[str, str]) -> Iterator[Example]:
    for page, text in sources.items():
        for _, name, content in _EXAMPLE.findall(text):
            yield Example(page, name, content)
