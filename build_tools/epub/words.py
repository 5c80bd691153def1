"""What the EPUB itself says to its reader, in Dutch; the text of the book is not here."""

from __future__ import annotations

from typing import Final

NAV_TITLE: Final = "Inhoud"
LANDMARKS_TITLE: Final = "Wegwijzer"
COVER_LABEL: Final = "Omslag"
BODY_LABEL: Final = "Begin van de tekst"
NOTES_LABEL: Final = "Noten"
BACK_LABEL: Final = "terug naar de tekst"
COVER_ALT: Final = "Omslag van {title}: {subtitle}."

# The summary for readers who choose a book by what they can do with it.
REFLOWS: Final = (
    "Je kunt in dit boek zelf de letter, de lettergrootte, de regelafstand en de kleuren kiezen."
)
STRUCTURED: Final = (
    "Je komt overal met de inhoudsopgave, de koppen en de links; de leesvolgorde ligt vast."
)
ALL_DESCRIBED: Final = "Elk beeld dat iets vertelt, heeft een beschrijving in woorden."
NOT_DESCRIBED: Final = "Niet elk beeld heeft een beschrijving in woorden."
NO_PICTURES: Final = (
    "Alles wat het boek vertelt, staat in tekst; op de omslag na zijn er geen beelden."
)
STILL: Final = "Er is geen geluid, geen film en niets dat beweegt."
REVIEWED: Final = "{certifier} heeft deze uitgave op {day} laten nakijken volgens {standard}."
NOT_REVIEWED: Final = (
    "Mensen hebben deze uitgave nog niet getoetst; daarom belooft zij niet dat zij aan een norm "
    "voldoet."
)
