"""What was measured of a finished EPUB, as data: for its own pages and for the web edition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.epub.accessibility import Accessibility
    from build_tools.epub.facts import PageFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class EpubMeasures:
    """Counts over all its pages; the cover and the contents are no pages.

    :ivar pictures: that tell something. :ivar undescribed: pictures without a description.
    :ivar decorative: pictures that tell nothing, and say so.
    :ivar links: that stay in the book; each leads somewhere, or there is no package.
    :ivar outside: links that leave it; nobody tried them.
    :ivar films: that it speaks of. :ivar transcribed: of how many it has the words.
    :ivar digest: fingerprint of what checkers look at, in hexadecimal; see
        ``publication.inspected_digest``.
    :ivar size: of the file in bytes; 0 for as long as there is none.
    """

    access: Accessibility
    pages: int
    pictures: int
    undescribed: int
    decorative: int
    tables: int
    links: int
    outside: int
    films: int
    transcribed: int
    digest: str = ""
    size: int = 0


def measures_of(facts: Iterable[PageFacts], access: Accessibility, digest: str) -> EpubMeasures:
    """Return the counts of a package."""
    pages = tuple(facts)
    return EpubMeasures(
        access=access,
        pages=len(pages),
        pictures=sum(page.informative for page in pages),
        undescribed=sum(len(page.undescribed) for page in pages),
        decorative=sum(page.decorative for page in pages),
        tables=sum(page.tables for page in pages),
        # The style sheet of a page is a link as well.
        links=sum(len(page.links) - 1 for page in pages),
        outside=sum(page.outside for page in pages),
        films=sum(page.films for page in pages),
        transcribed=sum(page.transcribed for page in pages),
        digest=digest,
    )
