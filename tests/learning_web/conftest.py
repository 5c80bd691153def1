"""Small pages with every kind of activity, served with the policy of the book, in a browser."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.browser import opened
from build_tools.checkers.server import HEADERS_FILE, serving
from build_tools.sphinx_ext.script_bundles import bundle
from build_tools.sphinx_ext.security_policy import header_policy
from tests.learning_web.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser


# Pages that the browser gives an origin of their own: all storage is refused there.
_NO_ORIGIN: Final = "zonder-herkomst"
_PAGES: Final = Path(__file__).parent / "pages"


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder as it is published: the pages, the script and the headers."""
    folder = tmp_path_factory.mktemp("leren") / "uit"
    shutil.copytree(_PAGES, folder)
    shutil.copytree(_PAGES / "editie-1", folder / _NO_ORIGIN)
    for edition in sorted(path for path in folder.iterdir() if path.is_dir()):
        (edition / "_static").mkdir()
        (edition / "_static" / "leren.js").write_bytes(bundle("leren"))
    (folder / HEADERS_FILE).write_text(
        f"/*\n  Content-Security-Policy: {header_policy([])}\n"
        f"/{_NO_ORIGIN}/*\n  Content-Security-Policy: sandbox allow-scripts allow-forms\n"
    )
    return folder


@pytest.fixture(scope="module")
def site(pages: Path) -> Iterator[str]:
    """Give the address of the folder of all editions."""
    with serving(pages, headers=pages / HEADERS_FILE) as address:
        yield address


@pytest.fixture
def reader(browser: Browser, site: str) -> Iterator[Reader]:
    """Give a fresh reader; whatever the pages complain about fails the test."""
    with opened(browser) as page:
        fresh = Reader(page, site)
        yield fresh
        assert fresh.complaints == []
        assert [url for url in fresh.asked if not url.startswith((site, "blob:"))] == []
