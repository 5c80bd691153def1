"""Which commits of the book's own git hold a story; nothing is ever changed there."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class History:
    """What git knows of some files.

    :ivar commits: hashes of all commits that touched one of them, the newest first.
    :ivar paths: of the files, from the root, in order.
    """

    commits: tuple[str, ...]
    paths: tuple[str, ...]

    def cleaning(self) -> tuple[str, ...]:
        """Return the command that would take the files out of every commit."""
        chosen = (word for path in self.paths for word in ("--path", path))
        return ("git", "filter-repo", "--invert-paths", *chosen)


def patterns_of(story: str) -> tuple[str, ...]:
    """Return git's pathspecs for every file that bears the id of a story, in whatever edition."""
    names = (f"{story}.*", f"{story}-*")
    return tuple(f":(glob)participant_stories/**/{name}" for name in names)


def history_of(root: Path, patterns: Iterable[str]) -> History | None:
    """Return what git knows of files that match.

    :param root: the repository. :param patterns: git's pathspecs, from the root.
    :return: None when git cannot say: it is not installed, or the book is in no repository.
    """
    log = ("git", "-C", str(root), "log", "--all", "--no-renames", "-z")
    wanted = tuple(patterns)
    try:
        commits = _said(*log, "--format=%H", "--", *wanted)
        paths = _said(*log, "--format=", "--name-only", "--", *wanted)
    except (OSError, subprocess.CalledProcessError):
        return None
    return History(commits, tuple(sorted(set(paths))))


def _said(*command: str) -> tuple[str, ...]:
    answer = subprocess.run(command, capture_output=True, check=True)
    return tuple(part for part in answer.stdout.decode(errors="replace").split("\0") if part)
