"""Passages and books to judge, made in one line."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from build_tools.model.language import Passage, PassageKind
from build_tools.problems import Location

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.problems import Problem

HERE: Final = Path(__file__).parent
PLACE: Final = Location("book/een.md", 7)


def passage(text: str, kind: PassageKind = PassageKind.PARAGRAPH, **more: Any) -> Passage:  # noqa: ANN401 - any field of a passage
    """Return a passage that is all Dutch."""
    return Passage(
        **{"where": PLACE, "dutch": text, "own": text, **more, "text": text, "kind": kind}
    )


def told(problems: Iterable[Problem]) -> list[tuple[str, str | int]]:
    """Return code and first value of each problem."""
    return [(one.code, one.values[0]) for one in problems]


def table(name: str) -> dict[str, list[dict[str, Any]]]:
    """Return the cases of a data file."""
    return tomllib.loads((HERE / "data" / name).read_text(encoding="utf-8"))
