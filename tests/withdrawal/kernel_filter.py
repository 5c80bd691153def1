"""Ask the kernel to hold every change to a file of a process and its children, until we say go.

A seccomp filter with user notification (Linux 5.9 or newer): no program can go around it, whatever
it is written in or linked with, so that what SQLite and Pagefind write is held as well.

Source: seccomp(2), seccomp_unotify(2), ``linux/include/uapi/linux/{seccomp,filter}.h``.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import mmap
import os
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tests.withdrawal.system_calls import IO_URING, WRITING, Call, Machine

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOAD: Final = 0x20  # BPF_LD | BPF_W | BPF_ABS
_EQUAL: Final = 0x15  # BPF_JMP | BPF_JEQ | BPF_K
_HAS: Final = 0x45  # BPF_JMP | BPF_JSET | BPF_K
_ANSWER: Final = 0x06  # BPF_RET | BPF_K
_ALLOW: Final = 0x7FFF0000
_ASK: Final = 0x7FC00000  # SECCOMP_RET_USER_NOTIF
_REFUSE: Final = 0x00050000  # SECCOMP_RET_ERRNO
_NUMBER: Final = 0
_KIND: Final = 4
_ARGUMENTS: Final = 16  # places in struct seccomp_data
_NO_NEW_PRIVILEGES: Final = 38
_SET_FILTER: Final = 1
_NEW_LISTENER: Final = 8
_RECEIVE: Final = 0xC0502100
_SEND: Final = 0xC0182101
_GO_ON: Final = 1
_QUESTION: Final = struct.Struct("=QIIiIQ6Q")
_REPLY: Final = struct.Struct("=QqiI")

_Instruction = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Question:
    """A process that waits: may I change this?

    :ivar thread: its id. :ivar number: of the system call.
    """

    identity: int
    thread: int
    number: int
    arguments: tuple[int, ...]


class _Program(ctypes.Structure):
    """``struct sock_fprog``."""

    _fields_ = (("length", ctypes.c_ushort), ("start", ctypes.c_char_p))


def hold_changes(machine: Machine) -> int:
    """Hold every change of this process, and of those that it starts, from now on.

    That cannot be undone.

    :return: an open file on which the questions come; close it once it was given away.
    :raises OSError: the kernel does not do it.
    """
    code = b"".join(struct.pack("=HBBI", *one) for one in _filter(machine))
    program = _Program(len(code) // 8, code)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) == -1:
        raise OSError(ctypes.get_errno(), "prctl")
    listener = libc.syscall(machine.seccomp, _SET_FILTER, _NEW_LISTENER, ctypes.byref(program))
    if listener == -1:
        raise OSError(ctypes.get_errno(), "seccomp")
    return int(listener)


def _filter(machine: Machine) -> Iterator[_Instruction]:
    yield (_LOAD, 0, 0, _KIND)
    yield (_EQUAL, 1, 0, machine.audit)
    yield (_ANSWER, 0, 0, _ALLOW)
    yield (_LOAD, 0, 0, _NUMBER)
    yield (_EQUAL, 0, 1, IO_URING)
    yield (_ANSWER, 0, 0, _REFUSE | errno.ENOSYS)
    yield from _memory(machine)
    for number, call in machine.calls.items():
        yield from _one(number, call)
    yield (_ANSWER, 0, 0, _ALLOW)


def _one(number: int, call: Call) -> Iterator[_Instruction]:
    if call.flags is None:
        yield (_EQUAL, 0, 1, number)
        yield (_ANSWER, 0, 0, _ASK)
        return
    yield (_EQUAL, 0, 4, number)
    yield (_LOAD, 0, 0, _argument(call.flags))
    yield (_HAS, 0, 1, WRITING)
    yield (_ANSWER, 0, 0, _ASK)
    yield (_ANSWER, 0, 0, _ALLOW)


def _memory(machine: Machine) -> Iterator[_Instruction]:
    """Ask about a file that is laid in memory to be written, and about no other memory."""
    yield (_EQUAL, 0, 7, machine.mmap)
    yield (_LOAD, 0, 0, _argument(2))
    yield (_HAS, 0, 4, mmap.PROT_WRITE)
    yield (_LOAD, 0, 0, _argument(3))
    yield (_HAS, 2, 0, mmap.MAP_ANONYMOUS)
    yield (_HAS, 0, 1, mmap.MAP_SHARED)
    yield (_ANSWER, 0, 0, _ASK)
    yield (_ANSWER, 0, 0, _ALLOW)


def _argument(place: int) -> int:
    """Return where the low half of an argument stands; our machines begin with it."""
    return _ARGUMENTS + 8 * place


def next_question(listener: int) -> Question | None:
    """Return who waits now; None when it was gone before we looked."""
    room = bytearray(_QUESTION.size)
    try:
        fcntl.ioctl(listener, _RECEIVE, room)
    except OSError as error:
        if error.errno in (errno.ENOENT, errno.EINTR):
            return None
        raise
    identity, thread, _, number, _, _, *arguments = _QUESTION.unpack(room)
    return Question(identity, thread, number, tuple(arguments))


def answer(listener: int, question: Question, error: int = 0) -> None:
    """Let a process go on, or let its change fail.

    :param error: number of the error; 0: go on.
    """
    reply = _REPLY.pack(question.identity, 0, -error, 0 if error else _GO_ON)
    try:
        fcntl.ioctl(listener, _SEND, reply)
    except OSError as gone:
        if gone.errno != errno.ENOENT:
            raise


def text_at(thread: int, address: int) -> bytes:
    """Return the text, up to its zero, that stands in the memory of another process."""
    memory = os.open(f"/proc/{thread}/mem", os.O_RDONLY)
    try:
        found = bytearray()
        while b"\0" not in found:  # never over the edge of a page: the next may not be there
            found += os.pread(memory, mmap.PAGESIZE - (address + len(found)) % mmap.PAGESIZE,
                              address + len(found))  # fmt: skip
    finally:
        os.close(memory)
    return bytes(found.split(b"\0", 1)[0])
