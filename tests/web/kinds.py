"""The kinds of pages, from ``soorten.toml``."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Final

KINDS: Final[dict[str, str]] = tomllib.loads(
    (Path(__file__).parent / "soorten.toml").read_text(encoding="utf-8")
)
