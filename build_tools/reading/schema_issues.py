"""The form of ``book/gegevens/uitgaven/<slug>.toml``, which only the tools write."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from build_tools.reading.schema import Strict
from build_tools.reading.values import PATTERNS, Day, Line, Title

Mark = Annotated[str, StringConstraints(pattern=PATTERNS["mark"])]


class KnownPageRow(Strict, title="Een bladzijde in een uitgave"):
    """One of ``paginas``."""

    pagina: Line = Field(description="Het pad vanaf book/, zonder .md.")
    titel: Title = Field(description="Hoe de bladzijde toen heette.")
    tekst: Mark = Field(description="Het merk van haar woorden.")


class KnownStoryRow(Strict, title="Een verhaal in een uitgave"):
    """One of ``verhalen``."""

    verhaal: Line = Field(description="Het nummer van het verhaal.")
    tekst: Mark = Field(description="Het merk van zijn tekst.")


class IssueTable(Strict, title="Een uitgave van een editie"):
    """``[[uitgave]]``."""

    datum: Day = Field(description="De publicatiedatum van toen.")
    vorm: Literal["web", "epub"] = Field(description="Voor het web of als EPUB.")
    paginas: list[KnownPageRow] = Field(description="De bladzijden die erin stonden.")
    verhalen: list[KnownStoryRow] = Field(description="De verhalen die erin stonden.")


class IssuesFile(Strict, title="Wat er in elke uitgave stond"):
    """The file."""

    uitgave: list[IssueTable] = Field([], description="De uitgaven, de oudste eerst.")
