"""The declared form of a figure that the book draws."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from build_tools.model.figure import FigureForm
from build_tools.reading.schema import Strict
from build_tools.reading.values import Amount, Line, Slug, Title, Whole

Label = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
_BRACES = "Tussen accolades: een woord uit termen.toml, zoals {wethouder}."


class FigurePartTable(Strict, title="Een trede, ring, laag of punt van de figuur"):
    """``[[reeks.deel]]`` of a figure."""

    naam: Label | None = Field(None, description=f"Wat er in de tekening staat. {_BRACES}")
    bij: Label | None = Field(None, description="Een paar woorden eronder, in de tekening.")
    uitleg: Line | None = Field(None, description="Een zin die alleen in de beschrijving staat.")
    groep: Label | None = Field(None, description="De naam van de delen die bij elkaar horen.")
    jaar: Whole | None = Field(None, description="Het jaar, in een grafiek.")
    waarde: Amount | None = Field(None, description="Het getal, in een grafiek.")
    tot: Amount | None = Field(None, description="Het hoogste getal, als bronnen verschillen.")
    bron: list[str] = Field([], description="De sleutels van bronnen in book/bronnen.bib.")
    edities: list[Slug] | None = Field(
        None, min_length=1, description="In welke edities het deel staat. Zonder dit: in alle."
    )


class FigureSeriesTable(Strict, title="Een reeks: een ladder, een lijn, een kring"):
    """``[[reeks]]`` of a figure."""

    naam: Label | None = Field(None, description="Hoe de reeks heet, als er meer dan één is.")
    deel: list[FigurePartTable] = Field(min_length=1, description="De delen, op volgorde.")


class FigureFile(Strict, title="Een figuur: book/gegevens/figuren/naam.toml"):
    """A file in ``figuren``."""

    titel: Title = Field(description="Wat de figuur is, in een paar woorden.")
    vorm: FigureForm = Field(description="Als wat de figuur getekend wordt.")
    samenvatting: Line = Field(description="Eén of twee zinnen: wat er te zien is.")
    begin: Label | None = Field(None, description="Wat er staat aan de kant van het eerste deel.")
    einde: Label | None = Field(None, description="Wat er staat aan de kant van het laatste deel.")
    eenheid: Label | None = Field(None, description="Waarin een grafiek telt, zoals %.")
    reeks: list[FigureSeriesTable] = Field(min_length=1, description="De reeksen.")
