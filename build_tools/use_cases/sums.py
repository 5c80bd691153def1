"""Whether a publication still is what was built."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from build_tools.problems import Location, Problem
from build_tools.use_cases.publish import SUMS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def sums_differ(folder: Path) -> Iterator[Problem]:
    """Yield files that are not what ``SHA256SUMS`` says, or that it does not know (LB558)."""
    known = {}
    listed = (folder / SUMS).read_text(encoding="utf-8", errors="replace")
    for line in listed.splitlines():
        digest, _, name = line.partition("  ")
        known[name] = digest
    present = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    for name in sorted((present | known.keys()) - {SUMS}):
        path = folder / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != known.get(name):
            yield Problem(Location(name), "LB558")
