"""The mappings of forms: those that come with the tools, and those of the editors."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING, Final

from build_tools.intake.mapping import FormMapping, parse_mapping
from build_tools.problems import ContentError, Problem
from build_tools.reading.strays import place_of
from build_tools.reading.text import Limits, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORMS: Final = "book/formulieren"
_OURS: Final = "build_tools/intake/formulieren"
_LIMITS: Final = Limits(size=200_000, lines=5_000, line_length=5_000)


def read_mappings(root: Path) -> tuple[FormMapping, ...]:
    """Return every mapping, in order of place.

    :raises ContentError: what is wrong with them, all at once.
    """
    found: list[FormMapping] = []
    problems: list[Problem] = []
    for text in (*_ours(), *_theirs(root, problems)):
        try:
            found.append(parse_mapping(*text))
        except ContentError as error:
            problems.extend(error.problems)
    if problems:
        raise ContentError(problems)
    return tuple(found)


def _ours() -> Iterator[tuple[str, str]]:
    """Yield the text of each example, with its place."""
    folder = resources.files("build_tools.intake") / "formulieren"
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if file.name.endswith(".toml"):
            yield file.read_text(encoding="utf-8"), f"{_OURS}/{file.name}"


def _theirs(root: Path, problems: list[Problem]) -> Iterator[tuple[str, str]]:
    for path in sorted((root / FORMS).glob("*.toml")):
        place = place_of(path, root)
        try:
            yield read_text(path, place.path, _LIMITS), place.path
        except ContentError as error:
            problems.extend(error.problems)
        except OSError as error:
            problems.append(Problem(place, "LB136", (error.strerror or "onbekend",)))
