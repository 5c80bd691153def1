"""The words about making the EPUB: LB520-LB539."""

from __future__ import annotations

from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR
_TO_DEVELOPER: Final = "Dit komt niet door je tekst. Stuur deze regel naar een ontwikkelaar."

ENTRIES: Final[dict[str, Entry]] = {
    "LB520": Entry(
        _ERROR,
        "Van dit bestand is geen bladzijde voor de EPUB te maken ({0}).",
        "Vaak staat er HTML in de tekst. Haal die weg; helpt dat niet, vraag dan een ontwikkelaar.",
    ),
    "LB521": Entry(
        _ERROR,
        "In de EPUB zou hier ‘{0}’ komen te staan. Dat kan een e-reader niet aan.",
        _TO_DEVELOPER,
    ),
    "LB522": Entry(
        _ERROR,
        "In de EPUB gaat een link naar ‘{0}’, maar die plek zit niet in het boek.",
        "Kijk na of de link naar een bladzijde of een kop gaat die deze editie heeft.",
    ),
    "LB523": Entry(
        _ERROR,
        "De EPUB mist de afbeelding ‘{0}’.",
        _TO_DEVELOPER,
    ),
    "LB524": Entry(
        _ERROR,
        "Deze afbeelding is niet te lezen, of het is geen JPEG, PNG of WebP.",
        "Open haar in een beeldprogramma en sla haar op als JPEG of PNG.",
    ),
    "LB525": Entry(
        _ERROR,
        "De afbeelding ‘{0}’ heeft geen beschrijving.",
        "Schrijf op wat er te zien is, voor wie de afbeelding niet ziet.",
    ),
    "LB526": Entry(
        _ERROR,
        "De naam ‘{0}’ staat in de EPUB twee keer op deze bladzijde.",
        _TO_DEVELOPER,
    ),
    "LB527": Entry(
        _ERROR,
        "De koppen van deze bladzijde kloppen niet: er is geen titel, of een niveau ontbreekt.",
        "Begin tussenkoppen met ##. Onder een ## komt een ###, niet meteen een ####.",
    ),
    "LB528": Entry(
        _ERROR,
        "De omslag van deze editie is niet te lezen, of het is geen JPEG of PNG.",
        "Teken de omslag opnieuw met `leerboek bouw`.",
    ),
    "LB530": Entry(
        _ERROR,
        "De EPUB van {0} is niet gemaakt.",
        "Los eerst op wat hierboven staat.",
    ),
}
