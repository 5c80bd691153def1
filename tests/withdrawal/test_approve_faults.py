"""``leerboek keur-goed`` that fails or is killed: a draft or a whole story, never half of one."""

from __future__ import annotations

import shutil
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.withdrawal.approving import (
    STORY,
    approved,
    shown,
    stories,
)
from tests.withdrawal.bench import Bench
from tests.withdrawal.faults import DEATH, ERROR, Fault, changes_of, in_a_child

if TYPE_CHECKING:
    from pathlib import Path


def _counted(ready: Bench, home: Path) -> int:
    """Return how many changes one approval makes."""
    shutil.copytree(ready.root, home / "geteld")
    bench = Bench(home / "geteld")
    fault = Fault(ERROR, 0, str(bench.root), str(home / "teller"))
    assert in_a_child(fault, partial(approved, bench)) == 0
    return changes_of(home / "teller")


def _fails_everywhere(ready: Bench, tmp_path: Path, kind: str, every: int) -> None:
    """Let an approval fail at each n-th change of a file; the same again finishes it."""
    steps = _counted(ready, tmp_path)
    before, wanted = stories(ready), stories(Bench(tmp_path / "geteld"))
    assert steps > 10
    for step in range(1, steps + 1, every):
        home = tmp_path / f"{kind}-{step}"
        shutil.copytree(ready.root, home)
        bench = Bench(home)
        fault = Fault(kind, step, str(home), str(tmp_path / f"teller-{step}"))
        ended = in_a_child(fault, partial(approved, bench))
        assert ended in ((-9,) if kind == DEATH else (0, 1)), step
        left = stories(bench)
        assert set(left.values()) == set(before.values()), step
        approved(bench)
        assert (stories(bench), shown(bench)) == (wanted, [STORY]), step
        shutil.rmtree(home)


@pytest.mark.parametrize("kind", [ERROR, DEATH])
def test_an_approval_that_fails_or_is_killed_leaves_a_draft_or_a_whole_story(
    ready: Bench, tmp_path: Path, kind: str
) -> None:
    _fails_everywhere(ready, tmp_path, kind, every=4)


@pytest.mark.slow
@pytest.mark.parametrize("kind", [ERROR, DEATH])
def test_an_approval_that_fails_or_is_killed_anywhere_leaves_a_draft_or_a_whole_story(
    ready: Bench, tmp_path: Path, kind: str
) -> None:
    _fails_everywhere(ready, tmp_path, kind, every=1)
