"""What the book says of its own accessibility follows from the pages, in both directions."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Final

import pytest

from build_tools.epub.accessibility import (
    Accessibility,
    Review,
    accessibility_of,
    is_transformable,
)
from build_tools.epub.facts import PageFacts

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
_REVIEW: Final = Review(
    standard="EPUB Accessibility 1.1 - WCAG 2.2 Level AA",
    certifier="Stichting Voorbeeld",
    day=date(2026, 12, 1),
    digest="abc",
)


def _said(
    *pages: PageFacts,
    stylesheet: str = "p { margin: 1em }",
    review: Review | None = None,
    digest: str = "abc",
) -> Accessibility:
    return accessibility_of(pages, stylesheet=stylesheet, review=review, digest=digest)


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


@pytest.mark.parametrize(("page", "claimed"), [(_TEXT, False), (_PICTURE, True), (_BARE, False)])
def test_alternative_text_is_claimed_when_it_is_there_and_complete(
    page: PageFacts, *, claimed: bool
) -> None:
    assert ("alternativeText" in _said(page).features) is claimed


@pytest.mark.parametrize(
    ("page", "feature"),
    [
        (replace(_TEXT, heading_levels=()), "structuralNavigation"),
        (replace(_TEXT, has_roles=False), "ARIA"),
        (_TEXT, "MathML"),
    ],
)
def test_a_feature_is_not_claimed_without_its_fact(page: PageFacts, feature: str) -> None:
    assert feature not in _said(page).features


def test_mathml_is_claimed_when_a_page_has_it() -> None:
    assert "MathML" in _said(replace(_TEXT, properties=("mathml",))).features


def test_a_stylesheet_that_fixes_the_letter_takes_the_claim_away() -> None:
    assert (
        "displayTransformability" not in _said(_TEXT, stylesheet="p { font-size: 12px }").features
    )


@pytest.mark.parametrize(
    "rule",
    [
        "font-size: 12px",
        "font-size:9.5pt",
        "line-height: 20px",
        "letter-spacing: 1px",
        "position: fixed",
        "position:absolute",
        "color: red !important",
    ],
)
def test_a_rule_that_binds_the_reader_is_seen(rule: str) -> None:
    assert not is_transformable(f"p {{ margin: 0; {rule} }}")


@pytest.mark.parametrize(
    "rule", ["font-size: 1.2em", "line-height: 1.2", "border: thin solid", "/* font-size: 9px */"]
)
def test_a_rule_that_leaves_the_reader_free_is_fine(rule: str) -> None:
    assert is_transformable(f"p {{ margin: 0; {rule} }}")


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


@pytest.mark.parametrize("standard", ["WCAG 2.2 AA", "EPUB Accessibility 1.1 - WCAG 2.2 Level aa"])
def test_a_standard_that_no_shop_knows_is_refused(standard: str) -> None:
    with pytest.raises(ValueError, match="conformance string"):
        replace(_REVIEW, standard=standard)
