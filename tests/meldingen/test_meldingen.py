"""Every message an editor can get: from real files that are wrong, in full, read by people."""

from __future__ import annotations

import multiprocessing
import re
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.catalogue import CATALOGUE
from tests.meldingen.elsewhere import ELSEWHERE
from tests.meldingen.runner import messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_regressions.file_regression import FileRegressionFixture

_HERE: Final = Path(__file__).parent
_REPOSITORY: Final = _HERE.parents[1]
_CASES: Final = sorted(path.name for path in _HERE.glob("LB*"))
# What the linter says has its folders there.
_LINTER: Final = sorted(path.name for path in (_REPOSITORY / "tests/linter").glob("LB*"))
_CODE: Final = re.compile(r"(?:fout|let op|bericht) (LB[0-9]{3}): ")


@pytest.fixture(scope="module")
def process() -> Iterator[ProcessPoolExecutor]:
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as pool:
        yield pool


@pytest.mark.parametrize("code", _CASES)
def test_a_mistake_gives_exactly_this_message(
    code: str,
    process: ProcessPoolExecutor,
    tmp_path: Path,
    file_regression: FileRegressionFixture,
) -> None:
    said = process.submit(messages, _HERE / code, tmp_path).result()
    file_regression.check(said, fullpath=_HERE / code / "verwacht.txt", encoding="utf-8")


@pytest.mark.parametrize("code", _CASES)
def test_a_mistake_gives_no_other_message(code: str) -> None:
    said = (_HERE / code / "verwacht.txt").read_text(encoding="utf-8")
    assert set(_CODE.findall(said)) == {code}


def test_every_code_has_a_folder_or_a_test_of_its_own() -> None:
    assert {*_CASES, *_LINTER, *ELSEWHERE} == set(CATALOGUE)


def test_no_code_has_both() -> None:
    assert not {*_CASES, *_LINTER} & set(ELSEWHERE)


@pytest.mark.parametrize("code", sorted(ELSEWHERE))
def test_the_test_of_a_code_is_where_it_is_said_to_be(code: str) -> None:
    file, _, name = ELSEWHERE[code].partition("::")
    text = (_REPOSITORY / file).read_text(encoding="utf-8")
    assert (f"def {name}(" in text, code in text) == (True, True)
