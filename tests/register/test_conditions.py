"""A register that is locked, damaged, gone, of another version or on a bad disk: one message."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from build_tools.problems import ContentError
from build_tools.register import open_register
from build_tools.register.backups import backups_of, put_back
from build_tools.register.condition import is_whole
from build_tools.register.database import engine_for
from tests.register.desk import NOW, register_in, taken_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from build_tools.model.registered import RegisteredStory

_REPOSITORY: Final = Path(__file__).parents[2]
_FLIPS: Final = 40


def _codes(function: Callable[[], object]) -> list[str]:
    with pytest.raises(ContentError) as error:
        function()
    return [problem.code for problem in error.value.problems]


def _stories(folder: Path) -> tuple[RegisteredStory, ...]:
    with register_in(folder) as register:
        return register.stories()


@contextmanager
def _held(folder: Path, how: str) -> Iterator[None]:
    """Let another process hold a lock."""
    code = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute(sys.argv[2]); print(flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, folder / "register.sqlite", f"BEGIN {how}"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield
        process.communicate()


def test_while_somebody_else_writes_one_can_read_and_is_refused_to_write(folder: Path) -> None:
    before = _stories(folder)
    with _held(folder, "IMMEDIATE"), register_in(folder) as register:
        assert register.stories() == before
        assert _codes(lambda: register.withdraw("v-0001", "verteller")) == ["LB702"]
        assert register.stories() == before


def test_a_register_that_is_locked_is_told(folder: Path) -> None:
    before = _stories(folder)
    with _held(folder, "EXCLUSIVE"):
        assert _codes(lambda: _stories(folder)) == ["LB702"]
    assert _stories(folder) == before


def test_who_takes_in_stories_at_the_same_time_gets_other_numbers(folder: Path) -> None:
    """Four at once, each with the same file and one of their own; the others wait their turn."""

    def take(number: int) -> tuple[str | None, str]:
        with open_register(folder, now=NOW) as register:
            try:
                same = taken_in(register, "dezelfde")
            except ContentError as error:
                same = None
                assert error.problems[0].code == "LB736"  # noqa: PT017 - one of them is first
            return same, taken_in(register, f"eigen {number}")

    with ThreadPoolExecutor(4) as threads:
        done = list(threads.map(take, range(4)))
    assert len([same for same, _ in done if same]) == 1
    assert len({own for _, own in done}) == 4
    assert len(_stories(folder)) == 2 + 1 + 4


def test_an_error_of_the_database_quotes_no_value(folder: Path) -> None:
    engine = engine_for(folder / "register.sqlite", 0)
    with pytest.raises(DBAPIError) as error, engine.connect() as connection:
        connection.execute(text("INSERT INTO persons (number) VALUES (:name)"), {"name": "zqnaam"})
    assert "zqnaam" not in str(error.value)
    engine.dispose()


def test_bytes_that_are_flipped_never_change_what_was_agreed(folder: Path) -> None:
    _flip(folder, _FLIPS)


@pytest.mark.slow
def test_any_bytes_that_are_flipped_never_change_what_was_agreed(folder: Path) -> None:
    _flip(folder, 5_000)


def _flip(folder: Path, times: int) -> None:
    """Flip one byte a time: it is noticed, with the way back, or it changed nothing."""
    path, before = folder / "register.sqlite", _stories(folder)
    whole, chance, noticed = path.read_bytes(), random.Random(4), 0  # noqa: S311 - no secret
    # Half of them in the head of the file, where SQLite keeps what the rest means.
    places = [chance.randrange(100 if one % 2 else len(whole)) for one in range(times)]
    for place in places:
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        try:
            assert _stories(folder) == before, place
        except ContentError as error:
            codes = [problem.code for problem in error.problems]
            mended = [["LB703", "LB711"], ["LB704", "LB711"], ["LB705", "LB711"]]
            assert codes in [*mended, ["LB707"]], place
            noticed += 1
    assert noticed > times // 10


@pytest.mark.parametrize("left", [0, 1, 100, 4096, 20_000])
def test_a_register_that_was_cut_off_is_told_with_its_back_up(folder: Path, left: int) -> None:
    path = folder / "register.sqlite"
    path.write_bytes(path.read_bytes()[:left])
    codes = _codes(lambda: _stories(folder))
    assert codes in (["LB703", "LB711"], ["LB707"])


def test_another_file_in_its_place_is_told(folder: Path) -> None:
    (folder / "register.sqlite").write_text("Geen register.", encoding="utf-8")
    assert _codes(lambda: _stories(folder)) == ["LB703", "LB711"]


@pytest.mark.parametrize("version", [0, 1, 99])
def test_another_version_is_told_and_stays_as_it_is(folder: Path, version: int) -> None:
    path = folder / "register.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    before = path.read_bytes()
    with pytest.raises(ContentError) as error:
        _stories(folder)
    (problem,) = error.value.problems
    assert (problem.code, problem.values) == ("LB707", (version, 2))
    assert path.read_bytes() == before


def test_a_register_that_is_gone_is_not_made_anew(folder: Path) -> None:
    (folder / "register.sqlite").unlink()
    assert _codes(lambda: _stories(folder)) == ["LB706", "LB711"]
    assert not (folder / "register.sqlite").exists()


def test_a_register_that_is_gone_without_any_back_up_is_told(folder: Path) -> None:
    (folder / "register.sqlite").unlink()
    shutil.rmtree(folder / "reservekopie")
    (folder / "sleutel.pem").touch()
    assert _codes(lambda: _stories(folder)) == ["LB706", "LB712"]


def test_the_newest_whole_back_up_is_named_and_can_be_put_back(folder: Path) -> None:
    with register_in(folder, NOW + timedelta(hours=2)) as register:
        register.withdraw("v-0001", "verteller")
    newest, older = backups_of(folder)
    newest.write_bytes(newest.read_bytes()[:5_000])
    (folder / "register.sqlite").write_bytes(b"kapot")
    with pytest.raises(ContentError) as error:
        _stories(folder)
    assert error.value.problems[1].values == (older.name,)
    done = put_back(folder, older.name, NOW)
    assert (folder / done.aside).read_bytes() == b"kapot"
    assert [story.identity for story in _stories(folder)] == ["v-0001"]


@pytest.mark.parametrize("name", ["register-bestaat-niet.sqlite", "../register.sqlite", ""])
def test_what_is_no_back_up_is_not_put_back(folder: Path, name: str) -> None:
    before = _stories(folder)
    assert _codes(lambda: put_back(folder, name, NOW)) == ["LB713"]
    assert _stories(folder) == before


def test_a_back_up_is_made_before_a_change_and_not_before_a_look(folder: Path) -> None:
    before = _stories(folder)
    made = backups_of(folder)
    with register_in(folder, NOW + timedelta(days=1)) as register:
        register.stories()
        assert backups_of(folder) == made
        register.withdraw("v-0001", "verteller")
        register.withdraw("v-0002", "verteller")
    newest = backups_of(folder)[0]
    assert backups_of(folder)[1:] == made
    put_back(folder, newest.name, NOW)
    assert _stories(folder) == before


def test_the_last_twenty_back_ups_are_kept(folder: Path) -> None:
    for number in range(22):
        with register_in(folder, NOW + timedelta(days=number + 1)) as register:
            taken_in(register, f"dag {number}")
    kept = backups_of(folder)
    assert (len(kept), all(is_whole(path) for path in kept)) == (20, True)
    assert f"{NOW + timedelta(days=22):%Y%m%d}" in kept[0].name


def test_a_failed_copy_leaves_no_back_up(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk says no at the last moment."""

    def refuse(_file: int) -> None:
        raise OSError(28, "No space left on device")

    before = [path.name for path in (folder / "reservekopie").iterdir()]
    monkeypatch.setattr(os, "fsync", refuse)
    with register_in(folder, NOW + timedelta(days=1)) as register:
        assert _codes(lambda: register.withdraw("v-0001", "verteller")) == ["LB708"]
    assert [path.name for path in (folder / "reservekopie").iterdir()] == before
