"""What stands in a file of the form: its keys, values and limits.

``form_file`` reads it; ``use_cases.form`` makes the form, which knows the same limits.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from build_tools.model.consent import NameForm
from build_tools.model.document import Organisation, Role, StoryKind
from build_tools.reading.schema import Strict
from build_tools.reading.values import Day, Slug

KIND: Final = "verhaal-voor-het-leerboek"
DRAFT: Final = "concept-voor-het-leerboek"
VERSION: Final = 1
LONGEST: Final = MappingProxyType({
    "naam": 120, "mail": 254, "titel": 120, "kernles": 300, "dacht": 6_000, "zag": 6_000,
    "doe": 6_000, "reflectievraag": 300, "beschrijving": 300, "getoonde_naam": 120,
})  # fmt: skip
"""How many characters an answer may have."""
_ONE_LINE: Final = r"^[^\n]*$"

YesNo = Literal["ja", "nee"]


class Others(StrEnum):
    """Whether other people can be recognised, and what they think of that."""

    NOBODY = "niemand"
    AGREED = "akkoord"
    NOT_AGREED = "niet-akkoord"
    NOT_KNOWN = "onbekend"


def _line(name: str, least: int = 1) -> StringConstraints:
    return StringConstraints(
        strict=True, min_length=least, max_length=LONGEST[name], pattern=_ONE_LINE
    )


def _text(name: str) -> StringConstraints:
    return StringConstraints(strict=True, min_length=1, max_length=LONGEST[name])


class ParticipantPart(Strict):
    """Who sends it; for the register alone."""

    naam: Annotated[str, _line("naam")]
    mail: Annotated[str, _line("mail"), StringConstraints(pattern=r"^[^@\s]+@[^@\s]+$")]


class StoryPart(Strict):
    """The story."""

    editie: Annotated[Slug, Field(max_length=80)]
    titel: Annotated[str, _line("titel")]
    kernles: Annotated[str, _line("kernles")]
    soort: StoryKind
    rol: Role
    organisatie: Organisation | Literal[""]
    dacht: Annotated[str, _text("dacht")]
    zag: Annotated[str, _text("zag")]
    doe: Annotated[str, _text("doe")]
    pijlers: list[Annotated[int, Field(strict=True, ge=1, le=6)]] = Field(max_length=6)
    reflectievraag: Annotated[str, _line("reflectievraag", 0)]


class PhotoPart(Strict):
    """Whether a photo comes along with the mail."""

    mee: YesNo
    beschrijving: Annotated[str, _line("beschrijving", 0)]


class OthersPart(Strict):
    """Other people."""

    verhaal: Others
    foto: Others | Literal[""]


class ConsentPart(Strict):
    """What was agreed to."""

    web: YesNo
    epub: YesNo
    kaart: YesNo
    druk: YesNo
    foto: YesNo
    citaat: YesNo
    naamvorm: NameForm
    getoonde_naam: Annotated[str, _line("getoonde_naam", 0)]


class FormFile(Strict):
    """The whole file."""

    soort: Literal["verhaal-voor-het-leerboek"]
    versie: Literal[1]
    formulier: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]
    ingevuld: Day
    deelnemer: ParticipantPart
    verhaal: StoryPart
    foto: PhotoPart
    anderen: OthersPart
    toestemming: ConsentPart
