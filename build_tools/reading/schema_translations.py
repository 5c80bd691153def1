"""The declared form of the pairs of words."""

from __future__ import annotations

from pydantic import Field

from build_tools.reading.schema import Strict
from build_tools.reading.values import Line, Slug, Title

_EXAMPLE = "Een zin waarin je ziet hoe je het gebruikt, door de redactie bedacht."
_EDITIONS = "In welke edities het paar staat. Zonder dit: in alle."


class SpeechTable(Strict, title="Hetzelfde in de taal van een initiatief en van een organisatie"):
    """``[[taalpaar]]`` of ``vertalingen.toml``."""

    initiatief: Title = Field(description="Hoe een bewoner of initiatief het zegt.")
    organisatie: Title = Field(description="Hoe het in de organisatie heet.")
    zin: Line = Field(description=_EXAMPLE)
    edities: list[Slug] | None = Field(None, min_length=1, description=_EDITIONS)


class CountryTable(Strict, title="Hetzelfde in Nederland en in Vlaanderen"):
    """``[[landpaar]]`` of ``vertalingen.toml``."""

    nederland: Title = Field(description="Het woord in Nederland, zoals in termen.toml.")
    vlaanderen: Title = Field(description="Het woord in Vlaanderen, zoals in termen.toml.")
    zin: Line = Field(description=_EXAMPLE)
    edities: list[Slug] | None = Field(None, min_length=1, description=_EDITIONS)


class TranslationsFile(Strict, title="Het vertaalwoordenboek: book/gegevens/vertalingen.toml"):
    """``vertalingen.toml``."""

    taalpaar: list[SpeechTable] = Field([], description="Initiatief en organisatie.")
    landpaar: list[CountryTable] = Field([], description="Nederland en Vlaanderen.")
