"""What each check says of a publication, all in one form: ``"<tool> <rule>"``."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Final

from lxml import etree

from build_tools.checkers import ace, axe, epubcheck, vnu
from build_tools.checkers.server import serving
from build_tools.epub import checks
from build_tools.epub.facts import facts_of
from build_tools.linter.lint import lint
from build_tools.linter.opening import CannotOpen, open_epub, open_site
from build_tools.use_cases.site_check import check_site
from build_tools.use_cases.sums import sums_differ

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from playwright.sync_api import Browser

    from build_tools.checkers.report import Finding
    from build_tools.checkers.toolbox import Toolbox
    from build_tools.linter.model import Publication

WRONG: Final = ("fatal", "error", "warning")
SECRET: Final = "/huis/van/een/redacteur"  # noqa: S105 - a path that no file may hold
_PAGE: Final = ".xhtml"
_MADE: Final = "boek_"


def linter(publication: Publication, without: Collection[str] = ()) -> dict[str, int]:
    """Return how often our own linter tells of each rule."""
    said: dict[str, int] = {}
    for fault in lint(publication, without):
        said[f"linter {fault.code}"] = said.get(f"linter {fault.code}", 0) + 1
    return said


def opened(epub: bytes) -> Publication | None:
    """Return an EPUB, opened; None when our linter cannot."""
    try:
        return open_epub(epub, "boek.epub")
    except CannotOpen:
        return None


def opened_site(site: Path) -> Publication:
    """Return a web folder, opened."""
    return open_site(site, "web")


def build(epub: Path) -> set[str]:
    """Return what the last check before packing says of the pages of an EPUB."""
    with zipfile.ZipFile(epub) as archive:
        files = set(archive.namelist())
        pages = {name: archive.read(name) for name in files if _is_of_the_book(name)}
    try:
        facts = {name: facts_of(name, page) for name, page in pages.items()}
    except etree.XMLSyntaxError:
        return {"build LB520"}
    return {f"build {problem.code}" for problem in checks.check({}, facts, files)}


def _is_of_the_book(name: str) -> bool:
    """Whether a file is a page that was written, not the cover or the contents."""
    return name.endswith(_PAGE) and not name.startswith(_MADE)


def of_epubcheck(epub: Path, tools: Toolbox) -> set[str]:
    """Return what EPUBCheck says of an EPUB."""
    return _rules(epubcheck.check(epub, tools).of(*WRONG))


def of_ace(epub: Path, tools: Toolbox) -> set[str]:
    """Return what Ace says of an EPUB."""
    return _rules(ace.check(epub, tools).findings)


def of_site(site: Path, home: str) -> set[str]:
    """Return what the last look at the bytes says of a publication."""
    found = check_site(site, forbidden=(SECRET,), home=home)
    return {f"site {problem.code}" for problem in found}


def of_sums(site: Path) -> set[str]:
    """Return what the sums say of a publication."""
    return {f"sums {problem.code}" for problem in sums_differ(site)}


def of_vnu(folder: Path, tools: Toolbox) -> dict[str, list[str]]:
    """Return what the Nu HTML checker says of each folder in a folder, in one run."""
    said: dict[str, list[str]] = {}
    for finding in vnu.check(folder, tools).of("fatal", "error"):
        said.setdefault(finding.place.partition("/")[0], []).append(f"vnu {finding.text}")
    return said


def of_axe(site: Path, page: str, browser: Browser, tools: Toolbox) -> set[str]:
    """Return what axe says of one page of a web folder."""
    with serving(site, headers=None) as address:
        return _rules(axe.check_pages([f"{address}{page}"], browser, tools).findings)


def _rules(findings: Iterable[Finding]) -> set[str]:
    return {f"{finding.tool} {finding.code}" for finding in findings}
