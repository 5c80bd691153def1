"""Which test raises a code that no folder can raise: path::name."""

from __future__ import annotations

from typing import Final

ELSEWHERE: Final[dict[str, str]] = {}
