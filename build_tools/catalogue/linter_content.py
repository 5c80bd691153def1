"""The words of our own linter about what a publication says and shows: LB940-LB969."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR
_WARNING: Final = Severity.WARNING
_DEVELOPER: Final = "Staat het zo niet in je tekst? Stuur deze regel dan naar een ontwikkelaar."

# What LB947 says of a picture.
PICTURES: Final = MappingProxyType({
    "unreadable": "is niet te lezen",
    "place": "bevat de plek waar zij gemaakt is",
    "large": "heeft meer dan 4 miljoen beeldpunten",
    "colours": "heeft de kleuren van een drukpers in plaats van een scherm",
    "kind": "is van een soort die niet elke e-reader kan tonen",
})  # fmt: skip
# What LB949 says of a claim: its name, and whether it should be made.
CLAIMS: Final = MappingProxyType(
    {
        ("visual", True): "er staan beelden in het boek, maar ‘visual’ ontbreekt",
        ("visual", False): "‘visual’ staat erbij, maar geen beeld in het boek vertelt iets",
        ("alternativeText", True): "alle beelden zijn beschreven, maar ‘alternativeText’ ontbreekt",
        ("alternativeText", False): "‘alternativeText’ staat erbij, maar dat is niet zo",
    }
)
TOO_LARGE: Final = "{} kB is te veel voor een e-reader"

ENTRIES: Final[dict[str, Entry]] = {
    "LB940": Entry(
        _ERROR,
        "De beschrijving ‘{0}’ is de naam van een bestand.",
        "Schrijf bij `alt` in een zin wat er op de afbeelding te zien is.",
    ),
    "LB941": Entry(
        _ERROR,
        "De beschrijving van de afbeelding is gelijk aan het onderschrift: ‘{0}’",
        "Wie luistert, hoort nu twee keer hetzelfde. Vertel in de beschrijving wat er te zien is.",
    ),
    "LB942": Entry(
        _WARNING,
        "De beschrijving begint met woorden die niets vertellen: ‘{0}’",
        "Voorleessoftware zegt al dat het een afbeelding is. Begin met wat er te zien is.",
    ),
    "LB943": Entry(
        _WARNING,
        "De beschrijving is te kort of te lang: ‘{0}’",
        "Gebruik 5 tot 250 tekens. Is er meer te vertellen? Zet dat dan in de tekst.",
    ),
    "LB944": Entry(
        _WARNING,
        "De beschrijving eindigt niet met een punt: ‘{0}’",
        "Zet er een punt achter. Dan hoort wie luistert waar de beschrijving ophoudt.",
    ),
    "LB945": Entry(
        _ERROR,
        "Deze afbeelding bestaat uit tekst.",
        "Typ de tekst op de bladzijde zelf. Uit een afbeelding kan niemand hem vergroten of "
        "laten voorlezen.",
    ),
    "LB946": Entry(
        _ERROR,
        "Deze figuur heeft geen onderschrift en geen naam.",
        "Geef de figuur een onderschrift. " + _DEVELOPER,
    ),
    "LB947": Entry(
        _ERROR,
        "Deze afbeelding {0}.",
        "Open haar in een beeldprogramma en sla haar opnieuw op als JPEG of PNG van hoogstens "
        "1600 beeldpunten breed, zonder gegevens over de plek.",
    ),
    "LB948": Entry(
        _ERROR,
        "Op deze bladzijde van de EPUB staat ‘{0}’. Dat werkt niet op een e-reader.",
        "Haal het weg of zet er een link naar de webeditie neer. " + _DEVELOPER,
    ),
    "LB949": Entry(
        _ERROR,
        "Wat de EPUB over zijn beelden zegt, klopt niet: {0}.",
        "Lezers kiezen een boek op deze gegevens. Pas ze aan, of beschrijf de beelden.",
    ),
    "LB950": Entry(
        _ERROR,
        "Van deze tabel is niet te horen welke kop bij welke cel hoort.",
        "Geef de tabel koppen, en geef elke kop een richting (scope). " + _DEVELOPER,
    ),
    "LB951": Entry(
        _ERROR,
        "Deze tabel heeft geen titel.",
        "Zet boven de tabel in een regel wat erin staat, als titel van de tabel.",
    ),
    "LB952": Entry(
        _WARNING,
        "Deze tabel heeft {0} kolommen. Op een e-reader passen er vier.",
        "Maak er twee tabellen van, of een lijst.",
    ),
    "LB953": Entry(
        _ERROR,
        "Deze link naar een noot zegt niet dat hij naar een noot gaat.",
        "Op een e-reader opent de noot dan niet boven de tekst. " + _DEVELOPER,
    ),
    "LB954": Entry(
        _ERROR,
        "Verwijzing ‘{0}’ gaat niet naar een noot.",
        "Kijk of de noot er is en hetzelfde nummer heeft. " + _DEVELOPER,
    ),
    "LB955": Entry(
        _ERROR,
        "Van deze noot is er geen weg terug naar verwijzing ‘{0}’.",
        "Wie de noot gelezen heeft, vindt zijn plek niet meer. " + _DEVELOPER,
    ),
    "LB956": Entry(
        _ERROR,
        "Naar deze noot gaat geen enkele verwijzing, of er is nog een noot met dezelfde naam.",
        "Zet de verwijzing in de tekst, of haal de noot weg.",
    ),
    "LB957": Entry(
        _ERROR,
        "Dit kader zegt niet wat het is: het heeft geen rol of geen naam.",
        "Geef het kader een titel. " + _DEVELOPER,
    ),
    "LB958": Entry(
        _WARNING,
        "In Nederlandse tekst staat Engels zonder dat erbij staat: ‘{0}’.",
        "Schrijf het in het Nederlands, of zo: [Right to Challenge]{{.language-en}}. Dan wordt "
        "het goed voorgelezen.",
    ),
    "LB959": Entry(
        _ERROR,
        "De taal ‘{0}’ bestaat niet.",
        "Gebruik de code van een taal, zoals nl, en of nl-BE.",
    ),
    "LB960": Entry(
        _WARNING,
        "Hier hoort een apostrof, geen aanhalingsteken: {0}",
        "Schrijf ’s avonds, ’t en ’90 met een ’, niet met een ‘.",
    ),
    "LB961": Entry(
        _WARNING,
        "Hier staat een recht aanhalingsteken: {0}",
        "Gebruik ‘ en ’, en ’ als apostrof.",
    ),
    "LB962": Entry(
        _WARNING,
        "Uit de tekst van deze link blijkt niet waar hij heen gaat: ‘{0}’.",
        "Noem wat de lezer er vindt, bijvoorbeeld ‘de wet op de website van de overheid’.",
    ),
    "LB963": Entry(
        _WARNING,
        "Deze link is niet beveiligd: {0}",
        "Begin het adres met https. Bestaat dat niet, noem dan alleen de naam van de bron.",
    ),
    "LB964": Entry(
        _ERROR,
        "Deze opmaak houdt letters of regels even groot, wat de lezer ook kiest: {0}",
        "Gebruik em of een getal zonder maat.",
    ),
    "LB965": Entry(
        _ERROR,
        "Met deze kleur of achtergrond is de tekst soms niet te lezen: {0}",
        "Laat kleuren aan de lezer over, of geef tekst en achtergrond altijd samen een kleur.",
    ),
    "LB966": Entry(
        _ERROR,
        "Deze opmaak neemt de lezer of de e-reader iets af: {0}",
        "Haal haar weg. Een variabele mag alleen binnen @supports.",
    ),
    "LB967": Entry(
        _ERROR,
        "Een vraag en haar antwoord verwijzen niet naar elkaar.",
        _DEVELOPER,
    ),
    "LB968": Entry(
        _ERROR,
        "Wie van voor naar achter leest, ziet het antwoord op deze vraag vóór de vraag.",
        "Zet de bladzijde met antwoorden in `inhoud.toml` na de bladzijden met vragen.",
    ),
    "LB969": Entry(
        _ERROR,
        "Deze opdracht verwijst niet naar dezelfde opdracht in de webeditie.",
        _DEVELOPER,
    ),
}
