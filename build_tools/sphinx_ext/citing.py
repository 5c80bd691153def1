"""How a reader refers to a page: who made the edition, and of which day it is; pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from babel.dates import format_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.model.edition import Edition

_MAKER: Final = "aut"
_PUBLISHER: Final = "pbl"


@dataclass(frozen=True, slots=True)
class Citing:
    """What is the same in the reference to every page of an edition.

    :ivar makers: names, ready to print. :ivar publisher: empty when that is the maker too.
    :ivar date: year first, as in ``2026, 22 november``.
    """

    makers: str
    publisher: str
    date: str


def citing_of(edition: Edition) -> Citing:
    """Return what a reference says of an edition.

    Source of the form: APA 7, 9.13 and 9.28, with ``In``, ``&`` and dates in Dutch.
    """
    makers = _names(edition, _MAKER)
    publisher = _names(edition, _PUBLISHER)
    return Citing(
        makers=makers or publisher,
        publisher=publisher if makers and publisher != makers else "",
        date=format_date(edition.published, "y, d MMMM", locale="nl"),
    )


def _names(edition: Edition, role: str) -> str:
    return _listed([maker.name for maker in edition.contributors if maker.role == role])


def _listed(names: Sequence[str]) -> str:
    """Return names with ``&`` before the last."""
    *first, last = names or ("",)
    return " & ".join([", ".join(first), last]) if first else last
