from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from build_tools.checkers.browser import chromium
from build_tools.checkers.toolbox import Toolbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

_REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def data() -> Path:
    return Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def toolbox() -> Toolbox:
    return Toolbox.of(_REPOSITORY, os.environ)


@pytest.fixture
def empty_toolbox(tmp_path: Path) -> Toolbox:
    return Toolbox.of(tmp_path, {"PATH": str(tmp_path)})


@pytest.fixture(scope="session")
def good_book(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _zipped(data / "boek", tmp_path_factory.mktemp("goed") / "een boek.epub")


@pytest.fixture(scope="session")
def faulty_book(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fout")
    shutil.copytree(data / "boek", folder / "boek")
    shutil.copytree(data / "boek-met-fouten", folder / "boek", dirs_exist_ok=True)
    return _zipped(folder / "boek", folder / "boek.epub")


@pytest.fixture
def faulty_site(data: Path, tmp_path: Path) -> Path:
    """A site in a folder whose name needs quoting in a file address."""
    folder = tmp_path / "een site, 100%"
    shutil.copytree(data / "site", folder)
    shutil.copytree(data / "site-met-fouten", folder, dirs_exist_ok=True)
    return folder


@pytest.fixture(scope="module")
def browser(toolbox: Toolbox) -> Iterator[Browser]:
    with chromium(toolbox) as running:
        yield running


def _zipped(folder: Path, book: Path) -> Path:
    with zipfile.ZipFile(book, "w") as archive:
        archive.write(folder / "mimetype", "mimetype", zipfile.ZIP_STORED)
        for file in sorted(folder.glob("*/*")):
            archive.write(file, file.relative_to(folder).as_posix(), zipfile.ZIP_DEFLATED)
    return book
