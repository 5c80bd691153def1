"""What is built again when a story is taken back: what readers had, and no more."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from build_tools.model.registered import WithdrawalReason
from build_tools.register import open_register
from build_tools.use_cases.progress import silent
from build_tools.use_cases.withdraw import Withdrawal, WithdrawalRequest, withdraw
from tests.withdrawal.bench import GONE, NOW, Bench

if TYPE_CHECKING:
    from pathlib import Path

_EPUBS = {"noord": "noord/burgermeesterleerboek-noord.epub",
          "zuid": "zuid/burgermeesterleerboek-zuid.epub"}  # fmt: skip

_ANEW = {'"noord"': '"zuid"', '"Noord"': '"Zuid"', "volgorde = 1": "volgorde = 2", "6c01": "6c02"}


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """Give a book of two editions, with a story in one of them."""
    bench = Bench.at(tmp_path / "boek").with_both()
    stories = bench.root / "participant_stories"
    (stories / "zuid").mkdir()
    settings = (stories / "noord/editie.toml").read_text(encoding="utf-8")
    for here, there in _ANEW.items():
        settings = settings.replace(here, there)
    (stories / "zuid/editie.toml").write_text(settings, encoding="utf-8")
    return bench


def _take_back(bench: Bench) -> Withdrawal:
    request = WithdrawalRequest(root=bench.root, private=bench.private, out=bench.out,
                                story=GONE, reason=WithdrawalReason.TELLER, now=NOW)  # fmt: skip
    with open_register(bench.private, now=NOW) as register:
        return withdraw(request, register, silent)


def _shown(bench: Bench) -> set[str]:
    """Return of which editions readers have the EPUB."""
    return {edition for edition, name in _EPUBS.items() if (bench.out / name).is_file()}


def test_readers_get_no_edition_that_they_did_not_have(bench: Bench) -> None:
    bench.build("epub", editions=("noord",))
    _take_back(bench)
    assert _shown(bench) == {"noord"}


def test_an_edition_that_the_book_has_no_more_is_left_out(bench: Bench) -> None:
    bench.build("epub", editions=("noord", "zuid"))
    shutil.rmtree(bench.root / "participant_stories/zuid")
    assert _take_back(bench).rebuilt
    assert _shown(bench) == {"noord"}


@pytest.mark.slow
def test_when_none_of_them_is_left_the_whole_book_is_built(bench: Bench) -> None:
    bench.build("epub", editions=("zuid",))
    shutil.rmtree(bench.root / "participant_stories/zuid")
    _take_back(bench)
    assert _shown(bench) == {"noord"}
