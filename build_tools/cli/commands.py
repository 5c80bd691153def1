"""The commands themselves: their words and values.

What they do stands in ``work``, ``check_work`` and ``draft_work``, each loaded when it runs: Sphinx
takes seconds, and help need not wait for it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from build_tools.cli.app import Desk, leerboek, with_style
from build_tools.cli.kinds import PORT, place_of_the_book

FORMATS: Final = ("web", "epub")


@leerboek.command("controleer")
@with_style
@click.argument("edities", metavar="[EDITIE]…", nargs=-1)
@click.option(
    "--leesbaarheid", is_flag=True, help="Laat ook zien hoe makkelijk elk hoofdstuk leest."
)
@click.pass_obj
def check_command(desk: Desk, edities: tuple[str, ...], *, leesbaarheid: bool) -> None:
    """Kijk na of alles klopt, zonder iets te maken.

    Je krijgt alle fouten in één keer, elk met het bestand, de regel en wat je kunt doen. Ook over
    de taal: spelling, lange zinnen, moeilijke woorden, en cijfers zonder bron.
    """
    from build_tools.cli.check_work import check_book  # noqa: PLC0415 - see above

    check_book(desk, _known(desk, edities), readability=leesbaarheid)


@leerboek.command("bouw")
@with_style
@click.argument("edities", metavar="[EDITIE]…", nargs=-1)
@click.option(
    "--formaat", type=click.Choice(FORMATS), help="Maak alleen dit formaat. Anders allebei."
)
@place_of_the_book("Waar het boek komt te staan.")
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
    from build_tools.cli import work  # noqa: PLC0415 - see above

    formats = (formaat,) if formaat else FORMATS
    work.build_book(desk, _known(desk, edities), formats, uit, release=publicatie)


@leerboek.command("bekijk")
@with_style
@click.argument("editie", required=False)
@click.option("--poort", type=PORT, default=8000, show_default=True,
              help="Het nummer achter de dubbele punt in het adres.")  # fmt: skip
@click.pass_obj
def preview_command(desk: Desk, editie: str | None, poort: int) -> None:
    """Bekijk één editie terwijl je schrijft.

    Noem je geen EDITIE, dan zie je de nieuwste: die met de hoogste ‘volgorde’ in editie.toml.

    De bladzijde ververst zichzelf als je een bestand opslaat. Stop met Ctrl+C.
    """
    from build_tools.cli import work  # noqa: PLC0415 - see above

    if editie:
        _known(desk, (editie,))
    work.preview_book(desk, editie, poort)


@leerboek.command("keur")
@with_style
@click.argument(
    "paths",
    type=click.Path(path_type=Path, exists=True),
    metavar="[BESTAND.epub|MAP]…",
    nargs=-1,
)
@click.option(
    "--lekken",
    is_flag=True,
    help="Zoek alleen of er iets in staat dat niet getoond mag worden.",
)
@click.option(
    "--bewaar",
    is_flag=True,
    help="Bewaar de aantallen. Bouw je daarna, dan staan ze in het kwaliteitsrapport.",
)
@click.pass_obj
def inspect_command(desk: Desk, paths: tuple[Path, ...], *, lekken: bool, bewaar: bool) -> None:
    """Keur het boek dat gebouwd is.

    Met de links, de EPUB-bestanden, de toegankelijkheid en de HTML. Of noem EPUB-bestanden en
    mappen met webbladzijden; die mogen ook van een ander zijn. Met --lekken zoekt het alleen, in
    elk bestand van het boek, naar namen, zinnen, foto's en adressen van verhalen die er vandaag
    niet in mogen staan.
    """
    from build_tools.cli import inspect_work  # noqa: PLC0415 - see above

    if bewaar and (paths or lekken):
        raise click.UsageError("--bewaar gaat over het hele boek: noem er niets bij.")
    if not lekken:
        inspect_work.inspect_publications(desk, paths, keeps=bewaar)
    elif len(paths) > 1 or not all(path.is_dir() for path in paths):
        raise click.UsageError("Noem bij --lekken hooguit één map.")
    else:
        inspect_work.inspect_leaks(desk, paths[0] if paths else None)


@leerboek.command("beoordeling")
@with_style
@click.argument("editie")
@place_of_the_book("Waar het boek staat.")
@click.pass_obj
def review_command(desk: Desk, editie: str, uit: Path) -> None:
    """Maak een formulier om de EPUB van een EDITIE te beoordelen.

    Erin staat elk punt van WCAG 2.2, met de vingerafdruk van de EPUB die er nu staat. Pas als
    mensen alles hebben ingevuld, zegt het boek dat het aan de norm voldoet. Verandert er daarna
    iets in de tekst, dan zegt het dat niet meer.

    Bijvoorbeeld: leerboek beoordeling editie-3
    """
    from build_tools.cli import work  # noqa: PLC0415 - see above

    _known(desk, (editie,))
    work.draft_review_of(desk, editie, uit)


@leerboek.command("herstel")
@with_style
@place_of_the_book("Waar het boek staat.")
@click.pass_obj
def restore_command(desk: Desk, uit: Path) -> None:
    """Haal de vorige uitgave terug. Nog een keer: dan komt de nieuwste terug."""
    from build_tools.cli import work  # noqa: PLC0415 - see above

    work.restore_book(desk, uit)


@leerboek.group("nieuw", subcommand_metavar="SOORT [WAARDEN]…")
def new_group() -> None:
    """Maak een nieuw bestand dat meteen door de controle komt."""


@new_group.command("verhaal")
@with_style
@click.argument("editie")
@click.argument("naam")
@click.pass_obj
def new_story_command(desk: Desk, editie: str, naam: str) -> None:
    """Maak een voorbeeld: een verzonnen verhaal voor een EDITIE.

    De NAAM wordt de naam van het bestand en het webadres. Een verhaal van een deelnemer neem
    je op met ‘leerboek neem-op’.

    Bijvoorbeeld: leerboek nieuw verhaal editie-3 een-stoel-erbij
    """
    from build_tools.cli.draft_work import new_story  # noqa: PLC0415 - see above

    _known(desk, (editie,))
    new_story(desk, editie, naam)


@new_group.command("les")
@with_style
@click.argument("naam")
@click.pass_obj
def new_lesson_command(desk: Desk, naam: str) -> None:
    """Maak een hoofdstuk en zet het in de inhoud.

    De NAAM wordt de naam van het bestand en het webadres.

    Bijvoorbeeld: leerboek nieuw les een-nieuw-netwerk
    """
    from build_tools.cli.draft_work import new_lesson  # noqa: PLC0415 - see above

    new_lesson(desk, naam)


def _known(desk: Desk, editions: tuple[str, ...]) -> tuple[str, ...]:
    """Return the editions; one that does not exist is refused, with those that do."""
    known = _editions(desk)
    for name in editions:
        if name not in known:
            msg = f"De editie ‘{name}’ bestaat niet. Kies uit: {', '.join(known)}."
            raise click.BadParameter(msg)
    return editions


def _editions(desk: Desk) -> list[str]:
    folders = desk.root.glob("participant_stories/*/editie.toml")
    return sorted(path.parent.name for path in folders)
