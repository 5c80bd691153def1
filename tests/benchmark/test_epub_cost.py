"""The EPUB stays light, and adds little to the reading that it shares with the web edition."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from tests.benchmark.corpus import EDITION, make_book
from tests.benchmark.measure import EpubCost, measure_epub
from tests.dist import EDITIONS

_REPOSITORY: Final = Path(__file__).parents[2]
MOST_BYTES: Final = 5_000_000
MOST_PER_READING: Final = 0.6


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_epub_of_each_edition_is_light(dist: Path, edition: str) -> None:
    (file,) = (dist / edition).glob("*.epub")
    assert 0 < file.stat().st_size < MOST_BYTES


@pytest.fixture(scope="module")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> EpubCost:
    """Give what the EPUB of a thousand stories costs."""
    home = tmp_path_factory.mktemp("boek-1000-epub")
    make_book(_REPOSITORY, home / "boek", 1000)
    cost = measure_epub(home / "boek", EDITION, home / "werk", 3)
    said = f"read {cost.read:.1f} s, EPUB adds {cost.added:.1f} s CPU: {cost.ratio:.2f} x reading"
    print(f"\n{said}; Pandoc {cost.pandoc:.1f} s; {cost.size} bytes")  # noqa: T201 - the figures are the point
    return cost


@pytest.mark.slow
def test_the_epub_of_a_thousand_stories_adds_little_to_the_reading(thousand: EpubCost) -> None:
    assert thousand.ratio <= MOST_PER_READING


@pytest.mark.slow
def test_the_epub_of_a_thousand_stories_is_light(thousand: EpubCost) -> None:
    assert 0 < thousand.size < MOST_BYTES
