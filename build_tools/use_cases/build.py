"""Build the book: a clean build in a fresh folder, checked, then put in place in one step."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build_tools import rules
from build_tools.catalogue import stops
from build_tools.consent.days import NO_DAY
from build_tools.problems import Location, Problem, in_order
from build_tools.reading.corpus import read_corpus
from build_tools.rules.consequences import first_causes
from build_tools.rules.reviews import days_have_come
from build_tools.use_cases.agreed import agreed
from build_tools.use_cases.edition_build import (
    WEB,
    EditionJob,
    EditionOutcome,
    build_edition,
    disk_problem,
)
from build_tools.use_cases.forbidden_parts import Partition
from build_tools.use_cases.front import BuiltEdition, write_front
from build_tools.use_cases.hosting import home_of
from build_tools.use_cases.imprint import missing
from build_tools.use_cases.issues import keep_issues
from build_tools.use_cases.kept_publications import KeptEdition, as_text, objections, take_stock
from build_tools.use_cases.leak_check import leaks_in, secrets_of
from build_tools.use_cases.processes import in_processes
from build_tools.use_cases.progress import Phase, Step
from build_tools.use_cases.publish import SUMS, put_in_place, shelf_for, staging
from build_tools.use_cases.published import remember
from build_tools.use_cases.reader_files import write_reader_files
from build_tools.use_cases.site_check import check_site

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from build_tools.model.book import Book
    from build_tools.model.edition import Edition
    from build_tools.model.issue import Issue
    from build_tools.model.language import Passage
    from build_tools.use_cases.agreed import Agreed
    from build_tools.use_cases.kept_publications import Inventory

CACHE: Final = Path(".cache/leerboek")
_TEXTS: Final = ("book", "participant_stories")


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildRequest:
    """What must be built.

    :ivar out: what readers are shown, an absolute path.
    :ivar editions: slugs; none means all.
    :ivar formats: ``web``, ``epub`` or both.
    :ivar release: for readers: without examples, and only with a complete imprint.
    :ivar day: for which consent must hold, in Europe/Amsterdam; on no day there is none.
    :ivar private: the private folder as ``LEERBOEK_PRIVE`` names it; empty for the usual one.
    :ivar now: the moment, for the register; None when no story of a participant can be in it.
    :ivar workers: how many editions at once; None is the number of cores.
    :ivar cache: where pictures are kept between builds; None is the usual place in the book.
    :ivar finish: changes the finished folder, before it is checked; None for the book itself.
    """

    root: Path
    out: Path
    editions: tuple[str, ...] = ()
    formats: tuple[str, ...] = ("web", "epub")
    release: bool = False
    day: date = NO_DAY
    private: str = ""
    now: datetime | None = None
    workers: int | None = None
    cache: Path | None = None
    finish: Callable[[Path], None] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOutcome:
    """What came of it.

    :ivar built: whether a new publication stands in its place.
    :ivar cpu: processor seconds per edition and step.
    :ivar kept: what it holds of participants, in each edition and form.
    :ivar issues: what readers get, in each edition and form.
    :ivar passages: what an editor wrote, by edition; whoever wants to can judge it (ADR 0018).
    """

    built: bool
    problems: tuple[Problem, ...]
    cpu: Mapping[str, Mapping[str, float]]
    kept: tuple[KeptEdition, ...] = ()
    issues: tuple[Issue, ...] = ()
    passages: Mapping[str, tuple[Passage, ...]] = field(default_factory=dict)


def build(request: BuildRequest, progress: Callable[[Step], None]) -> BuildOutcome:
    """Build the book, check it, and put it in place; on any error the old one stays.

    :raises ContentError: LB510, LB511, LB517, LB518: nothing could be begun.
    """
    progress(Step(Phase.READ, "", 0, 1))
    corpus = read_corpus(request.root)
    book = corpus.book
    consent = agreed(request.root, request.private, request.day)
    problems = [*first_causes([*corpus.problems, *rules.check(book)]), *consent.problems]
    problems.extend(days_have_come(book, request.day))
    if book.imprint is not None:
        problems.extend(missing(book.imprint, release=request.release))
    if stops(problems):
        return BuildOutcome(built=False, problems=in_order(problems), cpu={})
    shelf = shelf_for(request.out, texts=tuple(request.root / name for name in _TEXTS))
    try:
        with staging(shelf) as folder:
            outcome = _build_all(request, book, consent, folder, progress)
            problems.extend(outcome.problems)
            if stops(problems):
                return replace(outcome, built=False, problems=in_order(problems))
            progress(Step(Phase.PLACE, "", 0, 1))
            inventory = take_stock(folder / "uit", outcome.kept, release=request.release)
            if changed := _no_longer_agreed(request, book, inventory):
                return replace(outcome, built=False, problems=in_order([*problems, *changed]))
            remember(request.root, request.private, request.now, inventory)
            if request.release:
                keep_issues(request.root, book.issues, outcome.issues)
            put_in_place(shelf, folder / "uit", _sums(folder / "uit"), as_text(inventory))
            progress(Step(Phase.PLACE, "", 1, 1))
    except OSError as error:
        return BuildOutcome(built=False, problems=(disk_problem(error),), cpu={})
    return replace(outcome, built=True, problems=in_order(problems))


def _no_longer_agreed(
    request: BuildRequest, book: Book, inventory: Inventory
) -> tuple[Problem, ...]:
    """Return what was taken back while the book was being built (LB876), or why nobody can tell."""
    now = agreed(request.root, request.private, request.day)
    wrong = now.problems if stops(now.problems) else ()
    gone = objections(inventory, book, now.overview, request.day)
    return (*wrong, *(replace(problem, code="LB876") for problem in gone))


def _chosen(request: BuildRequest, book: Book) -> list[Edition]:
    return [one for one in book.editions if not request.editions or one.slug in request.editions]


def _build_all(
    request: BuildRequest,
    book: Book,
    consent: Agreed,
    folder: Path,
    progress: Callable[[Step], None],
) -> BuildOutcome:
    """Build every edition and the front into ``folder/uit``, and check it."""
    site = folder / "uit"
    site.mkdir()
    editions = _chosen(request, book)
    problems = [] if len(editions) == len(book.editions) else [_partial(editions)]
    built = _editions(request, editions, folder, progress)
    cpu = {slug: outcome.cpu for slug, outcome in built.items()}
    problems.extend(one for outcome in built.values() for one in outcome.problems)
    if stops(problems):
        return BuildOutcome(built=False, problems=tuple(problems), cpu=cpu)
    progress(Step(Phase.FRONT, "", 0, 1))
    shown = [_shown(site, one, built[one.slug]) for one in editions]
    examples = not request.release
    write_front(site, shown, book, formats=request.formats, examples=examples, consent=consent)
    if WEB in request.formats:
        write_reader_files(site, editions, book, examples=examples, consent=consent)
    if request.finish is not None:
        request.finish(site)
    progress(Step(Phase.CHECK, "", 0, 1))
    home = home_of(book.imprint.base_address if book.imprint else "")
    problems.extend(check_site(site, forbidden=(str(request.root), str(folder)), home=home))
    partition = Partition(
        request.root, book, secrets_of(request.root, request.private, request.day)
    )
    problems.extend(leaks_in(site, partition, consent, examples=examples))
    progress(Step(Phase.CHECK, "", 1, 1))
    kept = tuple(part for outcome in built.values() for part in outcome.kept)
    issues = tuple(part for outcome in built.values() for part in outcome.issues)
    return BuildOutcome(
        built=False,
        problems=tuple(problems),
        cpu=cpu,
        kept=kept,
        issues=issues,
        passages={slug: outcome.passages for slug, outcome in built.items()},
    )


def _shown(site: Path, edition: Edition, outcome: EditionOutcome) -> BuiltEdition:
    """Return what the front tells of an edition that was built."""
    epub = site / edition.slug / f"{edition.epub_name}.epub"
    sha256 = hashlib.sha256(epub.read_bytes()).hexdigest() if outcome.epub_size else ""
    return BuiltEdition(edition, outcome.epub_size, outcome.epub_facts, sha256)


def _partial(editions: list[Edition]) -> Problem:
    return Problem(Location(""), "LB515", (", ".join(one.name for one in editions),))


def _editions(
    request: BuildRequest, editions: list[Edition], folder: Path, progress: Callable[[Step], None]
) -> dict[str, EditionOutcome]:
    """Build the editions, several at once; return what came of each, in order."""
    jobs = [
        EditionJob(
            root=request.root,
            edition=edition,
            site=folder / "uit" / edition.slug,
            work=folder / "werk" / edition.slug,
            cache=request.cache or request.root / CACHE,
            formats=request.formats,
            examples=not request.release,
            together=tuple(one.slug for one in editions),
            day=request.day,
            private=request.private,
        )
        for edition in editions
    ]
    outcomes: dict[str, EditionOutcome] = {}
    progress(Step(Phase.BUILD, "", 0, len(jobs)))
    for job, outcome in in_processes(build_edition, jobs, request.workers):
        outcomes[job.edition.slug] = outcome
        progress(Step(Phase.BUILD, job.edition.slug, len(outcomes), len(jobs)))
    return {edition.slug: outcomes[edition.slug] for edition in editions}


def _sums(site: Path) -> str:
    """Write ``SHA256SUMS`` over every file and return the name of the publication: its hash."""
    lines = []
    for path in sorted(site.rglob("*")):
        if path.is_file():
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            lines.append(f"{digest}  {path.relative_to(site).as_posix()}\n")
    text = "".join(sorted(lines, key=lambda line: line[66:]))
    (site / SUMS).write_text(text, encoding="utf-8", newline="\n")
    return hashlib.sha256(text.encode()).hexdigest()[:16]
