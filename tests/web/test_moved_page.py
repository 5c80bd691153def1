"""The page that a moved page leaves behind: nobody sees it for long, and all can."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from bs4 import BeautifulSoup

from build_tools.checkers import axe
from build_tools.checkers.browser import opened
from build_tools.checkers.server import HEADERS_FILE, serving
from build_tools.use_cases.front import BuiltEdition, write_front
from tests.web.kinds import PASSED
from tests.web.visits import TOO_WIDE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from build_tools.checkers.toolbox import Toolbox
    from build_tools.model.book import Book

_KIND: Final = "verhuisd"
_OLD, _NEW = PASSED[_KIND]


@pytest.fixture(scope="module")
def moved(dist: Path, real_book: Book, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a publication of one edition with the page that moved, and what it left behind."""
    folder = tmp_path_factory.mktemp("verhuisd")
    slug, _, new = _NEW.partition("/")
    for name in (_NEW, f"{slug}/_static"):
        source = dist / name
        (folder / slug).mkdir(exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    book = replace(real_book, moved={_OLD.removeprefix(f"{slug}/"): new})
    built = [BuiltEdition(book.edition(slug), 0)]
    write_front(folder, built, book, formats=("web",), examples=True)
    return folder


@pytest.fixture(scope="module")
def address(moved: Path) -> Iterator[str]:
    with serving(moved, headers=moved / HEADERS_FILE) as served:
        yield served


@contextmanager
def _held(browser: Browser, address: str, width: int, *, dark: bool) -> Iterator[Page]:
    """Open the old address, and stay there: the new one answers that there is nothing to show."""
    with opened(browser, width=width, dark=dark) as page:
        page.route(f"**/{_NEW}", lambda route: route.fulfill(status=204))
        page.goto(address + _OLD, wait_until="load")
        assert page.url == address + _OLD
        yield page


def test_it_is_of_its_own_kind(moved: Path) -> None:
    body = BeautifulSoup((moved / _OLD).read_bytes(), "lxml").body
    assert body is not None
    assert f"pagina-{_KIND}" in body.get_attribute_list("class")


def test_it_sends_its_reader_on(address: str, browser: Browser) -> None:
    with opened(browser) as page:
        page.goto(address + _OLD)
        page.wait_for_url(address + _NEW)
        assert page.inner_text("h1") != ""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(
    address: str, browser: Browser, tools: Toolbox, width: int, *, dark: bool
) -> None:
    with _held(browser, address, width, dark=dark) as page:
        report = axe.check_page(page, tools)
    assert [str(finding) for finding in report.findings] == []


def test_it_does_not_move_sideways(address: str, browser: Browser) -> None:
    with _held(browser, address, 320, dark=False) as page:
        assert page.evaluate(TOO_WIDE) <= 0


def test_it_asks_for_nothing_but_its_mark_and_the_new_page(address: str, browser: Browser) -> None:
    """Without a mark of its own a browser may ask for a favicon.ico that is not there."""
    asked: list[str] = []
    with opened(browser) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.route(f"**/{_NEW}", lambda route: route.fulfill(status=204))
        page.goto(address + _OLD, wait_until="networkidle")
    marks = {url for url in asked if url.endswith("/merk.svg")}
    assert set(asked) - marks == {address + _OLD, address + _NEW}
    assert marks <= {address + "voorkant/merk.svg"}
