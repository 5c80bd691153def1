"""A small book to build with the real command, in processes that can be killed."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

_REPOSITORY: Final = Path(__file__).parents[2]
_BOOK: Final = _REPOSITORY / "tests" / "leaks" / "boek"
MARK: Final = "Iedereen leest dit."


@dataclass(slots=True)
class Workbench:
    """A book in a folder of its own.

    :ivar command: what stands before the words of the command line.
    """

    root: Path
    command: list[str] = field(default_factory=lambda: [sys.executable, "-m", "build_tools.cli"])

    @classmethod
    def at(cls, folder: Path) -> Workbench:
        """Copy the small book to a folder that does not exist yet."""
        shutil.copytree(_BOOK, folder)
        for name in ("conf.py", "docutils.conf"):
            shutil.copy(_REPOSITORY / name, folder / name)
        return cls(folder)

    @property
    def out(self) -> Path:
        """Where the publication stands."""
        return self.root / "dist"

    def write(self, text: str) -> None:
        """Change the book: the text of one page."""
        page = self.root / "book" / "gedeeld.md"
        page.write_text(
            page.read_text(encoding="utf-8").replace(MARK, f"{MARK} {text}"), encoding="utf-8"
        )

    def start(self, *words: str) -> subprocess.Popen[str]:
        """Start the command with plain progress on standard error."""
        environ = {**os.environ, "PYTHONPATH": str(_REPOSITORY)}
        return subprocess.Popen(
            [*self.command, "--kaal", *words],
            cwd=self.root,
            env=environ,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def build(self) -> tuple[int, str]:
        """Build one edition; return the exit code and what was said."""
        process = self.start("bouw", "editie-1")
        _, said = process.communicate(timeout=300)
        return process.returncode, said

    def shown(self) -> str | None:
        """Return the hash of the publication that readers see, or None; it must be whole."""
        if not self.out.exists():
            return None
        sums = self.out / "SHA256SUMS"
        listed = {}
        for line in sums.read_text(encoding="utf-8").splitlines():
            digest, _, name = line.partition("  ")
            listed[name] = digest
        present = {
            path.relative_to(self.out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in self.out.rglob("*")
            if path.is_file() and path.name != "SHA256SUMS"
        }
        assert present == listed, "the publication is not whole"
        return hashlib.sha256(sums.read_bytes()).hexdigest()


@dataclass(slots=True)
class Timeline:
    """When each phase began, in seconds from the start, and when all was over."""

    begins: dict[str, float]
    end: float


def watch(process: subprocess.Popen[str], kill_in: str = "", after: float = 0.0) -> Timeline:
    """Read the progress of a build; kill the parent so long after a phase began, when asked.

    :param kill_in: name of the phase; empty lets the build finish.
    """
    began = time.monotonic()
    begins: dict[str, float] = {}
    assert process.stderr is not None
    timers = []
    for line in process.stderr:
        phase = line.split(":", maxsplit=1)[0].strip()
        if phase not in begins:
            begins[phase] = time.monotonic() - began
            if phase == kill_in:
                timers.append(threading.Timer(after, process.kill))
                timers[-1].start()
    process.wait()
    process.stderr.close()
    for timer in timers:
        timer.cancel()
    return Timeline(begins, time.monotonic() - began)
