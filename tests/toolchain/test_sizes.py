"""A module that fits in a head: a longer one holds two things."""

from __future__ import annotations

from typing import Final

from tests.conftest import REPOSITORY

_MOST_LINES: Final = 300


def test_no_module_is_long() -> None:
    modules = [
        path for top in ("build_tools", "tests") for path in (REPOSITORY / top).rglob("*.py")
    ]
    long = [one for one in modules if one.read_bytes().count(b"\n") > _MOST_LINES]
    assert (len(modules) > 100, long) == (True, [])
