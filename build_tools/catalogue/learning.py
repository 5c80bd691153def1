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
    "LB490": Entry(
        _ERROR,
        "In het blok ‘{0}’ hoort één lijst met punten, en verder niets.",
        "Begin elke regel met ‘- ’ en een werkwoord, zoals: - luisteren zonder oordeel.",
    ),
    "LB491": Entry(
        _ERROR,
        "‘In het kort’ telt {0} woorden. In één minuut lees je er ongeveer {1}.",
        "Maak de tekst korter, of zet een deel ervan in het hoofdstuk zelf.",
    ),
    "LB492": Entry(
        _ERROR,
        "Het blok ‘in-het-kort’ staat niet bovenaan de bladzijde.",
        "Zet het meteen onder de kop. Alleen de leerdoelen mogen erboven staan.",
    ),
    "LB493": Entry(
        _ERROR,
        "In de werkvorm ‘{0}’ staat geen genummerde lijst met stappen.",
        "Schrijf de stappen onder elkaar: ‘1. …’, ‘2. …’, en zo verder.",
    ),
    "LB494": Entry(
        _ERROR,
        "Achter ‘:{0}:’ staat ‘{1}’. Dat kan daar niet.",
        "Schrijf {2}.",
    ),
    "LB495": Entry(
        _ERROR,
        "Er is geen bestand ‘{0}’, of de naam kan hier niet.",
        "Zet een bestand dat eindigt op {1} naast deze bladzijde of in de map ‘film’ ernaast. In "
        "de naam mogen alleen letters zonder accenten, cijfers, punten en streepjes.",
    ),
    "LB496": Entry(
        _ERROR,
        "Het bestand ‘{0}’ is geen film die een browser kan afspelen.",
        "Sla de film op als mp4 of als webm. De naam veranderen is niet genoeg.",
    ),
    "LB497": Entry(
        _ERROR,
        "Het bestand ‘{0}’ is te groot. Het mag hooguit {1} MB zijn.",
        "Maak het kleiner. Kies bij een film een lagere beeldkwaliteit, of knip hem korter.",
    ),
    "LB498": Entry(
        _ERROR,
        "In ‘{0}’ zijn geen ondertitels te lezen.",
        "Sla de ondertitels op als WebVTT, in UTF-8. Bovenaan staat WEBVTT, en bij elke zin "
        "staan begin en eind, zoals: 00:01.000 --> 00:04.000.",
    ),
    "LB499": Entry(
        _ERROR,
        "Pijler {0} heeft geen opbrengst van de soort ‘{1}’.",
        "Zet de opbrengst in {2}, of kies achter ‘:soort:’ een andere soort.",
    ),
    "LB480": Entry(
        _ERROR,
        "Een {0} staat hier in een {1}. Dat kan niet.",
        "Zet de twee onder elkaar.",
    ),
    "LB481": Entry(
        _ERROR,
        "Bij ‘{0}’ staat ‘{1}’. Dat is geen getal dat hier kan.",
        "Schrijf een getal in cijfers, met een komma, zoals 12,5 of 1.500. Een eenheid zoals % zet "
        "je achter ‘:eenheid:’. Een marge is nooit kleiner dan 0.",
    ),
    "LB482": Entry(
        _ERROR,
        "Het antwoord {0} ligt niet tussen ‘van’ en ‘tot’.",
        "Maak ‘:van:’ lager of ‘:tot:’ hoger.",
    ),
    "LB483": Entry(
        _ERROR,
        "‘{0}’ staat twee keer in de lijst. Dan valt er niets te kiezen.",
        "Haal één van de twee weg, of maak er iets anders van.",
    ),
    "LB484": Entry(
        _ERROR,
        "In ‘{0}’ staat niet wat bij wat hoort.",
        "Schrijf op elke regel twee dingen met ‘=>’ ertussen, zoals: bewoner => burger.",
    ),
    "LB485": Entry(
        _ERROR,
        "In het blok ‘{0}’ hoort een lijst van {1} of meer regels.",
        "Zet elke regel op een eigen regel, en begin met een streepje en een spatie.",
    ),
    "LB486": Entry(
        _ERROR,
        "‘{0}’ is al aangekruist. In dit blok, ‘{1}’, kan dat niet.",
        "Haal ‘[x]’ weg. De lezer kiest zelf.",
    ),
    "LB487": Entry(
        _ERROR,
        "De regel ‘{0}’ in de lijst is leeg, of er staat nog iets onder.",
        "Schrijf per streepje één regel tekst, zonder alinea of lijst eronder. "
        "Uitleg zet je boven of onder de hele lijst.",
    ),
    "LB488": Entry(
        _ERROR,
        "‘:{0}:’ hoort niet bij een zelftest van de soort ‘{1}’.",
        "Haal die regel weg, of kies een andere soort, zoals ‘:soort: schat’.",
    ),
    "LB489": Entry(
        _ERROR,
        "In dit deel van het blok ‘{0}’ kan geen voetnoot staan: de tekst staat op twee plekken.",
        "Schrijf het in de zin zelf, of verwijs met {{cite:p}} naar een bron.",
    ),
}
