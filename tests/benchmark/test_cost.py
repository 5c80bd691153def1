"""What building costs stays in proportion to reading, however many stories there are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.benchmark.corpus import EDITION, PHOTOS, make_book
from tests.benchmark.measure import Cost, measure
from tests.benchmark.weight import page_weight

if TYPE_CHECKING:
    from collections.abc import Callable

_REPOSITORY: Final = Path(__file__).parents[2]
MOST_PER_READING: Final = 3.5
MOST_GROWTH: Final = 3.7
PAGE_BUDGET: Final = 150_000
_FEW: Final = 4
"""Photos, where making them is counted."""


@pytest.fixture(scope="module")
def cost_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int, int], tuple[Cost, Path]]:
    """Give a function that measures a book of so many stories, once."""
    known: dict[int, tuple[Cost, Path]] = {}

    def measured(stories: int, runs: int) -> tuple[Cost, Path]:
        if stories not in known:
            home = tmp_path_factory.mktemp(f"boek-{stories}")
            make_book(_REPOSITORY, home / "boek", stories, PHOTOS if runs else _FEW)
            cost = measure(home / "boek", EDITION, stories, home / "werk", runs)
            said = f"read {cost.read:.1f} s, all {cost.full:.1f} s CPU: {cost.ratio:.2f} x reading"
            print(f"\n{stories} stories: {said}")  # noqa: T201 - the figures are the point
            known[stories] = (cost, home / "werk" / "warm" / "site" / EDITION)
        return known[stories]

    return measured


def test_sixty_stories_stay_in_proportion_and_light(
    cost_of: Callable[[int, int], tuple[Cost, Path]],
) -> None:
    cost, site = cost_of(60, 0)
    assert page_weight(site / "verhalen" / "verhaal-00001.html") < PAGE_BUDGET
    assert cost.ratio <= MOST_PER_READING


@pytest.mark.slow
def test_a_thousand_stories_cost_at_most_three_and_a_half_readings(
    cost_of: Callable[[int, int], tuple[Cost, Path]],
) -> None:
    cost, _ = cost_of(1000, 3)
    assert cost.ratio <= MOST_PER_READING


@pytest.mark.slow
def test_cost_grows_in_proportion(cost_of: Callable[[int, int], tuple[Cost, Path]]) -> None:
    small, _ = cost_of(300, 3)
    large, _ = cost_of(1000, 3)
    growth = large.full / small.full
    print(f"\nCPU(1,000) / CPU(300) = {growth:.2f}")  # noqa: T201 - the figure is the point
    assert growth <= MOST_GROWTH


@pytest.mark.slow
def test_a_story_page_is_light_among_a_thousand(
    cost_of: Callable[[int, int], tuple[Cost, Path]],
) -> None:
    _, site = cost_of(1000, 3)
    weight = page_weight(site / "verhalen" / "verhaal-00001.html")
    print(f"\na story page: {weight} bytes")  # noqa: T201 - the figure is the point
    assert weight < PAGE_BUDGET
