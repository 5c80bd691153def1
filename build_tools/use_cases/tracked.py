"""Ask git which stories it knows: what git knows, everybody can read."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_FOLDER: Final = "participant_stories"
_PATIENCE: Final = 60
"""Seconds."""


def tracked(root: Path) -> frozenset[str] | None:
    """Return the stories that git knows, as POSIX paths from the root.

    :param root: the repository.
    :return: None when there is no git, or this is no repository of it: then nobody can tell.
    """
    git = shutil.which("git")
    if git is None:
        return None
    asked = [git, "-C", os.fspath(root), "ls-files", "-z", "--", _FOLDER]
    try:
        said = subprocess.run(asked, capture_output=True, check=True, timeout=_PATIENCE)
    except (OSError, subprocess.SubprocessError):
        return None
    return frozenset(os.fsdecode(name) for name in said.stdout.split(b"\0") if name)
