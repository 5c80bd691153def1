"""The declared form of front matter and data files; the Dutch keys stand here and nowhere else."""

from __future__ import annotations

# pydantic reads the annotations at run time, so these imports are not for type checking only.
from datetime import date, time  # noqa: TC003
from decimal import Decimal  # noqa: TC003
from typing import Annotated, Literal
from uuid import UUID  # noqa: TC003

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from build_tools.model.book import Matter, TakeAwayKind
from build_tools.model.document import Organisation, PageKind, Role, StoryKind

_YES_NO = {"true": True, "ja": True, "false": False, "nee": False}


def _yes_or_no(value: object) -> object:
    """Accept exactly true, ja, false and nee."""
    return _YES_NO.get(value, "?") if isinstance(value, str) else value


YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]
Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300, pattern=r"^[^\n]*$")
]
Title = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120, pattern=r"^[^\n]*$")
]
Summary = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^\n]*$")
]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
PillarNumber = Annotated[int, Field(ge=1, le=6)]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
Day = Annotated[date, BeforeValidator(lambda value: _iso_day(value))]


def _iso_day(value: object) -> object:
    """Accept a date, or a text of the form ``jjjj-mm-dd`` and no other."""
    if isinstance(value, str) and len(value) != len("2026-11-22"):
        msg = "no date"
        raise ValueError(msg)
    return value


class Strict(BaseModel):
    """Refuses keys that it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class PageHead(Strict):
    """Front matter of a page in ``book/``."""

    titel: Title
    soort: PageKind
    samenvatting: Summary
    ondertitel: Line | None = None
    edities: Annotated[list[Slug], Field(min_length=1)] | None = None
    pijler: PillarNumber | None = None
    kicker: Line | None = None
    datum: Day | None = None


class StoryHead(Strict):
    """Front matter of a story in ``participant_stories/``."""

    titel: Title
    kernles: Line
    soort: StoryKind
    rol: Role
    pijlers: Annotated[list[PillarNumber], Field(min_length=1)]
    reflectievraag: Line
    organisatie: Organisation | None = None
    voorbeeld: YesNo = False
    foto: Line | None = None
    foto_beschrijving: Line | None = None
    foto_bron: Line | None = None


class ColoursTable(Strict):
    """``[kleuren]`` of an edition."""

    inkt: Colour
    hoofd: Colour
    accent: Colour
    papier: Colour


class MakerTable(Strict):
    """``[[makers]]`` of an edition."""

    naam: Line
    rol: Annotated[str, StringConstraints(pattern=r"^[a-z]{3}$")]


class EditionFile(Strict):
    """``editie.toml``."""

    slug: Slug
    titel: Title
    ondertitel: Title
    naam: Title
    volgorde: int
    taal: Literal["nl-NL", "nl-BE"]
    status: Literal["actueel", "archief"]
    jaren: str = ""
    deelnemers: str = ""
    samenvatting: Line
    publicatiedatum: Day
    uuid: UUID
    kleuren: ColoursTable
    makers: Annotated[list[MakerTable], Field(min_length=1)]


class PartTable(Strict):
    """``[[deel]]`` of ``inhoud.toml``."""

    titel: Title
    rol: Matter
    paginas: Annotated[list[str], Field(min_length=1)]


class ContentsFile(Strict):
    """``inhoud.toml``."""

    deel: Annotated[list[PartTable], Field(min_length=1)]


class TakeAwayTable(Strict):
    """``[[pijler.opbrengst]]``."""

    soort: TakeAwayKind
    tekst: Line


class PillarTable(Strict):
    """``[[pijler]]`` of ``pijlers.toml``."""

    nummer: PillarNumber
    titel: Title
    tagline: Title
    vraag: Line
    pagina: str
    opbrengst: Annotated[list[TakeAwayTable], Field(min_length=1)]


class PillarsFile(Strict):
    """``pijlers.toml``."""

    pijler: Annotated[list[PillarTable], Field(min_length=1)]


class TermTable(Strict):
    """``[[term]]`` of ``termen.toml``."""

    nl: Line
    vl: Line
    bron: str = ""


class TermsFile(Strict):
    """``termen.toml``."""

    term: list[TermTable]


class GlossaryTable(Strict):
    """``[[begrip]]`` of ``begrippen.toml``."""

    naam: Title
    uitleg: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
    ook: list[Title] = []
    edities: list[Slug] | None = None
    taal: str = ""
    bron: str = ""


class GlossaryFile(Strict):
    """``begrippen.toml``."""

    begrip: list[GlossaryTable]


class SessionTable(Strict):
    """``[[bijeenkomst]]`` of ``agenda.toml``."""

    datum: Day
    van: time
    tot: time
    pijler: PillarNumber


class AgendaFile(Strict):
    """``agenda.toml``."""

    titel: Title
    organisatie: Line
    plaats: Line
    prijs_euro: Decimal
    prijs_voor: int
    btw: Line
    bron: str
    bijeenkomst: Annotated[list[SessionTable], Field(min_length=1)]


class ImprintFile(Strict):
    """``uitgave.toml``; every value may still be empty."""

    basisadres: Annotated[str, StringConstraints(pattern=r"^(https://[^\s?#]+/)?$")] = ""
    contactadres: Annotated[str, StringConstraints(pattern=r"^([^@\s]+@[^@\s]+)?$")] = ""
    organisatie: str = ""
    licentie: str = ""
    klachtenroute: str = ""
