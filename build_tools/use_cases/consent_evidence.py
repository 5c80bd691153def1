"""Keep what shows that a teller agreed: a copy in the private folder, its hash in the register."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from build_tools.problems import ContentError, Location, Problem
from build_tools.register.places import EVIDENCE, make_private, write_private

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST: Final = 25
"""Of a proof, in megabytes: a mail with its attachments."""
_SHORT: Final = 16
_SUFFIXES: Final = frozenset({
    ".eml", ".msg", ".pdf", ".txt", ".json", ".docx", ".odt", ".jpg", ".jpeg", ".png", ".heic",
})  # fmt: skip


def keep_evidence(folder: Path, story: str, file: Path) -> str:
    """Copy a proof to the private folder, under a name that says nothing.

    :param folder: the private folder.
    :return: its SHA-256, in hexadecimals.
    :raises ContentError: LB732 (empty, no file, or too large).
    """
    if not file.is_file() or not 0 < file.stat().st_size <= _LARGEST * 1_000_000:
        raise ContentError([Problem(Location(""), "LB732", (_LARGEST,))])
    data = file.read_bytes()
    sha256 = hashlib.sha256(data).hexdigest()
    suffix = file.suffix.lower() if file.suffix.lower() in _SUFFIXES else ".bin"
    home = folder / EVIDENCE / story
    make_private(home.parent)
    make_private(home)
    write_private(home / f"{sha256[:_SHORT]}{suffix}", data)
    return sha256
