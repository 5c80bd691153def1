"""The words about the form for participants: LB890-LB899."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR
_AGAIN: Final = (
    "Vraag de deelnemer om het bestand nog eens te maken en te mailen, en het niet te veranderen."
)

MISSING: Final = "ontbreekt"
UNKNOWN: Final = "hoort niet in het formulier"
TWICE: Final = "staat er twee keer in"
TOO_LONG: Final = "is te lang"
EMPTY: Final = "is leeg"
NOT_POSSIBLE: Final = "heeft een waarde die het formulier niet kent"

# Where others can be recognised, and what the participant says of that.
IN_STORY: Final = "het verhaal"
IN_PHOTO: Final = "de foto"
AGREED: Final = "Zij vinden het goed, zegt de deelnemer"
NOT_AGREED: Final = "Zij vinden het niet allemaal goed, zegt de deelnemer"
NOT_KNOWN: Final = "De deelnemer weet het niet zeker"

ENTRIES: Final = MappingProxyType({
    "LB890": Entry(
        _ERROR,
        "Dit bestand is beschadigd, of het komt niet uit het formulier.",
        _AGAIN,
    ),
    "LB891": Entry(
        _ERROR,
        "Dit bestand is te groot voor een formulier: er mag hooguit {0} kB in staan.",
        _AGAIN,
    ),
    "LB892": Entry(
        _ERROR,
        "Dit bestand uit het formulier klopt niet: ‘{0}’ {1}.",
        _AGAIN,
    ),
    "LB893": Entry(
        _ERROR,
        "Op deze plek staat al een bestand dat geen formulier is.",
        "Kies met --uit een andere naam. Het bestand dat er staat, is niet veranderd.",
    ),
    "LB894": Entry(
        _ERROR,
        "Dit bestand is van versie {0} van het formulier, en dit programma kent alleen versie {1}.",
        "Haal eerst de nieuwste versie van het boek op. Helpt dat niet, stuur de deelnemer dan een "
        "nieuw formulier.",
    ),
    "LB895": Entry(
        _ERROR,
        "Dit is een concept: de deelnemer bewaarde het formulier tussendoor.",
        "Vraag de deelnemer om het concept in het formulier te openen en het bestand te maken. "
        "Vragen en keuzes kunnen nog anders worden.",
    ),
    "LB896": Entry(
        _ERROR,
        "De toestemming in dit bestand spreekt zichzelf tegen: bij ‘{0}’ hoort {1}.",
        "Vraag de deelnemer welke naam erbij mag staan, en om het formulier opnieuw in te vullen.",
    ),
    "LB897": Entry(
        Severity.WARNING,
        "Kijk of iemand anders te herkennen is in {0}. {1}.",
        "Haal weg waaraan je iemand herkent, of vraag de deelnemer om hun toestemming op papier.",
    ),
    "LB898": Entry(
        Severity.NOTICE,
        "Bij dit verhaal hoort een foto. Die zit niet in het formulier, maar in de mail.",
        "Neem de mail op, of geef de foto mee aan leerboek neem-op.",
    ),
    "LB899": Entry(
        Severity.WARNING,
        "In het formulier staat nog niet {0}: dat is niet ingevuld in uitgave.toml.",
        "Vul het in en maak het formulier opnieuw. Stuur het liever niet eerder rond.",
    ),
})  # fmt: skip

NO_NAME: Final = "geen naam"
A_NAME: Final = "een naam"
NO_CONTACT: Final = "waar iemand zijn verhaal naartoe mailt"
NO_OWNER: Final = "wie er verantwoordelijk is"
