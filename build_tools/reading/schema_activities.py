"""The declared form of the list of activities."""

from __future__ import annotations

from pydantic import Field

from build_tools.model.activity import ActivityKind
from build_tools.reading.schema import Strict
from build_tools.reading.values import Day, Slug


class ActivityTable(Strict, title="Een activiteit"):
    """``[[activiteit]]`` of ``activiteiten.toml``."""

    id: Slug = Field(
        description="Het vaste kenmerk. Verandert nooit: lezers bewaren hun werk eronder."
    )
    soort: ActivityKind = Field(description="De naam van het blok.")
    vervallen: Day | None = Field(
        None, description="Vanaf welke dag de activiteit niet meer in het boek staat."
    )


class ActivitiesFile(
    Strict, title="Alle activiteiten die ooit in het boek stonden: book/gegevens/activiteiten.toml"
):
    """``activiteiten.toml``."""

    activiteit: list[ActivityTable] = Field(description="De activiteiten, de nieuwste onderaan.")
