"""The words about images: LB6xx."""

from __future__ import annotations

from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR

ENTRIES: Final[dict[str, Entry]] = {
    "LB601": Entry(
        _ERROR,
        "De afbeelding ‘{0}’ is geen JPEG, PNG of WebP, maar: {1}.",
        "Open de afbeelding in een fotoprogramma en bewaar haar als JPEG (een foto) of als PNG "
        "(een tekening). Alleen de naam veranderen helpt niet.",
    ),
    "LB602": Entry(
        _ERROR,
        "De afbeelding ‘{0}’ is te groot: {1} bij {2} pixels.",
        "Bewaar een kleinere versie. Samen mogen het {3} miljoen pixels zijn; "
        "1600 pixels breed is al scherp genoeg.",
    ),
    "LB603": Entry(
        _ERROR,
        "Het bestand van de afbeelding ‘{0}’ is te groot: {1} MB.",
        "Bewaar een kleinere versie, van hooguit {2} MB.",
    ),
    "LB604": Entry(
        _ERROR,
        "De afbeelding ‘{0}’ is beschadigd of niet compleet.",
        "Vraag het bestand opnieuw aan de maker, of open het in een fotoprogramma en bewaar het "
        "nog een keer.",
    ),
    "LB605": Entry(
        _ERROR,
        "De afbeelding ‘{0}’ beweegt.",
        "Kies één beeld en bewaar dat als JPEG of PNG.",
    ),
    "LB606": Entry(
        _ERROR,
        "Het bestand van de afbeelding ‘{0}’ is leeg.",
        "Vraag het bestand opnieuw aan de maker.",
    ),
    "LB607": Entry(
        Severity.WARNING,
        "Op een e-reader zijn delen van de tekening ‘{0}’ niet uit elkaar te houden: hun kleuren "
        "zijn in grijs bijna gelijk.",
        "Maak een van de kleuren lichter of donkerder, of trek er een lijn tussen.",
    ),
    "LB610": Entry(
        _ERROR,
        "In de tekst ‘{0}’ staat een teken dat niet op het omslag kan: {1}.",
        "Schrijf de tekst in ‘editie.toml’ zonder dat teken.",
    ),
    "LB611": Entry(
        _ERROR,
        "De tekst ‘{0}’ is te lang voor het omslag of voor de kaart bij een gedeelde link.",
        "Maak de tekst in ‘editie.toml’ korter.",
    ),
    "LB612": Entry(
        _ERROR,
        "Op het omslag van ‘{0}’ is de tekst niet te lezen: {1} op {2} heeft een contrast van {3}.",
        "Kies in ‘editie.toml’, onder [kleuren], kleuren die meer verschillen. Papier op hoofd "
        "en inkt op accent moeten allebei een contrast van 4,5 of meer hebben.",
    ),
}
