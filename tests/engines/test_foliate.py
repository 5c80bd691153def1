"""What foliate-js alone can tell: where links lead, the landmarks and the cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.engines.books import MOST, file_of
from tests.engines.package import Package
from tests.engines.readers import FOLIATE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.engines.readers import Reader, Shelf


@pytest.fixture(scope="module", params=MOST)
def package(request: pytest.FixtureRequest) -> Package:
    """Give a book."""
    return Package(file_of(request.param, request))


@pytest.fixture(scope="module")
def reader(shelf: Shelf, package: Package) -> Iterator[Reader]:
    """Give the book, open in foliate-js."""
    with shelf.reading(FOLIATE, package.path) as opened:
        yield opened


def test_every_link_in_the_book_leads_to_its_place(reader: Reader, package: Package) -> None:
    addresses = sorted({link.target for link in package.links})
    found = dict(zip(addresses, reader.targets(addresses), strict=True))
    assert found == {address: package.text_of(address) for address in addresses}


def test_every_landmark_leads_to_a_place(reader: Reader) -> None:
    marks = reader.landmarks()
    texts = reader.targets([href for _, _, href in marks])
    lost = [mark for mark, text in zip(marks, texts, strict=True) if text is None]
    assert (lost, marks != []) == ([], True)


def test_the_cover_is_found(reader: Reader) -> None:
    assert (reader.cover() or "").startswith("image/")
