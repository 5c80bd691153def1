"""A withdrawal with an error of the disk at any of its writes, also of SQLite and Pagefind.

The gate looks at a fixed share of one write at a time; ``make test-all`` at every write of a small
book, and at every fiftieth of a real edition.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Final

import pytest

from tests.withdrawal.bench import Bench
from tests.withdrawal.nth_write import PLUG
from tests.withdrawal.world import World, copies_of_this_process, warm

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_PARTS: Final = 16
_SELDOM: Final = 12
"""Where not every write fails: once in so many."""
_REAL: Final = 50
_REAL_PARTS: Final = 4
"""So that a real edition, which takes long, can be looked at bit by bit."""
_IN_THE_GATE: Final = (17, 40, 53, 57, 62, 80, 81)
"""Of the back-up, of the register's journal, of the register, and of the overview."""
_LAST_IN_THE_GATE: Final = 86
"""A file of the story."""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Give a book with a story in the publication and in the one before, on web and in the EPUB."""
    home = tmp_path_factory.mktemp("schrijven")
    bench = Bench.at(home / "boek").with_both()
    for word in ("Een.", "Twee."):
        bench.change(word)
        bench.build()
    warm(bench)
    return World(home, bench)


@pytest.fixture(scope="module")
def count(world: World) -> int:
    """Give how many writes a withdrawal is."""
    return _count(world)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Give an edition of the real book with two made-up stories in it, on web and as EPUB."""
    home = tmp_path_factory.mktemp("echt")
    bench = Bench.with_the_real_book(home / "boek").with_both()
    bench.build(editions=(bench.edition,))
    warm(bench)
    return World(home, bench)


def _count(world: World) -> int:
    writes = world.goes_right().writes
    assert {"rename", "pwrite64", "unlink"} <= {write.call for write in writes}
    assert any("register.sqlite" in write.path for write in writes)
    assert any("pagefind" in write.program for write in writes)
    return len(writes)


def test_with_an_error_in_register_overview_or_files_readers_see_the_old_book_or_the_new_one(
    tmp_path: Path,
) -> None:
    """A fixed share; after the last of them the command is typed again."""
    bench = Bench.at(tmp_path / "boek").with_both()
    with copies_of_this_process():
        bench.build("web")
    world = World(tmp_path, bench)
    for at in _IN_THE_GATE:
        world.goes_wrong(at, errno.EIO, again=False)
    world.goes_wrong(_LAST_IN_THE_GATE, errno.EIO)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(_PARTS))
def test_with_an_error_at_any_write_readers_see_the_old_book_or_the_new_one(
    world: World, count: int, part: int
) -> None:
    _all_hold(world, range(part + 1, count + 1, _PARTS), errno.EIO)


@pytest.mark.slow
def test_when_the_plug_is_pulled_at_a_write_readers_see_the_old_book_or_the_new_one(
    world: World, count: int
) -> None:
    _all_hold(world, range(5, count + 1, _SELDOM), PLUG)


@pytest.mark.slow
def test_when_the_disk_is_full_from_a_write_on_readers_see_the_old_book_or_the_new_one(
    world: World, count: int
) -> None:
    _all_hold(world, range(9, count + 1, _SELDOM), errno.ENOSPC, lasting=True)


@pytest.fixture(scope="module")
def real_count(real: World) -> int:
    """Give how many writes a withdrawal from a real edition is."""
    return _count(real)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(_REAL_PARTS))
def test_with_an_error_at_any_fiftieth_write_readers_of_a_real_edition_see_a_whole_one(
    real: World, real_count: int, part: int
) -> None:
    every_fiftieth = range(_REAL, real_count + 1, _REAL)
    _all_hold(real, every_fiftieth[part::_REAL_PARTS], errno.EIO)


def _all_hold(world: World, steps: Iterable[int], error: int, *, lasting: bool = False) -> None:
    """Look at every step, also after one that went wrong."""
    wrong = []
    for at in steps:
        try:
            world.goes_wrong(at, error, lasting=lasting)
        except AssertionError as broken:
            wrong.append(broken)
    if wrong:
        raise ExceptionGroup("what did not hold", wrong)
