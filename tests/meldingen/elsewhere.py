"""Which test raises a code that no folder can raise: what the check never meets."""

from __future__ import annotations

import tomllib
from pathlib import Path
from types import MappingProxyType
from typing import Final

_TESTS: Final = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
ELSEWHERE: Final = MappingProxyType({
    code: f"{file}::{name}" for file, tests in _TESTS.items() for code, name in tests.items()
})  # fmt: skip
