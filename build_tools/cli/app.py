"""The command group, and what every command has in common."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

import click

from build_tools.catalogue import describe, stops
from build_tools.cli.dutch import speak_dutch
from build_tools.cli.show import Screen, Style
from build_tools.problems import ContentError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from build_tools.problems import Problem

# 2 is Click's own, for a command that is typed wrong.
CONTENT_IS_WRONG: Final = 1
TOOL_FAILED: Final = 3
_FAILURES: Final = frozenset({
    "LB503", "LB510", "LB511", "LB512", "LB513", "LB514", "LB541", "LB542", "LB544",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Desk:
    """What every command works with."""

    root: Path
    style: Style

    def screen(self) -> Screen:
        """Return a screen to show things on."""
        return Screen(self.style, sys.stderr, sys.stdout)


def find_root(start: Path) -> Path | None:
    """Return the nearest folder upwards that holds a book, or None."""
    for folder in (start, *start.parents):
        if (folder / "conf.py").is_file() and (folder / "participant_stories").is_dir():
            return folder
    return None


def exit_code(problems: Iterable[Problem]) -> int:
    """Return 0 when nothing is wrong, 1 for the content, 3 for the tools."""
    found = tuple(problems)
    if not stops(found):
        return 0
    return TOOL_FAILED if any(one.code in _FAILURES for one in found) else CONTENT_IS_WRONG


def stop(screen: Screen, problems: Iterable[Problem]) -> NoReturn:
    """Show problems and leave with the exit code that fits them."""
    found = tuple(problems)
    screen.problems(found)
    raise SystemExit(exit_code(found))


class DutchGroup(click.Group):
    """A group whose usage line is Dutch, and that turns content errors into messages."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the pieces of the usage line."""
        pieces = super().collect_usage_pieces(ctx)
        return [{"[OPTIONS]": "[OPTIES]"}.get(piece, piece) for piece in pieces]

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what is wrong with the content is shown, never a traceback."""
        try:
            return super().invoke(ctx)
        except ContentError as error:
            for problem in error.problems:
                click.echo(describe(problem), err=True)
            raise SystemExit(exit_code(error.problems)) from error


class DutchCommand(click.Command):
    """A command whose usage line is Dutch."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the pieces of the usage line."""
        pieces = super().collect_usage_pieces(ctx)
        return [{"[OPTIONS]": "[OPTIES]"}.get(piece, piece) for piece in pieces]


def released_as(root: Path | None) -> str:
    """Return the version, with the commit that is checked out where git knows it."""
    text = version("burgermeesterleerboek")
    if root is None:
        return text
    asked = ["git", "-C", os.fspath(root), "describe", "--always", "--dirty=, met wijzigingen"]
    try:
        commit = subprocess.run(asked, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return text
    return f"{text} (commit {commit.stdout.strip()})"


def _show_version(ctx: click.Context, _parameter: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - Click calls it so
    if wanted and not ctx.resilient_parsing:
        click.echo(f"leerboek {released_as(find_root(Path.cwd()))}")
        ctx.exit()


@click.group(
    cls=DutchGroup,
    subcommand_metavar="OPDRACHT [WAARDEN]…",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Laat de versie en de commit zien en stop.",
)
@click.option("-s", "--stil", is_flag=True, help="Laat alleen zien wat er mis is.")
@click.option("--kaal", is_flag=True, help="Geen kleuren en balken, voor scripts.")
@click.pass_context
def leerboek(ctx: click.Context, *, stil: bool, kaal: bool) -> None:
    """Maak en controleer het Burgermeesterleerboek.

    Elke opdracht heeft eigen uitleg: typ bijvoorbeeld ‘leerboek bouw --help’.
    """
    root = find_root(Path.cwd())
    if root is None:
        msg = "Hier staat geen boek. Ga eerst naar de map met conf.py en participant_stories."
        raise click.ClickException(msg)
    ctx.obj = Desk(root, Style(quiet=stil, plain=kaal, environ=os.environ))


def command(name: str) -> Callable[[Callable[..., object]], click.Command]:
    """Return the decorator that makes a function a command of ``leerboek``."""
    return leerboek.command(name, cls=DutchCommand)


def main() -> None:
    """Run the command line."""
    speak_dutch(os.environ)
    from build_tools.cli import commands  # noqa: F401, PLC0415 - Click's words must be Dutch first

    leerboek(prog_name="leerboek")
