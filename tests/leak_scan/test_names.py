"""A name is found in every way of writing, and ordinary words are not taken for names."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Final

import pytest

from build_tools.catalogue import describe
from build_tools.leaks.forbidden import Forbidden, Secret
from build_tools.leaks.scan import scan

_HERE: Final = Path(__file__).parent
_ROWS: Final = tomllib.loads((_HERE / "namen.toml").read_text(encoding="utf-8"))["rij"]
_WHO: Final = "Zqözlem Maria van 't Zqhofdemir"
# Weaker finds come with stronger ones: a whole name holds a surname and a first name.
_STRENGTH: Final = ("LB830", "LB831", "LB832", "LB833")


def _found(folder: Path, row: dict[str, Any]) -> list[str]:
    """Return the messages about a file of one row."""
    file = folder / row.get("bestand", "boek.html")
    file.write_text(row.get("letterlijk") or row["tekst"], encoding="utf-8")
    forbidden = Forbidden(
        secrets=(Secret(story="v-0042", names=(row.get("wie", _WHO),)),),
        shown=(row.get("getoond", ""),),
        public=frozenset({row["openbaar"]} if "openbaar" in row else ()),
    )
    return [describe(problem) for problem in scan(folder, forbidden)]


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["naam"])
def test_a_name_is_found_however_it_is_written(tmp_path: Path, row: dict[str, Any]) -> None:
    """The strongest find counts: LB830 for a whole name, LB831 a surname, LB832, LB833 a word."""
    said = "".join(_found(tmp_path, row))
    strongest = [code for code in _STRENGTH if code in said][:1]
    assert strongest == row["codes"]


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["naam"])
def test_a_message_does_not_repeat_a_name(tmp_path: Path, row: dict[str, Any]) -> None:
    said = "".join(_found(tmp_path, row)).lower()
    parts = row.get("wie", _WHO).lower().replace(",", "").split()
    assert not [part for part in parts if len(part) > 3 and part in said]


def test_a_name_in_the_name_of_a_file_is_found_and_not_repeated(tmp_path: Path) -> None:
    (tmp_path / "beeld").mkdir()
    (tmp_path / "beeld" / "zqozlem-zqhofdemir.txt").write_text("Niets.", encoding="utf-8")
    secret = Secret(story="v-0042", names=(_WHO,))
    problems = scan(tmp_path, Forbidden(secrets=(secret,)))
    assert [(one.where.path, one.code) for one in problems if one.code == "LB830"] == [
        ("beeld/…", "LB830")
    ]
    assert "zqhofdemir" not in "".join(describe(problem) for problem in problems)
