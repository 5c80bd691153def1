"""The Dutch words about the tools that check the book, and about setting them up."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

# What a tool looks at, in the words of an editor.
LOOKED_AT: Final = MappingProxyType({
    "epubcheck": "het EPUB-bestand",
    "ace": "de toegankelijkheid van de EPUB",
    "vnu": "de HTML van de bladzijde",
    "axe": "de toegankelijkheid van de bladzijde",
})  # fmt: skip
# What our own looks are called among those of others.
OWN_FILES: Final = "links en bestanden"
OWN_RULES: Final = "linter"
LOOKED: Final = "{tool}, {what}: {checked} bekeken, {found} gevonden."
LOOKED_AND_WAIVED: Final = (
    "{tool}, {what}: {checked} bekeken, {found} gevonden, en {waived} met een uitzondering."
)
ON_SCREEN: Final = "{place} ({width} pixels breed, {colours})"
LIGHT: Final = "licht"
DARK: Final = "donker"

SET_UP: Final = "Typ: make tools"

MISSING: Final = "{tool} is er niet. {remedy}"
FAILED: Final = "{tool} deed het niet: {why}"
NOTHING: Final = "{tool} vond niets om te controleren: {where}"

STOPPED: Final = "gestopt met code {code}: {text}"
TOO_SLOW: Final = "na {seconds} seconden nog niet klaar"
NO_REPORT: Final = "er kwam geen leesbaar verslag"
LOOKED_AT_LESS: Final = "{seen} van de {expected} bestanden bekeken"
INCOMPLETE_RUN: Final = "de pagina gaf geen enkele uitkomst"

NO_BROWSER: Final = (
    "Installeer Chromium of Chrome, en noem hem als hij niet wordt gevonden: "
    "LEERBOEK_CHROMIUM=/pad/naar/chromium make test"
)

INSTALLING_NPM: Final = "Ace, axe, vnu en een Chromium komen uit npm in {folder} (zo’n 180 MB)."
INSTALLING_DEBIAN: Final = (
    "Er is geen Chromium. Je bent beheerder: Debian’s pakketten {packages} worden geïnstalleerd."
)
DEBIAN_REFUSED: Final = "Dat lukte niet."
UNPACKING: Final = "De Chromium uit npm wordt uitgepakt in {folder} (zo’n 210 MB)."
READY: Final = "{name} {version}"
ALL_READY: Final = "Alle controles staan klaar."
