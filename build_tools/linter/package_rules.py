"""What must hold for the archive and the package document of an EPUB."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.linter.model import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.linter.model import Publication, PublicationRule

_COVER: Final = "cover-image"


def cover_is_named(publication: Publication) -> Iterator[Fault]:
    """One picture is the cover, by the property that reading systems look at (LB923)."""
    package = publication.package
    if package and not any(_COVER in item.properties for item in package.items):
        yield Fault("LB923", package.href)


PUBLICATION_RULES: Final[tuple[PublicationRule, ...]] = (cover_is_named,)
