"""Words explained on the page, and what may not come of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from build_tools.search.pages import read_page

if TYPE_CHECKING:
    from tests.conftest import Built


@pytest.mark.parametrize("page", ["begrip-gewoon", "begrip-in-een-kop-en-in-een-antwoord"])
def test_an_explanation_is_not_searched(web_book: Built, page: str) -> None:
    read = read_page(f"{page}.html", web_book.pages[page].encode())
    assert read is not None
    assert "Samen iets maken" not in read.text


@pytest.mark.parametrize("page", [
    "begrip-twee-keer-hetzelfde-en-een-ander", "begrip-in-een-kop-en-in-een-antwoord", "antwoorden",
])  # fmt: skip
def test_every_word_leads_to_one_explanation(web_book: Built, page: str) -> None:
    text = web_book.pages[page]
    wanted = set(re.findall(r'data-begrip="([^"]+)"', text))
    explained = re.findall(r'<div class="begrip-uitleg"[^>]* id="([^"]+)"', text)
    assert (sorted(wanted), len(wanted)) == (sorted(explained), len(explained))
    assert wanted


def test_no_explanation_stands_in_the_epub(epub_book: Built) -> None:
    with_one = [name for name, text in epub_book.pages.items() if "uitleg-begrip" in text]
    assert with_one == []


def test_in_the_epub_a_word_is_a_reference_to_the_glossary(epub_book: Built) -> None:
    assert 'epub:type="glossref"' in epub_book.pages["begrip-gewoon"]
