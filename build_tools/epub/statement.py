"""What is said of a measured publication where its pages left a place for it.

Pure: figures in, HTML out that is also XHTML.  Every sentence follows from a figure or from a
review of exactly this content; the words are in ``catalogue.measured_words``.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from babel.dates import format_date

from build_tools.catalogue import measured_words as words
from build_tools.catalogue.wcag import CRITERIA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from build_tools.epub.measures import EpubMeasures
    from build_tools.model.edition import Edition
    from build_tools.model.review import Review


def epub_places(measures: EpubMeasures, edition: Edition) -> Mapping[str, str]:
    """Return what fills the places in an EPUB: where it stands, and its own figures."""
    return {
        "status": status(measures.access.review, edition),
        "epub": bullets(epub_lines(measures)),
    }


def status(review: Review | None, edition: Edition) -> str:
    """Return how far an edition is, in the words of its country."""
    if review is None:
        return f"<p><strong>{words.NOT_REVIEWED}</strong> {words.NO_PROMISE}</p>"
    day = format_date(review.day, format="long", locale="nl")
    said = words.MEETS if review.conforms else words.MEETS_PARTLY
    verdict = said.flemish if edition.flemish else said.dutch
    by = words.REVIEWED_BY.format(
        organisation=escape(review.organisation), day=day, norm=review.norm
    )
    gaps = [words.GAP.format(number=one, name=CRITERIA[one].name) for one in review.failed]
    listed = f"<p>{words.GAPS}</p>{bullets(gaps)}" if gaps else ""
    return f"<p><strong>{verdict}</strong> {by}</p>{listed}"


def epub_lines(measures: EpubMeasures) -> Iterator[str]:
    """Yield the figures of an EPUB, a sentence each."""
    yield words.EPUB_PAGES.format(measures.pages)
    if measures.size:
        yield words.EPUB_SIZE.format(thousands(measures.size))
    yield words.PICTURES.format(measures.pictures, measures.undescribed)
    yield words.DECORATIVE.format(measures.decorative)
    yield words.TABLES.format(measures.tables)
    yield words.LINKS.format(measures.links)
    yield words.OUTSIDE.format(measures.outside)
    if measures.films:
        yield words.FILMS.format(measures.films, measures.transcribed)
    for feature in measures.access.features:
        yield words.FEATURES[feature]
    yield words.HAZARDS[measures.access.hazards]


def bullets(lines: Iterable[str]) -> str:
    """Return sentences as a list; there is at least one."""
    return "<ul>{}</ul>".format("".join(f"<li>{escape(line)}</li>" for line in lines))


def thousands(number: int) -> str:
    """Return a number as Dutch writes it: ``1.234.567``."""
    return f"{number:,}".replace(",", ".")
