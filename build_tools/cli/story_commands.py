"""The commands about one story: the proof, the approval, the withdrawal."""

from __future__ import annotations

from pathlib import Path

import click

from build_tools.cli.app import Desk, leerboek, with_style
from build_tools.cli.consent_commands import consent_group
from build_tools.cli.kinds import place_of_the_book
from build_tools.cli.private import without_values
from build_tools.model.registered import WithdrawalReason

_REASONS = (WithdrawalReason.TELLER, WithdrawalReason.EDITORS)
_STORY = click.argument("verhaal")


@leerboek.command("drukproef")
@with_style
@_STORY
@click.pass_obj
@without_values
def proof_command(desk: Desk, verhaal: str) -> None:
    """Maak een drukproef van een VERHAAL, om te mailen.

    Je krijgt een webpagina in één bestand en een EPUB, precies zoals het verhaal in het boek komt.

    Bijvoorbeeld: leerboek drukproef v-0042
    """
    from build_tools.cli import story_work  # noqa: PLC0415 - loads Sphinx

    story_work.make_proof(desk, verhaal)


@leerboek.command("keur-goed")
@with_style
@_STORY
@click.option(
    "--bewijs",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    default=None,
    metavar="BESTAND",
    help="Wat de goedkeuring laat zien, bijvoorbeeld de bewaarde mail.",
)
@click.pass_obj
@without_values
def approve_command(desk: Desk, verhaal: str, bewijs: Path | None) -> None:
    """Zet een goedgekeurd VERHAAL in zijn editie.

    Dat kan alleen met toestemming, en met precies de tekst van de laatste drukproef.

    Bijvoorbeeld: leerboek keur-goed v-0042 --bewijs akkoord.eml
    """
    from build_tools.cli import story_work  # noqa: PLC0415 - loads Sphinx

    story_work.approve_story(desk, verhaal, bewijs)


@consent_group.command("trek-in")
@with_style
@_STORY
@click.option(
    "--reden",
    type=click.Choice([one.value for one in _REASONS]),
    default=WithdrawalReason.TELLER.value,
    show_default=True,
    help="Wie het verhaal terugneemt.",
)
@place_of_the_book("Waar het boek staat dat lezers zien.")
@click.pass_obj
@without_values
def withdraw_command(desk: Desk, verhaal: str, reden: str, uit: Path) -> None:
    """Neem een VERHAAL voorgoed terug, overal.

    Het verdwijnt uit het boek, uit de bewaarde uitgaven en uit wat op deze computer bewaard is.
    Het boek wordt opnieuw gemaakt. Je krijgt een lijst van wat er niet terug te halen is.

    Lukt het niet in één keer? Typ de opdracht opnieuw: zij gaat verder waar ze bleef.
    """
    from build_tools.cli import story_work  # noqa: PLC0415 - loads Sphinx

    story_work.withdraw_story(desk, verhaal, WithdrawalReason(reden), uit)
