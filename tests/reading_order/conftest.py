"""The torture edition, served: its web pages and its EPUB, unpacked."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from build_tools.checkers.browser import opened
from build_tools.checkers.server import HEADERS_FILE, serving
from tests.dist import TORTURE_EPUB

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def web(torture: Path) -> Iterator[str]:
    """Give the address of the publication, with its own headers."""
    with serving(torture, headers=torture / HEADERS_FILE) as site:
        yield site


@pytest.fixture(scope="module")
def epub(torture: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of the EPUB, unpacked."""
    folder = tmp_path_factory.mktemp("epub")
    with zipfile.ZipFile(torture / TORTURE_EPUB) as package:
        package.extractall(folder)
    with serving(folder, headers=None) as site:
        yield site


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Give one window, for every page in turn."""
    with opened(browser) as fresh:
        yield fresh
