"""Find what lies between the texts but cannot be one: links, and texts that nobody would read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EDITION_FILE: Final = "editie.toml"
# What editors may keep beside their texts without it becoming a page.
NOT_PAGES: Final = frozenset({"LEESMIJ.md"})
_SUFFIX: Final = ".md"
_LIKE_IT: Final = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_STORIES: Final = "participant_stories"


def place_of(path: Path, root: Path) -> Location:
    """Return the place of a file; what cannot be printed in its name is written out."""
    return Location(printable(path.relative_to(root).as_posix()))


def printable(name: str) -> str:
    """Return a name for a message: what cannot be printed in it is written out."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(one if one.isprintable() else _escaped(one) for one in text)


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def is_own(name: str) -> bool:
    """Whether a file or folder is the editors' own: ``_`` or ``.`` in front, or a read-me."""
    return name.startswith(("_", ".")) or name in NOT_PAGES


def strays(root: Path) -> Iterator[Problem]:
    """Yield links (LB130), stories outside an edition (LB145) and wrong suffixes (LB146)."""
    for base in ("book", _STORIES):
        yield from _below(root / base, root)


def _below(folder: Path, root: Path) -> Iterator[Problem]:
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir(), key=os.fsencode):
        if is_own(path.name):
            continue
        if path.is_symlink():
            yield Problem(place_of(path, root), "LB130")
        elif path.is_dir():
            yield from _below(path, root)
        elif path.suffix.lower() in _LIKE_IT:
            yield from _text(path, root)


def _text(path: Path, root: Path) -> Iterator[Problem]:
    """Yield what is wrong with the place or the suffix of a text."""
    where = place_of(path, root)
    if path.suffix != _SUFFIX:
        yield Problem(where, "LB146", (path.suffix,))
    inside = path.relative_to(root).parts
    if inside[0] != _STORIES:
        return
    editions = sorted(file.parent.name for file in (root / _STORIES).glob(f"*/{EDITION_FILE}"))
    if len(inside) != len((_STORIES, "edition", "file")) or inside[1] not in editions:
        yield Problem(where, "LB145", (", ".join(editions),))
