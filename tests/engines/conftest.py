"""Reading systems that open the books that we make, and a book with faults."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.server import serving
from tests.engines.readers import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from build_tools.checkers.toolbox import Toolbox

_HERE: Final = Path(__file__).parent


@pytest.fixture(scope="module")
def shelf(
    tools: Toolbox, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Shelf]:
    """Give what opens books in the reading systems of the browser."""
    folder = tmp_path_factory.mktemp("lezers")
    for page in (_HERE / "pages").iterdir():
        (folder / page.name).symlink_to(page)
    (folder / "foliate-js").symlink_to(tools.foliate.parent)
    (folder / "epub.js").symlink_to(tools.epubjs)
    with serving(folder, headers=None) as site:
        yield Shelf(folder, site, browser)


@pytest.fixture(scope="session")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a small EPUB in which a reader loses something on every page but the first."""
    book = tmp_path_factory.mktemp("kwijt") / "kwijt.epub"
    source = _HERE / "data" / "kwijt"
    with zipfile.ZipFile(book, "w") as archive:
        archive.write(source / "mimetype", "mimetype", zipfile.ZIP_STORED)
        for file in sorted(path for path in source.rglob("*.*") if path.is_file()):
            archive.write(file, file.relative_to(source).as_posix(), zipfile.ZIP_DEFLATED)
    return book
