"""The words about consent and names: LB303-LB329."""

from __future__ import annotations

from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR

ENTRIES: Final[dict[str, Entry]] = {
    "LB320": Entry(
        _ERROR,
        "Bij het overzicht van de toestemming hoort het bestand {0}, en dat is er niet of is niet "
        "te lezen. Daarom blijft elk verhaal van een deelnemer weg.",
        "Haal het bestand terug uit git. Heb jij het register? Dan maakt elke opdracht van "
        "‘leerboek toestemming’ die iets wijzigt het opnieuw.",
    ),
    "LB321": Entry(
        _ERROR,
        "De handtekening past niet bij het overzicht van de toestemming. Daarom blijft elk "
        "verhaal van een deelnemer weg.",
        "Iemand heeft een van de drie bestanden toestemming.toml, .sig en .pub gewijzigd. Haal ze "
        "alle drie terug uit git, of laat wie het register heeft ze opnieuw maken met ‘leerboek "
        "toestemming’.",
    ),
    "LB322": Entry(
        _ERROR,
        "Het overzicht van de toestemming heeft een vorm die deze versie niet kent. Daarom blijft "
        "elk verhaal van een deelnemer weg.",
        "Haal de nieuwste versie van het leerboek op, of maak het overzicht opnieuw met ‘leerboek "
        "toestemming’.",
    ),
}
