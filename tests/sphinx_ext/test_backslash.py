"""A backslash that an editor wrote is shown, once for each time it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from tests.conftest import BookBuilder, Built

_TITLE: Final = r"Map C:\\leer\boek, hoor\" \. \- \` 'zo'"
_SHOWN: Final = r"Map C:\\leer\boek, hoor\” \. \- \` ‘zo’"
_PAGE: Final = rf"""---
titel: {_TITLE}
ondertitel: Twee \\ en één \ streep
soort: hoofdstuk
samenvatting: Een proef.
---

In de tekst is C:\\\\leer twee strepen, en C:\\leer is één.

De code `C:\\leer` blijft.
"""


@pytest.fixture
def book(build_book: BookBuilder, builder: str) -> Built:
    return build_book(builder, {"book/blokken.md": _PAGE})


def _words(book: Built, page: str) -> str:
    return " ".join(book.page(page).get_text().split())


def test_a_title_keeps_its_backslashes(book: Built) -> None:
    assert _SHOWN in _words(book, "blokken")


def test_a_title_keeps_them_wherever_it_is_shown(book: Built) -> None:
    assert r"C:\\leer\boek" in _words(book, "alles")
    assert r"C:\\leer\boek" in book.pages["blokken"].partition("</title>")[0]


def test_other_fields_keep_them(book: Built) -> None:
    assert r"Twee \\ en één \ streep" in _words(book, "blokken")


def test_in_the_text_markdown_takes_one_layer_and_no_more(book: Built) -> None:
    assert r"C:\\leer twee strepen, en C:\leer is één." in _words(book, "blokken")
    assert r"De code C:\\leer blijft." in _words(book, "blokken")
