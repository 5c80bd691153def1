"""What is left of a story that was taken back: files, caches, kept publications; and its end."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Final

from build_tools.use_cases.kept_publications import read_inventory
from build_tools.use_cases.place import LOCK, Shelf, inventory_of, shelf_for
from build_tools.use_cases.publish import drop_previous, previous, staging, sweep
from build_tools.use_cases.story_files import files_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Everything that a build or a preview keeps, and what a bare `sphinx-build` makes (AGENTS.md).
_CACHES: Final = (".cache/leerboek", "_build")
_STORE: Final = re.compile(r"\.(?P<out>.+)-uitgaven")


def remove_files(root: Path, story: str, photo: str | None) -> tuple[str, ...]:
    """Remove the text and the photo of a story, as a draft and in its edition.

    :param photo: what the story names as its photo, from the root, whatever its own name is.
    :return: what was removed, POSIX paths from the root.
    """
    wanted = [*((photo,) if photo else ()), *files_of(root, story)]
    return tuple(path for path in dict.fromkeys(wanted) if _remove(root / path))


def remove_caches(root: Path) -> tuple[str, ...]:
    """Remove what is kept between builds: pictures cannot be told by whose they are.

    :return: the folders that were removed, from the root.
    """
    return tuple(name for name in _CACHES if _remove(root / name))


def remove_private(private: Path, folders: tuple[str, ...], story: str) -> tuple[str, ...]:
    """Remove folders of a story in the private folder, and return which there were."""
    return tuple(name for name in folders if _remove(private / name / story))


def _remove(path: Path) -> bool:
    """Remove a file, a link or a folder; return whether there was one."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
        return True
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    return True


def shelves(root: Path, out: Path) -> Iterator[Shelf]:
    """Yield the shelf of the book, and every other in the repository: of tests and trials."""
    yield shelf_for(out)
    for pattern in (".*-uitgaven", "*/.*-uitgaven"):
        for store in sorted(root.glob(pattern)):
            found = _STORE.fullmatch(store.name)
            if found and (store / LOCK).exists() and store.parent / found["out"] != out:
                yield shelf_for(store.parent / found["out"])


def clear_previous(shelf: Shelf, story: str) -> bool:
    """Remove the kept publication if a story is in it, or may be; return whether it was.

    What earlier work left in the store goes as well: it may hold the story.

    :raises OSError: something cannot be removed.
    :raises ContentError: LB510 (a build is at work), LB511, LB517, LB518.
    """
    if not shelf.store.is_dir():
        return False
    with staging(shelf):
        kept = previous(shelf)
        if kept is None or not holds(shelf, kept, story):
            sweep(shelf)
            return False
        drop_previous(shelf)
        return True


def holds(shelf: Shelf, publication: Path, story: str) -> bool:
    """Whether a story is in a publication, or nobody knows."""
    inventory = read_inventory(inventory_of(shelf, publication))
    return inventory is None or inventory.holds(story)
