"""The words about activities: LB470-LB499."""

from __future__ import annotations

from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR

ENTRIES: Final[dict[str, Entry]] = {
    "LB470": Entry(
        _ERROR,
        "‘{0}’ kan geen kenmerk zijn.",
        "Gebruik achter ‘:id:’ kleine letters, cijfers en streepjes, hooguit 60 tekens, "
        "zoals: mijn-eerste-stap.",
    ),
    "LB471": Entry(
        _ERROR,
        "Het kenmerk ‘{0}’ staat niet in de lijst van activiteiten.",
        "Is het een nieuwe activiteit? Zet onderaan book/gegevens/activiteiten.toml: "
        '[[activiteit]], daaronder id = "{0}" en soort = "{1}". Is het een oude activiteit? '
        "Zet het oude kenmerk terug: lezers bewaren hun antwoord eronder.",
    ),
    "LB472": Entry(
        _ERROR,
        "De activiteit ‘{0}’ ({1}) staat in de lijst, maar op geen enkele bladzijde.",
        "Zet ‘:id: {0}’ terug bij de activiteit. Hoort zij niet meer in het boek? Zet dan in deze "
        "lijst onder haar kenmerk: vervallen = en de dag van vandaag, als jaar-maand-dag.",
    ),
    "LB473": Entry(
        _ERROR,
        "Het kenmerk ‘{0}’ staat in editie {1} twee keer; ook in {2}.",
        "Geef één van de twee activiteiten een ander, nieuw kenmerk.",
    ),
    "LB474": Entry(
        _ERROR,
        "Het kenmerk ‘{0}’ hoort hier bij een {1}, maar in de lijst bij een {2}.",
        "Geef deze activiteit een nieuw kenmerk. Een antwoord op het één past niet bij het ander.",
    ),
    "LB475": Entry(
        _ERROR,
        "Het kenmerk ‘{0}’ staat twee keer in de lijst; ook op regel {1}.",
        "Haal één van de twee weg, of geef een nieuwe activiteit een ander kenmerk.",
    ),
    "LB476": Entry(
        _ERROR,
        "De activiteit ‘{0}’ is in de lijst vervallen, maar staat hier nog.",
        "Haal in de lijst de regel met ‘vervallen’ weg, of geef deze activiteit een nieuw kenmerk.",
    ),
    "LB477": Entry(
        _ERROR,
        "Editie {0} heeft vragen met antwoorden, maar geen bladzijde van de soort ‘antwoorden’.",
        "Maak zo’n bladzijde met het blok ‘antwoorden’ erin, en zet haar achteraan in de inhoud.",
    ),
    "LB478": Entry(
        _ERROR,
        "In de zelftest ‘{0}’ is geen enkel antwoord goed, of er zijn er minder dan twee.",
        "Schrijf de antwoorden als lijst: ‘- [x]’ voor een goed antwoord, ‘- [ ]’ voor een ander.",
    ),
    "LB479": Entry(
        _ERROR,
        "In de zelftest ‘{0}’ zijn {1} antwoorden goed, terwijl er maar één mag worden gekozen.",
        "Laat bij één antwoord ‘[x]’ staan, of zet erbij: ‘:soort: meer-antwoorden’.",
    ),
}
