"""The success criteria of WCAG 2.2, levels A and AA, with their names in Dutch.

Source: Web Content Accessibility Guidelines (WCAG) 2.2, W3C Recommendation; 4.1.1 is not in it any
more. 31 of level A and 24 of level AA.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final, NamedTuple


class Criterion(NamedTuple):
    """One success criterion: its level, ``A`` or ``AA``, and what it is called."""

    level: str
    name: str


CRITERIA: Final = MappingProxyType({
    "1.1.1": Criterion("A", "Niet-tekstuele content"),
    "1.2.1": Criterion("A", "Louter-geluid en louter-videobeeld (vooraf opgenomen)"),
    "1.2.2": Criterion("A", "Ondertitels voor doven en slechthorenden (vooraf opgenomen)"),
    "1.2.3": Criterion("A", "Audiodescriptie of media-alternatief (vooraf opgenomen)"),
    "1.2.4": Criterion("AA", "Ondertitels voor doven en slechthorenden (live)"),
    "1.2.5": Criterion("AA", "Audiodescriptie (vooraf opgenomen)"),
    "1.3.1": Criterion("A", "Info en relaties"),
    "1.3.2": Criterion("A", "Betekenisvolle volgorde"),
    "1.3.3": Criterion("A", "Zintuiglijke eigenschappen"),
    "1.3.4": Criterion("AA", "Weergavestand"),
    "1.3.5": Criterion("AA", "Identificeer het doel van de input"),
    "1.4.1": Criterion("A", "Gebruik van kleur"),
    "1.4.2": Criterion("A", "Geluidsbediening"),
    "1.4.3": Criterion("AA", "Contrast (minimum)"),
    "1.4.4": Criterion("AA", "Herschalen van tekst"),
    "1.4.5": Criterion("AA", "Afbeeldingen van tekst"),
    "1.4.10": Criterion("AA", "Reflow"),
    "1.4.11": Criterion("AA", "Contrast van niet-tekstuele content"),
    "1.4.12": Criterion("AA", "Tekstafstand"),
    "1.4.13": Criterion("AA", "Content bij hover of focus"),
    "2.1.1": Criterion("A", "Toetsenbord"),
    "2.1.2": Criterion("A", "Geen toetsenbordval"),
    "2.1.4": Criterion("A", "Enkel teken sneltoetsen"),
    "2.2.1": Criterion("A", "Timing aanpasbaar"),
    "2.2.2": Criterion("A", "Pauzeren, stoppen, verbergen"),
    "2.3.1": Criterion("A", "Drie flitsen of beneden drempelwaarde"),
    "2.4.1": Criterion("A", "Blokken omzeilen"),
    "2.4.2": Criterion("A", "Paginatitel"),
    "2.4.3": Criterion("A", "Focusvolgorde"),
    "2.4.4": Criterion("A", "Linkdoel (in context)"),
    "2.4.5": Criterion("AA", "Meerdere manieren"),
    "2.4.6": Criterion("AA", "Koppen en labels"),
    "2.4.7": Criterion("AA", "Focus zichtbaar"),
    "2.4.11": Criterion("AA", "Focus niet bedekt (minimum)"),
    "2.5.1": Criterion("A", "Aanwijzergebaren"),
    "2.5.2": Criterion("A", "Aanwijzerannulering"),
    "2.5.3": Criterion("A", "Label in naam"),
    "2.5.4": Criterion("A", "Bewegingsactivering"),
    "2.5.7": Criterion("AA", "Sleepbewegingen"),
    "2.5.8": Criterion("AA", "Grootte van het aanwijsgebied (minimum)"),
    "3.1.1": Criterion("A", "Taal van de pagina"),
    "3.1.2": Criterion("AA", "Taal van onderdelen"),
    "3.2.1": Criterion("A", "Bij focus"),
    "3.2.2": Criterion("A", "Bij input"),
    "3.2.3": Criterion("AA", "Consistente navigatie"),
    "3.2.4": Criterion("AA", "Consistente identificatie"),
    "3.2.6": Criterion("A", "Consistente hulp"),
    "3.3.1": Criterion("A", "Foutidentificatie"),
    "3.3.2": Criterion("A", "Labels of instructies"),
    "3.3.3": Criterion("AA", "Foutsuggestie"),
    "3.3.4": Criterion("AA", "Foutpreventie (wettelijk, financieel, gegevens)"),
    "3.3.7": Criterion("A", "Overbodige invoer"),
    "3.3.8": Criterion("AA", "Toegankelijke authenticatie (minimum)"),
    "4.1.2": Criterion("A", "Naam, rol, waarde"),
    "4.1.3": Criterion("AA", "Statusberichten"),
})  # fmt: skip

ALWAYS_APPLY: Final = frozenset({
    "1.3.1", "1.3.2", "1.4.3", "1.4.4", "1.4.10", "1.4.12", "2.1.1", "2.4.2", "2.4.4", "2.4.6",
    "3.1.1",
})  # fmt: skip
"""Criteria that no book with pages, titles, headings, text and links can do without.

Source: the texts of these criteria in WCAG 2.2: each is about any content of that kind.
"""
