"""What the EPUB says of its own accessibility: computed from what was built, in both directions.

Source: EPUB Accessibility 1.1, 3.2 (discovery metadata) and 4 (conformance); Schema.org
Accessibility Properties for Discoverability Vocabulary, for the values.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from babel.dates import format_date

from build_tools.epub import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.epub.facts import PageFacts
    from build_tools.model.review import Review

_STILL: Final = ("none",)
# Something moves and nobody measured how: sound there is none, of the rest nothing is known.
_MOVES: Final = ("noSoundHazard", "unknownFlashingHazard", "unknownMotionSimulationHazard")


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageFacts:
    """What is true of a package as a whole.

    :ivar contents: addresses of the pages in the order of the contents, each once.
    :ivar spine: addresses of the pages in reading order, the contents left out.
    :ivar locked: whether anything is encrypted.
    :ivar rigid: what in the style sheet takes a choice from the reader; see ``rigidity``.
    :ivar moving: pictures and rules of style that move.
    """

    contents: tuple[str, ...]
    spine: tuple[str, ...]
    locked: bool
    rigid: tuple[str, ...]
    moving: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Accessibility:
    """What the package says; each field in the order in which it is written.

    :ivar review: what people found who read exactly this content; None when nobody did.
    """

    modes: tuple[str, ...]
    sufficient: tuple[str, ...]
    features: tuple[str, ...]
    hazards: tuple[str, ...]
    summary: str
    review: Review | None

    @property
    def claim(self) -> Review | None:
        """The ground for a claim of conformance: a review in which everything was met."""
        return self.review if self.review and self.review.conforms else None


def accessibility_of(
    pages: Sequence[PageFacts], package: PackageFacts, *, review: Review | None, digest: str
) -> Accessibility:
    """Return what is true of a publication.

    :param review: counts only for exactly the content that was reviewed.
    :param digest: of the content as it was built now.
    """
    visual = any(page.informative for page in pages)
    valid = review if review and review.digest == digest else None
    sufficient = ["textual"] if _is_told(pages) else []
    features = tuple(sorted(_features(pages, package)))
    return Accessibility(
        modes=("textual", "visual") if visual else ("textual",),
        sufficient=(*sufficient, "textual,visual") if visual else ("textual",),
        features=features,
        hazards=_MOVES if package.moving else _STILL,
        summary=" ".join(_summary(pages, package, features, valid)),
        review=valid,
    )


def _is_told(pages: Sequence[PageFacts]) -> bool:
    """Whether words tell all that pictures tell; also the longer descriptions are there."""
    return not any(page.undescribed or page.lost_descriptions for page in pages)


def _features(pages: Sequence[PageFacts], package: PackageFacts) -> Iterator[str]:
    """Yield what is present and complete."""
    present = {
        "tableOfContents": set(package.contents) >= set(package.spine),
        "readingOrder": package.contents == package.spine,
        "unlocked": not package.locked,
        "structuralNavigation": all(page.heading_levels for page in pages),
        "ARIA": all(page.has_roles for page in pages),
        "index": any(page.index for page in pages),
        "alternativeText": any(page.informative for page in pages) and _is_told(pages),
        "longDescription": any(page.at_length for page in pages) and _is_told(pages),
        "transcript": any(page.films for page in pages) and _is_spoken(pages),
        "MathML": any(page.formulas for page in pages),
        "describedMath": any(page.formulas for page in pages)
        and all(page.named == page.formulas for page in pages),
        "displayTransformability": not package.rigid,
    }
    yield from (name for name, holds in present.items() if holds)


def _is_spoken(pages: Sequence[PageFacts]) -> bool:
    return all(page.transcribed == page.films for page in pages)


def _summary(
    pages: Sequence[PageFacts],
    package: PackageFacts,
    features: Sequence[str],
    review: Review | None,
) -> Iterator[str]:
    """Yield the sentences; gaps are said as plainly as what is there."""
    yield words.REFLOWS if "displayTransformability" in features else words.FIXED
    if {"tableOfContents", "readingOrder", "structuralNavigation"} <= set(features):
        yield words.STRUCTURED
    if any(page.informative for page in pages):
        yield words.ALL_DESCRIBED if _is_told(pages) else words.NOT_DESCRIBED
    else:
        yield words.NO_PICTURES if _is_told(pages) else words.NOT_DESCRIBED
    if any(page.films for page in pages):
        yield words.FILMS_IN_WORDS if _is_spoken(pages) else words.FILMS_WITHOUT_WORDS
    if any(page.named < page.formulas for page in pages):
        yield words.FORMULAS_WITHOUT_WORDS
    yield words.MOVES if package.moving else words.STILL
    yield _reviewed(review)


def _reviewed(review: Review | None) -> str:
    if review is None:
        return words.NOT_REVIEWED
    said = words.REVIEWED if review.conforms else words.REVIEWED_WITH_GAPS
    return said.format(
        organisation=review.organisation,
        day=format_date(review.day, format="long", locale="nl"),
        norm=review.norm,
        gaps=", ".join(review.failed),
    )
