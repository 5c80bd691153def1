"""What can be fetched of an edition beside its pages, and what a reader is told before that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from babel.dates import format_date

if TYPE_CHECKING:
    from build_tools.model.edition import Edition

FEED: Final = "feed.xml"
# The list of EPUBs for reading apps, at the root of the publication, and its media type (OPDS 1.2,
# 7.1.3).
CATALOGUE: Final = "opds.xml"
CATALOGUE_TYPE: Final = "application/atom+xml;profile=opds-catalog;kind=acquisition"
_KILO: Final = 1000
_MEGA: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Download:
    """The EPUB of an edition.

    :ivar address: from the edition's root. :ivar size: in words.
    :ivar date: in words. :ivar day: ISO 8601.
    :ivar facts: what is true of its accessibility, in words; empty when nobody measured it.
    """

    address: str
    edition: str
    size: str
    date: str
    day: str
    facts: str = ""


def download_of(edition: Edition, size: int, facts: str = "") -> Download | None:
    """Return the download of an edition, or None if there is no EPUB.

    :param size: of the EPUB in bytes; 0 when it was not made.
    :param facts: what is true of its accessibility, in words.
    """
    if not size:
        return None
    return Download(
        address=f"{edition.epub_name}.epub",
        edition=edition.name,
        size=readable_size(size),
        date=format_date(edition.published, "d MMMM y", locale="nl"),
        day=edition.published.isoformat(),
        facts=facts,
    )


def readable_size(size: int) -> str:
    """Return a number of bytes as people read it: ``412 kB``, ``1,3 MB``; 1 kB is 1000 bytes."""
    if size < _MEGA:
        return f"{max(1, round(size / _KILO))} kB"
    return f"{size / _MEGA:.1f}".replace(".", ",") + " MB"
