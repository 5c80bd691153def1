"""The words about approval and withdrawal: LB870-LB889."""

from __future__ import annotations

from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR

ENTRIES: Final[dict[str, Entry]] = {
    "LB870": Entry(
        _ERROR,
        "De vorige uitgave komt niet terug: het verhaal {0} mag niet meer zo in {1} staan.",
        "De vorige uitgave is weggehaald; wat lezers nu zien, is niet veranderd. Wil je iets "
        "anders laten zien? Wijzig dan de tekst en typ: leerboek bouw",
    ),
    "LB871": Entry(
        _ERROR,
        "De vorige uitgave komt niet terug: nergens staat welke verhalen erin zitten.",
        "De vorige uitgave is weggehaald; wat lezers nu zien, is niet veranderd. Wil je iets "
        "anders laten zien? Wijzig dan de tekst en typ: leerboek bouw",
    ),
}
