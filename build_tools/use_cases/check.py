"""Check the content: everything that is wrong, in all editions, at once."""

from __future__ import annotations

import multiprocessing
import os
import tempfile
import threading
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from build_tools.problems import Location, Problem, in_order
from build_tools.reading.corpus import read_corpus
from build_tools.rules import editions as edition_rules
from build_tools.use_cases.progress import Phase, Step
from build_tools.use_cases.sphinx_run import SphinxError, SphinxJob, run_sphinx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from build_tools.model.book import Book

_In = TypeVar("_In")
_Out = TypeVar("_Out")


@dataclass(frozen=True, slots=True)
class Report:
    """What was checked and what is wrong with it.

    :ivar texts: how many pages and stories were looked at.
    """

    editions: tuple[str, ...]
    texts: int
    problems: tuple[Problem, ...]


def check(root: Path, editions: Sequence[str], progress: Callable[[Step], None]) -> Report:
    """Check the whole corpus, and what Sphinx makes of the named editions.

    :param editions: slugs; none means all.
    """
    progress(Step(Phase.READ, "", 0, 1))
    corpus = read_corpus(root)
    problems = [*corpus.problems, *edition_rules.check(corpus.book)]
    chosen = tuple(editions) or tuple(edition.slug for edition in corpus.book.editions)
    texts = len(corpus.book.pages) + len(corpus.book.stories)
    done = 0
    with tempfile.TemporaryDirectory(prefix="leerboek-") as work:
        jobs = [(root, slug, Path(work) / slug) for slug in chosen if _known(corpus.book, slug)]
        progress(Step(Phase.CHECK, "", 0, len(jobs)))
        for (_, slug, _), found in in_processes(_dummy, jobs):
            done += 1
            problems.extend(found)
            progress(Step(Phase.CHECK, slug, done, len(jobs)))
    return Report(chosen, texts, in_order(problems))


def _known(book: Book, slug: str) -> bool:
    return any(edition.slug == slug for edition in book.editions)


def _dummy(job: tuple[Path, str, Path]) -> tuple[Problem, ...]:
    """Let Sphinx read and resolve one edition, and write nothing."""
    root, edition, work = job
    try:
        outcome = run_sphinx(
            SphinxJob(
                root=root,
                edition=edition,
                work=work / "doctrees",
                builds={"dummy": work / "out"},
                examples=True,
            )
        )
    except SphinxError as error:
        return (Problem(Location("conf.py"), "LB503", (str(error),)),)
    return outcome.problems


def in_processes(
    work: Callable[[_In], _Out], jobs: Sequence[_In], workers: int | None = None
) -> Iterator[tuple[_In, _Out]]:
    """Yield each job with its outcome, as they finish; one process a job, so nothing is shared.

    :param workers: how many at once; None is the number of cores.
    """
    if not jobs:
        return
    context = multiprocessing.get_context("spawn")
    count = min(len(jobs), workers or os.cpu_count() or 1)
    with ProcessPoolExecutor(
        count, mp_context=context, initializer=_die_with_parent, initargs=(os.getpid(),),
        max_tasks_per_child=1,
    ) as pool:  # fmt: skip
        futures = {pool.submit(work, job): job for job in jobs}
        for future in as_completed(futures):
            yield futures[future], future.result()


def _die_with_parent(parent: int) -> None:
    """End this process soon after its parent has gone, so that a killed build leaves nobody."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
