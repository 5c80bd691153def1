"""``leerboek formulier``: its words and values."""

from __future__ import annotations

from pathlib import Path

import click

from build_tools.cli.app import Desk, leerboek, with_style
from build_tools.cli.consent_kinds import known_editions


def _known(ctx: click.Context, parameter: click.Parameter, edition: str | None) -> str | None:
    """Return an edition that is there."""
    if edition is not None:
        known_editions(ctx, parameter, (edition,))
    return edition


@leerboek.command("formulier")
@with_style
@click.option(
    "--editie",
    metavar="EDITIE",
    callback=_known,
    help="Voor welke editie. Zonder deze optie kiest de deelnemer er een.",
)
@click.option(
    "--uit",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("formulier.html"),
    show_default=True,
    metavar="BESTAND",
    help="Waar het formulier komt te staan.",
)
@click.pass_obj
def form_command(desk: Desk, editie: str | None, uit: Path) -> None:
    """Maak het formulier waarmee deelnemers een verhaal insturen.

    Het is één bestand. Mail het aan deelnemers, of zet het op een website. Zij vullen het in,
    kiezen wat er met hun verhaal mag gebeuren, en mailen jou het bestand dat eruit komt. Dat
    neem je op met ‘leerboek neem-op’.
    """
    from build_tools.cli import form_work  # noqa: PLC0415 - loads much; help need not wait for it

    form_work.make_form(desk, editie, uit)
