"""What a reader loses in a bad book is noticed, so that silence about our books means something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.engines.mupdf import MuPdf, Piece, difference, expected
from tests.engines.package import Package
from tests.engines.readers import FOLIATE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.engines.readers import Reader, Shelf, Walk

_HERE: Final = ("inhoud.xhtml", "goed.xhtml")


@pytest.fixture(scope="module")
def reader(shelf: Shelf, faulty: Path) -> Iterator[Reader]:
    """Give the book with faults, open in foliate-js; epub.js does not open it at all."""
    with shelf.reading(FOLIATE, faulty) as opened:
        yield opened


@pytest.fixture(scope="module")
def walk(reader: Reader) -> Walk:
    """Give what was seen of it."""
    return reader.walk()


def test_nothing_is_lost_on_a_good_page(walk: Walk) -> None:
    good = [walk.documents[name] for name in _HERE]
    assert [(shown.lost, shown.pictures) for shown in good] == [([], [])] * 2


def test_hidden_words_are_not_words_on_a_page(walk: Walk, faulty: Path) -> None:
    name = "verborgen.xhtml"
    missing = set(Package(faulty).words(name)) - set(walk.documents[name].words)
    assert missing == {"niet."}


def test_words_that_a_box_cuts_off_are_lost(walk: Walk) -> None:
    lost = walk.documents["breed.xhtml"].lost
    assert ("Rechts" in lost, "Links" in lost) == (True, False)


def test_a_picture_that_is_not_there_is_missed(walk: Walk) -> None:
    assert len(walk.documents["beeld.xhtml"].pictures) == 1


def test_an_address_of_somebody_else_is_heard(walk: Walk, reader: Reader) -> None:
    assert (reader.asked_elsewhere(), walk.ended) == (["http://127.0.0.1:9/teller.png"], True)


def test_what_the_browser_says_of_it_is_heard(walk: Walk, reader: Reader) -> None:
    assert (reader.complaints() != [], walk.ended) == (True, True)


def test_mupdf_does_not_show_hidden_words(faulty: Path) -> None:
    package = Package(faulty)
    at = package.spine.index("verborgen.xhtml")
    with MuPdf(faulty) as reader:
        found = difference(expected(package, package.spine[at]), reader.texts()[at])
    assert found.startswith("Ditniet.")


@pytest.mark.parametrize("text", ["Appel", "•Appel", "1.Appel"])
def test_a_marker_of_a_list_is_no_difference(text: str) -> None:
    assert difference([Piece("Appel", marked=True)], text) == ""


@pytest.mark.parametrize("text", ["", "Peer", "Appelmoes", "•Appel•"])
def test_other_text_is_a_difference(text: str) -> None:
    assert difference([Piece("Appel", marked=False)], text) != ""
