"""Running work on hostile bytes in a process of its own, that cannot take more than it gets.

The limits on memory and processor time hold where the system knows them (not on Windows); the limit
on time holds everywhere, also for what the process started.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import sys
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from build_tools.ending import end_family
from build_tools.intake.refusal import IntakeRefused

if sys.platform != "win32":
    import resource

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkServerContext, SpawnContext

_In = TypeVar("_In")
_Out = TypeVar("_Out")
_MEGABYTE: Final = 1_000_000
# Loaded once, so that a process for one file begins at once.
_READERS: Final = [
    f"build_tools.intake.{name}"
    for name in ("documents", "form_file", "mail", "photos", "sheet_rows", "tables")
]


@dataclass(frozen=True, slots=True)
class ProcessLimits:
    """What one process may use.

    :ivar seconds: of the clock. :ivar cpu_seconds: of the processor.
    :ivar memory: address space in megabytes. :ivar written: the largest file, in megabytes.
    """

    seconds: float = 60
    cpu_seconds: int = 30
    memory: int = 2_000
    written: int = 100


def bounded(
    function: Callable[[_In], _Out], argument: _In, limits: ProcessLimits | None = None
) -> _Out:
    """Run a function in a process with limits and return what it returns.

    :param function: stands in a module, so that the process can find it.
    :raises IntakeRefused: as the function does; LB744 it failed in another way; LB751 it took
        more than it gets, or its process ended.
    """
    limits = limits or ProcessLimits()
    here, there = multiprocessing.Pipe(duplex=False)
    process = _context().Process(
        target=_work, args=(function, argument, limits, there), daemon=True
    )
    process.start()
    there.close()
    timer = threading.Timer(limits.seconds, end_family, (process.pid,))
    timer.start()
    try:
        outcome = here.recv()
    except (EOFError, OSError) as error:
        raise IntakeRefused("LB751") from error
    finally:
        timer.cancel()
        end_family(process.pid)
        process.join()
        here.close()
    if isinstance(outcome, IntakeRefused):
        raise outcome
    done: _Out = outcome
    return done


def _context() -> ForkServerContext | SpawnContext:
    """Return how processes begin: cheaply and without our threads where the system can."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_READERS)
    return context


def _work(
    function: Callable[[_In], _Out], argument: _In, limits: ProcessLimits, answer: Connection
) -> None:
    """Do the work inside the process, and send what came of it: a result or a refusal."""
    _limit(limits)
    outcome: _Out | IntakeRefused
    try:
        outcome = function(argument)
    except IntakeRefused as refused:
        outcome = refused
    except (MemoryError, RecursionError):
        outcome = IntakeRefused("LB751")
    except Exception:  # noqa: BLE001 - whatever a parser raises on hostile bytes
        outcome = IntakeRefused("LB744")
    with contextlib.suppress(OSError):
        answer.send(outcome)


def _limit(limits: ProcessLimits) -> None:
    if sys.platform == "win32":
        return
    wanted = {
        resource.RLIMIT_AS: limits.memory * _MEGABYTE,
        resource.RLIMIT_CPU: limits.cpu_seconds,
        resource.RLIMIT_FSIZE: limits.written * _MEGABYTE,
        resource.RLIMIT_CORE: 0,
    }
    for kind, value in wanted.items():
        hard = resource.getrlimit(kind)[1]
        bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
        with contextlib.suppress(ValueError, OSError):  # macOS takes no limit on address space
            resource.setrlimit(kind, (bound, bound))
    # A word of the interpreter about a lack of memory is nothing for an editor.
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123
        os.dup2(nowhere.fileno(), 2)
