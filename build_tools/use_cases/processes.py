"""Work for several editions at once: one process each, so that nothing is shared."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from build_tools.problems import ContentError, Location, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_In = TypeVar("_In")
_Out = TypeVar("_Out")


def in_processes(
    work: Callable[[_In], _Out], jobs: Sequence[_In], workers: int | None = None
) -> Iterator[tuple[_In, _Out]]:
    """Yield each job with its outcome, as they finish; one process a job.

    :param workers: how many at once; None is the number of cores.
    :raises ContentError: LB504, a process was ended from outside, for example for lack of memory.
    """
    if not jobs:
        return
    context = multiprocessing.get_context("spawn")
    count = min(len(jobs), workers or os.cpu_count() or 1)
    others = set(multiprocessing.active_children())
    with ProcessPoolExecutor(
        count, mp_context=context, initializer=_follow_parent, initargs=(os.getpid(),),
        max_tasks_per_child=1,
    ) as pool:  # fmt: skip
        try:
            with _uninterrupted():
                futures = {pool.submit(work, job): job for job in jobs}
            for future in as_completed(futures):
                yield futures[future], future.result()
        except BrokenProcessPool as error:
            raise ContentError([Problem(Location(""), "LB504")]) from error
        except (KeyboardInterrupt, GeneratorExit):
            # Nobody waits for the outcome any more.
            pool.shutdown(wait=False, cancel_futures=True)
            for child in set(multiprocessing.active_children()) - others:
                child.terminate()
            raise


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold Ctrl+C back for a moment: a process that has half begun would complain in English.

    The processes inherit it; they leave Ctrl+C to their parent anyhow.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _follow_parent(parent: int) -> None:
    """Leave Ctrl+C to the parent, and end soon after it has gone: a killed build leaves nobody."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
