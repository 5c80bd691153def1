"""A process that changes the register while the disk, or somebody with ``kill``, is against it.

Started by ``test_conditions.py`` with the folder that holds ``prive`` and what must happen:
a number of kilobytes (the room that is left), ``ro`` (the disk is read-only), ``limit`` (no file
may grow beyond a size), or ``ever…`` (take in stories until somebody stops it).
"""

from __future__ import annotations

import resource
import sys
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from build_tools.problems import ContentError
from tests.register.desk import NOW, register_in, taken_in


def main(home: Path, *asked: str) -> None:
    """Do what is asked and print the code of each refusal, or ``ok``."""
    folder = home / "prive"
    if asked[0].startswith("ever"):
        _for_ever(folder, asked[0])
    elif asked[0] == "limit":
        for size in range(4_096, 102_400, 12_288):
            _limited(folder, size)
    elif asked[0] == "ro":
        _try(folder, "ro")
    else:
        for number, room in enumerate(asked):
            with _filled(home, int(room) * 1024):
                _try(folder, f"ruimte {number}")


def _for_ever(folder: Path, word: str) -> None:
    with register_in(folder, NOW + timedelta(days=3)) as register:
        number = 0
        while True:
            number += 1
            _say(taken_in(register, f"{word} {number}"))


class _filled:  # noqa: N801 - it reads as a sentence
    """A disk on which so many bytes are free."""

    def __init__(self, home: Path, room: int) -> None:
        self._ballast, self._room = home / "ballast", room

    def __enter__(self) -> None:
        with self._ballast.open("wb", buffering=0) as file, suppress(OSError):
            while True:
                file.write(bytes(1_024))
        size = self._ballast.stat().st_size
        with self._ballast.open("rb+") as file:
            file.truncate(max(0, size - self._room))

    def __exit__(self, *_: object) -> None:
        self._ballast.unlink()


def _limited(folder: Path, size: int) -> None:
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
    try:
        _try(folder, f"grens {size}")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def _try(folder: Path, word: str) -> None:
    """Take a story in; what was there stays whatever happens, and so does what was refused."""
    with register_in(folder) as register:
        before = register.stories()
    try:
        with register_in(folder, NOW + timedelta(days=2)) as register:
            new = [taken_in(register, word)]
        _say("ok")
    except ContentError as error:
        new = []
        _say(*(problem.code for problem in error.problems))
    with register_in(folder) as register:
        after = register.stories()
    if after[: len(before)] != before or [one.identity for one in after[len(before) :]] != new:
        _say("lost")


def _say(*words: str) -> None:
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
