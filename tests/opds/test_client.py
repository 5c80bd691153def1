"""A reading app that uses foliate-js gets every edition through the catalogue."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from build_tools.checkers.browser import opened
from build_tools.checkers.server import serving
from tests.dist import EDITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from build_tools.checkers.toolbox import Toolbox

_CLIENT: Final = Path(__file__).parent / "client"


@pytest.fixture(scope="module")
def app(
    dist: Path, tools: Toolbox, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """Give the app, on a server that has the book as well."""
    folder = tmp_path_factory.mktemp("leesapp")
    for file in _CLIENT.iterdir():
        (folder / file.name).symlink_to(file)
    (folder / "foliate-js").symlink_to(tools.npm_folder / "node_modules/foliate-js")
    (folder / "boek").symlink_to(dist.resolve())
    with serving(folder, headers=None) as site, opened(browser) as page:
        page.goto(f"{site}index.html")
        page.wait_for_function("window.ready")
        yield page


@pytest.fixture(scope="module")
def listed(app: Page) -> dict[str, Any]:
    """Give what the app shows of the catalogue, which it finds by itself."""
    told: dict[str, Any] = app.evaluate("async () => books(await found('/boek/index.html'))")
    return told


def test_it_finds_the_same_catalogue_from_a_page_of_an_edition(app: Page) -> None:
    address = app.evaluate("() => found('/boek/editie-3/pijlers/index.html')")
    assert address.endswith("/boek/opds.xml")


def test_it_shows_the_name_of_the_catalogue(listed: dict[str, Any]) -> None:
    assert listed["title"] == "Burgermeesterleerboek: alle edities"


def test_it_gets_exactly_the_bytes_of_every_epub(dist: Path, listed: dict[str, Any]) -> None:
    files = (dist / name / f"burgermeesterleerboek-{name}.epub" for name in EDITIONS)
    expected = {hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    assert {book["sha256"] for book in listed["books"]} == expected


def test_it_shows_what_each_book_is(listed: dict[str, Any]) -> None:
    books = listed["books"]
    assert [book["language"] for book in books] == ["nl-NL"] * 3 + ["nl-BE"]
    assert {(book["type"], *book["authors"]) for book in books} == {
        ("application/epub+zip", "Burgermeester Academie")
    }
    assert all(book["title"] and book["about"] and "740" in book["subjects"] for book in books)


def test_it_shows_each_cover(listed: dict[str, Any]) -> None:
    assert {tuple(book["cover"]) for book in listed["books"]} == {(800, 1200)}
