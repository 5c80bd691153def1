"""The proof book with a page to find everything on, a chapter to do things in, and a dictionary."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.browser import opened
from build_tools.checkers.server import HEADERS_FILE, serving
from tests.conftest import PROOF_BOOK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from playwright.sync_api import Browser, Page

    from tests.conftest import BookBuilder, Built

_BOOK: Final = Path(__file__).parent / "boek"


def files(changes: Mapping[str, str | None] | None = None) -> dict[str, str | None]:
    """Return what is laid over the proof book.

    :param changes: path from the book's root to its text; None takes the file away.
    """
    laid: dict[str, str | None] = {
        path.relative_to(_BOOK).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(_BOOK.rglob("*"))
        if path.is_file()
    }
    contents = (PROOF_BOOK / "book/inhoud.toml").read_text(encoding="utf-8")
    contents += '\n[[deel]]\ntitel = "Doen"\nrol = "hoofdtekst"\npaginas = ["doen"]\n'
    pages = '["vinden", "woordenboek", "antwoorden"]'
    contents += f'\n[[deel]]\ntitel = "Opzoeken"\nrol = "achterwerk"\npaginas = {pages}\n'
    whole = {**laid, "book/inhoud.toml": contents, **(changes or {})}
    return {
        name: text
        for name, text in whole.items()
        if text is not None or (PROOF_BOOK / name).is_file()
    }


@pytest.fixture
def finding_book(build_book: BookBuilder, builder: str) -> Built:
    """Give the book, by each builder in turn."""
    return build_book(builder, files())


@pytest.fixture
def finding_web(build_book: BookBuilder) -> Built:
    """Give the book as web pages."""
    return build_book("html", files())


@pytest.fixture
def finding_epub(build_book: BookBuilder) -> Built:
    """Give the book as an EPUB."""
    return build_book("epub", files())


@pytest.fixture(scope="module")
def site(dist: Path) -> Iterator[str]:
    """Give the address of the real book, served with its own headers."""
    with serving(dist, headers=dist / HEADERS_FILE) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give an empty page of a fresh reader."""
    with opened(browser) as fresh:
        yield fresh


@pytest.fixture
def scriptless(browser: Browser) -> Iterator[Page]:
    """Give an empty page of a reader who has scripts off, on a small screen."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    try:
        yield context.new_page()
    finally:
        context.close()
