"""The stylesheet leaves the book to its reader."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from build_tools.epub.rigidity import moving, rigid

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def rules(style: Path) -> str:
    """The stylesheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", style.read_text(encoding="utf-8"), flags=re.DOTALL)


def test_it_is_small(style: Path) -> None:
    assert style.stat().st_size < 20_000


def test_it_lets_the_reader_choose(rules: str) -> None:
    assert rigid(rules) == ()


def test_nothing_in_it_moves(rules: str) -> None:
    assert moving(rules) == ()


@pytest.mark.parametrize(
    "forbidden",
    [
        r"\d(px|pt|cm|mm|in)\b",
        r"font-family",
        r"direction\s*:",
        r"background",
        r"position\s*:",
        r"!important",
        r"@import|@font-face|url\(",
        r"var\(|--[a-z]",
        r"text-align\s*:\s*justify",
        r"animation|transition",
        r"(?<!-)color\s*:(?!\s*inherit)",
        r"border[a-z-]*:[^;]*#",
    ],
)
def test_it_has_no(rules: str, forbidden: str) -> None:
    assert re.findall(forbidden, rules) == []


def test_no_letter_is_much_smaller_than_the_reader_chose(rules: str) -> None:
    sizes = [float(size) for size in re.findall(r"font-size:\s*([\d.]+)em", rules)]
    assert min(sizes) >= 0.75


def test_margins_stay_within_two_em(rules: str) -> None:
    margins = re.findall(r"(?:margin|padding)[a-z-]*:([^;]+);", rules)
    sizes = [float(size) for margin in margins for size in re.findall(r"([\d.]+)em", margin)]
    assert max(sizes) <= 2


def test_what_old_engines_may_not_know_stands_apart_at_the_end(rules: str) -> None:
    before, _, after = rules.partition("@supports")
    assert "vh" not in before
    assert "vh" in after
