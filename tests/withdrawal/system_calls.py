"""The system calls by which a program on Linux changes files, and which file each of them names.

Source: ``linux/include/uapi/asm-generic/unistd.h`` and ``arch/x86/entry/syscalls/syscall_64.tbl``.
"""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from typing import Final

WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
HERE: Final = -100
"""``AT_FDCWD``: the folder that a process stands in."""


@dataclass(frozen=True, slots=True)
class Call:
    """One system call that changes a file.

    :ivar file: place of the argument with the open file, or None.
    :ivar path: place of the argument with the address of a path, or None.
    :ivar folder: place of the argument with the folder that a path starts from, or None.
    :ivar flags: place of the argument that says whether it writes; None: it always does.
    """

    name: str
    file: int | None = None
    path: int | None = None
    folder: int | None = None
    flags: int | None = None


@dataclass(frozen=True, slots=True)
class Machine:
    """The numbers of one kind of processor.

    :ivar audit: how the kernel calls it. :ivar seccomp: the call that sets a filter.
    :ivar calls: number to call. :ivar mmap: the call that lays a file in memory.
    """

    audit: int
    seccomp: int
    mmap: int
    calls: dict[int, Call]


IO_URING: Final = 425
"""Writes without system calls; the same number everywhere."""
_ALIKE: Final = (
    Call("openat", path=1, folder=0, flags=2),
    Call("openat2", path=1, folder=0),
    Call("write", file=0),
    Call("pwrite64", file=0),
    Call("writev", file=0),
    Call("pwritev", file=0),
    Call("pwritev2", file=0),
    Call("sendfile", file=0),
    Call("copy_file_range", file=2),
    Call("splice", file=2),
    Call("renameat", path=1, folder=0),
    Call("renameat2", path=1, folder=0),
    Call("unlinkat", path=1, folder=0),
    Call("mkdirat", path=1, folder=0),
    Call("linkat", path=3, folder=2),
    Call("symlinkat", path=2, folder=1),
    Call("truncate", path=0),
    Call("ftruncate", file=0),
    Call("fallocate", file=0),
    Call("fsync", file=0),
    Call("fdatasync", file=0),
    Call("fchmod", file=0),
    Call("fchmodat", path=1, folder=0),
    Call("fchmodat2", path=1, folder=0),
)
_ONLY_ON_X86: Final = {
    2: Call("open", path=0, flags=1),
    76: Call("truncate", path=0),
    82: Call("rename", path=0),
    83: Call("mkdir", path=0),
    84: Call("rmdir", path=0),
    85: Call("creat", path=0),
    86: Call("link", path=1),
    87: Call("unlink", path=0),
    88: Call("symlink", path=1),
    90: Call("chmod", path=0),
}
# In the order of _ALIKE.
_X86: Final = (257, 437, 1, 18, 20, 296, 328, 40, 326, 275, 264, 316, 263, 258, 265, 266, 76, 77,
               285, 74, 75, 91, 268, 452)  # fmt: skip
_ARM: Final = (56, 437, 64, 68, 66, 70, 287, 71, 285, 76, 38, 276, 35, 34, 37, 36, 45, 46,
               47, 82, 83, 52, 53, 452)  # fmt: skip
_MACHINES: Final = {
    "x86_64": Machine(
        audit=0xC000003E,
        seccomp=317,
        mmap=9,
        calls={**dict(zip(_X86, _ALIKE, strict=True)), **_ONLY_ON_X86},
    ),
    "aarch64": Machine(
        audit=0xC00000B7, seccomp=277, mmap=222, calls=dict(zip(_ARM, _ALIKE, strict=True))
    ),
}


def this_machine() -> Machine:
    """Return the numbers of the processor that we run on.

    :raises RuntimeError: they are not known here.
    """
    kind = platform.machine()
    if platform.system() != "Linux" or kind not in _MACHINES:
        said = f"writes of {platform.system()} on {kind} cannot be made to fail; use Linux"
        raise RuntimeError(said)
    return _MACHINES[kind]
