"""Build one edition: cover, EPUB, web pages and search.

The sources are read once, unless tellers agreed to other things for the web than for the EPUB.
"""

from __future__ import annotations

import errno
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from build_tools.catalogue import stops
from build_tools.consent.days import NO_DAY
from build_tools.epub.statement import in_short
from build_tools.images.refusal import ImageRefused
from build_tools.model.consent import Channel
from build_tools.problems import Location, Problem
from build_tools.search import SearchIndexError, build_index
from build_tools.use_cases.agreed import agreed
from build_tools.use_cases.artwork import draw_artwork
from build_tools.use_cases.issues import issue_of
from build_tools.use_cases.kept_publications import KeptEdition, kept_of
from build_tools.use_cases.sphinx_run import (
    SphinxError,
    SphinxJob,
    SphinxOutcome,
    failure,
    run_sphinx,
)
from build_tools.use_cases.web_measures import fill_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from build_tools.epub.measures import EpubMeasures
    from build_tools.model.edition import Edition
    from build_tools.model.issue import Issue
    from build_tools.model.language import Passage
    from build_tools.model.selection import Selection

WEB: Final = "web"
EPUB: Final = "epub"
_CHANNELS: Final = {"html": Channel.WEB, "epub": Channel.EPUB}
# Folders with what was read.
_READ: Final = "doctrees"
_READ_AGAIN: Final = "doctrees-web"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionJob:
    """What must be built for one edition.

    :ivar site: the edition's folder in the publication.
    :ivar work: a folder of its own for everything on the way.
    :ivar together: the editions that are published with it; none means all.
    :ivar day: for which consent must hold, in Europe/Amsterdam; on no day there is none.
    :ivar private: the private folder as ``LEERBOEK_PRIVE`` names it; empty for the usual one.
    :ivar cache: where pictures are kept between builds.
    """

    root: Path
    edition: Edition
    site: Path
    work: Path
    cache: Path
    formats: tuple[str, ...]
    examples: bool
    together: tuple[str, ...] = ()
    day: date = NO_DAY
    private: str = ""
    workers: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionOutcome:
    """What came of it.

    :ivar epub_size: of the EPUB in bytes; 0 if it was not asked for.
    :ivar epub_facts: what is true of its accessibility, in words; empty if it was not asked for.
    :ivar cpu: processor seconds per step.
    :ivar kept: what it holds of participants, in each of its forms.
    :ivar issues: what its readers get, in each of its forms.
    :ivar passages: what an editor wrote for it.
    """

    problems: tuple[Problem, ...]
    epub_size: int
    cpu: Mapping[str, float]
    kept: tuple[KeptEdition, ...] = ()
    issues: tuple[Issue, ...] = ()
    epub_facts: str = ""
    passages: tuple[Passage, ...] = ()


def build_edition(job: EditionJob) -> EditionOutcome:
    """Build one edition into its folder; what goes wrong comes back as problems."""
    try:
        return _build(job)
    except SphinxError as error:
        return _failed(failure(error))
    except SearchIndexError as error:
        return _failed(Problem(Location(job.edition.slug), "LB541", (str(error),)))
    except ImageRefused as error:
        return _failed(Problem(Location(job.edition.source), error.code, error.values))
    except OSError as error:
        return _failed(disk_problem(error))


def _failed(problem: Problem) -> EditionOutcome:
    return EditionOutcome(problems=(problem,), epub_size=0, cpu={})


def disk_problem(error: OSError) -> Problem:
    """Return the problem of a disk that is full (LB513), or of a file that cannot be written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Problem(Location(""), "LB513", (error.strerror or "",))
    name = Path(str(error.filename or "")).name
    return Problem(Location(""), "LB514", (f"{name} {error.strerror or error}".strip(),))


def _build(job: EditionJob) -> EditionOutcome:
    artwork = draw_artwork(job.edition, job.site, job.work, job.cache)
    cpu: dict[str, float] = {}
    problems: list[Problem] = []
    kept: list[KeptEdition] = []
    issues: list[Issue] = []
    size = 0
    passages: tuple[Passage, ...] = ()
    read: Selection | None = None
    epub: EpubMeasures | None = None
    if EPUB in job.formats:
        outcome = _sphinx(job, "epub", {"leerboek_cover": str(artwork.epub_cover)}, _READ)
        problems.extend(outcome.problems)
        cpu.update(outcome.cpu)
        passages = outcome.passages
        read, epub = outcome.selections["epub"], outcome.epub
        kept.append(kept_of(read, Channel.EPUB))
        issues.append(issue_of(read, Channel.EPUB, outcome.marks["epub"]))
        size = _take_epub(job) if not stops(problems) else 0
    facts = in_short(epub) if epub else ""
    if WEB in job.formats:
        doctrees = _READ if read is None or _fits_the_web(job, read) else _READ_AGAIN
        told = {"leerboek_epub_size": size, "leerboek_epub_facts": facts}
        outcome = _sphinx(job, "html", told, doctrees)
        problems.extend(outcome.problems)
        cpu.update(outcome.cpu)
        passages = outcome.passages
        kept.append(kept_of(outcome.selections["html"], Channel.WEB))
        issues.append(issue_of(outcome.selections["html"], Channel.WEB, outcome.marks["html"]))
        if not stops(problems):
            inspections = outcome.selections["html"].book.inspections
            fill_in(job.site, job.edition, epub, inspections.get(job.edition.slug))
            build_index(job.site, language=job.edition.language)
    return EditionOutcome(
        problems=tuple(problems),
        epub_size=size,
        epub_facts=facts,
        cpu=cpu,
        kept=tuple(kept),
        issues=tuple(issues),
        passages=passages,
    )


def _fits_the_web(job: EditionJob, read: Selection) -> bool:
    """Whether what was read for the EPUB is exactly what the web edition may show."""
    today = agreed(job.root, job.private, job.day)
    web = today.selection(read.book, job.edition.slug, Channel.WEB, examples=job.examples,
                          together=job.together)  # fmt: skip
    return web.shows_the_same(read)


def _sphinx(
    job: EditionJob, builder: str, overrides: Mapping[str, Any], doctrees: str
) -> SphinxOutcome:
    """Run one builder; the second may find the doctrees of the first."""
    out = job.site if builder == "html" else job.work / builder
    return run_sphinx(
        SphinxJob(
            root=job.root,
            edition=job.edition.slug,
            work=job.work / doctrees,
            builds={builder: out},
            examples=job.examples,
            together=job.together,
            channel=_CHANNELS[builder],
            day=job.day,
            private=job.private,
            overrides={builder: overrides},
            workers=job.workers,
        )
    )


def _take_epub(job: EditionJob) -> int:
    """Move the finished EPUB into the publication and return its size in bytes."""
    name = f"{job.edition.epub_name}.epub"
    home = job.site / name
    home.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(job.work / "epub" / name, home)
    return home.stat().st_size
