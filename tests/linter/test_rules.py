"""Every rule of the linter: what it sees, in full, and what it leaves alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.catalogue import CATALOGUE
from tests.linter.harness import ALLOWED, GOOD, HERE, Variant, said, variants

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_regressions.file_regression import FileRegressionFixture

_CASES: Final = sorted(path.name for path in HERE.glob("LB*"))
_ALL: Final = [(code, one) for code in _CASES for one in variants(HERE / code)]
_WRONG: Final = [(code, one) for code, one in _ALL if not one.name.startswith(ALLOWED)]
_RIGHT: Final = [(code, one) for code, one in _ALL if one.name.startswith(ALLOWED)]
_CODE: Final = re.compile(r"(?:fout|let op) (LB[0-9]{3}): ")
# What is not said of one publication: it cannot be opened, or the exceptions are wrong.
_ELSEWHERE: Final = {"LB910", "LB911"}


def _names(cases: list[tuple[str, Variant]]) -> list[str]:
    return [f"{code}-{one.name}" for code, one in cases]


@pytest.mark.parametrize("medium", GOOD)
def test_nothing_is_said_of_what_is_good(medium: str, tmp_path: Path) -> None:
    assert said(Variant("goed", medium, HERE / "geen", {}), tmp_path) == ""


@pytest.mark.parametrize("code", _CASES)
def test_a_mistake_gives_exactly_these_messages(
    code: str, tmp_path: Path, file_regression: FileRegressionFixture
) -> None:
    told = [
        f"# {one.name}\n{said(one, tmp_path / one.name)}"
        for one in variants(HERE / code)
        if not one.name.startswith(ALLOWED)
    ]
    file_regression.check("\n".join(told), fullpath=HERE / code / "verwacht.txt", encoding="utf-8")


@pytest.mark.parametrize("case", _WRONG, ids=_names(_WRONG))
def test_a_mistake_is_told_under_its_own_code_only(
    case: tuple[str, Variant], tmp_path: Path
) -> None:
    code, variant = case
    assert set(_CODE.findall(said(variant, tmp_path))) == {code}


@pytest.mark.parametrize("case", _RIGHT, ids=_names(_RIGHT))
def test_nothing_is_said_of_what_looks_like_a_mistake(
    case: tuple[str, Variant], tmp_path: Path
) -> None:
    assert said(case[1], tmp_path) == ""


def test_every_code_of_the_linter_has_a_folder() -> None:
    linter = {
        code for code in CATALOGUE if "LB910" <= code <= "LB969" or "LB980" <= code <= "LB989"
    }
    assert set(_CASES) == linter - _ELSEWHERE
