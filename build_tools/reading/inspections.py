"""Read and write what checkers found: ``reviews/<edition>.keuring.toml`` (ADR 0013)."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field

from build_tools.model.inspection import Form, KeptCheck, KeptInspection
from build_tools.reading.schema import Strict
from build_tools.reading.toml import read_toml
from build_tools.reading.validate import validate
from build_tools.reading.values import Count, Day, Line, Title, Whole

SUFFIX: Final = ".keuring.toml"
_HEAD: Final = "# Gemaakt door `leerboek keur --bewaar`; niet met de hand wijzigen.\n"


class CheckTable(Strict, title="Wat één programma bekeek"):
    """``[[controle]]``."""

    naam: Title = Field(description="Het programma.")
    van: Form = Field(description="Wat het bekeek.")
    bekeken: Count = Field(description="Hoeveel bestanden of bladzijden.")
    fouten: Annotated[Whole, Field(ge=0)] = Field(description="Hoeveel fouten het vond.")
    uitgezonderd: Annotated[Whole, Field(ge=0)] = Field(
        0, description="Hoeveel het er nog vond waar een uitzondering voor is."
    )


class InspectionFile(Strict, title="De bewaarde keuring van een editie"):
    """``reviews/<edition>.keuring.toml``."""

    datum: Day = Field(description="De dag van de keuring.")
    epub: Line | None = Field(None, description="De vingerafdruk van de EPUB.")
    web: Line | None = Field(None, description="De vingerafdruk van de webversie.")
    controle: list[CheckTable] = Field(min_length=1, description="Wat er is bekeken.")


def parse_inspection(text: str, source: str) -> KeptInspection:
    """Read what was kept.

    :param source: POSIX path from the repository root.
    :raises ContentError: LB106, LB110-LB129.
    """
    file = validate(read_toml(text, source), InspectionFile)
    digests = {Form.EPUB: file.epub, Form.WEB: file.web}
    return KeptInspection(
        day=file.datum,
        digests={form: digest for form, digest in digests.items() if digest is not None},
        checks=tuple(
            KeptCheck(
                name=one.naam,
                form=one.van,
                checked=one.bekeken,
                found=one.fouten,
                waived=one.uitgezonderd,
            )
            for one in file.controle
        ),
    )


def as_text(kept: KeptInspection) -> str:
    """Return the file of an inspection; reading it gives the same again."""
    lines = [_HEAD, f"datum = {kept.day.isoformat()}\n"]
    lines += [f'{form} = "{digest}"\n' for form, digest in sorted(kept.digests.items())]
    for check in kept.checks:
        lines += ["\n[[controle]]\n", f'naam = "{check.name}"\n', f'van = "{check.form}"\n']
        lines += [f"bekeken = {check.checked}\n", f"fouten = {check.found}\n"]
        lines += [f"uitgezonderd = {check.waived}\n"]
    return "".join(lines)
