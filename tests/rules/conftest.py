"""The book that breaks no rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.reading.corpus import read_corpus
from tests.conftest import PROOF_BOOK

if TYPE_CHECKING:
    from build_tools.model.book import Book


@pytest.fixture(scope="module")
def book() -> Book:
    """Give the proof book, which is right."""
    return read_corpus(PROOF_BOOK).book
