"""``leerboek handboek``: its words and values."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from build_tools.cli.app import Desk, leerboek, with_style

PLACE: Final = Path("dist-handboek")


@leerboek.command("handboek")
@with_style
@click.option(
    "--uit",
    type=click.Path(path_type=Path, file_okay=False),
    default=PLACE,
    show_default=True,
    metavar="MAP",
    help="Waar het handboek komt te staan.",
)
@click.pass_obj
def handbook_command(desk: Desk, uit: Path) -> None:
    """Maak het handboek voor de redactie, als website en als EPUB.

    Daarin staat alles over het werk aan het boek: van een Word-bestand tot een uitgave, elk blok
    met een voorbeeld, en elke melding. Het staat los van het boek zelf.
    """
    from build_tools.cli import handbook_work  # noqa: PLC0415 - loads Sphinx

    handbook_work.make_handbook(desk, uit)
