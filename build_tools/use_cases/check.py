"""Check the content: everything that is wrong, in all editions, at once."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from build_tools import rules
from build_tools.catalogue import CATALOGUE, stops
from build_tools.consent.coverage import uncovered
from build_tools.consent.days import NO_DAY
from build_tools.language.judge import judge, readings
from build_tools.model.consent import Channel
from build_tools.model.selection import ROOT_PAGE
from build_tools.problems import in_order
from build_tools.reading.corpus import read_corpus
from build_tools.rules.consequences import first_causes
from build_tools.rules.reviews import days_have_come
from build_tools.use_cases.agreed import agreed
from build_tools.use_cases.language_check import texts_of
from build_tools.use_cases.processes import in_processes
from build_tools.use_cases.progress import Phase, Step
from build_tools.use_cases.recognisable import recognisable
from build_tools.use_cases.sphinx_run import SphinxError, SphinxJob, failure, run_sphinx
from build_tools.use_cases.tracked import tracked, tracked_privately

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from build_tools.language.readability import Reading
    from build_tools.model.book import Book
    from build_tools.model.document import Page
    from build_tools.model.language import Passage
    from build_tools.problems import Problem
    from build_tools.use_cases.agreed import Agreed


@dataclass(frozen=True, slots=True)
class Report:
    """What was checked and what is wrong with it.

    :ivar texts: how many pages and stories were looked at.
    :ivar readings: how easily each chapter reads.
    """

    editions: tuple[str, ...]
    texts: int
    problems: tuple[Problem, ...]
    readings: tuple[tuple[Page, Reading], ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """One edition to look at.

    :ivar work: a folder that Sphinx may fill.
    :ivar channel: web or EPUB. :ivar day: for which consent must hold, in Europe/Amsterdam.
    :ivar private: the private folder as ``LEERBOEK_PRIVE`` names it; empty for the usual one.
    """

    root: Path
    edition: str
    work: Path
    channel: Channel = Channel.WEB
    day: date = NO_DAY
    private: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """What came of looking at one edition.

    :ivar passages: what an editor wrote for it.
    """

    problems: tuple[Problem, ...]
    passages: tuple[Passage, ...] = ()


class Spread(Protocol):
    """Does the same work for several jobs, in any order."""

    def __call__(
        self, work: Callable[[Job], Seen], jobs: Sequence[Job], /
    ) -> Iterator[tuple[Job, Seen]]:
        """Yield each job with what came of it."""


def check(  # noqa: PLR0913 - each of them is what somebody can ask for
    root: Path,
    editions: Sequence[str],
    progress: Callable[[Step], None],
    spread: Spread = in_processes,
    *,
    day: date = NO_DAY,
    private: str = "",
) -> Report:
    """Check the whole corpus, and what Sphinx makes of the named editions.

    :param editions: slugs; none means all.
    :param spread: does the work for each edition; the default uses a process for each.
    :param day: for which consent must hold, in Europe/Amsterdam; on no day there is none.
    :param private: the private folder as ``LEERBOEK_PRIVE`` names it; empty for the usual one.
    """
    progress(Step(Phase.READ, "", 0, 1))
    corpus = read_corpus(root)
    consent = agreed(root, private, day)
    progress(Step(Phase.READ, "", 1, 1))
    problems = [*corpus.problems, *rules.check(corpus.book), *consent.problems]
    problems.extend(days_have_come(corpus.book, day))
    problems.extend(uncovered(corpus.book, consent.overview, tracked(root)))
    problems.extend(tracked_privately(root, private))
    problems.extend(recognisable(root, corpus.book, consent.overview))
    known = tuple(edition.slug for edition in corpus.book.editions)
    chosen = tuple(slug for slug in known if not editions or slug in editions)
    # Sphinx has no root page for an edition without a front page; that was told (LB212).
    front = corpus.book.pages.get(ROOT_PAGE)
    readable = [slug for slug in chosen if front is not None and front.is_for(slug)]
    texts = len(corpus.book.pages) + len(corpus.book.stories)
    done = 0
    read: dict[str, tuple[Passage, ...]] = {}
    with tempfile.TemporaryDirectory(prefix="leerboek-") as work:
        jobs = [
            Job(root, slug, Path(work) / slug / channel, channel, day, private)
            for slug in readable
            for channel in _channels(corpus.book, slug, consent)
        ]
        progress(Step(Phase.CHECK, "", 0, len(jobs)))
        for job, seen in spread(look_at, jobs):
            done += 1
            problems.extend(seen.problems)
            read[job.edition] = (*read.get(job.edition, ()), *seen.passages)
            progress(Step(Phase.CHECK, job.edition, done, len(jobs)))
    first = in_order(joined(first_causes(problems)))
    written = texts_of(root, corpus.book, read, whole=chosen == known and not stops(first))
    return Report(
        chosen,
        texts,
        in_order([*first, *judge(corpus.book, written)]),
        readings(corpus.book, written),
    )


def _channels(book: Book, edition: str, consent: Agreed) -> tuple[Channel, ...]:
    """Return for which channels Sphinx must look: for both when they do not show the same."""
    both = (Channel.WEB, Channel.EPUB)
    web, epub = (consent.selection(book, edition, one, examples=True) for one in both)
    return both[:1] if web.shows_the_same(epub) else both


def joined(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems; those that differ only in the edition become one that names them all."""
    editions: dict[Problem, list[str]] = {}
    for problem in problems:
        at = CATALOGUE[problem.code].edition_at
        if at is None:
            yield problem
            continue
        values = list(problem.values)
        edition, values[at] = str(values[at]), ""
        editions.setdefault(replace(problem, values=tuple(values)), []).append(edition)
    for problem, slugs in editions.items():
        values = list(problem.values)
        values[CATALOGUE[problem.code].edition_at or 0] = ", ".join(sorted(set(slugs)))
        yield replace(problem, values=tuple(values))


def look_at(job: Job) -> Seen:
    """Let Sphinx read and resolve one edition, and write nothing."""
    try:
        outcome = run_sphinx(
            SphinxJob(
                root=job.root,
                edition=job.edition,
                work=job.work / "doctrees",
                builds={"dummy": job.work / "out"},
                examples=True,
                channel=job.channel,
                day=job.day,
                private=job.private,
            )
        )
    except SphinxError as error:
        return Seen((failure(error),))
    return Seen(outcome.problems, outcome.passages)
