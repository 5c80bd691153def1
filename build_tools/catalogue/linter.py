"""The words of our own look at a finished EPUB or web edition: LB910-LB939 (ADR 0014)."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR

# Why a file or a folder cannot be looked at.
REASONS: Final = MappingProxyType({
    "damaged": "Het is geen EPUB, of het bestand is beschadigd.",
    "encrypted": "Er zit een slot op.",
    "entries": "Er zitten te veel bestanden in (meer dan {0}).",
    "size": "Uitgepakt is het te groot (meer dan {0} MB).",
    "names": "Er zit een bestand in met een naam die niet mag: {0}.",
    "twice": "Er zitten twee bestanden in met dezelfde naam: {0}.",
    "container": "Er staat niet in waar het boek begint (META-INF/container.xml).",
    "package": "Het bestand met de gegevens van het boek is er niet, of het is niet te lezen: {0}.",
    "pages": "Er staat geen enkele bladzijde in.",
    "link": "Er staat een snelkoppeling in: {0}. Die wordt niet gevolgd.",
    "special": "Er staat iets in wat geen gewoon bestand is: {0}.",
    "unreadable": "Dit bestand mag of kan niet gelezen worden: {0}.",
})  # fmt: skip

ENTRIES: Final[dict[str, Entry]] = {
    "LB913": Entry(
        _ERROR,
        "Deze bladzijde is geen goede XML. Veel e-readers laten haar dan niet zien.",
        "Kijk naar deze regel en de regel erboven. Vaak is er een teken < of & te veel, of is een "
        "element niet gesloten.",
    ),
    "LB923": Entry(
        _ERROR,
        "Er is geen afbeelding aangewezen als omslag.",
        'Geef de afbeelding van de omslag in het manifest: properties="cover-image".',
    ),
}
