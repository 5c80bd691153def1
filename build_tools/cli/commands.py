"""The commands themselves."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from build_tools.catalogue import stops
from build_tools.cli.app import Desk, exit_code, leerboek, stop, with_style
from build_tools.cli.kinds import PORT
from build_tools.use_cases import draft
from build_tools.use_cases.build import BuildRequest, build
from build_tools.use_cases.check import check
from build_tools.use_cases.inspect import home_in, inspect, toolbox_of
from build_tools.use_cases.preview import Voice, preview
from build_tools.use_cases.publish import bring_back, shelf_for

_FORMATS: Final = ("web", "epub")


@leerboek.command("controleer")
@with_style
@click.argument("edities", metavar="[EDITIE]…", nargs=-1)
@click.pass_obj
def check_command(desk: Desk, edities: tuple[str, ...]) -> None:
    """Kijk na of alles klopt, zonder iets te maken.

    Je krijgt alle fouten in één keer, elk met het bestand, de regel en wat je kunt doen.
    """
    _known(desk, edities)
    with desk.screen() as screen:
        report = check(desk.root, edities, screen.step)
    screen.problems(report.problems)
    if stops(report.problems):
        raise SystemExit(exit_code(report.problems))
    screen.say(f"Alles klopt. Nagekeken: {report.texts} teksten in {', '.join(report.editions)}.")


@leerboek.command("bouw")
@with_style
@click.argument("edities", metavar="[EDITIE]…", nargs=-1)
@click.option(
    "--formaat", type=click.Choice(_FORMATS), help="Maak alleen dit formaat. Anders allebei."
)
@click.option(
    "--uit",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("dist"),
    show_default=True,
    metavar="MAP",
    help="Waar het boek komt te staan.",
)
@click.option(
    "--publicatie",
    is_flag=True,
    help="Voor lezers: zonder voorbeeldverhalen; weigert als uitgave.toml niet af is.",
)
@click.pass_obj
def build_command(
    desk: Desk, edities: tuple[str, ...], formaat: str | None, uit: Path, *, publicatie: bool
) -> None:
    """Maak het boek, of de edities die je noemt.

    De vorige uitgave blijft staan tot de nieuwe helemaal klaar en nagekeken is.
    """
    _known(desk, edities)
    request = BuildRequest(
        root=desk.root,
        out=uit if uit.is_absolute() else desk.root / uit,
        editions=edities,
        formats=(formaat,) if formaat else _FORMATS,
        release=publicatie,
    )
    with desk.screen() as screen:
        outcome = build(request, screen.step)
    if not outcome.built:
        stop(screen, outcome.problems)
    screen.problems(outcome.problems)
    screen.say(f"Het boek staat klaar: open {uit / 'index.html'}")


@leerboek.command("bekijk")
@with_style
@click.argument("editie", required=False)
@click.option("--poort", type=PORT, default=8000, show_default=True,
              help="Het nummer achter de dubbele punt in het adres.")  # fmt: skip
@click.pass_obj
def preview_command(desk: Desk, editie: str | None, poort: int) -> None:
    """Bekijk één editie terwijl je schrijft.

    De bladzijde ververst zichzelf als je een bestand opslaat. Stop met Ctrl+C.
    """
    _known(desk, (editie,) if editie else ())
    with desk.screen() as screen:
        voice = Voice(say=screen.say, show=screen.problems)
        preview(desk.root, editie or _editions(desk)[-1], port=poort, voice=voice)


@leerboek.command("keur")
@with_style
@click.option(
    "--map",
    "folder",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=None,
    metavar="MAP",
    help="De map met het gebouwde boek. Standaard: dist",
)
@click.pass_obj
def inspect_command(desk: Desk, folder: Path | None) -> None:
    """Keur het boek dat gebouwd is.

    Met de links, de EPUB-bestanden, de toegankelijkheid en de HTML.
    """
    with desk.screen() as screen:
        tools, home = toolbox_of(desk.root), home_in(desk.root)
        found = inspect(folder or desk.root / "dist", tools, screen.step, home=home)
    for line in found.lines:
        screen.result(line)
    if found.problems:
        stop(screen, found.problems)


@leerboek.command("herstel")
@with_style
@click.option(
    "--uit",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("dist"),
    show_default=True,
    metavar="MAP",
    help="Waar het boek staat.",
)
@click.pass_obj
def restore_command(desk: Desk, uit: Path) -> None:
    """Haal de vorige uitgave terug. Nog een keer: dan komt de nieuwste terug."""
    out = uit if uit.is_absolute() else desk.root / uit
    with desk.screen() as screen:
        bring_back(shelf_for(out))
    screen.say(f"De vorige uitgave staat weer in {uit}.")


@leerboek.group("nieuw", subcommand_metavar="SOORT [WAARDEN]…")
def new_group() -> None:
    """Maak een nieuw bestand dat meteen door de controle komt."""


@new_group.command("verhaal")
@with_style
@click.argument("editie")
@click.argument("naam")
@click.pass_obj
def new_story_command(desk: Desk, editie: str, naam: str) -> None:
    """Maak een verhaal voor een EDITIE.

    De NAAM wordt de naam van het bestand en het webadres.

    Bijvoorbeeld: leerboek nieuw verhaal editie-3 een-stoel-erbij
    """
    _known(desk, (editie,))
    screen = desk.screen()
    screen.result(draft.new_story(desk.root, editie, naam))


@new_group.command("les")
@with_style
@click.argument("naam")
@click.pass_obj
def new_lesson_command(desk: Desk, naam: str) -> None:
    """Maak een hoofdstuk en zet het in de inhoud.

    De NAAM wordt de naam van het bestand en het webadres.

    Bijvoorbeeld: leerboek nieuw les een-nieuw-netwerk
    """
    screen = desk.screen()
    screen.result(draft.new_lesson(desk.root, naam))


def _known(desk: Desk, editions: tuple[str, ...]) -> None:
    """Refuse an edition that does not exist, with the ones that do."""
    known = _editions(desk)
    for name in editions:
        if name not in known:
            msg = f"De editie ‘{name}’ bestaat niet. Kies uit: {', '.join(known)}."
            raise click.BadParameter(msg)


def _editions(desk: Desk) -> list[str]:
    folders = desk.root.glob("participant_stories/*/editie.toml")
    return sorted(path.parent.name for path in folders)
