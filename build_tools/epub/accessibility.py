"""What the EPUB says of its own accessibility: computed from the pages, in both directions.

Source: EPUB Accessibility 1.1, 3.2 (discovery metadata) and 4 (conformance); Schema.org
Accessibility Properties for Discoverability Vocabulary, for the values.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from babel.dates import format_date

from build_tools.epub import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from build_tools.epub.facts import PageFacts

_STANDARD: Final = re.compile(r"EPUB Accessibility 1\.1 - WCAG 2\.[012] Level (A|AA|AAA)")
# What keeps a reader from choosing letter, size, spacing or colour.
_RIGID: Final = re.compile(
    r"(font-size|line-height|letter-spacing|word-spacing)\s*:[^;}]*\d(px|pt|cm|mm|in)\b"
    r"|position\s*:\s*(fixed|absolute)|!important|@font-face",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What people found who read one exact publication: the only ground for a claim.

    :ivar standard: one of the nine strings of EPUB Accessibility 1.1.
    :ivar certifier: the organisation that answers for it.
    :ivar digest: SHA-256 of the content that they read, in hexadecimal; see ``package.digest``.
    :ivar report: https address of the report; may be empty.
    """

    standard: str
    certifier: str
    day: date
    digest: str
    report: str = ""

    def __post_init__(self) -> None:
        if not _STANDARD.fullmatch(self.standard):
            msg = f"not a conformance string of EPUB Accessibility 1.1: {self.standard}"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Accessibility:
    """What the package says; each field in the order in which it is written.

    :ivar review: the claim of conformance, or None.
    """

    modes: tuple[str, ...]
    sufficient: tuple[str, ...]
    features: tuple[str, ...]
    hazards: tuple[str, ...]
    summary: str
    review: Review | None


def accessibility_of(
    pages: Sequence[PageFacts], *, stylesheet: str, review: Review | None, digest: str
) -> Accessibility:
    """Return what is true of a publication.

    A page with anything forbidden in it never gets this far, so nothing plays, moves or runs.

    :param review: counts only for exactly the content that was reviewed.
    :param digest: of the content as it was built now.
    """
    visual = any(page.informative for page in pages)
    described = not any(page.undescribed for page in pages)
    valid = review if review and review.digest == digest else None
    sufficient = ["textual"] if described else []
    return Accessibility(
        modes=("textual", "visual") if visual else ("textual",),
        sufficient=(*sufficient, "textual,visual") if visual else ("textual",),
        features=tuple(sorted(_features(pages, stylesheet, described=visual and described))),
        hazards=("none",),
        summary=" ".join(_summary(stylesheet, valid, visual=visual, described=described)),
        review=valid,
    )


def _features(pages: Sequence[PageFacts], stylesheet: str, *, described: bool) -> Iterator[str]:
    yield from ("tableOfContents", "readingOrder", "unlocked")
    if all(page.heading_levels for page in pages):
        yield "structuralNavigation"
    if any(page.has_roles for page in pages):
        yield "ARIA"
    if any("mathml" in page.properties for page in pages):
        yield "MathML"
    if described:
        yield "alternativeText"
    if is_transformable(stylesheet):
        yield "displayTransformability"


def is_transformable(stylesheet: str) -> bool:
    """Whether a stylesheet leaves letter, size, spacing and place to the reader."""
    return not _RIGID.search(re.sub(r"/\*.*?\*/", "", stylesheet, flags=re.DOTALL))


def _summary(
    stylesheet: str, review: Review | None, *, visual: bool, described: bool
) -> Iterator[str]:
    if is_transformable(stylesheet):
        yield words.REFLOWS
    yield words.STRUCTURED
    if not visual:
        yield words.NO_PICTURES
    else:
        yield words.ALL_DESCRIBED if described else words.NOT_DESCRIBED
    yield words.STILL
    if review is None:
        yield words.NOT_REVIEWED
        return
    day = format_date(review.day, format="long", locale="nl")
    yield words.REVIEWED.format(certifier=review.certifier, day=day, standard=review.standard)
