"""A browser per module, and the real book with its own headers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.checkers.server import HEADERS_FILE, serving
from build_tools.consent.selection import select
from build_tools.reading.corpus import read_corpus
from tests.conftest import PROOF_BOOK

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from build_tools.model.selection import Selection


@pytest.fixture(scope="module")
def site(dist: Path) -> Iterator[str]:
    """Give the address of the real book, served with its own headers."""
    with serving(dist, headers=dist / HEADERS_FILE) as address:
        yield address


@pytest.fixture(scope="session")
def north() -> Selection:
    """Give what the northern edition of the proof book holds."""
    return select(read_corpus(PROOF_BOOK).book, "noord", examples=True)
