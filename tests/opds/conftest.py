"""The catalogue of the proof book, whose EPUBs nobody needs to make, and that of the real book."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.reading.corpus import read_corpus
from build_tools.use_cases.front import BuiltEdition
from tests.conftest import PROOF_BOOK

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def editions() -> list[BuiltEdition]:
    """Give the editions of the proof book, as if each had an EPUB."""
    book = read_corpus(PROOF_BOOK).book
    return [BuiltEdition(edition, 1000 + place) for place, edition in enumerate(book.editions)]


@pytest.fixture(scope="session")
def published(dist: Path) -> str:
    """Give the catalogue of the real book."""
    return (dist / "opds.xml").read_text(encoding="utf-8")
