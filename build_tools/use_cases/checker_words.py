"""Say what a checker or our own linter found in Dutch, at the line of the source (ADR 0014)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from build_tools.catalogue import tooling
from build_tools.catalogue.checkers import words_for
from build_tools.linter.lint import problem_of
from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from build_tools.checkers.report import Finding
    from build_tools.linter.model import Fault, Publication
    from build_tools.use_cases.source_lines import SourceLines

_LINE: Final = re.compile(r":(\d+)$")
_LONGEST: Final = 300


def finding_problem(finding: Finding, sources: SourceLines) -> Problem:
    """Return what a checker found as a problem (LB543).

    It stands at the line of the source when that is sure, else at the source alone; what no source
    made stands at its place in the publication. The tool's own words come last.
    """
    href, line = place_of(finding.place)
    source = sources.of_markup(href, finding.snippet, line)
    words = words_for(finding.tool, finding.code, finding.text)
    tool = f"{finding.tool} ({finding.code})" if finding.code else finding.tool
    said = finding.text if len(finding.text) <= _LONGEST else f"{finding.text[:_LONGEST]} …"
    if source is not None:
        said = f"{said} [{finding.place}]"
    where = Location(finding.place) if source is None else source
    values = (tooling.LOOKED_AT[finding.tool], words.text, words.hint, tool, said)
    return Problem(where, "LB543", values)


def fault_problem(fault: Fault, publication: Publication, sources: SourceLines) -> Problem:
    """Return what our own linter found as a problem, at the source that made it when known."""
    problem = problem_of(fault, publication)
    if fault.element is None:
        return problem
    source = sources.of_element(fault.href, fault.element)
    return problem if source is None else replace(problem, where=source)


def place_of(place: str) -> tuple[str, int]:
    """Return address and line (0 when there is none) of a place that a checker names."""
    href = place.partition(" ")[0]
    line = _LINE.search(href)
    return (href[: line.start()], int(line[1])) if line else (href, 0)
