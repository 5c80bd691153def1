"""Finding: a page with everything in an edition, and related pages below each chapter and story."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.sphinx_ext.finding import listing, overview, related_pages, remembered

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_PARTS: Final = (remembered, related_pages, overview, listing)


def register(app: Sphinx) -> None:
    """Register every part."""
    for part in _PARTS:
        part.register(app)
