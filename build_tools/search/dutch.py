"""What the search step knows of Dutch: which words cannot be a piece of a compound.

Source: own lists, made by splitting the vocabulary of the book and reading every split.
"""

from __future__ import annotations

from typing import Final

_PARTICLES: Final = """
aan achter af beneden bij binnen boven buiten dicht door in langs los mee met na naar naast neer om
onder op open over per rond samen sinds tegen ter terug tijdens toe tot tussen uit van vanuit vast
verder via vol voor voort vooral weg zonder
"""  # `voorbeeld` is no kind of `beeld`
_PRONOUNS: Final = """
alle allen als ander andere dan dat de deze die dit dus een eens eigen elk elke en haar het hier hoe
hun iets jij jou jouw juist maar men mijn niets noch of omdat ons onze ook toch toen waar wanneer
want wat weer welk welke wie wij zelf zich zij
"""
_HELPERS: Final = """
altijd bent best echt erg even gaan geen geven goed had hadden half heb hebben heeft heel heen kan
komen kunnen maken meer meest moet moeten nemen niet nog nooit nu snel staan steeds veel waren
weinig wel werd werden willen word worden wordt zal zien zijn zou zullen
"""
_NUMBERS: Final = """
acht drie eerste ene negen tien tweede twee vier vijf zes zeven
"""
_ENDINGS: Final = """
achtig baar heid lijk lijke loos loze schap schappen
"""
_SHORT: Final = """
bos bus dag hof lab les lid rol tip top vak web wet zee zin
"""

_FILLERS: Final = """
aan als bij dan dat de deze die dit door een en er het hoe hun ik in is je jij kan kun men met mij
mijn naar niet of om onze ook op over te tot uit van voor waar waarom wanneer wat we welke wie wij
word worden wordt ze zich zij zijn zo
"""

ATOMS: Final = ("bestur", "bestuur", "burgemeester", "burgermeester", "directeur", "redactie")
"""Words that look like a compound and are none: no split falls inside them.

``burgermeester`` must never meet ``burgemeester`` through a shared ``meester``.
"""

SHORT_PIECES: Final = frozenset(_SHORT.split())
"""Words of three letters that may be a piece; all others are too often a mere ending."""

FUNCTION_WORDS: Final = frozenset(
    f"{_PARTICLES} {_PRONOUNS} {_HELPERS} {_NUMBERS} {_ENDINGS}".split()
)
"""Words that are never a piece of a compound, neither first nor last."""

FILLERS: Final = tuple(_FILLERS.split())
"""Words that say nothing in a query with other words: they rank pages, and are not marked."""
