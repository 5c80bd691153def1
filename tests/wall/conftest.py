"""The real book, and a facilitator with files of two participants."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.checkers.browser import opened
from build_tools.checkers.server import HEADERS_FILE, serving
from tests.wall.wall import Wall, backup, three

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def site(dist: Path) -> Iterator[str]:
    """Give the address of the real book, served with its own headers."""
    with serving(dist, headers=dist / HEADERS_FILE) as address:
        yield address


@pytest.fixture
def wall(browser: Browser, site: str) -> Iterator[Wall]:
    """Give a facilitator; what the page complains about or sends away fails the test."""
    with opened(browser) as page:
        fresh = Wall(page, site).arrive()
        yield fresh
        elsewhere = [url for url in fresh.asked if not url.startswith((site, "blob:"))]
        assert (fresh.complaints, elsewhere, fresh.methods) == ([], [], {"GET"})


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Give the back-ups of two participants; their names stand in the names of the files."""
    return [backup(tmp_path / f"{name}.json", three(at)) for at, name in enumerate(["Ann", "Bo"])]


@pytest.fixture
def filled(wall: Wall, files: list[Path]) -> Wall:
    """Give a facilitator with both on the wall."""
    wall.choose(*files)
    return wall
