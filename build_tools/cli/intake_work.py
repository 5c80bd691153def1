"""What ``neem-op`` does, and what is said about it."""

from __future__ import annotations

import os
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from rich import box
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from build_tools.catalogue import CATALOGUE
from build_tools.cli.app import CONTENT_IS_WRONG
from build_tools.reading.private import private_folder
from build_tools.use_cases.consent_register import register_of
from build_tools.use_cases.intake import Outcome, Request, take_in
from build_tools.use_cases.preview import newest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from build_tools.cli.app import Desk
    from build_tools.cli.show import Screen
    from build_tools.problems import Problem
    from build_tools.use_cases.intake import Line

_HEADS: Final = ("bestand", "uitkomst", "verhaal", "waarom")
_ABOVE: Final = "Kijk ook naar wat bij de eerste rij van deze tabel staat."
_NEXT: Final = (
    "Lees elk concept na, vul in wat er te doen is en beschrijf de foto. Daarna: leerboek "
    "drukproef en leerboek keur-goed."
)


def take_in_files(desk: Desk, asked: Sequence[Path], edition: str | None) -> None:
    """Take in files, and end with a table; the exit code is 1 when something was refused."""
    request = Request(
        root=desk.root,
        private=private_folder(desk.root, os.environ),
        edition=edition,
        newest=edition or newest(desk.root),
        asked=tuple(asked),
        base=desk.start,
    )
    lines: list[Line] = []
    screen = desk.screen()
    try:
        with register_of(desk.root, os.environ, now=datetime.now(UTC)) as register, screen:
            lines.extend(take_in(request, register, screen.step))
    finally:
        # Also when a full disk stops the rest: what is in is in.
        _show(screen, lines)
    if not lines:
        screen.say("Er was niets om op te nemen.")
    if any(line.outcome is Outcome.REFUSED for line in lines):
        raise SystemExit(CONTENT_IS_WRONG)


def _show(screen: Screen, lines: Sequence[Line]) -> None:
    if not lines:
        return
    screen.say("")
    if screen.console.is_terminal and screen.results.isatty():
        _print_table(screen, lines)
    else:
        for text in _plain(lines):
            screen.result(text)
    counts = Counter(line.outcome for line in lines)
    told = ", ".join(f"{counts[one]} {one.value}" for one in Outcome if counts[one])
    screen.say(f"{told}.")
    if counts[Outcome.TAKEN] or counts[Outcome.DOUBT]:
        screen.say(_NEXT)


def _print_table(screen: Screen, lines: Sequence[Line]) -> None:
    table = Table(*(Column(head, overflow="fold") for head in _HEADS), box=box.SIMPLE_HEAD)
    for line, why in _with_reasons(lines):
        cells = (_name(line), line.outcome.value, line.story, "\n".join(why))
        table.add_row(*(Text(cell) for cell in cells))
    Console(file=screen.results, highlight=False, no_color=screen.console.no_color).print(table)


def _plain(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the table as plain text: a line for each story, and below it why."""
    for line, why in _with_reasons(lines):
        place = f" ({line.draft})" if line.draft else ""
        story = f": {line.story}{place}" if line.story else ""
        yield f"{_name(line)}: {line.outcome.value}{story}"
        yield from (f"    {reason}" for reason in why)


def _with_reasons(lines: Sequence[Line]) -> Iterator[tuple[Line, list[str]]]:
    """Yield every line with why; what holds for all rows of a table is told at the first."""
    told: set[tuple[str, Problem]] = set()
    for line in lines:
        new = [one for one in line.problems if (line.name, one) not in told]
        told.update((line.name, one) for one in new)
        above = [_ABOVE] if len(new) < len(line.problems) else []
        yield line, [_why(problem, line) for problem in new] + above


def _name(line: Line) -> str:
    return f"{line.name}, {line.part}" if line.part else line.name


def _why(problem: Problem, line: Line) -> str:
    """Return why, with what to do; the place only where it is another than the file itself."""
    entry = CATALOGUE[problem.code]
    words = f"{entry.text.format(*problem.values)} {entry.hint.format(*problem.values)}"
    place = "" if problem.where.path.startswith(line.name) else f"{problem.where}: "
    return f"{problem.code} {place}{words}"
