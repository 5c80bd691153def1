"""What a reader is told before a download."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.sphinx_ext.downloads import Download, download_of, readable_size

if TYPE_CHECKING:
    from build_tools.model.selection import Selection


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (1, "1 kB"),
        (412_345, "412 kB"),
        (999_999, "1000 kB"),
        (1_000_000, "1,0 MB"),
        (1_349_999, "1,3 MB"),
    ],
)
def test_a_size_is_said_in_words(size: int, words: str) -> None:
    assert readable_size(size) == words


def test_a_download_says_edition_size_date_and_what_is_true_of_it(north: Selection) -> None:
    assert download_of(north.edition, 1_200_000, "Alles staat in tekst.") == Download(
        address="burgermeesterleerboek-noord.epub",
        edition="Noord",
        size="1,2 MB",
        date="1 mei 2025",
        day="2025-05-01",
        facts="Alles staat in tekst.",
    )


def test_without_an_epub_there_is_nothing_to_download(north: Selection) -> None:
    assert download_of(north.edition, 0) is None
