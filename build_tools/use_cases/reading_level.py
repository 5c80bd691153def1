"""Write how easily each chapter reads, for who decides about the book: ``make leesbaarheid``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build_tools.use_cases.check import check
from build_tools.use_cases.progress import silent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_tools.language.readability import Reading
    from build_tools.model.document import Page

REPORT: Final = "docs/quality/leesbaarheid.md"
_HEAD: Final = """<!-- Gemaakt door `make leesbaarheid`; niet met de hand wijzigen. -->

# Hoe makkelijk de hoofdstukken lezen

Flesch-Douma: 206,84 − 0,93 × woorden per zin − 77 × lettergrepen per woord. Honderd is heel
makkelijk, onder de 50 wordt het moeilijk. Geteld over alinea’s en punten van lijsten van alle
edities samen, zonder citaten.

| hoofdstuk | Flesch-Douma | woorden per zin | lettergrepen per woord | moeilijkste alinea’s |
|---|---|---|---|---|
"""


def as_report(readings: Iterable[tuple[Page, Reading]]) -> str:
    """Return the table of how easily each chapter reads, as Markdown."""
    return _HEAD + "".join(f"| {' | '.join(_row(*one))} |\n" for one in readings)


def _row(page: Page, reading: Reading) -> Iterator[str]:
    score = reading.score
    yield page.title
    yield _comma(score.flesch, 1)
    yield _comma(score.per_sentence, 1)
    yield _comma(score.per_word, 2)
    yield "<br>".join(f"{_comma(one.flesch, 1)}: {one.begins} …" for one in reading.worst)


def _comma(number: float, decimals: int) -> str:
    return f"{number:.{decimals}f}".replace(".", ",")


def write(root: Path) -> None:
    """Write how easily each chapter reads."""
    report = as_report(check(root, (), silent).readings)
    (root / REPORT).write_text(report, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve())
