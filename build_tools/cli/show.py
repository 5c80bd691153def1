"""How things are shown: problems, progress, results; quiet and plain for scripts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self, TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from build_tools.catalogue import Severity, describe, severity_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from types import TracebackType

    from build_tools.problems import Problem
    from build_tools.use_cases.progress import Step


@dataclass(frozen=True, slots=True)
class Style:
    """How much is shown, and how.

    :ivar quiet: only problems and what was asked for.
    :ivar plain: no colours and no moving bars: one line a step.
    """

    quiet: bool = False
    plain: bool = False
    environ: Mapping[str, str] = field(default_factory=dict)


class Screen:
    """Shows progress and problems on standard error; results go to standard output."""

    def __init__(self, style: Style, errors: TextIO, results: TextIO) -> None:
        self.style = style
        self.results = results
        moving = not style.plain and errors.isatty() and "NO_COLOR" not in style.environ
        self.console = Console(
            file=errors,
            force_terminal=moving,
            no_color=not moving,
            highlight=False,
            markup=False,
            emoji=False,
            soft_wrap=True,
        )
        self._bar = _bar(self.console) if moving and not style.quiet else None
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar:
            self._bar.stop()

    def step(self, step: Step) -> None:
        """Show one step of long work."""
        if self.style.quiet:
            return
        if self._bar is None:
            subject = f" {step.subject}" if step.subject else ""
            self.console.print(f"{step.phase.value}:{subject} {step.done}/{step.total}")
            return
        name = step.phase.value
        if name not in self._tasks:
            self._tasks[name] = self._bar.add_task(name, total=step.total)
        self._bar.update(self._tasks[name], completed=step.done, total=step.total)

    def problems(self, problems: Iterable[Problem]) -> None:
        """Show problems, and how many there are; notices not when quiet."""
        counts: Counter[Severity] = Counter()
        for problem in problems:
            severity = severity_of(problem)
            counts[severity] += 1
            if severity is not Severity.NOTICE or not self.style.quiet:
                self.console.print(describe(problem))
        if counts and not self.style.quiet:
            self.console.print(_counted(counts))

    def say(self, text: str) -> None:
        """Say something about the work."""
        if not self.style.quiet:
            self.console.print(text)

    def result(self, text: str) -> None:
        """Give what was asked for."""
        print(text, file=self.results)


def _bar(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description:<22}"),
        BarColumn(bar_width=30),
        MofNCompleteColumn(),
        console=console,
    )


def _counted(counts: Counter[Severity]) -> str:
    words = {
        Severity.ERROR: ("fout", "fouten"),
        Severity.WARNING: ("waarschuwing", "waarschuwingen"),
        Severity.NOTICE: ("bericht", "berichten"),
    }
    parts = [
        f"{counts[severity]} {one if counts[severity] == 1 else many}"
        for severity, (one, many) in words.items()
        if counts[severity]
    ]
    return ", ".join(parts) + "."
