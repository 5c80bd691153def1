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
from build_tools.model.inspection import Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from build_tools.epub.measures import EpubMeasures
    from build_tools.model.edition import Edition
    from build_tools.model.inspection import KeptInspection
    from build_tools.model.review import Review


def epub_places(
    measures: EpubMeasures, edition: Edition, inspection: KeptInspection | None = None
) -> Mapping[str, str]:
    """Return what fills the places in an EPUB: where it stands, and its own figures."""
    found = kept(inspection, {Form.EPUB: measures.digest})
    return {
        "status": status(measures.access.review, edition),
        "epub": bullets(epub_lines(measures)),
        **({"keuring": found} if found else {}),
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
    yield words.EPUB_PAGES.format(thousands(measures.pages))
    if measures.size:
        yield words.EPUB_SIZE.format(thousands(measures.size))
    yield words.PICTURES.format(measures.pictures, measures.undescribed)
    yield words.DECORATIVE.format(measures.decorative)
    yield words.TABLES.format(measures.tables)
    yield words.LINKS.format(thousands(measures.links))
    yield words.OUTSIDE.format(thousands(measures.outside))
    if measures.films:
        yield words.FILMS.format(measures.films, measures.transcribed)
    for feature in measures.access.features:
        yield words.FEATURES[feature]
    yield words.HAZARDS[measures.access.hazards]


def kept(inspection: KeptInspection | None, digests: Mapping[Form, str]) -> str:
    """Return what checkers found on exactly these forms; empty when nobody kept that."""
    checks = inspection.of(digests) if inspection else ()
    if inspection is None or not checks:
        return ""
    day = format_date(inspection.day, format="long", locale="nl")
    lines = [
        (words.KEPT_WAIVED if check.waived else words.KEPT_CHECK).format(
            name=check.name,
            medium=words.MEDIA[check.form],
            looked_at=thousands(check.checked),
            faults=thousands(check.found),
            waived=thousands(check.waived),
        )
        for check in checks
    ]
    said = words.KEPT.format(day=day)
    return f"<p>{said}</p>{bullets(lines)}<p>{words.KEPT_AFTER}</p>"


def in_short(measures: EpubMeasures) -> str:
    """Return the facts in words, for who chooses whether to fetch the EPUB (statement 60)."""
    access = measures.access
    if measures.undescribed:
        pictures = words.SHORT_UNDESCRIBED
    else:
        pictures = words.SHORT_DESCRIBED if measures.pictures else words.SHORT_NO_PICTURES
    facts = [
        pictures,
        words.SHORT_FREE if "displayTransformability" in access.features else words.SHORT_FIXED,
        words.SHORT_STILL if access.hazards == ("none",) else words.SHORT_MOVES,
    ]
    review = access.review
    if review is None:
        reviewed = words.SHORT_NOT_REVIEWED
    else:
        said = words.SHORT_MEETS if review.conforms else words.SHORT_MEETS_PARTLY
        reviewed = said.format(organisation=review.organisation)
    return words.SHORT.format(*facts, reviewed)


def bullets(lines: Iterable[str]) -> str:
    """Return sentences as a list; there is at least one."""
    return "<ul>{}</ul>".format("".join(f"<li>{escape(line)}</li>" for line in lines))


def thousands(number: int) -> str:
    """Return a number as Dutch writes it: ``1.234.567``."""
    return f"{number:,}".replace(",", ".")
