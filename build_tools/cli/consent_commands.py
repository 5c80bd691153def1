"""The commands about consent: their words and values.

What they do stands in ``consent_work``, which is loaded when one runs.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from build_tools.cli.app import Desk, leerboek, with_style
from build_tools.cli.consent_kinds import DAY, LINE, SPAN, known_editions
from build_tools.cli.private import without_values
from build_tools.model.consent import Channel, NameForm
from build_tools.model.registered import EditionRole

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import timedelta

_Function = TypeVar("_Function", bound="Callable[..., object]")
_FILE: Final = click.Path(path_type=Path, dir_okay=False)


@leerboek.group("toestemming", subcommand_metavar="OPDRACHT [WAARDEN]…")
def consent_group() -> None:
    """Houd bij wie waar ja op zei, en wat er dus in het boek mag.

    Zonder toestemming blijft een verhaal weg. Het register staat in de privémap: alleen de
    redactie heeft het. Het boek krijgt een overzicht zonder namen, met een handtekening.

    Een verhaal heet v-0042, een persoon p-0007.
    """


def _choices(function: _Function) -> _Function:
    """Add the options that say what a teller agrees to."""
    every: list[Callable[[_Function], _Function]] = [
        click.option("--editie", "editions", multiple=True, metavar="EDITIE",
                     callback=known_editions, help="In welke editie. Mag vaker."),
        click.option("--kanaal", "channels", multiple=True,
                     type=click.Choice([one.value for one in Channel]),
                     help="Waar het te zien mag zijn. Mag vaker."),
        click.option("--foto/--geen-foto", "photo", default=None, help="Of de foto mee mag."),
        click.option("--citaat/--geen-citaat", "quotation", default=None,
                     help="Of een bladzijde eruit mag citeren."),
        click.option("--naamvorm", "name_form",
                     type=click.Choice([one.value for one in NameForm]),
                     help="Hoe de verteller heet in het boek."),
        click.option("--naam", "shown_name", type=LINE, metavar="NAAM",
                     help="De naam die in het boek komt. Niet bij ‘anoniem’."),
        click.option("--van", "starts", type=DAY, metavar="DAG",
                     help="Vanaf welke dag, bijvoorbeeld 2026-11-22."),
        click.option("--tot", "ends", type=DAY, metavar="DAG", help="Tot en met welke dag."),
        click.option("--bewijs", "evidence", type=_FILE, metavar="BESTAND",
                     help="Waar het uit blijkt, zoals de mail. De privémap krijgt een kopie."),
    ]  # fmt: skip
    for option in reversed(every):
        function = option(function)
    return function


@consent_group.command("persoon")
@with_style
@click.option("--naam", "name", type=LINE, prompt="Naam", metavar="NAAM",
              help="Zonder deze optie wordt ernaar gevraagd. Dat is beter: wat je achter een "
              "opdracht typt, onthoudt je computer.")  # fmt: skip
@click.option("--contact", type=LINE, prompt="E-mailadres (mag leeg)", default="",
              show_default=False, metavar="ADRES", help="Een e-mailadres.")  # fmt: skip
@click.option("--wijzig", "person", metavar="PERSOON",
              help="Verbeter naam en adres van iemand die er al in staat.")  # fmt: skip
@click.pass_obj
@without_values
def person_command(desk: Desk, name: str, contact: str, person: str | None) -> None:
    """Zet iemand in het register. Je krijgt het nummer van die persoon."""
    from build_tools.cli import consent_work  # noqa: PLC0415 - see above

    if not name:
        msg = "Zonder naam kan het niet."
        raise click.UsageError(msg)
    consent_work.person(desk, name, contact, person)


@consent_group.command("rol")
@with_style
@click.argument("persoon")
@click.argument("editie", callback=known_editions)
@click.argument("rol", type=click.Choice([one.value for one in EditionRole]), metavar="ROL")
@click.option("--weg", is_flag=True, help="Haal deze rol juist weg.")
@click.pass_obj
@without_values
def role_command(desk: Desk, persoon: str, editie: str, rol: str, *, weg: bool) -> None:
    """Leg vast wat een PERSOON was in een EDITIE. Iemand kan meer dan één rol hebben.

    Kies als ROL: deelnemer, medeontwerper, begeleider, spreker of redacteur.

    Bijvoorbeeld: leerboek toestemming rol p-0007 editie-3 medeontwerper
    """
    from build_tools.cli import consent_work  # noqa: PLC0415 - see above

    consent_work.role(desk, persoon, editie, EditionRole(rol), held=not weg)


@consent_group.command("toon", short_help="Laat zien wat er in het register staat.")
@with_style
@click.argument("wat", required=False, metavar="[VERHAAL|PERSOON]")
@click.pass_obj
@without_values
def show_command(desk: Desk, wat: str | None) -> None:
    """Laat zien wat er in het register staat: alles, of één VERHAAL of PERSOON.

    Hier staan namen in. Let dus op wie er meekijkt.
    """
    from build_tools.cli import consent_work  # noqa: PLC0415 - see above

    consent_work.show(desk, wat)


@consent_group.command("verleen")
@with_style
@click.argument("verhaal")
@_choices
@click.option("--persoon", "person", metavar="PERSOON",
              help="Wie het vertelt, als het register dat nog niet weet.")  # fmt: skip
@click.option("--volgens-formulier", "by_form", is_flag=True,
              help="Neem over wat de verteller op het formulier aankruiste.")  # fmt: skip
@click.pass_obj
@without_values
def grant_command(
    desk: Desk,
    /,
    verhaal: str,
    person: str | None,
    *,
    by_form: bool,
    **chosen: Any,  # noqa: ANN401 - values of every kind
) -> None:
    """Leg vast waar de verteller van een VERHAAL ja op zegt.

    Wat je niet noemt, is nee. Noem altijd het bewijs, of gebruik --volgens-formulier.

    Bijvoorbeeld: leerboek toestemming verleen v-0042 --editie editie-3 --kanaal web
    --kanaal epub --naamvorm anoniem --bewijs mail.eml
    """
    from build_tools.cli import consent_work  # noqa: PLC0415 - see above

    consent_work.grant(desk, verhaal, chosen, person=person, by_form=by_form)


@consent_group.command("wijzig")
@with_style
@click.argument("verhaal")
@_choices
@click.option("--zonder-einde", "without_end", is_flag=True,
              help="De toestemming geldt tot het verhaal wordt ingetrokken.")  # fmt: skip
@click.pass_obj
@without_values
def change_command(desk: Desk, /, verhaal: str, **chosen: Any) -> None:  # noqa: ANN401 - as above
    """Verander de toestemming voor een VERHAAL.

    Wat je niet noemt, blijft zoals het was. Noem je een editie of een kanaal, noem dan alle die
    nu gelden. Voor meer dan er eerst mocht, is een nieuw bewijs nodig.
    """
    from build_tools.cli import consent_work  # noqa: PLC0415 - see above

    consent_work.change(desk, verhaal, chosen)


@consent_group.command("verloopt", short_help="Noem wat er bijna of al voorbij is.")
@with_style
@click.option("--binnen", "within", type=SPAN, default="60d", show_default=True, metavar="DAGEN",
              help="Hoe ver je vooruit wilt kijken.")  # fmt: skip
@click.pass_obj
@without_values
def expiring_command(desk: Desk, within: timedelta) -> None:
    """Noem de verhalen waarvan de toestemming bijna of al voorbij is."""
    from build_tools.cli import consent_work  # noqa: PLC0415 - see above

    consent_work.expiring(desk, within)


@consent_group.command("exporteer", short_help="Geef alles wat er van iemand bekend is.")
@with_style
@click.argument("persoon")
@click.option("--vorm", "form", type=click.Choice(["json", "csv"]), default="json",
              show_default=True, help="csv is voor een rekenblad.")  # fmt: skip
@click.option("--naar", "target", type=_FILE, metavar="BESTAND",
              help="Schrijf het in een nieuw bestand. Anders komt het op het scherm.")  # fmt: skip
@click.pass_obj
@without_values
def export_command(desk: Desk, persoon: str, form: str, target: Path | None) -> None:
    """Geef alles wat er van een PERSOON bekend is: het recht op inzage.

    De bestanden die iemand stuurde, staan er met hun plek bij. Stuur die mee.
    """
    from build_tools.cli import consent_work  # noqa: PLC0415 - see above

    consent_work.export(desk, persoon, form, target)


@consent_group.command("vergeet")
@with_style
@click.argument("persoon")
@click.option("--ja", "sure", is_flag=True, help="Vraag niet of je het zeker weet.")
@click.pass_obj
@without_values
def forget_command(desk: Desk, persoon: str, *, sure: bool) -> None:
    """Wis alles waaraan een PERSOON te herkennen is. Dit kan niet terug.

    Staat er nog een verhaal van deze persoon in het boek? Trek dat dan eerst in.
    """
    from build_tools.cli import consent_work  # noqa: PLC0415 - see above

    if not sure:
        question = f"Dit kan niet terug. Typ {persoon} om alles van deze persoon te wissen"
        typed = click.prompt(question, default="", show_default=False, err=True)
        if typed.strip() != persoon:
            raise click.Abort
    consent_work.forget(desk, persoon)


@consent_group.command("onderteken", short_help="Onderteken het overzicht opnieuw.")
@with_style
@click.pass_obj
@without_values
def sign_command(desk: Desk) -> None:
    """Schrijf het overzicht in het boek opnieuw en zet er een handtekening bij.

    Dat doet elke opdracht die iets verandert al. Dit is voor als het overzicht niet klopt.
    """
    from build_tools.cli import consent_work  # noqa: PLC0415 - see above

    consent_work.sign(desk)


@consent_group.command("zet-terug")
@with_style
@click.argument("naam", metavar="RESERVEKOPIE")
@click.pass_obj
@without_values
def put_back_command(desk: Desk, naam: str) -> None:
    """Zet een RESERVEKOPIE van het register terug.

    Het register dat er staat, blijft ernaast bewaard. De kopieën staan in de privémap, in de map
    reservekopie.
    """
    from build_tools.cli import consent_work  # noqa: PLC0415 - see above

    consent_work.put_back(desk, naam)
