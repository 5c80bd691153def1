"""The words about what may not be in a publication: LB830-LB849.

They repeat nothing of what was found: whoever reads them may not know it.
"""

from __future__ import annotations

from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR
_NOT_PLACED: Final = (
    "Zo kan deze uitgave niet verschijnen. Kijk in welke bladzijde, titel of afbeelding het staat "
    "en haal het daar weg. Vind je het niet? Stuur deze melding naar een ontwikkelaar."
)
_BELONGS: Final = (
    "Hoort het in het boek? Zet het dan in uitgave.toml of in de bladzijde zelf. " + _NOT_PLACED
)

ENTRIES: Final[dict[str, Entry]] = {
    "LB830": Entry(
        _ERROR,
        "In dit bestand staat de volledige naam van iemand die hier niet genoemd mag worden ({0}).",
        _NOT_PLACED,
    ),
    "LB831": Entry(
        _ERROR,
        "In dit bestand staat de achternaam van iemand die hier niet genoemd mag worden ({0}).",
        "Gaat het om iemand anders die ook zo heet? Schrijf dan de voornaam erbij. " + _NOT_PLACED,
    ),
    "LB832": Entry(
        _ERROR,
        "In dit bestand staat de voornaam van de verteller van {0}, en geen tekst die getoond "
        "wordt heeft dat woord.",
        _NOT_PLACED,
    ),
    "LB833": Entry(
        Severity.WARNING,
        "In dit bestand staat een woord dat ook de naam van de verteller van {0} kan zijn.",
        "Het staat ook in een tekst die getoond mag worden. Kijk of daar iemand anders of een "
        "gewoon woord mee bedoeld is.",
    ),
    "LB834": Entry(
        _ERROR,
        "In dit bestand staat een mailadres of telefoonnummer van de verteller van {0}.",
        _NOT_PLACED,
    ),
    "LB835": Entry(
        _ERROR,
        "In dit bestand staan zes of meer woorden achter elkaar uit {0}. Dat verhaal mag hier niet "
        "getoond worden.",
        _NOT_PLACED,
    ),
    "LB836": Entry(
        _ERROR,
        "In dit bestand staat de titel van {0}, of wat er bij de foto staat. Dat mag hier niet "
        "getoond worden.",
        _NOT_PLACED,
    ),
    "LB837": Entry(
        _ERROR,
        "Deze afbeelding lijkt op de foto van {0}. Die foto mag hier niet getoond worden.",
        _NOT_PLACED,
    ),
    "LB838": Entry(
        _ERROR,
        "In dit bestand staat het adres van {0}. Dat verhaal mag hier niet getoond worden.",
        _NOT_PLACED,
    ),
    "LB839": Entry(
        _ERROR,
        "In dit bestand staat een mailadres dat in geen tekst van het boek staat.",
        _BELONGS,
    ),
    "LB840": Entry(
        _ERROR,
        "In dit bestand staat een telefoonnummer dat in geen tekst van het boek staat.",
        _BELONGS,
    ),
    "LB841": Entry(
        _ERROR,
        "In dit bestand staat een nummer dat een BSN kan zijn.",
        _NOT_PLACED,
    ),
    "LB842": Entry(
        _ERROR,
        "In deze afbeelding staat waar zij gemaakt is.",
        "Dat komt niet van onze eigen bewerking, want die laat zulke gegevens weg. " + _NOT_PLACED,
    ),
    "LB843": Entry(
        _ERROR,
        "Dit bestand kon niet helemaal doorzocht worden: {0}.",
        "Wat niet doorzocht is, verschijnt niet. Stuur deze melding naar een ontwikkelaar.",
    ),
    "LB844": Entry(
        Severity.NOTICE,
        "Het register is hier niet. Gezocht is naar wat er in de verhalen zelf staat: teksten, "
        "foto’s en getoonde namen, maar niet naar andere namen en adressen.",
        "Heb jij het register? Zeg dan met LEERBOEK_PRIVE of ‘privemap’ in uitgave.toml waar het "
        "staat.",
    ),
    "LB845": Entry(
        _ERROR,
        "Hier staat nog een zin uit het verhaal {0}, dat is teruggenomen. Die zin zien lezers dus "
        "nog.",
        "Haal de zin weg en typ daarna: leerboek bouw. Had jij die zin al voordat het verhaal er "
        "was, bijvoorbeeld een spreekwoord? Dan mag hij blijven.",
    ),
}  # fmt: skip
