"""Let the field's own checkers look at an EPUB, or at a folder of web pages."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from build_tools.catalogue import tooling
from build_tools.checkers import ace, axe, epubcheck, vnu
from build_tools.checkers.browser import chromium
from build_tools.checkers.report import Report
from build_tools.checkers.server import HEADERS_FILE, serving
from build_tools.use_cases.progress import Phase, Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from build_tools.checkers.report import Finding
    from build_tools.checkers.toolbox import Toolbox

_EPUBCHECK: Final = ("fatal", "error", "warning")
_VNU: Final = ("fatal", "error")
# Scripts of somebody else are not run, and nothing is asked of the outside world.
_FOREIGN: Final = (
    "/*\n  Content-Security-Policy: default-src 'self' data:; script-src 'none'; "
    "style-src 'self' 'unsafe-inline'\n"
)


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

if TYPE_CHECKING:
    Check = tuple[str, Callable[[], Report]]


def checks_of_epub(book: Path, tools: Toolbox) -> Iterator[Check]:
    """Yield the name of each check of an EPUB, and what does it.

    What EPUBCheck calls usage or information is no fault.
    """
    yield epubcheck.TOOL, lambda: _only(epubcheck.check(book, tools), _EPUBCHECK)
    yield ace.TOOL, lambda: ace.check(book, tools)


def checks_of_site(
    folder: Path,
    pages: Sequence[str],
    tools: Toolbox,
    progress: Callable[[Step], None],
    *,
    ours: bool,
) -> Iterator[Check]:
    """Yield the name of each check of a web folder, and what does it.

    :param pages: addresses from the folder.
    :param ours: whether its own headers are sent, and its scripts run.
    """
    yield vnu.TOOL, lambda: _only(vnu.check(folder, tools), _VNU)
    yield axe.TOOL, lambda: _axe(folder, pages, tools, progress, ours=ours)


def _only(report: Report, severities: tuple[str, ...]) -> Report:
    return replace(report, findings=report.of(*severities))


def _axe(
    folder: Path,
    pages: Sequence[str],
    tools: Toolbox,
    progress: Callable[[Step], None],
    *,
    ours: bool,
) -> Report:
    """Look at every page on each screen; what is wrong on all of them is told once."""
    seen: dict[Finding, list[Screen]] = {}
    with (
        _headers(folder, ours=ours) as headers,
        serving(folder, headers=headers) as root,
        chromium(tools) as browser,
    ):
        for screen in SCREENS:
            announced = _announced(root, pages, screen, progress)
            report = axe.check_pages(
                announced, browser, tools, width=screen.width, dark=screen.dark
            )
            for finding in report.findings:
                place = finding.place.removeprefix(root)
                seen.setdefault(replace(finding, place=place), []).append(screen)
    findings = [one for found in seen.items() for one in _on_screens(*found)]
    return Report(axe.TOOL, len(pages), tuple(sorted(findings)))


@contextmanager
def _headers(folder: Path, *, ours: bool) -> Iterator[Path | None]:
    """Give the file of headers to send: the folder's own, or those for what is not ours."""
    if ours:
        own = folder / HEADERS_FILE
        yield own if own.is_file() else None
        return
    with TemporaryDirectory(prefix="keur-") as scratch:
        path = Path(scratch) / HEADERS_FILE
        path.write_text(_FOREIGN, encoding="utf-8")
        yield path


def _announced(
    root: str, pages: Sequence[str], screen: Screen, progress: Callable[[Step], None]
) -> Iterator[str]:
    """Yield the addresses of pages, and tell how far the work is."""
    before, all_looks = SCREENS.index(screen) * len(pages), len(SCREENS) * len(pages)
    for done, page in enumerate(pages):
        progress(Step(Phase.LOOK, page, before + done, all_looks))
        yield root + page


def _on_screens(finding: Finding, screens: Sequence[Screen]) -> Iterator[Finding]:
    """Yield a finding as it is when it is on every screen, or else once for each with its name."""
    if len(screens) == len(SCREENS):
        yield finding
        return
    for screen in screens:
        colours = tooling.DARK if screen.dark else tooling.LIGHT
        place = tooling.ON_SCREEN.format(place=finding.place, width=screen.width, colours=colours)
        yield replace(finding, place=place)
