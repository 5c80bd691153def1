"""The words about building and publishing: LB5xx."""

from __future__ import annotations

from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR

ENTRIES: Final[dict[str, Entry]] = {
    "LB501": Entry(
        Severity.NOTICE,
        "In uitgave.toml is ‘{0}’ nog leeg. Daarom blijft weg: {1}.",
        "Alleen de uitgever weet wat hier hoort. Vul het in vóór een echte publicatie.",
    ),
    "LB502": Entry(
        _ERROR,
        "In uitgave.toml is ‘{0}’ nog leeg; zonder dat kan er niet gepubliceerd worden.",
        "Vraag het de uitgever en vul het in.",
    ),
}
