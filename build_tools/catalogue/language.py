"""The words about language, and about what is told without a source: LB630-LB649."""

from __future__ import annotations

from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR
_WARNING: Final = Severity.WARNING

ENTRIES: Final[dict[str, Entry]] = {
    "LB630": Entry(
        _ERROR,
        "In deze alinea staat ‘{0}’, maar niet waar dat vandaan komt.",
        "Zet in dezelfde alinea de bron, zoals: {{cite:p}}`rob2012`. Is er geen bron nodig? Zet "
        "een uitzondering met een reden in book/gegevens/taal.toml.",
    ),
    "LB631": Entry(
        _ERROR,
        "Hier moet nog iets gebeuren: ‘{0}’.",
        "Zoek het uit en vul het in, of haal de zin weg.",
    ),
    "LB632": Entry(
        _ERROR,
        "Deze uitzondering is niet meer nodig: {0}.",
        "Haal haar weg uit book/gegevens/taal.toml.",
    ),
    "LB633": Entry(
        _WARNING,
        "‘{0}’ hoeft niet in de eigen woordenlijst te staan.",
        "Het woord staat in het woordenboek, of nergens in het boek. Haal het weg uit "
        "book/gegevens/spelling.toml.",
    ),
    "LB640": Entry(
        _WARNING,
        "Dit woord kent het woordenboek niet: ‘{0}’.{1}",
        "Is het goed gespeld? Zet het in book/gegevens/spelling.toml. Is het een andere taal? "
        "Schrijf: [Right to Challenge]{{.language-en}}.",
    ),
    "LB641": Entry(
        _WARNING,
        "De zin ‘{0} …’ heeft {1} woorden. Hier zijn dat er hooguit {2}.",
        "Maak er twee zinnen van.",
    ),
    "LB642": Entry(
        _WARNING,
        "De zinnen van dit hoofdstuk hebben gemiddeld {0} woorden. Hier is dat hooguit {1}.",
        "Maak de langste zinnen korter: ‘leerboek controleer --leesbaarheid’ zegt waar ze staan.",
    ),
    "LB643": Entry(
        _WARNING,
        "‘{0}’ kan gewoner: {1}.",
        "Kies een gewoner woord. Gaat het over het woord zelf? Zet het tussen ‘ en ’.",
    ),
    "LB644": Entry(
        _WARNING,
        "‘{0}’ zeggen ze in Vlaanderen, en dit staat in een Nederlandse editie.",
        "Gebruik het Nederlandse woord, of {{woord}}`…`. Gaat het over Vlaanderen? Zet het woord "
        "tussen ‘ en ’, of maak het schuin.",
    ),
    "LB645": Entry(
        _WARNING,
        "‘{0}’ zeggen ze in Nederland, en dit staat in editie Vlaanderen.",
        "Gebruik het Vlaamse woord, of {{woord}}`…`. Gaat het over Nederland? Zet het woord "
        "tussen ‘ en ’, of maak het schuin.",
    ),
    "LB646": Entry(
        _WARNING,
        "‘{0}’ lijkt een begrip, maar staat niet in de begrippenlijst.",
        "Leg het uit in book/gegevens/begrippen.toml. Hoeft dat niet? Zet het met een reden bij "
        "‘geen_begrip’ in book/gegevens/taal.toml.",
    ),
    "LB647": Entry(
        _WARNING,
        "Het begrip ‘{0}’ staat in geen enkele tekst van zijn edities.",
        "Gebruik het, of haal het uit de begrippenlijst.",
    ),
    "LB648": Entry(
        _WARNING,
        "Hier staat twee keer hetzelfde woord: ‘{0}’.",
        "Haal er een weg.",
    ),
    "LB649": Entry(
        _WARNING,
        "Hier staat een leesteken niet goed: {0}",
        "Zet geen spatie voor een leesteken. Schrijf … en geen drie punten, en een – tussen "
        "twee jaartallen of als gedachtestreepje.",
    ),
}
