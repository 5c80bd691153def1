"""What must hold for the build of every page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.linter.model import Fault, Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.linter.model import PageRule, PublicationRule


def page_is_xml(page: Page) -> Iterator[Fault]:
    """A page of an EPUB is XML (LB913)."""
    if page.broken_at:
        yield Fault("LB913", page.href, line=page.broken_at)


PAGE_RULES: Final[tuple[PageRule, ...]] = (page_is_xml,)
PUBLICATION_RULES: Final[tuple[PublicationRule, ...]] = ()
