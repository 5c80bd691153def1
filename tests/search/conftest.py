from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment, FileSystemLoader

import build_tools
from build_tools.checkers.browser import chromium, opened
from build_tools.checkers.server import serving
from build_tools.checkers.toolbox import Toolbox
from build_tools.search import build_index

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

_WEB = Path(build_tools.__file__).parent / "web" / "zoeken"


@pytest.fixture(scope="session")
def data() -> Path:
    return Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def edition(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site as a reader gets it: pages, search page and index."""
    site = tmp_path_factory.mktemp("uitgave") / "proef"
    shutil.copytree(data / "site", site)
    templates = Environment(loader=FileSystemLoader([data, _WEB]), autoescape=True)
    page = templates.get_template("zoeken.html.jinja").render()
    (site / "zoeken.html").write_text(page, encoding="utf-8")
    build_index(site, language="nl-NL")
    return site


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium(Toolbox.of(Path(__file__).parents[2], os.environ)) as running:
        yield running


@pytest.fixture(scope="module")
def address(edition: Path, data: Path) -> Iterator[str]:
    """Where the folder of all editions is served, with the policy that the book prescribes."""
    with serving(edition.parent, headers=data / "_headers") as root:
        yield f"{root}{edition.name}/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with opened(browser) as fresh:
        yield fresh


@pytest.fixture
def search(address: str) -> Callable[[Page, str], None]:
    """What types a query on the search page and presses Enter."""

    def search_for(page: Page, query: str) -> None:
        page.goto(f"{address}zoeken.html")
        page.get_by_label("Wat zoek je?").fill(query)
        page.get_by_label("Wat zoek je?").press("Enter")

    return search_for
