"""The declared form of the exceptions to what the linter finds."""

from __future__ import annotations

from pydantic import Field

from build_tools.reading.schema import Strict
from build_tools.reading.values import Day, Line, LinterCode


class WaiverTable(Strict, title="Een uitzondering"):
    """``[[uitzondering]]``."""

    code: LinterCode = Field(description="De code van de melding, zoals LB937.")
    plaats: Line = Field(
        description="Waar zij staat: publicatie, uitroepteken en bestand, zoals in de melding."
    )
    waarden: list[Line] | None = Field(
        None,
        min_length=1,
        description="Om welke het gaat: wat de melding als eerste noemt, zoals het adres van een "
        "link. Zonder dit: om alle van deze code in dit bestand.",
    )
    reden: Line = Field(description="Waarom het hier goed is zoals het is.")
    datum: Day = Field(description="Wanneer dat is besloten, als jaar-maand-dag.")
    eigenaar: Line = Field(description="Welke rol erover gaat, zoals de eindredactie; geen naam.")


class WaiversFile(Strict, title="Uitzonderingen op de keuring"):
    """``uitzonderingen.toml``."""

    uitzondering: list[WaiverTable] = Field(
        default_factory=list, description="De uitzonderingen; elke is nog nodig."
    )
