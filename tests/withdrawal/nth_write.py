"""An error of the disk, or the end of everything, at the N-th write of a command.

Every write counts: of Python, of the C of SQLite, of Pagefind, in whatever process.
"""

from __future__ import annotations

import os
import select
import signal
import socket
import struct
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.withdrawal.kernel_filter import (
    Question,
    answer,
    hold_changes,
    next_question,
    text_at,
)
from tests.withdrawal.system_calls import HERE, this_machine

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.withdrawal.system_calls import Machine

PLUG: Final = -1
"""Instead of an error: everything ends at once, as when the plug is pulled."""
_PAGEFIND: Final = "pagefind"


@dataclass(frozen=True, slots=True)
class Write:
    """One write.

    :ivar call: the system call. :ivar program: what did it. :ivar path: to what.
    """

    call: str
    program: str
    path: str


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended.

    :ivar code: its exit code; -9 when the plug was pulled.
    :ivar writes: what it wrote, in order; what failed among it.
    """

    code: int
    said: str
    writes: tuple[Write, ...]


@dataclass(frozen=True, slots=True)
class Faults:
    """What goes wrong.

    :ivar below: a write to anything in this folder counts, and what Pagefind writes to whoever
        asked it. :ivar at: which write, counted from 1; 0: none. :ivar error: number of the error,
        or ``PLUG``. :ivar lasting: whether every later write fails as well.
    """

    below: Path
    at: int = 0
    error: int = 0
    lasting: bool = False


def with_faults(faults: Faults, work: Callable[[], int], said: Path) -> Ended:
    """Do something in a process of its own, in which a write goes wrong.

    :param work: gives an exit code. :param said: a file for what it prints.
    :raises RuntimeError: this machine cannot do that.
    """
    machine = this_machine()
    ours, theirs = socket.socketpair()
    child = os.fork()
    if not child:
        ours.close()
        _work(machine, theirs, work, said)
    theirs.close()
    listener = _listener(ours)
    try:
        writes = _Watch(machine, faults, listener, child).watch()
    finally:
        os.close(listener)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return Ended(code, said.read_text(encoding="utf-8", errors="replace"), tuple(writes))


def _work(machine: Machine, theirs: socket.socket, work: Callable[[], int], said: Path) -> None:
    """Be the child: never come back."""
    code = 70
    try:
        os.setsid()
        out = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        for stream in (1, 2):
            os.dup2(out, stream)
        listener = hold_changes(machine)
        socket.send_fds(theirs, [b"."], [listener])
        os.close(listener)
        code = work()
    finally:
        os._exit(code)


def _listener(ours: socket.socket) -> int:
    with ours:
        data, found, _, _ = socket.recv_fds(ours, 1, 1)
    if not data:
        raise RuntimeError("this kernel does not hold writes for us: Linux 5.9 and seccomp needed")
    return found[0]


class _Watch:
    """Answers every question, until nobody is left who can ask one."""

    def __init__(self, machine: Machine, faults: Faults, listener: int, child: int) -> None:
        self.calls = machine.calls
        self.mmap = machine.mmap
        self.faults = faults
        self.listener = listener
        self.child = child
        self.below = f"{faults.below}{os.sep}"
        self.writes: list[Write] = []

    def watch(self) -> list[Write]:
        poll = select.poll()
        poll.register(self.listener, select.POLLIN)
        while True:
            ((_, event),) = poll.poll()
            if not event & select.POLLIN:
                return self.writes
            question = next_question(self.listener)
            if question is not None:
                self._reply(question)

    def _reply(self, question: Question) -> None:
        write = None
        with suppress(FileNotFoundError, ProcessLookupError):  # killed while it waited
            write = self._write(question)
        if write is None or not self._fails(write):
            answer(self.listener, question)
        elif self.faults.error == PLUG:
            os.killpg(self.child, signal.SIGKILL)
        else:
            answer(self.listener, question, self.faults.error)

    def _fails(self, write: Write) -> bool:
        self.writes.append(write)
        number = len(self.writes)
        return number == self.faults.at or (self.faults.lasting and 0 < self.faults.at < number)

    def _write(self, question: Question) -> Write | None:
        path = self._path(question)
        name = Path(f"/proc/{question.thread}/exe").readlink().name
        if question.number == self.mmap:
            if path.startswith(self.below):
                raise RuntimeError(f"{name} writes {path} through memory, where nobody sees it")
            return None
        if not path.startswith(self.below) and not (_PAGEFIND in name and path.startswith("pipe:")):
            return None
        return Write(self.calls[question.number].name, name, path)

    def _path(self, question: Question) -> str:
        """Return the real path, or what kind of channel is written to."""
        if question.number == self.mmap:
            return self._open_file(question, 4)
        call = self.calls[question.number]
        if call.file is not None:
            return self._open_file(question, call.file)
        assert call.path is not None
        path = os.fsdecode(text_at(question.thread, question.arguments[call.path]))
        return os.path.normpath(os.path.join(self._start(question, call.folder), path))  # noqa: PTH118 - no link is followed

    def _start(self, question: Question, folder: int | None) -> str:
        if folder is None or _signed(question.arguments[folder]) == HERE:
            return str(Path(f"/proc/{question.thread}/cwd").readlink())
        return self._open_file(question, folder)

    def _open_file(self, question: Question, place: int) -> str:
        number = _signed(question.arguments[place])
        return str(Path(f"/proc/{question.thread}/fd/{number}").readlink())


def _signed(argument: int) -> int:
    """Return the low half of an argument, as the number with a sign that it is."""
    (number,) = struct.unpack("=i", struct.pack("=I", argument & 0xFFFFFFFF))
    return int(number)
