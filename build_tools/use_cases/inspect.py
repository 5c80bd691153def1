"""Inspect finished publications, ours or not: our own look, and the field's own checkers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from build_tools.catalogue import stops, tooling
from build_tools.checkers.report import ToolError
from build_tools.checkers.toolbox import Toolbox
from build_tools.linter.lint import lint, problem_of
from build_tools.linter.model import Medium
from build_tools.linter.opening import PAGES, CannotOpen, open_epub, open_site, read_epub
from build_tools.linter.waivers import not_needed, waive
from build_tools.problems import ContentError, Location, Problem, in_order
from build_tools.reading.corpus import read_corpus
from build_tools.reading.waivers import read_waivers
from build_tools.use_cases.checker_words import fault_problem, finding_problem
from build_tools.use_cases.hosting import home_of
from build_tools.use_cases.inspect_checkers import checks_of_epub, checks_of_site
from build_tools.use_cases.inspected import Inspection, Look
from build_tools.use_cases.progress import Phase, Step
from build_tools.use_cases.publish import SUMS
from build_tools.use_cases.site_check import check_site
from build_tools.use_cases.source_lines import SourceLines, sources_of
from build_tools.use_cases.sums import sums_differ

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from build_tools.checkers.report import Report
    from build_tools.linter.model import Publication
    from build_tools.reading.waivers import Waiver

_EPUB: Final = ".epub"


@dataclass(frozen=True, slots=True)
class Bench:
    """What an inspection works with.

    :ivar root: the book whose sources and exceptions are looked at; None for no book.
    :ivar home: path of the publication on its host, see ``hosting.home_of``.
    """

    tools: Toolbox
    progress: Callable[[Step], None]
    root: Path | None = None
    home: str = "/"


def inspect(paths: Sequence[Path], bench: Bench, *, whole: bool = False) -> Inspection:
    """Inspect EPUBs and folders with every check there is; a missing checker is a problem.

    A folder is looked at as a web edition when it holds pages, and every EPUB in it by itself.

    :param whole: this is the publication as a whole: then it must be one of ours, and every
        exception must be needed.
    """
    if whole and not all((path / SUMS).is_file() for path in paths):
        missing = (Problem(Location(path.name), "LB544", (str(path),)) for path in paths)
        return Inspection(tuple(missing), (), wrong=True)
    inspector = _Inspector(bench)
    subjects = subjects_of(paths)
    for done, (path, name) in enumerate(subjects):
        bench.progress(Step(Phase.CHECK, name, done, len(subjects)))
        inspector.look(path, name)
    bench.progress(Step(Phase.CHECK, "", len(subjects), len(subjects)))
    return inspector.outcome(whole=whole)


def subjects_of(paths: Iterable[Path]) -> list[tuple[Path, str]]:
    """Return what there is to look at, each once and with its name: files, and what folders hold.

    What has the name of another is called by its path.
    """
    once = list(dict.fromkeys(one for path in paths for one in _within(path)))
    names = Counter(_name(path) for path in once)
    return [
        (path, _name(path) if names[_name(path)] == 1 else path.as_posix()) for path in once
    ]  # fmt: skip


def _within(path: Path) -> Iterator[Path]:
    """Yield a file itself; of a folder itself when it has pages or nothing, and its EPUBs."""
    if not path.is_dir():
        yield path
        return
    files = sorted(one for one in path.rglob("*") if one.suffix.lower() in {_EPUB, *PAGES})
    books = [one for one in files if one.suffix.lower() == _EPUB]
    if len(books) < len(files) or not books:
        yield path
    yield from books


def _name(path: Path) -> str:
    return path.name or path.resolve().name


class _Inspector:
    """Collects what the checks say."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.problems: list[Problem] = []
        self.looks: list[Look] = []
        self.waivers: tuple[Waiver, ...] = ()
        self.used: set[Waiver] = set()
        self.places: set[str] = set()
        self.strict = False
        if bench.root is not None:
            try:
                self.waivers = read_waivers(bench.root)
            except ContentError as error:
                self.problems.extend(error.problems)

    def look(self, path: Path, name: str) -> None:
        """Look at one EPUB or web folder with everything that there is for it."""
        try:
            publication = (
                open_site(path, name) if path.is_dir() else open_epub(read_epub(path), name)
            )
        except CannotOpen as error:
            self.problems.append(Problem(Location(name), "LB910", (error.reason,)))
            return
        self.places.update(f"{name}!{href}" for href in publication.files)
        root = self.bench.root
        sources = SourceLines() if root is None else sources_of(root, publication)
        ours = SUMS in publication.files
        self.strict |= ours or bool(sources.pages)
        if ours:
            self._files(path, publication)
        self._lint(publication, sources)
        tools, progress = self.bench.tools, self.bench.progress
        if publication.medium is Medium.EPUB:
            checks = checks_of_epub(path, tools)
        else:
            trusted = ours and self._is_at_home(path)
            checks = checks_of_site(path, list(publication.pages), tools, progress, ours=trusted)
        for tool, check in checks:
            self._take(tool, check, publication.name, sources)

    def _is_at_home(self, folder: Path) -> bool:
        """Whether a folder stands in the book's own: a list of sums alone anybody can write."""
        root = self.bench.root
        return root is not None and folder.resolve().is_relative_to(root.resolve())

    def _files(self, folder: Path, publication: Publication) -> None:
        """Look at the links and the files of a publication of ours."""
        found = [*check_site(folder, forbidden=(), home=self.bench.home), *sums_differ(folder)]
        self.problems.extend(_in(publication.name, problem) for problem in found)
        checked = len(publication.files)
        self.looks.append(Look(tooling.OWN_FILES, publication.name, checked, len(found)))

    def _lint(self, publication: Publication, sources: SourceLines) -> None:
        """Look at pages and package with our own rules."""
        faults = lint(publication)
        waived = waive([problem_of(fault, publication) for fault in faults], self.waivers)
        self.used |= waived.used
        kept = [fault_problem(faults[index], publication, sources) for index in waived.kept]
        self.problems.extend(kept)
        checked = len(publication.pages)
        allowed = len(faults) - len(kept)
        self.looks.append(Look(tooling.OWN_RULES, publication.name, checked, len(kept), allowed))

    def _take(
        self, tool: str, check: Callable[[], Report], name: str, sources: SourceLines
    ) -> None:
        """Add what a checker says; a checker that fails is a problem of its own."""
        try:
            report = check()
        except ToolError as error:
            self.problems.append(Problem(Location(name), "LB542", (str(error),)))
            return
        for finding in report.findings:
            problem = finding_problem(finding, sources)
            made = problem.where == Location(finding.place)
            self.problems.append(_in(name, problem) if made else problem)
        self.looks.append(Look(tool, name, report.checked, len(report.findings)))

    def outcome(self, *, whole: bool) -> Inspection:
        """Return everything that was found.

        :param whole: whether all there is was looked at.
        """
        looked_at = None if whole else self.places
        self.problems.extend(not_needed(self.waivers, self.used, looked_at))
        problems = in_order(self.problems)
        wrong = stops(problems) or (self.strict and bool(problems))
        return Inspection(problems, tuple(self.looks), wrong)


def _in(name: str, problem: Problem) -> Problem:
    """Return a problem with the name of its publication in front of its place."""
    return replace(problem, where=replace(problem.where, path=f"{name}!{problem.where.path}"))


def bench_of(root: Path, environ: Mapping[str, str], progress: Callable[[Step], None]) -> Bench:
    """Return the bench of a checkout: its tools, and what the imprint of its book says."""
    imprint = read_corpus(root).book.imprint
    home = home_of(imprint.base_address if imprint else "")
    return Bench(Toolbox.of(root, environ), progress, root, home)
