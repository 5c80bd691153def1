"""What the book says of its own accessibility follows from the pages, in both directions."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Final

import pytest

from build_tools.epub.accessibility import Accessibility, PackageFacts, accessibility_of
from build_tools.epub.facts import PageFacts
from build_tools.model.review import Norm, Review

_TEXT: Final = PageFacts(
    href="een.xhtml",
    ids=Counter(),
    links=(),
    pictures=(),
    informative=0,
    undescribed=(),
    forbidden=(),
    properties=(),
    heading_levels=(1,),
    has_roles=True,
)
_PICTURE: Final = replace(_TEXT, pictures=("a.png",), informative=1)
_BARE: Final = replace(_PICTURE, undescribed=("b.png",))
_FILM: Final = replace(_TEXT, films=1, transcribed=1)
_FORMULA: Final = replace(_TEXT, properties=("mathml",), formulas=1, named=1)
_LONG: Final = replace(_PICTURE, at_length=1)
_PACKAGE: Final = PackageFacts(
    contents=("een.xhtml",), spine=("een.xhtml",), locked=False, rigid=(), moving=()
)
_REVIEW: Final = Review(
    norm=Norm.WCAG_22_AA,
    organisation="Stichting Voorbeeld",
    day=date(2026, 12, 1),
    digest="abc",
)


def _said(
    *pages: PageFacts,
    package: PackageFacts = _PACKAGE,
    review: Review | None = None,
    digest: str = "abc",
) -> Accessibility:
    return accessibility_of(pages, package, review=review, digest=digest)


def test_a_book_of_text_is_textual_only() -> None:
    said = _said(_TEXT)
    assert (said.modes, said.sufficient) == (("textual",), ("textual",))


def test_a_picture_that_tells_something_makes_a_book_visual() -> None:
    said = _said(_TEXT, _PICTURE)
    assert (said.modes, said.sufficient) == (
        ("textual", "visual"),
        ("textual", "textual,visual"),
    )


def test_text_does_not_suffice_when_a_picture_has_no_description() -> None:
    assert _said(_BARE).sufficient == ("textual,visual",)


def test_text_does_not_suffice_when_a_longer_description_is_lost() -> None:
    lost = replace(_PICTURE, lost_descriptions=("uitleg",))
    assert _said(lost).sufficient == ("textual,visual",)


_ALWAYS: Final = (
    "ARIA", "displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents",
    "unlocked",
)  # fmt: skip


def test_a_book_of_text_claims_what_every_book_of_ours_has() -> None:
    assert _said(_TEXT).features == tuple(sorted(_ALWAYS))


@pytest.mark.parametrize(
    ("page", "feature"),
    [
        (_PICTURE, "alternativeText"),
        (_LONG, "longDescription"),
        (_FILM, "transcript"),
        (_FORMULA, "MathML"),
        (_FORMULA, "describedMath"),
        (replace(_TEXT, index=True), "index"),
    ],
)
def test_a_feature_that_is_there_and_complete_is_claimed(page: PageFacts, feature: str) -> None:
    assert feature in _said(_TEXT, page).features


@pytest.mark.parametrize(
    ("page", "feature"),
    [
        (_BARE, "alternativeText"),
        (replace(_LONG, lost_descriptions=("weg",)), "longDescription"),
        (replace(_FILM, films=2), "transcript"),
        (replace(_FORMULA, named=0), "describedMath"),
        (replace(_TEXT, heading_levels=()), "structuralNavigation"),
        (replace(_TEXT, has_roles=False), "ARIA"),
    ],
)
def test_one_page_that_lacks_it_takes_a_feature_away(page: PageFacts, feature: str) -> None:
    whole = (_TEXT, _PICTURE, _LONG, _FILM, _FORMULA)
    assert feature in _said(*whole).features
    assert feature not in _said(*whole, page).features


@pytest.mark.parametrize(
    ("package", "feature"),
    [
        (replace(_PACKAGE, contents=()), "tableOfContents"),
        (replace(_PACKAGE, contents=("twee.xhtml", "een.xhtml")), "readingOrder"),
        (replace(_PACKAGE, locked=True), "unlocked"),
        (replace(_PACKAGE, rigid=("font-size: 12px",)), "displayTransformability"),
    ],
)
def test_a_fact_of_the_package_takes_its_feature_away(package: PackageFacts, feature: str) -> None:
    assert feature not in _said(_TEXT, package=package).features


def test_nothing_that_moves_is_the_one_hazard_none() -> None:
    assert _said(_TEXT).hazards == ("none",)


def test_what_moves_gives_three_hazards_and_never_none() -> None:
    assert _said(_TEXT, package=replace(_PACKAGE, moving=("a.png",))).hazards == (
        "noSoundHazard",
        "unknownFlashingHazard",
        "unknownMotionSimulationHazard",
    )


@pytest.mark.parametrize(
    ("page", "gap"),
    [
        (_BARE, "Niet elk beeld heeft een beschrijving"),
        (replace(_FILM, transcribed=0), "niet bij elke film"),
        (replace(_FORMULA, named=0), "Niet bij elke formule"),
    ],
)
def test_the_summary_names_a_gap_only_while_it_is_there(page: PageFacts, gap: str) -> None:
    assert gap in _said(page).summary
    assert gap not in _said(_PICTURE, _FILM, _FORMULA).summary


def test_nothing_is_claimed_without_a_review() -> None:
    assert _said(_TEXT).review is None


def test_a_review_of_other_content_counts_for_nothing() -> None:
    assert _said(_TEXT, review=_REVIEW, digest="anders").review is None


def test_a_review_of_exactly_this_content_is_claimed() -> None:
    assert _said(_TEXT, review=_REVIEW).review == _REVIEW


def test_the_summary_says_who_reviewed() -> None:
    said = _said(_TEXT, review=_REVIEW).summary
    assert "Stichting Voorbeeld" in said
    assert "1 december 2026" in said


def test_the_summary_says_that_nobody_reviewed() -> None:
    assert "nog niet getoetst" in _said(_TEXT).summary


def test_a_review_that_found_gaps_is_no_claim_and_its_gaps_are_said() -> None:
    said = _said(_TEXT, review=replace(_REVIEW, failed=("1.4.3", "2.4.7")))
    assert said.claim is None
    assert "voldoet zij nog niet: 1.4.3, 2.4.7" in said.summary


def test_a_review_in_which_all_was_met_is_the_claim() -> None:
    assert _said(_TEXT, review=_REVIEW).claim == _REVIEW
