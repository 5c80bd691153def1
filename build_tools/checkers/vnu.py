"""The Nu HTML checker: whether every page in a folder is valid HTML."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit
from urllib.request import url2pathname

from build_tools.catalogue import tooling
from build_tools.checkers.markup import markup_at, text_of
from build_tools.checkers.processes import SHORT_JAVA, run
from build_tools.checkers.report import CheckerFailed, Finding, NothingChecked, Report

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.checkers.toolbox import Toolbox

TOOL: Final = "vnu"
_PAGES: Final = frozenset({".html", ".htm", ".xhtml", ".xht"})
_OTHER_FILE: Final = "File was not checked."


def check(
    folder: Path, toolbox: Toolbox, *, seconds: float = 600, heap_megabytes: int = 1024
) -> Report:
    """Return what vnu says about the pages in a folder: ``error`` or ``warning``.

    Its remarks about style ("info") are left out.

    :raises NothingChecked: there is no page in the folder.
    :raises ToolError: vnu is not there, or did not look at every page.
    """
    root = folder.resolve()
    expected = sum(1 for file in root.rglob("*") if file.suffix in _PAGES and file.is_file())
    if not expected:  # vnu itself finds nothing wrong with a folder that is not there
        raise NothingChecked(TOOL, folder)
    command: list[Path | str] = [
        *(toolbox.java, f"-Xmx{heap_megabytes}m", "-Xss4m", *SHORT_JAVA, "-jar", toolbox.vnu_jar),
        *("--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html", "--verbose"),
        root,
    ]
    ended = run(TOOL, command, seconds=seconds, environ=toolbox.environ)
    seen = sum(1 for line in ended.stderr.splitlines() if line.startswith(str(root)))
    if seen != expected:
        raise CheckerFailed(TOOL, tooling.LOOKED_AT_LESS.format(seen=seen, expected=expected))
    return Report(TOOL, seen, tuple(sorted(_findings(ended.stdout, root))))


def _findings(said: str, root: Path) -> list[Finding]:
    try:
        messages = json.loads(said)["messages"]
    except (ValueError, KeyError) as error:
        raise CheckerFailed(TOOL, tooling.NO_REPORT) from error
    return [
        Finding(
            TOOL, severity, "", _place(message, root), message["message"], _shown(message, root)
        )
        for message in messages
        if (severity := _severity(message)) != "info"
    ]


def _severity(message: dict[str, Any]) -> str:
    """Return ``error``, ``warning`` or ``info``; a page that vnu cannot read is an error."""
    if message["type"] != "info":
        return "error"
    if message["message"].startswith(_OTHER_FILE):
        return "info"
    return str(message.get("subType", "info"))


def _place(message: dict[str, Any], root: Path) -> str:
    name = _name(message, root)
    return f"{name}:{message['lastLine']}" if "lastLine" in message else name


def _name(message: dict[str, Any], root: Path) -> str:
    file = url2pathname(urlsplit(message.get("url", "")).path)
    return file.removeprefix(str(root)).lstrip("/\\").replace("\\", "/")


def _shown(message: dict[str, Any], root: Path) -> str:
    if "lastLine" not in message:
        return ""
    page = text_of(root, _name(message, root))
    return markup_at(page, message["lastLine"], message.get("lastColumn", 0))
