"""The Dutch words of every problem, in one place."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from build_tools.catalogue import blocks, building, content, epub, images, reading, sphinx_words
from build_tools.catalogue.entry import Entry, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from build_tools.problems import Problem

__all__ = ["CATALOGUE", "Entry", "Severity", "as_page", "describe", "severity_of", "stops"]


def _merged(*families: Mapping[str, Entry]) -> Mapping[str, Entry]:
    """Return all entries in order of code.

    :raises ValueError: a code stands in two families.
    """
    merged: dict[str, Entry] = {}
    for family in families:
        if twice := merged.keys() & family.keys():
            msg = f"codes stand twice in the catalogue: {sorted(twice)}"
            raise ValueError(msg)
        merged.update(family)
    return MappingProxyType(dict(sorted(merged.items())))


CATALOGUE: Final = _merged(
    reading.ENTRIES,
    content.ENTRIES,
    blocks.ENTRIES,
    building.ENTRIES,
    epub.ENTRIES,
    images.ENTRIES,
    sphinx_words.ENTRIES,
)


def severity_of(problem: Problem) -> Severity:
    """Return how bad a problem is."""
    return CATALOGUE[problem.code].severity


def stops(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems is an error."""
    return any(severity_of(problem) is Severity.ERROR for problem in problems)


def describe(problem: Problem) -> str:
    """Give a problem its Dutch words.

    :return: ``pad:regel: fout LB101: tekst`` and, indented on the next line, the hint.
    :raises KeyError: if the code is not in the catalogue: a bug, never content.
    """
    entry = CATALOGUE[problem.code]
    text = entry.text.format(*problem.values)
    hint = entry.hint.format(*problem.values)
    return f"{problem.where}: {entry.severity.value} {problem.code}: {text}\n    {hint}"


def as_page() -> str:
    """Return the page ‘Meldingen’ of the editors' handbook, as Markdown."""
    rows = [
        f"## {code}: {entry.severity.value}\n\n{_readable(entry.text)}\n\n{_readable(entry.hint)}\n"
        for code, entry in CATALOGUE.items()
    ]
    head = (
        "<!-- Gemaakt door `make meldingen`; niet met de hand wijzigen. -->\n"
        "# Meldingen\n\n"
        "Elke melding heeft een code. Zoek hem hier op als je niet weet wat je moet doen.\n"
    )
    return "\n".join([head, *rows])


def _readable(template: str) -> str:
    """Return a template with its fields as dots."""
    return template.format(*("…" for _ in range(10)))
