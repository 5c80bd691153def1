"""The history: only added to, without anybody's name, and all that is in the register follows."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from build_tools.model.registered import EditionRole
from build_tools.problems import ContentError
from build_tools.register.condition import state_of
from build_tools.register.database import engine_for
from build_tools.register.history import first_broken, replay
from build_tools.register.tables import EventRow
from tests.register.desk import PERSONAL, TODAY, granted, register_in, sha, taken_in

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, told: Path) -> Path:
    """Give a private folder with a register in which everything happened once."""
    shutil.copytree(told, tmp_path / "prive")
    return tmp_path / "prive"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give such a folder, to copy."""
    folder = tmp_path_factory.mktemp("verteld") / "prive"
    with register_in(folder) as register:
        one, two = granted(register, "een"), granted(register, "twee")
        taken_in(register, "drie", known=False)
        register.set_role("p-0001", "noord", EditionRole.PARTICIPANT)
        register.record_proof(two, sha("proef"))
        register.record_publication("noord", "a.epub", sha("a"), TODAY, {one: sha("t")})
        register.withdraw(one, "verteller")
    return folder


def _change(folder: Path, *statements: str, triggers: bool = False) -> None:
    """Change the register as somebody would who knows SQLite."""
    with closing(sqlite3.connect(folder / "register.sqlite")) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        assert triggers or connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def _codes(folder: Path) -> list[str]:
    with pytest.raises(ContentError) as error, register_in(folder):
        pass
    return [problem.code for problem in error.value.problems]


def test_replaying_the_history_gives_the_register(folder: Path) -> None:
    engine = engine_for(folder / "register.sqlite", 0)
    with Session(engine) as session:
        events = session.scalars(select(EventRow).order_by(EventRow.number)).all()
        assert replay(events) == state_of(session)
        assert len({event.kind for event in events}) == 7
    engine.dispose()


def test_the_history_holds_nothing_that_can_be_traced_to_a_person(folder: Path) -> None:
    with register_in(folder) as register:
        told = "".join(event.values + event.about for event in register.history())
    assert [word for word in PERSONAL if word in told] == []


@pytest.mark.parametrize("statement", [
    "UPDATE history SET by = 'x' WHERE number = 2",
    "DELETE FROM history WHERE number = 2",
    "DELETE FROM history",
])  # fmt: skip
def test_sqlite_itself_refuses_to_change_it(folder: Path, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="only added to"):
        _change(folder, statement)
    assert _number_of_events(folder) == 11


def _number_of_events(folder: Path) -> int:
    with register_in(folder) as register:
        return len(register.history())


@pytest.mark.parametrize("change", [
    "by = 'x'",
    "at = '2020-01-01 00:00:00.000000'",
    "kind = 'rol'",
    "about = 'v-0009'",
    "\"values\" = '{}'",
    "previous = hash",
    "hash = 'x'",
    "number = 99",
])  # fmt: skip
def test_a_line_that_is_altered_is_noticed(folder: Path, change: str) -> None:
    engine = engine_for(folder / "register.sqlite", 0)
    with engine.connect() as connection:
        (trigger,) = connection.exec_driver_sql(
            "SELECT sql FROM sqlite_master WHERE name = 'history_keeps_update'"
        ).one()
    engine.dispose()
    _change(
        folder,
        "DROP TRIGGER history_keeps_update",
        f"UPDATE history SET {change} WHERE number = 4",  # noqa: S608 - of the list above
        trigger,
        triggers=True,
    )
    assert _codes(folder)[0] == "LB704"


def test_a_trigger_that_is_gone_is_noticed(folder: Path) -> None:
    _change(folder, "DROP TRIGGER history_keeps_delete")
    assert _codes(folder)[0] == "LB703"


@pytest.mark.parametrize("statement", [
    "UPDATE consents SET photo = 0 WHERE story = 1",
    "UPDATE consents SET editions = 'noord zuid' WHERE story = 2",
    "UPDATE consents SET ends = '2099-01-01' WHERE story = 2",
    "UPDATE stories SET withdrawn = NULL WHERE number = 1",
    "UPDATE stories SET approved = proof WHERE number = 2",
    "UPDATE persons SET name = 'zqander' WHERE number = 1",
    "UPDATE persons SET salt = 'zqander' WHERE number = 1",
    "DELETE FROM roles",
    "DELETE FROM published_stories",
    "INSERT INTO published_stories VALUES (1, 2, 'x')",
])  # fmt: skip
def test_a_table_that_is_changed_without_its_history_is_noticed(
    folder: Path, statement: str
) -> None:
    _change(folder, statement)
    assert _codes(folder)[0] == "LB705"


def test_a_value_that_is_not_on_the_list_is_noticed(folder: Path) -> None:
    _change(
        folder,
        "PRAGMA ignore_check_constraints = ON",
        "UPDATE consents SET name_form = 'alles' WHERE story = 1",
        triggers=True,
    )
    assert _codes(folder)[0] == "LB703"


def test_lines_taken_from_the_end_are_noticed(folder: Path) -> None:
    engine = engine_for(folder / "register.sqlite", 0)
    with Session(engine) as session:
        events = list(session.scalars(select(EventRow).order_by(EventRow.number)))
        assert first_broken(events[:-1]) is None
        assert replay(events[:-1]) != state_of(session)
    engine.dispose()


def test_nothing_changed_is_no_event(folder: Path) -> None:
    before = _number_of_events(folder)
    with register_in(folder) as register:
        register.withdraw("v-0001", "redactie")
        register.set_role("p-0001", "noord", EditionRole.PARTICIPANT)
        register.record_publication("noord", "a.epub", sha("a"), TODAY, {"v-0002": sha("t")})
    assert _number_of_events(folder) == before
