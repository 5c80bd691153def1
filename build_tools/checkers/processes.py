"""Running a tool as a process that always ends, with everything it started."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import psutil

from build_tools.catalogue import tooling
from build_tools.checkers.report import CheckerFailed, MissingTool
from build_tools.ending import end_family

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

# A checker of ours runs for seconds: compiling less and collecting in one thread halves what it
# costs (measured: EPUBCheck 11.7 to 6.0 processor seconds, vnu 7.0 to 3.0), for the same verdict.
SHORT_JAVA: Final = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
_LAST_WORDS: Final = 800


@dataclass(frozen=True, slots=True)
class Ended:
    """A process that has ended.

    :ivar code: the exit code.
    """

    code: int
    stdout: str
    stderr: str

    @property
    def last_words(self) -> str:
        """The end of what it said, for a message."""
        return (self.stderr.strip() or self.stdout.strip())[-_LAST_WORDS:]


def run(  # noqa: PLR0913 - what a process is started with
    tool: str,
    command: Sequence[Path | str],
    *,
    seconds: float,
    environ: Mapping[str, str],
    folder: Path | None = None,
    codes: tuple[int, ...] = (0,),
) -> Ended:
    """Run a command without a terminal and return how it ended.

    :param seconds: after this it is ended, and so is all that it started.
    :param codes: the exit codes that mean that it did its work.
    :raises MissingTool: the program cannot be started.
    :raises CheckerFailed: it took too long, or ended with another exit code.
    """
    try:
        process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=dict(environ),
            cwd=folder,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        raise MissingTool(tool) from error
    ended = _wait(tool, process, seconds)
    if ended.code not in codes:
        raise CheckerFailed(tool, tooling.STOPPED.format(code=ended.code, text=ended.last_words))
    return ended


def away_from_home(environ: Mapping[str, str], scratch: Path) -> dict[str, str]:
    """Return an environment in which a program keeps its settings and caches in ``scratch``."""
    folders = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    return {**environ, **dict.fromkeys(("HOME", "TMPDIR", *folders), str(scratch))}


def _wait(tool: str, process: subprocess.Popen[str], seconds: float) -> Ended:
    with process:
        try:
            stdout, stderr = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired as error:
            _end_all(process.pid)
            raise CheckerFailed(tool, tooling.TOO_SLOW.format(seconds=seconds)) from error
        except BaseException:
            _end_all(process.pid)
            raise
    return Ended(process.returncode, stdout, stderr)


def _end_all(pid: int) -> None:
    """End a tool with all that it started (Ace starts a browser), and wait until it is gone."""
    psutil.wait_procs(end_family(pid), timeout=5)
