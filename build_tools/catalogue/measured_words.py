"""What a publication says of what was measured of it; Dutch, for readers."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final, NamedTuple


class Verdict(NamedTuple):
    """One outcome, in the words that are used in either country."""

    dutch: str
    flemish: str


NOT_REVIEWED: Final = "Nagekeken door programma’s, nog niet getoetst door mensen."
NO_PROMISE: Final = "Daarom schrijven we nergens dat dit boek aan de norm voldoet."
# The Flemish words are those of Commission Implementing Decision (EU) 2018/1523, annex, 1.
MEETS: Final = Verdict(
    "De EPUB van deze uitgave voldoet aan de norm.",
    "De EPUB van deze uitgave is volledig in overeenstemming met de norm.",
)
MEETS_PARTLY: Final = Verdict(
    "De EPUB van deze uitgave voldoet gedeeltelijk aan de norm.",
    "De EPUB van deze uitgave is gedeeltelijk in overeenstemming met de norm.",
)
REVIEWED_BY: Final = (
    "{organisation} liet precies deze tekst op {day} nakijken volgens {norm}. De webversie is "
    "daarbij niet apart getoetst."
)
GAPS: Final = "Aan deze punten voldoet de EPUB nog niet:"
GAP: Final = "{number}: {name}"

NOTHING_KEPT: Final = (
    "Van deze uitgave is geen volledige keuring bewaard. Daarom staan hier geen aantallen."
)
UNMEASURED: Final = MappingProxyType({
    "status": f"{NOT_REVIEWED} {NO_PROMISE}",
    "epub": "Bij deze uitgave is geen EPUB gemaakt, dus ook niet gemeten.",
    "web": "Deze cijfers gaan over de webversie. Je vindt ze daar, op dezelfde bladzijde.",
    "keuring": NOTHING_KEPT,
})  # fmt: skip
"""What stands in a place for as long as nothing fills it: name of the place to a sentence."""

EPUB_PAGES: Final = "Bladzijden: {0}."
EPUB_SIZE: Final = "Grootte van het bestand: {0} bytes."
PICTURES: Final = "Beelden die iets vertellen: {0}. Beelden zonder beschrijving: {1}."
DECORATIVE: Final = "Beelden die alleen versieren: {0}. Een schermlezer slaat ze over."
TABLES: Final = "Tabellen: {0}."
LINKS: Final = "Links binnen het boek: {0}. Ze zijn allemaal nagelopen; elke link komt ergens uit."
OUTSIDE: Final = "Links naar andere sites: {0}. Die zijn niet geprobeerd."
FILMS: Final = "Films waar het boek over vertelt: {0}. Met uitgeschreven tekst: {1}."

FEATURES: Final = MappingProxyType({
    "ARIA": "Elke bladzijde zegt aan hulpmiddelen wat voor bladzijde ze is.",
    "MathML": "Formules staan erin als tekst, niet als beeld.",
    "alternativeText": "Elk beeld dat iets vertelt, heeft een beschrijving.",
    "describedMath": "Elke formule staat er ook in woorden.",
    "displayTransformability": "Je kiest zelf de letter, de grootte, de afstanden en de kleuren.",
    "index": "Er is een register.",
    "longDescription": "Ingewikkelde beelden hebben ook een lange beschrijving.",
    "readingOrder": "De leesvolgorde is die van de inhoudsopgave.",
    "structuralNavigation": "Elke bladzijde heeft koppen waar je langs kunt springen.",
    "tableOfContents": "In de inhoudsopgave staat elke bladzijde.",
    "transcript": "Van elke film staat uitgeschreven wat er gezegd wordt.",
    "unlocked": "Het bestand is niet op slot: er zit geen beveiliging op.",
})  # fmt: skip
HAZARDS: Final = MappingProxyType({
    ("none",): "Niets beweegt, flitst of maakt geluid.",
    ("noSoundHazard", "unknownFlashingHazard", "unknownMotionSimulationHazard"):
        "Er beweegt iets. Of het flitst, is niet gemeten. Geluid is er niet.",
})  # fmt: skip

WEB_PAGES: Final = "Bladzijden, met het zoeken en de doorverwijzingen erbij: {0}."
WEB_SIZE: Final = "Alle bladzijden samen: {0} bytes aan HTML."
WEB_HEAVIEST: Final = (
    "De zwaarste bladzijde is {0} bytes, met haar opmaak en programma’s erbij {1} bytes. Beelden "
    "en letters tellen niet mee."
)
WEB_LINKS: Final = (
    "Links binnen het boek: {0}. Ze zijn allemaal nagelopen; elke link komt ergens uit."
)

KEPT: Final = "Op {day} liepen deze programma’s over precies deze bladzijden:"
KEPT_CHECK: Final = "{name}, {medium}: {looked_at} bekeken, {faults} fouten."
KEPT_WAIVED: Final = (
    "{name}, {medium}: {looked_at} bekeken, {faults} fouten. Daarnaast {waived} waarvoor we een "
    "uitzondering maken, met een reden."
)
MEDIA: Final = MappingProxyType({"epub": "de EPUB", "web": "de webversie van alle edities"})
CHECKERS: Final = MappingProxyType({
    "epubcheck": "EPUBCheck",
    "ace": "Ace",
    "vnu": "Nu Html Checker",
    "axe": "axe-core",
    "linter": "onze eigen keuring",
    "links en bestanden": "onze controle van links en bestanden",
})  # fmt: skip
KEPT_AFTER: Final = (
    "Alleen wat hier en in de toegankelijkheidsverklaring over metingen staat, kwam er daarna bij."
)

# Beside the link to the EPUB.
SHORT: Final = "In deze EPUB: {0}, {1} en {2}. {3}"
SHORT_DESCRIBED: Final = "elk beeld heeft een beschrijving"
SHORT_UNDESCRIBED: Final = "niet elk beeld heeft een beschrijving"
SHORT_NO_PICTURES: Final = "alles staat in tekst"
SHORT_FREE: Final = "je kiest zelf letter en kleuren"
SHORT_FIXED: Final = "letter of kleuren staan soms vast"
SHORT_STILL: Final = "niets beweegt of maakt geluid"
SHORT_MOVES: Final = "er beweegt iets"
SHORT_NOT_REVIEWED: Final = "Nog niet getoetst door mensen."
SHORT_MEETS: Final = "Getoetst door {organisation}: voldoet aan de norm."
SHORT_MEETS_PARTLY: Final = "Getoetst door {organisation}: voldoet gedeeltelijk aan de norm."
