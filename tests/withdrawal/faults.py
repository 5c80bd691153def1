"""An error of the disk, or a kill -9, at exactly the N-th change to the files of a book."""

from __future__ import annotations

import errno
import os
import signal
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.problems import ContentError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ERROR: Final = "fout"
DEATH: Final = "dood"
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
_CHANGES: Final = frozenset(
    {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate"}
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong, and when.

    :ivar kind: ``fout`` or ``dood``. :ivar at: which change, counted from 1; 0 only counts.
    :ivar below: only what is below this folder counts.
    :ivar counter: a file outside it; its length is how many changes there were.
    :ivar lasting: whether every later change fails as well.
    """

    kind: str
    at: int
    below: str
    counter: str
    lasting: bool = False

    def watch(self) -> None:
        """See every change of this process from now on; that cannot be undone."""
        sys.addaudithook(self._hear)

    def _hear(self, event: str, given: tuple[object, ...]) -> None:
        if not self._is_change(event, given):
            return
        number = self._count()
        if number != self.at and not (self.lasting and number > self.at):
            return
        if self.kind == DEATH:
            os.kill(os.getpid(), signal.SIGKILL)
        raise OSError(errno.EIO, "proef")

    def _is_change(self, event: str, given: tuple[object, ...]) -> bool:
        if event == "open":
            flags = given[2]
            if not isinstance(flags, int) or not flags & _WRITING:
                return False
        elif event not in _CHANGES:
            return False
        return isinstance(given[0], (str, bytes, os.PathLike)) and self._is_below(given[0])

    def _is_below(self, path: str | bytes | os.PathLike[str]) -> bool:
        return os.path.abspath(os.fsdecode(path)).startswith(f"{self.below}{os.sep}")  # noqa: PTH100 - no link is followed

    def _count(self) -> int:
        """Count one more, also when other processes count at the same time."""
        handle = os.open(self.counter, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(handle, b".")
            return os.lseek(handle, 0, os.SEEK_CUR)
        finally:
            os.close(handle)


def changes_of(counter: Path) -> int:
    """Return how many changes were counted."""
    return counter.stat().st_size if counter.exists() else 0


def in_a_child(fault: Fault, work: Callable[[], object]) -> int:
    """Do something in a process of its own, in which something goes wrong.

    :return: 0 when it ended well, 1 when it told of an error, 3 with a bug, -9 when killed.
    """
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = 3
    try:
        fault.watch()
        work()
        code = 0
    except (OSError, ContentError):
        code = 1
    finally:
        os._exit(code)
