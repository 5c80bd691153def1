"""The command group, and what every command has in common."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import traceback
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar

import click

from build_tools.catalogue import stops
from build_tools.cli.dutch import speak_dutch
from build_tools.cli.private import PrivateBug
from build_tools.cli.show import Screen, Style
from build_tools.problems import ContentError, Location, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

CONTENT_IS_WRONG: Final = 1
TYPED_WRONG: Final = 2  # Click's own
TOOL_FAILED: Final = 3
INTERRUPTED: Final = 130  # what a shell gives after Ctrl+C
_FAILURES: Final = frozenset({
    "LB503", "LB504", "LB505", "LB510", "LB511", "LB512", "LB513", "LB514", "LB516",
    "LB517", "LB518", "LB541", "LB542", "LB544",
    "LB702", "LB703", "LB704", "LB705", "LB706", "LB707", "LB708", "LB709", "LB710",
    "LB880", "LB888",
})  # fmt: skip
_EXIT_CODES: Final = (
    "Voor scripts: de uitkomst is 0 als alles goed is, 1 als de inhoud niet klopt, 2 als de "
    "opdracht niet klopt en 3 als het programma niet verder kan."
)
_QUIET: Final = "leerboek.stil"
_PLAIN: Final = "leerboek.kaal"
_Function = TypeVar("_Function", bound="Callable[..., object]")


class NoBook(click.ClickException):
    """There is no book where somebody stands."""

    exit_code = TYPED_WRONG

    def __init__(self) -> None:
        super().__init__(
            "Hier staat geen boek. Ga eerst naar de map met conf.py en participant_stories."
        )


@dataclass(frozen=True, slots=True)
class Desk:
    """What every command works with.

    :ivar start: the folder that somebody stands in.
    :ivar asked: what was asked of the program as a whole, in Click's own store.
    """

    start: Path
    asked: Mapping[str, Any]

    @property
    def root(self) -> Path:
        """The folder of the book.

        :raises NoBook: there is none here, nor in any folder above.
        """
        found = find_root(self.start)
        if found is None:
            raise NoBook
        return found

    def screen(self) -> Screen:
        """Return a screen to show things on."""
        style = Style(quiet=_QUIET in self.asked, plain=_PLAIN in self.asked, environ=os.environ)
        return Screen(style, sys.stderr, sys.stdout)


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


class _Dutch(click.Command):
    """A command whose usage line is Dutch."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the pieces of the usage line."""
        pieces = super().collect_usage_pieces(ctx)
        return [{"[OPTIONS]": "[OPTIES]"}.get(piece, piece) for piece in pieces]


class DutchCommand(_Dutch):
    """A command whose usage line is Dutch."""


class DutchGroup(_Dutch, click.Group):
    """A group whose usage line is Dutch, and its commands' as well."""

    command_class = DutchCommand
    group_class = type


def _remember(ctx: click.Context, parameter: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - Click calls it so
    """Remember what was asked of the program, before or behind the command."""
    if wanted:
        ctx.meta[_QUIET if parameter.name == "stil" else _PLAIN] = True


def with_style(function: _Function) -> _Function:
    """Add the options that say how much is shown, and how."""
    asked: dict[str, Any] = {"is_flag": True, "expose_value": False, "callback": _remember}
    plain = click.option("--kaal", help="Geen kleuren en balken, voor scripts.", **asked)
    quiet = click.option("-s", "--stil", help="Laat alleen zien wat er mis is.", **asked)
    return quiet(plain(function))


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
    epilog=_EXIT_CODES,
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Laat de versie en de commit zien en stop.",
)
@with_style
@click.pass_context
def leerboek(ctx: click.Context) -> None:
    """Maak en controleer het Burgermeesterleerboek.

    Elke opdracht heeft eigen uitleg: typ bijvoorbeeld ‘leerboek bouw --help’.
    """
    ctx.obj = Desk(Path.cwd(), ctx.meta)


def main() -> None:
    """Run the command line; whatever goes wrong is told in Dutch and without a traceback."""
    speak_dutch(os.environ)
    # Click's words must be Dutch first.
    from build_tools.cli import (  # noqa: F401, PLC0415
        commands,
        consent_commands,
        form_commands,
        handbook_commands,
        intake_commands,
        story_commands,
    )

    sys.exit(_run())


def _run() -> int:
    """Run a command and return the exit code of the program."""
    try:
        code = leerboek.main(prog_name="leerboek", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo("Afgebroken.", err=True)
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last place where anything can still be told
        return _failed(error)
    return code if isinstance(code, int) else 0


def _failed(error: Exception) -> int:
    """Tell what went wrong, and return the exit code of the program."""
    if isinstance(error, ContentError):
        return _tell(error.problems)
    if isinstance(error, BrokenPipeError):
        # Whoever reads has seen enough; Python must not try to write once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return TOOL_FAILED
    if isinstance(error, OSError):
        from build_tools.use_cases.edition_build import disk_problem  # noqa: PLC0415 - loads Sphinx

        return _tell([disk_problem(error)])
    return _tell([_bug(error)])


def _tell(problems: Iterable[Problem]) -> int:
    found = tuple(problems)
    Screen(Style(plain=True), sys.stderr, sys.stdout).problems(found)
    return exit_code(found)


def _bug(error: Exception) -> Problem:
    """Put the traceback of a bug in a file, for a developer, and say where it is."""
    with tempfile.NamedTemporaryFile(
        "w", prefix="leerboek-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        traceback.print_exception(error, file=file)
    kind = error.kind if isinstance(error, PrivateBug) else type(error).__name__
    return Problem(Location(""), "LB505", (kind, file.name))
