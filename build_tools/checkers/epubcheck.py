"""EPUBCheck: whether an EPUB follows EPUB 3.3."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from build_tools.catalogue import tooling
from build_tools.checkers.markup import markup_at, packed_text
from build_tools.checkers.processes import SHORT_JAVA, run
from build_tools.checkers.report import CheckerFailed, Finding, NothingChecked, Report
from build_tools.checkers.spine import looked_at_all, spine_of

if TYPE_CHECKING:
    from build_tools.checkers.toolbox import Toolbox

TOOL: Final = "epubcheck"
_FOUND_OR_CLEAN: Final = (0, 1)
_STOPS: Final = ("fatal", "error")


def check(
    book: Path, toolbox: Toolbox, *, seconds: float = 300, heap_megabytes: int = 512
) -> Report:
    """Return what EPUBCheck says about a book: ``fatal``, ``error``, ``warning`` or ``info``.

    :raises NothingChecked: there is no such book, or nothing in it was read.
    :raises ToolError: EPUBCheck is not there, gave no verdict, or passed a document by in a book
        in which it found no error.
    """
    with tempfile.TemporaryDirectory(prefix="epubcheck-") as scratch:
        said = Path(scratch) / "report.json"
        command: list[Path | str] = [
            toolbox.java,
            f"-Xmx{heap_megabytes}m",
            *SHORT_JAVA,
            "-Djava.awt.headless=true",
            *("-jar", toolbox.epubcheck_jar, book, "--json", said, "--quiet", "--locale", "en"),
        ]
        run(TOOL, command, seconds=seconds, environ=toolbox.environ, codes=_FOUND_OR_CLEAN)
        return _read(said, book)


def _read(said: Path, book: Path) -> Report:
    try:
        verdict = json.loads(said.read_text(encoding="utf-8"))
        findings = [found for message in verdict["messages"] for found in _findings(message, book)]
        checked = sum(1 for item in verdict["items"] if item["isSpineItem"])
    except (OSError, ValueError, KeyError) as error:
        raise CheckerFailed(TOOL, tooling.NO_REPORT) from error
    if not checked and not findings:  # so it reports a book that is not there
        raise NothingChecked(TOOL, book)
    report = Report(TOOL, checked, tuple(sorted(findings)))
    if not report.of(*_STOPS):  # some of them keep it from reading on
        looked_at_all(TOOL, checked, len(spine_of(book)))
    return report


def _findings(message: dict[str, Any], book: Path) -> list[Finding]:
    """Return one finding for each place where the message applies."""
    places = [(_place(one), _shown(one, book)) for one in message["locations"]] or [("", "")]
    severity, code, text = message["severity"].lower(), message["ID"], message["message"]
    return [Finding(TOOL, severity, code, place, text, shown) for place, shown in places]


def _shown(location: dict[str, Any], book: Path) -> str:
    if location["line"] <= 0:
        return ""
    page = packed_text(book, str(location["path"]))
    return markup_at(page, location["line"], location.get("column", 0))


def _place(location: dict[str, Any]) -> str:
    line = location["line"]
    return f"{location['path']}:{line}" if line > 0 else str(location["path"])
