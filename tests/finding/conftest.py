"""The proof book with a page to find everything on, a chapter to do things in, and a dictionary."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.conftest import PROOF_BOOK

if TYPE_CHECKING:
    from collections.abc import Mapping

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
