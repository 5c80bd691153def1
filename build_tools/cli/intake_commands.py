"""The command that takes in what participants sent: its words and values.

What it does stands in ``intake_work``, which is loaded when it runs.
"""

from __future__ import annotations

from pathlib import Path

import click

from build_tools.cli.app import Desk, leerboek, with_style
from build_tools.cli.consent_kinds import known_editions
from build_tools.cli.private import without_values


def _known(ctx: click.Context, parameter: click.Parameter, edition: str | None) -> str | None:
    """Return an edition that is there."""
    if edition is not None:
        known_editions(ctx, parameter, (edition,))
    return edition


@leerboek.command("neem-op")
@with_style
@click.argument(
    "bestanden", metavar="BESTAND…", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@click.option(
    "--editie",
    metavar="EDITIE",
    default=None,
    callback=_known,
    help="Voor welke editie. Zonder deze optie: de editie die de deelnemer koos, of de nieuwste.",
)
@click.pass_obj
@without_values
def intake_command(desk: Desk, bestanden: tuple[Path, ...], editie: str | None) -> None:
    """Maak concepten van wat deelnemers stuurden.

    Een BESTAND is een tekst (.docx, .odt, .rtf, .md, .txt), een mail (.eml), een tabel met
    antwoorden (.csv, .xlsx), een ingevuld formulier (.json) of een foto (.jpg, .png, .heic,
    .webp). Een map mag ook: dan alles wat erin staat.

    Elk verhaal krijgt een nummer en komt in participant_stories/_concept. Het register onthoudt van
    wie het is. Het origineel gaat naar de privémap. Een bestand dat niet deugt, houdt de rest niet
    tegen. Aan het eind zie je wat er is opgenomen, waar je naar moet kijken en wat niet kon.

    Bijvoorbeeld: leerboek neem-op inzendingen/
    """
    from build_tools.cli import intake_work  # noqa: PLC0415 - see above

    intake_work.take_in_files(desk, bestanden, editie)
