"""The files that somebody asks to take in: found without following links, read without trust."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build_tools.intake.limits import FILE_SIZE
from build_tools.intake.refusal import IntakeRefused
from build_tools.reading.strays import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# What systems and Word leave beside the files of people.
_LITTER: Final = frozenset({".ds_store", "thumbs.db", "desktop.ini", "__macosx"})
_LOCK: Final = "~$"
_KINDS: Final = {
    stat.S_IFLNK: "een verwijzing naar een andere plek",
    stat.S_IFIFO: "een doorgeefluik tussen programma’s",
    stat.S_IFSOCK: "een doorgeefluik tussen programma’s",
    stat.S_IFCHR: "een apparaat",
    stat.S_IFBLK: "een apparaat",
}
_SEVERAL: Final = "een bestand dat op meer plekken tegelijk staat"
# Not on every system.
_NO_FOLLOW: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_BINARY: Final = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


@dataclass(frozen=True, slots=True)
class Found:
    """A file to take in, not yet opened.

    :ivar refused: why not, or None.
    """

    path: Path
    refused: IntakeRefused | None = None

    @property
    def shown(self) -> str:
        """The path as it was found, for messages: what cannot be printed is written out."""
        return printable(self.path.as_posix())

    @property
    def name(self) -> str:
        """The name alone, for the register."""
        return printable(self.path.name)

    @property
    def suffix(self) -> str:
        """The suffix, in small letters, such as ``.docx``."""
        return self.path.suffix.lower()


def find_files(asked: Sequence[Path], base: Path, closed: Sequence[Path]) -> Iterator[Found]:
    """Yield the files below what was asked for, each once, in order of name.

    :param base: what a relative path starts at.
    :param closed: folders that nothing is taken from: of the book itself.
    """
    seen: set[Path] = set()
    shut = [Path(os.path.realpath(folder)) for folder in closed]
    for path in asked:
        for found in _below(path, base, shut):
            place = base / found.path
            if place not in seen:
                seen.add(place)
                yield found


def _below(path: Path, base: Path, closed: Sequence[Path]) -> Iterator[Found]:
    try:
        mode = (base / path).lstat().st_mode
        if not stat.S_ISDIR(mode):
            kind = _KINDS.get(stat.S_IFMT(mode))
            yield Found(path, IntakeRefused("LB781", kind) if kind else None)
            return
        real = Path(os.path.realpath(base / path))
        if any(real == one or real.is_relative_to(one) for one in closed):
            yield Found(path, IntakeRefused("LB782"))
            return
        names = sorted((one.name for one in (base / path).iterdir()), key=os.fsencode)
    except FileNotFoundError:
        yield Found(path, IntakeRefused("LB784"))
        return
    except OSError as error:
        yield Found(path, IntakeRefused("LB136", error.strerror or "onbekend"))
        return
    for name in names:
        if name.lower() not in _LITTER and not name.startswith(_LOCK):
            yield from _below(path / name, base, closed)


def read_bytes(found: Found, base: Path) -> bytes:
    """Return the bytes of a file.

    :raises IntakeRefused: LB781 (it is no file of its own), LB740 (empty), LB741 (too large),
        LB136 (it cannot be opened).
    """
    if found.refused is not None:
        raise found.refused
    try:
        handle = os.open(base / found.path, os.O_RDONLY | _NO_FOLLOW | _BINARY)
        with os.fdopen(handle, "rb") as file:
            about = os.fstat(handle)
            if not stat.S_ISREG(about.st_mode) or about.st_nlink > 1:
                raise IntakeRefused("LB781", _KINDS.get(stat.S_IFMT(about.st_mode), _SEVERAL))
            data = file.read(FILE_SIZE + 1)
    except OSError as error:
        raise IntakeRefused("LB136", error.strerror or "onbekend") from error
    if not data:
        raise IntakeRefused("LB740")
    if len(data) > FILE_SIZE:
        raise IntakeRefused("LB741", FILE_SIZE // 1_000_000)
    return data
