"""The kinds of pages, from ``soorten.toml``."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Final

_FILE: Final[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "soorten.toml").read_text(encoding="utf-8")
)
# The kinds that readers look at, each with the address of a page of that kind.
KINDS: Final[dict[str, str]] = _FILE["soort"]
# The kinds that the book may not have today, each with the address of a page that a test makes.
MADE: Final[dict[str, str]] = _FILE["gemaakt"]
# The kinds that send readers on: an address of each, and where that leads.
PASSED: Final[dict[str, tuple[str, str]]] = {
    kind: (old, new) for kind, (old, new) in _FILE["doorgestuurd"].items()
}
