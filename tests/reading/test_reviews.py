"""A record of a review: what it comes to, line by line."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.catalogue import describe
from build_tools.model.review import Norm, Review
from build_tools.problems import ContentError
from build_tools.reading.reviews import draft_of, parse_review

if TYPE_CHECKING:
    from pytest_regressions.file_regression import FileRegressionFixture

_SOURCE: Final = "reviews/noord.yaml"
_RECORD: Final = (
    draft_of("Noord", "0" * 64)
    .replace("beoordelaar: nog invullen", "beoordelaar: een beoordelaar (voorbeeld)")
    .replace("organisatie: nog invullen", "organisatie: Stichting Voorbeeld")
    .replace("datum: nog invullen", "datum: 2026-12-01")
    .replace(": nog niet bekeken", ": voldoet")
)


def _with(number: str, verdict: str, record: str = _RECORD) -> str:
    return record.replace(f"  {number}: voldoet ", f"  {number}: {verdict} ")


def test_a_record_in_which_everything_is_met_is_a_review_that_conforms() -> None:
    assert parse_review(_RECORD, _SOURCE) == Review(
        norm=Norm.WCAG_22_AA,
        organisation="Stichting Voorbeeld",
        day=date(2026, 12, 1),
        digest="0" * 64,
        source=_SOURCE,
        line=12,
    )


def test_what_is_not_met_is_kept_in_order() -> None:
    record = _with("2.4.7", "voldoet niet", _with("1.4.3", "voldoet niet"))
    review = parse_review(record, _SOURCE)
    assert (review.failed, review.conforms) == (("1.4.3", "2.4.7"), False)


def test_what_does_not_apply_is_no_gap() -> None:
    assert parse_review(_with("1.2.4", "niet van toepassing"), _SOURCE).conforms


def test_level_a_asks_nothing_of_level_aa() -> None:
    record = _with("1.4.3", "voldoet niet").replace("Level AA", "Level A")
    assert parse_review(record, _SOURCE).conforms


@pytest.mark.parametrize(
    ("old", "new", "place", "code"),
    [
        ("Level AA", "Level AAA", "reviews/noord.yaml:13", "LB112"),
        ("2026-12-01", "1 december", "reviews/noord.yaml:12", "LB121"),
        ("1.1.1: voldoet ", "1.1.1: misschien ", "reviews/noord.yaml:16", "LB112"),
        ("organisatie:", "beoordelaar:", "reviews/noord.yaml:11", "LB103"),
        ("criteria:", "---\ncriteria:", "reviews/noord.yaml:15", "LB971"),
        ("Stichting", "&Stichting", "reviews/noord.yaml:11", "LB971"),
    ],
)
def test_a_mistake_has_the_line_of_the_file(old: str, new: str, place: str, code: str) -> None:
    with pytest.raises(ContentError) as refused:
        parse_review(_RECORD.replace(old, new, 1), _SOURCE)
    assert [(str(one.where), one.code) for one in refused.value.problems] == [(place, code)]


@pytest.mark.parametrize("value", ["", "nog invullen"])
def test_one_value_that_is_not_filled_in_makes_a_draft(value: str) -> None:
    with pytest.raises(ContentError, match="LB974"):
        parse_review(_RECORD.replace("Stichting Voorbeeld", value), _SOURCE)


_MISTAKES: Final = {
    "LB972": ("  1.4.10: voldoet ", "  # 1.4.10: voldoet "),
    "LB909": ("  2.4.2: voldoet ", "  2.4.2: niet van toepassing "),
    "LB973": ("  4.1.3: voldoet ", "  4.1.1: voldoet\n  4.1.3: voldoet "),
    "LB975": ("0" * 64, "0123ABCD"),
    "LB976": ("criteria:", "verslag: op te vragen\ncriteria:"),
}


@pytest.mark.parametrize("code", _MISTAKES)
def test_a_mistake_gives_exactly_this_message(
    code: str, file_regression: FileRegressionFixture
) -> None:
    with pytest.raises(ContentError) as refused:
        parse_review(_RECORD.replace(*_MISTAKES[code]), _SOURCE)
    said = "".join(f"{describe(problem)}\n" for problem in refused.value.problems)
    file_regression.check(said, basename=code, encoding="utf-8")
