"""What a checker found, and the ways in which a checker itself can fail."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from build_tools.catalogue import tooling

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that a checker says.

    :ivar tool: ``epubcheck``, ``ace``, ``vnu`` or ``axe``.
    :ivar severity: the tool's own word for it, in lower case.
    :ivar code: the tool's own code or rule; empty where the tool has none.
    :ivar place: the document, and the line or the element in it.
    :ivar text: the tool's own words, in English.
    :ivar snippet: the markup of the element that it means, cut off or not; empty when it means
        none. For whoever looks up the source; two findings that differ only in it are the same.
    """

    tool: str
    severity: str
    code: str
    place: str
    text: str
    snippet: str = field(default="", compare=False)

    def __str__(self) -> str:
        return f"{self.place}: {self.severity} [{self.tool} {self.code}] {self.text}"


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that one run of a checker says.

    :ivar checked: how many documents it looked at; never 0.
    :ivar findings: in order of severity, code and place.
    """

    tool: str
    checked: int
    findings: tuple[Finding, ...]

    @property
    def counts(self) -> Counter[str]:
        """How often each severity occurs; a severity that does not occur counts 0."""
        return Counter(finding.severity for finding in self.findings)

    def of(self, *severities: str) -> tuple[Finding, ...]:
        """Return the findings of these severities only."""
        return tuple(finding for finding in self.findings if finding.severity in severities)


class ToolError(Exception):
    """A checker could not do its work; that says nothing about the content.

    :ivar tool: the name of the tool.
    """

    def __init__(self, tool: str, message: str) -> None:
        super().__init__(message)
        self.tool = tool


class MissingTool(ToolError):
    """A tool is not on this machine; the message says how to get it."""

    def __init__(self, tool: str, remedy: str = tooling.SET_UP) -> None:
        super().__init__(tool, tooling.MISSING.format(tool=tool, remedy=remedy))


class CheckerFailed(ToolError):
    """A tool started, and stopped without a result that can be trusted."""

    def __init__(self, tool: str, why: str) -> None:
        super().__init__(tool, tooling.FAILED.format(tool=tool, why=why))


class NothingChecked(ToolError):
    """A tool had nothing to look at, which must never count as 'nothing wrong'."""

    def __init__(self, tool: str, where: Path | str) -> None:
        super().__init__(tool, tooling.NOTHING.format(tool=tool, where=where))
