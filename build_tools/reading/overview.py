"""Read the public overview of consent: only when its signature is right is anything agreed to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

from pydantic import Field, StringConstraints, ValidationError

from build_tools.consent.signature import is_signed
from build_tools.model.consent import STORY_ID, Channel, Grant, NameForm, Overview, Withdrawal
from build_tools.problems import ContentError, Location, Problem
from build_tools.reading.schema import Strict
from build_tools.reading.text import Limits, read_text
from build_tools.reading.toml import read_toml
from build_tools.reading.values import Day, Slug, YesNo

if TYPE_CHECKING:
    from pathlib import Path

OVERVIEW: Final = "participant_stories/toestemming.toml"
SIGNATURE: Final = "participant_stories/toestemming.sig"
PUBLIC_KEY: Final = "participant_stories/toestemming.pub"

# Some twenty thousand stories.
_LIMITS: Final = Limits(size=8_000_000, lines=400_000, line_length=10_000)
_SMALL: Final = 10_000
_NOTHING: Final = Overview()
_Id = Annotated[str, StringConstraints(pattern=rf"^{STORY_ID.pattern}$")]
_Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class _GrantTable(Strict):
    """``[[verhaal]]``."""

    id: _Id
    tekst: _Hash
    edities: list[Slug]
    kanalen: list[Channel]
    foto: YesNo
    citaat: YesNo
    naamvorm: NameForm
    van: Day
    tot: Day | None = None


class _WithdrawalTable(Strict):
    """``[[ingetrokken]]``."""

    id: _Id
    editie: Slug


class _OverviewFile(Strict):
    """``toestemming.toml``."""

    nummer: int = Field(ge=0)
    verhaal: list[_GrantTable] = Field([])
    ingetrokken: list[_WithdrawalTable] = Field([])


def read_overview(root: Path) -> tuple[Overview, tuple[Problem, ...]]:
    """Return what the tellers agreed to, and what is wrong with the file that says so.

    Without the file nothing is agreed to, and nothing is wrong.  With anything wrong nothing is
    agreed to either: LB320 (no signature or no public key), LB321 (the signature is not that of
    this file), LB322 (this version cannot read what it says), LB130-LB138 (no text).

    :param root: the repository.
    """
    if not (root / OVERVIEW).exists() and not (root / OVERVIEW).is_symlink():
        return _NOTHING, ()
    try:
        text = read_text(root / OVERVIEW, OVERVIEW, _LIMITS)
        _check_signature(root)
        return parse_overview(text, OVERVIEW), ()
    except ContentError as error:
        return _NOTHING, error.problems
    except OSError as error:
        return _NOTHING, (Problem(Location(OVERVIEW), "LB136", (error.strerror or "onbekend",)),)


def parse_overview(text: str, source: str) -> Overview:
    """Return what an overview says; whether it is signed is not looked at.

    :raises ContentError: LB106 (no TOML), LB322 (not of the form that ``overview_text`` gives).
    """
    marked = read_toml(text, source)
    try:
        file = _OverviewFile.model_validate(marked.data)
    except ValidationError as error:
        where = marked.location(*error.errors()[0]["loc"])
        raise ContentError([Problem(where, "LB322")]) from error
    grants = {table.id: _grant(table) for table in file.verhaal}
    if len(grants) < len(file.verhaal):
        raise ContentError([Problem(Location(source, 1), "LB322")])
    return Overview(
        number=file.nummer,
        grants=grants,
        withdrawn=tuple(Withdrawal(story=one.id, edition=one.editie) for one in file.ingetrokken),
    )


def _grant(table: _GrantTable) -> Grant:
    return Grant(
        story=table.id,
        text=table.tekst,
        editions=frozenset(table.edities),
        channels=frozenset(table.kanalen),
        photo=table.foto,
        quotation=table.citaat,
        name_form=table.naamvorm,
        starts=table.van,
        ends=table.tot,
    )


def _check_signature(root: Path) -> None:
    """Refuse an overview that the holder of the register did not sign.

    :raises ContentError: LB320, LB321.
    """
    signature, public_key = (_small(root, name) for name in (SIGNATURE, PUBLIC_KEY))
    if not is_signed((root / OVERVIEW).read_bytes(), signature, public_key):
        raise ContentError([Problem(Location(OVERVIEW), "LB321")])


def _small(root: Path, name: str) -> bytes:
    """Return the bytes of a small file.

    :raises ContentError: LB320, it is not there, or too large, or a link.
    """
    path = root / name
    if path.is_symlink() or not path.is_file() or path.stat().st_size > _SMALL:
        raise ContentError([Problem(Location(OVERVIEW), "LB320", (name,))])
    return path.read_bytes()
