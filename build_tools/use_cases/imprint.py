"""What is not filled in yet in ``uitgave.toml``, and what that means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.edition import Imprint

FILE: Final = Location("uitgave.toml", 1)
# Attribute, key in the file, and what stays out without it.
_FIELDS: Final = (
    (
        "base_address",
        "basisadres",
        ("sitemap.xml, de feed, vaste adressen, de kaart bij een gedeelde link en de QR-codes "
        "in de EPUB"),
    ),
    ("contact", "contactadres", "het adres voor vragen en meldingen"),
    ("organisation", "organisatie", "de naam van wie verantwoordelijk is"),
    ("licence", "licentie", "de bevestigde licentie"),
    ("complaints", "klachtenroute", "de weg naar een klacht over toegankelijkheid"),
)  # fmt: skip


def missing(imprint: Imprint, *, release: bool) -> Iterator[Problem]:
    """Yield every empty field: a notice (LB501), or for readers an error (LB502)."""
    for attribute, key, consequence in _FIELDS:
        if not getattr(imprint, attribute):
            if release:
                yield Problem(FILE, "LB502", (key,))
            else:
                yield Problem(FILE, "LB501", (key, consequence))
