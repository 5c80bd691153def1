"""The markup that a checker means when it gives a line and a column."""

from __future__ import annotations

import zipfile
import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_SHOWN: Final = 300
_LARGEST: Final = 5_000_000  # bytes of a page; of a larger one nothing is shown


def markup_at(text: str, line: int, column: int) -> str:
    """Return the tag that ends at a place, and what follows it; empty when none ends there.

    :param line: counted from 1; so is ``column``, of the last character or the one after it.
    """
    lines = text.splitlines(keepends=True)
    if not 1 <= line <= len(lines):
        return ""
    end = sum(map(len, lines[: line - 1])) + max(column - 1, 0)
    start = text.rfind("<", 0, end + 1)
    return text[start : start + _SHOWN] if start >= 0 else ""


def text_of(folder: Path, name: str) -> str:
    """Return the text of a page in a folder; empty when there is none, or it is too large."""
    file = folder / name
    try:
        if file.stat().st_size > _LARGEST:
            return ""
        return file.read_text(encoding="utf-8", errors="replace")
    except (OSError, ValueError):
        return ""


def packed_text(book: Path, name: str) -> str:
    """Return the text of a page in an EPUB; empty as with ``text_of``."""
    try:
        with zipfile.ZipFile(book) as archive:
            if archive.getinfo(name).file_size > _LARGEST:
                return ""
            return archive.read(name).decode("utf-8", "replace")
    except (OSError, KeyError, ValueError, RuntimeError, zipfile.BadZipFile, zlib.error):
        return ""
