"""Show what was found of the language of the book."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.language.readability import Reading
    from build_tools.model.document import Page
    from build_tools.problems import Problem

_NOTHING: Final = "Er is nog geen hoofdstuk om te meten."
_ABOUT: Final[MappingProxyType[str, str]] = MappingProxyType({
    "LB630": "zonder bron",
    "LB631": "nog te doen",
    "LB632": "uitzondering niet nodig",
    "LB633": "eigen woord niet nodig",
    "LB640": "spelling",
    "LB641": "lange zin",
    "LB642": "lange zinnen in een hoofdstuk",
    "LB643": "moeilijk woord",
    "LB644": "Vlaams woord",
    "LB645": "Nederlands woord",
    "LB646": "begrip zonder uitleg",
    "LB647": "begrip dat niemand gebruikt",
    "LB648": "dubbel woord",
    "LB649": "leesteken",
    "LB958": "Engels",
    "LB960": "apostrof",
    "LB961": "aanhalingsteken",
    "LB962": "tekst van een link",
})  # fmt: skip


def by_kind(problems: Iterable[Problem]) -> str:
    """Return how many problems of each kind of language there are; empty when there are none."""
    counts = Counter(problem.code for problem in problems if problem.code in _ABOUT)
    told = [f"{_ABOUT[code]} {counts[code]} ({code})" for code in _ABOUT if counts[code]]
    return f"Over de taal: {', '.join(told)}." if told else ""


def as_lines(readings: Iterable[tuple[Page, Reading]]) -> str:
    """Return how easily each chapter reads, with its hardest paragraphs."""
    lines = []
    for page, reading in readings:
        score = reading.score
        lines.append(
            f"{_comma(score.flesch):>6}  {page.title}: {_comma(score.per_sentence)} woorden per "
            f"zin, {_comma(score.per_word, 2)} lettergrepen per woord"
        )
        lines += [
            f"        {_comma(hard.flesch):>6}  {hard.where}: {hard.begins} …"
            for hard in reading.worst
        ]
    return "\n".join(lines) or _NOTHING


def _comma(number: float, decimals: int = 1) -> str:
    return f"{number:.{decimals}f}".replace(".", ",")
