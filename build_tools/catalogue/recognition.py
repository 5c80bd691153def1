"""The words about who can be recognised in a story: LB850-LB859."""

from __future__ import annotations

from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_WARNING: Final = Severity.WARNING

ENTRIES: Final[dict[str, Entry]] = {
    "LB850": Entry(
        _WARNING,
        "Werkgever en functie staan bij elkaar: ‘{0}’. Zo is de verteller misschien te herkennen.",
        "Vraag of dat mag. Of schrijf alleen wat voor organisatie het is, zoals ‘een gemeente’.",
    ),
    "LB851": Entry(
        _WARNING,
        "Hier staat misschien de naam van iemand anders: ‘{0}’.",
        "Heeft die persoon geen toestemming gegeven? Schrijf dan bijvoorbeeld ‘een collega’. Is "
        "het geen naam, dan hoef je niets te doen.",
    ),
    "LB852": Entry(
        _WARNING,
        "Hier staat een huisnummer of een postcode.",
        "Schrijf de straat of de buurt zonder nummer, of laat haar weg.",
    ),
    "LB853": Entry(
        _WARNING,
        "Hier staat een mailadres.",
        "Haal het weg, als het van een persoon is.",
    ),
    "LB854": Entry(
        _WARNING,
        "Hier staat een telefoonnummer.",
        "Haal het weg, als het van een persoon is.",
    ),
    "LB855": Entry(
        _WARNING,
        "Hier staat een nummer dat een BSN of een rijksregisternummer kan zijn.",
        "Haal het weg. Zo’n nummer hoort nooit in een verhaal.",
    ),
    "LB856": Entry(
        _WARNING,
        "Bij dit verhaal hoort een foto waar geen toestemming voor is. De foto blijft weg.",
        "Kijk zelf of er iemand herkenbaar op staat; een programma kan dat niet. Ieder die te "
        "herkennen is, moet toestemming geven.",
    ),
}  # fmt: skip
