"""Ace by DAISY: whether an EPUB is accessible, as far as a machine can tell."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from build_tools.catalogue import tooling
from build_tools.checkers.processes import away_from_home, run
from build_tools.checkers.report import CheckerFailed, Finding, NothingChecked, Report
from build_tools.checkers.spine import PAGE, looked_at_all, plain, spine_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.checkers.toolbox import Toolbox

TOOL: Final = "ace"
_PASS: Final = "pass"  # noqa: S105 - Ace's word, not a password


def check(book: Path, toolbox: Toolbox, *, seconds: float = 600) -> Report:
    """Return what Ace says about a book: ``critical``, ``serious``, ``moderate`` or ``minor``.

    Ace ends with code 0 on a failing book, so its outcome and every assertion are read. A book
    that fails without an assertion gives one finding with the code ``outcome``.

    :raises NothingChecked: there is no such book, or Ace looked at no document in it.
    :raises ToolError: Ace, Node or Chromium is not there, gave no verdict, or left a page out.
    """
    if not book.is_file():
        raise NothingChecked(TOOL, book)
    with tempfile.TemporaryDirectory(prefix="ace-") as scratch:
        out = Path(scratch) / "out"
        command: list[Path | str] = [
            *(toolbox.node, toolbox.ace, "--silent", "--lang", "en"),
            *("--timeout", str(int(seconds * 1000)), "--outdir", out, book.resolve()),
        ]
        environ = _environ(toolbox, Path(scratch), seconds)
        run(TOOL, command, seconds=seconds, environ=environ)
        return _read(out / "report.json", book)


def _environ(toolbox: Toolbox, scratch: Path, seconds: float) -> dict[str, str]:
    """Return an environment in which Ace and its browser write in ``scratch`` alone."""
    return {
        **away_from_home(toolbox.environ, scratch),
        "ACE_TIMEOUT_INITIAL": str(int(seconds * 1000)),
        "PUPPETEER_EXECUTABLE_PATH": str(toolbox.chromium),
    }


def _read(said: Path, book: Path) -> Report:
    try:
        verdict = json.loads(said.read_text(encoding="utf-8"))
        findings = list(_findings(verdict))
        subjects = {part["earl:testSubject"]["url"] for part in verdict["assertions"]}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CheckerFailed(TOOL, tooling.NO_REPORT) from error
    checked = sum(1 for subject in subjects if not _is_package(subject))
    if not checked:
        raise NothingChecked(TOOL, book)
    # Ace takes no other kind of document, and looks at the contents also outside the spine.
    pages = {address for address, media in spine_of(book).items() if media == PAGE}
    looked_at_all(TOOL, len(pages & set(map(plain, subjects))), len(pages))
    return Report(TOOL, checked, tuple(sorted(findings)))


def _is_package(subject: str) -> bool:
    """Whether Ace names the package, or once more (from the root) its table of contents."""
    return subject.endswith(".opf") or subject.startswith("/")


def _findings(verdict: dict[str, Any]) -> Iterator[Finding]:
    found = [
        _finding(part["earl:testSubject"]["url"], assertion)
        for part in verdict["assertions"]
        for assertion in part["assertions"]
        if assertion["earl:result"]["earl:outcome"] != _PASS
    ]
    yield from found
    outcome = verdict["earl:result"]["earl:outcome"]
    if outcome != _PASS and not found:
        yield Finding(TOOL, "serious", "outcome", "", outcome)


def _finding(document: str, assertion: dict[str, Any]) -> Finding:
    test, result = assertion["earl:test"], assertion["earl:result"]
    pointer = result.get("earl:pointer", {}).get("css", [])
    return Finding(
        TOOL,
        test["earl:impact"],
        test["dct:title"],
        " ".join([document, *pointer]),
        " ".join(result["dct:description"].split()),
        str(result.get("html", "")),
    )
