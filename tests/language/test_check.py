"""A small book with one mistake in each paragraph, checked as an editor does.

``boek/book/blokken.md`` holds the mistakes; ``boek/book/diep/onder.md`` holds what is like them and
right. ``verwacht.txt`` is all that is said of both editions.
"""

from __future__ import annotations

import multiprocessing
import shutil
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, Final

import pytest

from tests.language.making import HERE
from tests.meldingen.runner import messages

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_regressions.file_regression import FileRegressionFixture

_GOLDEN: Final = HERE / "verwacht.txt"
_ALL: Final = (
    "LB630", "LB631", "LB632", "LB633", "LB640", "LB641", "LB643", "LB644", "LB645", "LB646",
    "LB647", "LB648", "LB649",
)  # fmt: skip


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """Give what is said of both editions, and of one."""
    homes = [tmp_path_factory.mktemp(name) for name in ("alle", "een")]
    cases = [
        _case(home, *names)
        for home, names in zip(homes, (("noord", "zuid"), ("noord",)), strict=True)
    ]
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as pool:
        both, one = (pool.submit(messages, case, case.parent / "thuis").result() for case in cases)
    return both, one


def _case(home: Path, *editions: str) -> Path:
    case = home / "geval"
    shutil.copytree(HERE / "boek", case / "boek")
    (case / "edities.txt").write_text(" ".join(editions), encoding="utf-8")
    return case


def test_each_mistake_is_told_at_its_line(
    said: tuple[str, str], file_regression: FileRegressionFixture
) -> None:
    file_regression.check(said[0], fullpath=_GOLDEN, encoding="utf-8")
    assert [code for code in _ALL if f" {code}: " not in said[0]] == []


def test_what_is_right_is_never_told(said: tuple[str, str]) -> None:
    assert "onder.md" not in said[0]


def test_of_one_edition_nobody_knows_what_is_not_needed(said: tuple[str, str]) -> None:
    assert [code for code in ("LB632", "LB633", "LB647") if code in said[1]] == []
