"""Inspect what was built: our own look at the bytes, and the field's own checkers."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from build_tools.catalogue import tooling
from build_tools.checkers import ace, axe, epubcheck, vnu
from build_tools.checkers.browser import chromium
from build_tools.checkers.report import Report as CheckerReport
from build_tools.checkers.report import ToolError
from build_tools.checkers.server import HEADERS_FILE, serving
from build_tools.checkers.toolbox import Toolbox
from build_tools.problems import Location, Problem, in_order
from build_tools.reading.corpus import read_corpus
from build_tools.use_cases.checker_words import finding_problem
from build_tools.use_cases.hosting import home_of
from build_tools.use_cases.progress import Phase, Step
from build_tools.use_cases.publish import SUMS
from build_tools.use_cases.site_check import check_site
from build_tools.use_cases.source_lines import SourceLines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from build_tools.checkers.report import Finding

_EPUBCHECK = ("fatal", "error", "warning")
_VNU = ("fatal", "error")


@dataclass(frozen=True, slots=True)
class Screen:
    """How a page is looked at.

    :ivar width: in CSS pixels.
    """

    width: int
    dark: bool


SCREENS: Final = (
    Screen(width=320, dark=False), Screen(width=320, dark=True),
    Screen(width=1280, dark=False), Screen(width=1280, dark=True),
)  # fmt: skip
"""A telephone and a desk; the narrow one is also 1280 pixels at 400 % (WCAG 2.2, 1.4.10)."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was inspected.

    :ivar problems: everything that is wrong.
    :ivar lines: one sentence for each check: what it looked at and what it found.
    """

    problems: tuple[Problem, ...]
    lines: tuple[str, ...]


def inspect(
    folder: Path, tools: Toolbox, progress: Callable[[Step], None], *, home: str = "/"
) -> Inspection:
    """Inspect a publication with every checker there is; a missing checker is a problem.

    :param home: path of the publication on its host, see ``hosting.home_of``.
    """
    if not (folder / SUMS).is_file():
        return Inspection((Problem(Location(folder.name), "LB544", (str(folder),)),), ())
    inspector = _Inspector(folder, tools, home, progress)
    books = sorted(folder.glob("*/*.epub"))
    work: list[Callable[[], None]] = [inspector.own]
    work += [lambda book=book: inspector.epub(book) for book in books]  # type: ignore[misc] # mypy cannot infer the lambda
    work += [inspector.html, inspector.pages]
    for done, look in enumerate(work):
        progress(Step(Phase.CHECK, "", done, len(work)))
        look()
    progress(Step(Phase.CHECK, "", len(work), len(work)))
    return Inspection(in_order(inspector.problems), tuple(inspector.lines))


class _Inspector:
    """Collects what the checkers say."""

    def __init__(
        self, folder: Path, tools: Toolbox, home: str, progress: Callable[[Step], None]
    ) -> None:
        self.folder = folder
        self.tools = tools
        self.home = home
        self.progress = progress
        self.problems: list[Problem] = []
        self.lines: list[str] = []

    def own(self) -> None:
        """Look at the bytes ourselves."""
        found = [*check_site(self.folder, forbidden=(), home=self.home), *sums_differ(self.folder)]
        self.problems.extend(found)
        self.lines.append(f"Eigen keuring: {len(found)} fouten.")

    def epub(self, book: Path) -> None:
        """Look at one EPUB with EPUBCheck and Ace."""
        self._take(lambda: epubcheck.check(book, self.tools), _EPUBCHECK, book.name)
        self._take(lambda: ace.check(book, self.tools), None, book.name)

    def html(self) -> None:
        """Look at the HTML of all pages."""
        self._take(lambda: vnu.check(self.folder, self.tools), _VNU, "alle pagina's")

    def pages(self) -> None:
        """Look at all pages in a browser, with axe."""
        addresses = [path.relative_to(self.folder).as_posix()
                     for path in sorted(self.folder.rglob("*.html"))]  # fmt: skip
        self._take(lambda: self._axe(addresses), None, "alle pagina's")

    def _axe(self, addresses: list[str]) -> CheckerReport:
        """Look at every page on each screen; what is wrong on all of them is told once."""
        headers = self.folder / HEADERS_FILE
        served = serving(self.folder, headers=headers if headers.is_file() else None)
        seen: dict[Finding, list[Screen]] = {}
        with served as root, chromium(self.tools) as browser:
            for screen in SCREENS:
                pages = self._announced(root, addresses, screen)
                report = axe.check_pages(
                    pages, browser, self.tools, width=screen.width, dark=screen.dark
                )
                for finding in report.findings:
                    place = finding.place.removeprefix(root)
                    seen.setdefault(replace(finding, place=place), []).append(screen)
        findings = [one for found in seen.items() for one in _on_screens(*found)]
        return CheckerReport(axe.TOOL, len(addresses), tuple(sorted(findings)))

    def _announced(self, root: str, addresses: list[str], screen: Screen) -> Iterator[str]:
        """Yield the addresses of pages, and tell how far the work is."""
        before, all_looks = SCREENS.index(screen) * len(addresses), len(SCREENS) * len(addresses)
        for done, address in enumerate(addresses):
            self.progress(Step(Phase.LOOK, address, before + done, all_looks))
            yield root + address

    def _take(
        self, look: Callable[[], CheckerReport], severities: tuple[str, ...] | None, what: str
    ) -> None:
        """Add what a checker says; a checker that fails is a problem of its own."""
        try:
            report = look()
        except ToolError as error:
            self.problems.append(Problem(Location(what), "LB542", (str(error),)))
            return
        found = report.findings if severities is None else report.of(*severities)
        for finding in found:
            self.problems.append(finding_problem(finding, SourceLines()))
        self.lines.append(f"{report.tool}, {what}: {report.checked} bekeken, {len(found)} fouten.")


def _on_screens(finding: Finding, screens: Sequence[Screen]) -> Iterator[Finding]:
    """Yield a finding as it is when it is on every screen, or else once for each with its name."""
    if len(screens) == len(SCREENS):
        yield finding
        return
    for screen in screens:
        colours = tooling.DARK if screen.dark else tooling.LIGHT
        place = tooling.ON_SCREEN.format(place=finding.place, width=screen.width, colours=colours)
        yield replace(finding, place=place)


def sums_differ(folder: Path) -> Iterator[Problem]:
    """Yield files that are not what ``SHA256SUMS`` says, or that it does not know (LB558)."""
    known = {}
    for line in (folder / SUMS).read_text(encoding="utf-8").splitlines():
        digest, _, name = line.partition("  ")
        known[name] = digest
    present = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    for name in sorted((present | known.keys()) - {SUMS}):
        path = folder / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != known.get(name):
            yield Problem(Location(name), "LB558")


def home_in(root: Path) -> str:
    """Return the path of the publication on its host, as the imprint of a book says."""
    imprint = read_corpus(root).book.imprint
    return home_of(imprint.base_address if imprint else "")


def toolbox_of(root: Path) -> Toolbox:
    """Return the toolbox of a checkout, with this process's environment."""
    return Toolbox.of(root, os.environ)
