"""What the tests of the web edition look at: the proof book, read and selected; and a browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.server import HEADERS_FILE, serving
from build_tools.consent.selection import select
from build_tools.reading.corpus import read_corpus
from tests.web.visits import Visits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from build_tools.model.book import Book
    from build_tools.model.selection import Selection
    from tests.conftest import BookBuilder, Built

_PROOF_BOOK: Final = Path(__file__).parents[1] / "boeken" / "proef"
_REPOSITORY: Final = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def proof_book() -> Book:
    """Give the proof book, two editions of it."""
    return read_corpus(_PROOF_BOOK).book


@pytest.fixture(scope="session")
def north(proof_book: Book) -> Selection:
    """Give what the northern edition of the proof book holds."""
    return select(proof_book, "noord", examples=True)


@pytest.fixture
def book(build_book: BookBuilder) -> Built:
    """Give the northern edition of the proof book as web pages."""
    return build_book("html")


@pytest.fixture(scope="session")
def real_book() -> Book:
    """Give the real book."""
    return read_corpus(_REPOSITORY).book


@pytest.fixture(scope="module")
def site(dist: Path) -> Iterator[str]:
    """Give the address of the real book, served with its own headers."""
    with serving(dist, headers=dist / HEADERS_FILE) as address:
        yield address


@pytest.fixture(scope="module")
def visits(site: str, browser: Browser) -> Visits:
    """Give what visits a page."""
    return Visits(browser, site)
