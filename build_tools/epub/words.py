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
FIXED: Final = (
    "Op sommige plaatsen legt het boek de letter, de regelafstand of de kleuren vast. Daar kun je "
    "ze niet zelf kiezen."
)
STRUCTURED: Final = (
    "Je komt overal met de inhoudsopgave, de koppen en de links; de leesvolgorde ligt vast."
)
ALL_DESCRIBED: Final = "Elk beeld dat iets vertelt, heeft een beschrijving in woorden."
NOT_DESCRIBED: Final = "Niet elk beeld heeft een beschrijving in woorden."
NO_PICTURES: Final = (
    "Alles wat het boek vertelt, staat in tekst; op de omslag na zijn er geen beelden."
)
FILMS_IN_WORDS: Final = (
    "De films zelf zitten niet in het boek; wat er gezegd wordt, staat er wel helemaal in."
)
FILMS_WITHOUT_WORDS: Final = (
    "De films zelf zitten niet in het boek, en niet bij elke film staat uitgeschreven wat er "
    "gezegd wordt."
)
FORMULAS_WITHOUT_WORDS: Final = "Niet bij elke formule staat wat ze in woorden zegt."
STILL: Final = "Er is geen geluid, geen film en niets dat beweegt."
MOVES: Final = "Er is geen geluid, maar er beweegt wel iets. Of het flitst, heeft niemand gemeten."
REVIEWED: Final = (
    "{organisation} heeft precies deze tekst op {day} laten nakijken; zij voldoet aan {norm}."
)
REVIEWED_WITH_GAPS: Final = (
    "{organisation} heeft precies deze tekst op {day} laten nakijken volgens {norm}. Aan deze "
    "punten voldoet zij nog niet: {gaps}."
)
NOT_REVIEWED: Final = (
    "Mensen hebben deze uitgave nog niet getoetst; daarom belooft zij niet dat zij aan een norm "
    "voldoet."
)
