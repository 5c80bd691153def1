"""The words about approval and withdrawal: LB870-LB889."""

from __future__ import annotations

from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR
_GONE: Final = (
    "De vorige uitgave is weggehaald; wat lezers nu zien, is niet veranderd. Mag er ook daarin "
    "iets niet meer? Bouw het boek dan opnieuw, met: leerboek bouw"
)

ENTRIES: Final[dict[str, Entry]] = {
    "LB870": Entry(
        _ERROR,
        "De vorige uitgave komt niet terug: het verhaal {0} mag niet meer zo in {1} staan.",
        _GONE,
    ),
    "LB871": Entry(
        _ERROR,
        "De vorige uitgave komt niet terug: nergens staat welke verhalen erin zitten.",
        _GONE,
    ),
    "LB872": Entry(
        _ERROR,
        "Er is geen tekst van het verhaal {0}.",
        "Een concept hoort in participant_stories/_concept, een goedgekeurd verhaal in de map van "
        "zijn editie. Haal het bestand terug, of neem het verhaal opnieuw op.",
    ),
    "LB873": Entry(
        _ERROR,
        "In het register staat nog geen toestemming voor het verhaal {0}.",
        "Leg eerst vast wat de verteller goedvindt, met: leerboek toestemming verleen {0}",
    ),
    "LB874": Entry(
        _ERROR,
        "Het verhaal {0} is ingetrokken en komt niet terug.",
        "Wil de verteller het toch weer in het boek? Neem het dan op als een nieuw verhaal, met "
        "nieuwe toestemming.",
    ),
    "LB875": Entry(
        _ERROR,
        "De toestemming voor het verhaal {0} liep tot en met {1}.",
        "Vraag de verteller om nieuwe toestemming en leg die vast met: leerboek toestemming wijzig "
        "{0}",
    ),
    "LB876": Entry(
        _ERROR,
        "Terwijl het boek gebouwd werd, veranderde de toestemming: het verhaal {0} mag niet meer "
        "zo in {1} staan.",
        "Bouw het boek opnieuw. De uitgave die er al stond, is niet veranderd.",
    ),
    "LB877": Entry(
        _ERROR,
        "De verteller heeft nog geen drukproef van het verhaal {0} gezien.",
        "Maak er een met: leerboek drukproef {0}. Mail die, en keur pas goed als de verteller dat "
        "doet.",
    ),
    "LB878": Entry(
        _ERROR,
        "De tekst of de foto van het verhaal {0} is veranderd na de laatste drukproef.",
        "Maak een nieuwe met: leerboek drukproef {0}. Mail die, en vraag opnieuw om goedkeuring.",
    ),
    "LB879": Entry(
        _ERROR,
        "Hier staat al een ander bestand, en dat wordt nooit overschreven. Van het verhaal {0} "
        "zijn er nu twee.",
        "Kijk welk bestand het goede is en haal het andere weg: dit, of {1}.",
    ),
    "LB880": Entry(
        _ERROR,
        "DE OUDE UITGAVE STAAT ER NOG, met het verhaal {0} erin. De intrekking zelf is vastgelegd.",
        "Los de andere meldingen op en typ opnieuw: leerboek toestemming trek-in {0}. Dat gaat "
        "verder waar het bleef. Kan het nu niet? Haal het boek dan zelf van de website.",
    ),
    "LB881": Entry(
        _ERROR,
        "Dit verhaal toont de naam ‘{0}’ ({1}); in het register staat ‘{2}’ ({3}).",
        "Zet in het verhaal wat de verteller koos, of leg een nieuwe keuze vast met: leerboek "
        "toestemming wijzig {4}",
    ),
    "LB882": Entry(
        _ERROR,
        "De toestemming voor het verhaal {0} geldt niet voor {1}.",
        "Vraag de verteller of het in deze editie mag, en leg dat vast met: leerboek toestemming "
        "wijzig {0}",
    ),
    "LB883": Entry(
        Severity.WARNING,
        "In {0} staat nog een uitgave met het verhaal {1}.",
        "Is dat een proef? Gooi de map dan weg. Krijgen lezers haar te zien? Bouw haar opnieuw "
        "met: leerboek bouw --uit {0}",
    ),
    "LB884": Entry(
        Severity.WARNING,
        "Git kan niet zeggen welke versies het verhaal {0} nog hebben.",
        "Zoek ze zelf op, met: git log --all -- {1}",
    ),
    "LB885": Entry(
        _ERROR,
        "Bij dit verhaal staat een foto, en daarvoor is geen toestemming.",
        "Haal de regels over de foto en het bestand zelf weg. Mag de foto toch? Leg dat dan eerst "
        "vast met: leerboek toestemming wijzig {0}",
    ),
    "LB886": Entry(
        _ERROR,
        "De toestemming voor het verhaal {0} geldt niet voor het web en niet voor de EPUB. Het zou "
        "dus nergens te zien zijn.",
        "Vraag de verteller waar het verhaal mag staan, en leg dat vast met: leerboek toestemming "
        "wijzig {0}",
    ),
    "LB887": Entry(
        _ERROR,
        "De editie {0}, waar dit verhaal bij hoort, is er niet of is niet te lezen.",
        "Kijk of de map van de editie er nog is, met een goed bestand editie.toml.",
    ),
    "LB888": Entry(
        _ERROR,
        "Het verhaal {0} is ingetrokken en staat niet in het boek, maar het is nog niet overal op "
        "deze computer weg.",
        "Los de andere meldingen op en typ opnieuw: leerboek toestemming trek-in {0}. Dat gaat "
        "verder waar het bleef.",
    ),
    "LB889": Entry(
        _ERROR,
        "De foto bij dit verhaal vertelt waar zij gemaakt is. Het boek laat dat weg, maar het "
        "bestand zelf komt ook in git.",
        "Neem de foto op met: leerboek neem-op. Dan blijven alleen de beeldpunten over. Maak "
        "daarna een nieuwe drukproef.",
    ),
}
