"""Where things lie in the private folder, and who may read them."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Final

from build_tools.model.consent import STORY_ID

if TYPE_CHECKING:
    from pathlib import Path

REGISTER: Final = "register.sqlite"
KEY: Final = "sleutel.pem"
BACKUPS: Final = "reservekopie"
ORIGINALS: Final = "origineel"
PROOFS: Final = "drukproef"
EVIDENCE: Final = "bewijs"
OF_A_STORY: Final = (ORIGINALS, PROOFS, EVIDENCE)
"""Folders with a folder for each story, called after its id."""

_GIT: Final = ".gitignore"
_FOLDER: Final = stat.S_IRWXU
_FILE: Final = stat.S_IRUSR | stat.S_IWUSR


def is_kept_here(folder: Path) -> bool:
    """Whether there is a register in a private folder, or anything left of one."""
    return any((folder / name).exists() for name in (REGISTER, KEY, BACKUPS, *OF_A_STORY))


def make_home(folder: Path) -> None:
    """Make the private folder; git ignores what is in it, wherever it stands."""
    make_private(folder)
    if not (folder / _GIT).exists():
        (folder / _GIT).write_text("*\n", encoding="utf-8")


def make_private(folder: Path) -> None:
    """Make a folder that only its owner can enter."""
    folder.mkdir(mode=_FOLDER, parents=True, exist_ok=True)
    if stat.S_IMODE(folder.stat().st_mode) != _FOLDER:
        folder.chmod(_FOLDER)


def close_to_others(path: Path) -> None:
    """Take the rights of everybody but the owner off a file."""
    if stat.S_IMODE(path.stat().st_mode) != _FILE:
        path.chmod(_FILE)


def write_private(path: Path, data: bytes) -> None:
    """Write a file that only its owner can read, in one step; it is on the disk afterwards.

    :param path: its folder is there already.
    """
    new = path.with_name(f".{path.name}.nieuw")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def highest_kept(folder: Path) -> int:
    """Return the highest number of a story that something is kept of; 0 if there is none.

    A register that was put back from a back-up may have forgotten it.
    """
    names = (path.name for kind in OF_A_STORY for path in (folder / kind).glob("v-*"))
    return max((int(name[2:]) for name in names if STORY_ID.fullmatch(name)), default=0)
