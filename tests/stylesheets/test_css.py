"""Stylesheets as CSS Syntax Level 3 reads them: nothing inside a text or a comment counts."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path
from typing import Any, Final

import pytest

from build_tools.stylesheets import rules_of

_SHEETS: Final[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "css.toml").read_text(encoding="utf-8")
)
_HOSTILE: Final = {
    "blocks": "{" * 100_000,
    "brackets": "(" * 100_000,
    "brackets in a value": f"p {{ margin: {'(' * 100_000}",
    "comments": "/*" * 100_000,
    "escapes": "\\" * 100_001,
    "addresses": "url(" * 100_000,
    "texts": '"' * 100_001,
    "one long word behind a space": " " + "u" * 1_000_000,
}


@pytest.mark.parametrize("name", _SHEETS)
def test_every_declaration_is_read_at_its_line(name: str) -> None:
    sheet = _SHEETS[name]
    read = [
        f"{one.line}: {' > '.join([*rule.around, rule.head])} | {one.name}: {one.value}"
        f"{' !' if one.important else ''}"
        for rule in rules_of(sheet["stijl"])
        for one in rule.declarations
    ]
    assert read == sheet["gelezen"]


@pytest.mark.parametrize("name", _HOSTILE)
def test_a_hostile_sheet_takes_time_in_proportion(name: str) -> None:
    start = time.process_time()
    list(rules_of(_HOSTILE[name]))
    assert time.process_time() - start < 5
