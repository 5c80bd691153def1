"""The words about images: LB6xx."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from build_tools.catalogue.entry import Entry

ENTRIES: Final[dict[str, Entry]] = {}
