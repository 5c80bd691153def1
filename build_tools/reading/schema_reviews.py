"""The declared form of the record of a review."""

from __future__ import annotations

from pydantic import Field

from build_tools.model.review import Norm, Verdict
from build_tools.reading.schema import Strict
from build_tools.reading.values import Day, Line


class ReviewFile(Strict, title="De beoordeling van een editie: reviews/EDITIE.yaml"):
    """``reviews/<edition>.yaml``."""

    beoordelaar: Line = Field(description="Wie keek. Komt niet in het boek.")
    organisatie: Line = Field(description="Wie ervoor instaat. Komt in het boek.")
    datum: Day = Field(description="De dag van het oordeel, als jaar-maand-dag.")
    norm: Norm = Field(description="De norm, precies zoals EPUB Accessibility 1.1 haar schrijft.")
    vingerafdruk: Line = Field(description="Van de tekst die is beoordeeld.")
    verslag: Line | None = Field(None, description="Het webadres van het verslag.")
    criteria: dict[str, Verdict] = Field(description="Elk punt van WCAG 2.2, met het oordeel.")
