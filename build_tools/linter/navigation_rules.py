"""What must hold for the ways through a book: contents, landmarks, NCX and guide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from build_tools.linter.model import PublicationRule

PUBLICATION_RULES: Final[tuple[PublicationRule, ...]] = ()
