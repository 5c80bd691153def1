"""What the package says of the book: from the data of the edition and the imprint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID, uuid5

from build_tools.model.edition import Subject

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from build_tools.model.edition import Contributor, Edition, Imprint

_AUTHOR: Final = "aut"
_PUBLISHER: Final = "pbl"
# In it every series has its own number: that of its title.
_SERIES: Final = UUID("5f0c8b7e-6a3b-4f7a-9a55-0f1e2c7d9b41")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """The bibliographic record of one edition.

    :ivar identifier: ``urn:uuid:``; the same for ever, and different for each edition.
    :ivar title: names the edition, so that four of them can stand on one shelf.
    :ivar creators: who wrote it. :ivar contributors: who else made it, publisher left out.
    :ivar subjects: those with a code first, then words of our own.
    :ivar source: what the text was made from: a sentence or an address; may be empty.
    :ivar web: address of the same edition on the web; empty while that is not known.
    :ivar modified: when this package was made, UTC.
    :ivar series: the collection it stands in, at place ``position``, counted from 1.
    :ivar series_identifier: ``urn:uuid:``; the same in every edition.
    """

    identifier: str
    title: str
    subtitle: str
    language: str
    creators: tuple[Contributor, ...]
    contributors: tuple[Contributor, ...]
    publisher: str
    description: str
    subjects: tuple[Subject, ...]
    rights: str
    source: str
    web: str
    published: date
    modified: datetime
    edition: str
    series: str
    series_identifier: str
    position: int


def metadata_of(
    edition: Edition, imprint: Imprint, *, subjects: Sequence[str], modified: datetime
) -> Metadata:
    """Return the record of an edition.

    :param subjects: words of our own, beside the codes of the edition.
    """
    others = (maker for maker in edition.contributors if maker.role not in {_AUTHOR, _PUBLISHER})
    publisher = publisher_of(edition, imprint)
    return Metadata(
        identifier=edition.uuid.urn,
        title=book_title(edition),
        subtitle=edition.subtitle,
        language=edition.language,
        creators=tuple(maker for maker in edition.contributors if maker.role == _AUTHOR),
        contributors=tuple(others),
        publisher=publisher,
        description=edition.summary,
        subjects=(*edition.subjects, *(Subject(name=word) for word in subjects)),
        rights=rights_of(edition, imprint),
        source=edition.derived_from,
        web=f"{imprint.base_address}{edition.slug}/" if imprint.base_address else "",
        published=edition.published,
        modified=modified,
        edition=edition.name,
        series=edition.title,
        series_identifier=uuid5(_SERIES, edition.title).urn,
        position=edition.order,
    )


def book_title(edition: Edition) -> str:
    """Return the title of the book, with the name of its edition."""
    return f"{edition.title} – {edition.name}"


def publisher_of(edition: Edition, imprint: Imprint) -> str:
    """Return who publishes: the imprint's organisation, or the maker in that role; may be empty."""
    makers = (maker.name for maker in edition.contributors if maker.role == _PUBLISHER)
    return imprint.organisation or next(makers, "")


def rights_of(edition: Edition, imprint: Imprint) -> str:
    """Return whose the book is, and under what licence once the owner has named one."""
    owner = publisher_of(edition, imprint) or edition.title
    held = f"© {edition.published.year} {owner}"
    return f"{held}. Licentie: {imprint.licence}" if imprint.licence else held
