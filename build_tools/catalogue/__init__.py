"""The Dutch words of every problem, in one place."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from build_tools.catalogue import (
    blocks,
    building,
    consent,
    content,
    epub,
    form,
    images,
    intake,
    language,
    leaks,
    learning,
    linter,
    linter_content,
    reading,
    recognition,
    register,
    reviews,
    sphinx_words,
    submissions,
    withdrawal,
)
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


_MARKUP: Final = re.compile(r"([\\`*_{}\[\]<>#|])")
_HYPHENS: Final = re.compile("--+[a-z-]*")
_ENGLISH: Final = re.compile("Right to Challenge|Deep Democracy")
CATALOGUE: Final = _merged(
    reading.ENTRIES,
    recognition.ENTRIES,
    register.ENTRIES,
    content.ENTRIES,
    consent.ENTRIES,
    blocks.ENTRIES,
    learning.ENTRIES,
    linter_content.ENTRIES,
    building.ENTRIES,
    epub.ENTRIES,
    images.ENTRIES,
    language.ENTRIES,
    reviews.ENTRIES,
    intake.ENTRIES,
    leaks.ENTRIES,
    sphinx_words.ENTRIES,
    submissions.ENTRIES,
    withdrawal.ENTRIES,
    form.ENTRIES,
    linter.ENTRIES,
)


def severity_of(problem: Problem) -> Severity:
    """Return how bad a problem is."""
    return CATALOGUE[problem.code].severity


def stops(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems is an error."""
    return any(severity_of(problem) is Severity.ERROR for problem in problems)


def describe(problem: Problem) -> str:
    """Give a problem its Dutch words.

    :return: ``pad:regel: fout LB101: tekst`` and, indented on the next line, the hint; without a
        place when it is about no file.
    :raises KeyError: if the code is not in the catalogue: a bug, never content.
    """
    entry = CATALOGUE[problem.code]
    text = entry.text.format(*problem.values)
    hint = entry.hint.format(*problem.values)
    place = f"{problem.where}: " if problem.where.path else ""
    return f"{place}{entry.severity.value} {problem.code}: {text}\n    {hint}"


def as_page() -> str:
    """Return the page ‘Meldingen’ of the editors' handbook, as Markdown."""
    head = (
        "---\n"
        "# Gemaakt door `make meldingen`; niet met de hand wijzigen.\n"
        "titel: Meldingen\n"
        "soort: overzicht\n"
        "samenvatting: Elke melding van het programma, met wat ze betekent en wat je kunt doen.\n"
        "---\n\n"
        "Elke melding van `leerboek` heeft een code. Zoek haar hier op als je niet weet wat je "
        "moet doen.\nOp de plek van … staat in de melding waar het bij jou om gaat.\n\n"
        "- Een **fout** moet eerst opgelost zijn, anders komt er geen nieuw boek.\n"
        "- Bij **let op** kijk je zelf of het goed is. Het houdt het boek niet tegen.\n"
        "- Een **bericht** is alleen goed om te weten.\n"
    )
    return "\n".join([head, *(_section(code, entry) for code, entry in CATALOGUE.items())])


def _section(code: str, entry: Entry) -> str:
    return (
        f"## {code}\n\n**{entry.severity.value.capitalize()}.** {_readable(entry.text)}\n\n"
        f"{_readable(entry.hint)}\n"
    )


def _readable(template: str) -> str:
    """Return a template with dots for its fields, in which Markdown finds nothing but text.

    Only English says that it is English, and hyphens side by side stay what they are.
    """
    text = _MARKUP.sub(r"\\\1", template.format(*("…" for _ in range(10))))
    return _HYPHENS.sub(r"`\g<0>`", _ENGLISH.sub(r"[\g<0>]{.language-en}", text))
