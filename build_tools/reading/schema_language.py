"""The declared form of what a book wants of its language, and of its own words."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from build_tools.reading.schema import Strict
from build_tools.reading.values import Count, Line, Title

LanguageCode = Literal[
    "LB630", "LB631", "LB641", "LB642", "LB643", "LB644", "LB645", "LB646", "LB647", "LB648",
    "LB649", "LB958", "LB960", "LB961", "LB962",
]  # fmt: skip
_REASON = "Waarom dat hier goed is."


class LimitsTable(Strict, title="Hoe lang zinnen mogen zijn"):
    """``[grenzen]``."""

    langste_zin: Count = Field(description="Hoeveel woorden een zin hooguit heeft.")
    gemiddelde_zin: Count = Field(
        description="Hoeveel woorden de zinnen van een hoofdstuk gemiddeld hooguit hebben."
    )


class JargonTable(Strict, title="Een woord dat gewoner kan"):
    """``[[jargon]]``."""

    woorden: list[Title] = Field(min_length=1, description="Het woord, en zijn andere vormen.")
    liever: Title = Field(description="Wat de lezer sneller begrijpt.")
    behalve: list[Line] = Field(
        [], description="Bladzijden die over het woord zelf gaan, zoals book/vertalen.md."
    )


class CountryTable(Strict, title="Woorden die maar in één land gewoon zijn"):
    """``[[land]]``."""

    nederland: list[Title] = Field([], description="Woorden die een Vlaming niet zo zegt.")
    vlaanderen: list[Title] = Field([], description="Woorden die een Nederlander niet zo zegt.")


class BothTable(Strict, title="Woorden die in beide landen gewoon zijn"):
    """``[beide]``."""

    woorden: list[Title] = Field(
        description="Woorden van termen.toml die je in het andere land ook gewoon zegt."
    )


class NoTermTable(Strict, title="Wat op een begrip lijkt, maar geen uitleg nodig heeft"):
    """``[[geen_begrip]]``."""

    woorden: list[Line] = Field(min_length=1, description="De woorden.")
    reden: Line = Field(description="Waarom het geen uitleg nodig heeft.")


class LanguageWaiverTable(Strict, title="Een uitzondering"):
    """``[[uitzondering]]``."""

    code: LanguageCode = Field(description="De code van de melding, zoals LB630.")
    plaats: Line = Field(description="Het bestand, zoals in de melding, zonder de regel.")
    waarden: list[Line] | None = Field(
        None,
        min_length=1,
        description="Om welke het gaat: wat de melding als eerste noemt. Zonder dit: om alle van "
        "deze code in dit bestand.",
    )
    reden: Line = Field(description=_REASON)


class LanguageFile(Strict, title="De taal van het boek: book/gegevens/taal.toml"):
    """``taal.toml``."""

    grenzen: LimitsTable = Field(description="Hoe lang zinnen mogen zijn.")
    jargon: list[JargonTable] = Field([], description="Woorden die gewoner kunnen.")
    land: list[CountryTable] = Field([], description="Woorden die maar in één land gewoon zijn.")
    beide: BothTable | None = Field(None, description="Woorden die in beide landen gewoon zijn.")
    geen_begrip: list[NoTermTable] = Field(
        [], description="Wat op een begrip lijkt, maar geen uitleg nodig heeft."
    )
    uitzondering: list[LanguageWaiverTable] = Field(
        [], description="De uitzonderingen; elke is nog nodig."
    )


class WordGroupTable(Strict, title="Woorden van het boek die in geen woordenboek staan"):
    """``[[groep]]``."""

    reden: Line = Field(description="Waarom deze woorden goed zijn zoals ze zijn.")
    woorden: list[Title] = Field(min_length=1, description="De woorden, elk in elke vorm.")


class SpellingFile(Strict, title="De eigen woorden van het boek: book/gegevens/spelling.toml"):
    """``spelling.toml``."""

    groep: list[WordGroupTable] = Field([], description="De woorden, in groepen.")
