"""Ask git which stories and private files it knows: what git knows, everybody can read."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING, Final

from build_tools.problems import ContentError, Location, Problem
from build_tools.reading.private import PRIVATE_VARIABLE, private_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_DRAFTS: Final = "participant_stories/_concept"
_FOLDER: Final = "participant_stories"
_PATIENCE: Final = 60
"""Seconds."""


def tracked(root: Path, folder: str = _FOLDER) -> frozenset[str] | None:
    """Return the files that git knows, of the stories or of another folder.

    :param root: the repository. :param folder: POSIX path from the root; so are the files.
    :return: None when there is no git, or this is no repository of it: then nobody can tell.
    """
    git = shutil.which("git")
    if git is None:
        return None
    asked = [git, "-C", os.fspath(root), "ls-files", "-z", "--", folder]
    try:
        said = subprocess.run(asked, capture_output=True, check=True, timeout=_PATIENCE)
    except (OSError, subprocess.SubprocessError):
        return None
    return frozenset(os.fsdecode(name) for name in said.stdout.split(b"\0") if name)


def tracked_privately(root: Path, private: str) -> Iterator[Problem]:
    """Yield every private file that git knows (LB330): the register, a key, a draft.

    :param private: the private folder as ``LEERBOEK_PRIVE`` names it; empty for the usual one.
    """
    folders = [_DRAFTS]
    try:
        home = private_folder(root, {PRIVATE_VARIABLE: private})
        folders.append(home.relative_to(root).as_posix())
    except (ContentError, ValueError):  # told elsewhere; or it lies outside the repository
        pass
    for folder in folders:
        for name in sorted(tracked(root, folder) or ()):
            yield Problem(Location(name), "LB330")
