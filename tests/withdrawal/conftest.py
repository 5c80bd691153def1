"""A book in which a story waits for its approval."""

from __future__ import annotations

import pytest

from tests.withdrawal.approving import STORY
from tests.withdrawal.bench import EVERYTHING, Bench


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Give a book with a draft whose teller agreed and saw the proof."""
    bench = Bench.at(tmp_path_factory.mktemp("goedkeuren") / "boek")
    bench.take_in("teruggenomen", EVERYTHING)
    bench.proved(STORY)
    return bench
