"""MuPDF opens our books, shows all of them and follows their links."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.engines.books import ALL, file_of
from tests.engines.mupdf import MuPdf, difference, expected
from tests.engines.package import Package

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module", params=ALL)
def package(request: pytest.FixtureRequest) -> Package:
    """Give a book."""
    return Package(file_of(request.param, request))


@pytest.fixture(scope="module")
def reader(package: Package) -> Iterator[MuPdf]:
    """Give the book, open in MuPDF."""
    with MuPdf(package.path) as opened:
        yield opened


def test_every_document_has_pages(reader: MuPdf, package: Package) -> None:
    assert [count > 0 for count in reader.pages()] == [True] * len(package.spine)


def test_no_page_is_blank(reader: MuPdf) -> None:
    assert reader.blank_pages() == []


def test_the_text_on_the_pages_is_the_text_of_the_book(reader: MuPdf, package: Package) -> None:
    found = {
        name: difference(expected(package, name), text)
        for name, text in zip(package.spine, reader.texts(), strict=True)
    }
    assert {name: words for name, words in found.items() if words} == {}


def test_every_drawing_is_whole_on_one_page(reader: MuPdf, package: Package) -> None:
    lost = [
        (name, drawing)
        for name, pictures in zip(package.spine, reader.pictures(), strict=True)
        for drawing in package.drawings(name)
        if drawing not in [pytest.approx(one, rel=0.01) for one in pictures]
    ]
    assert lost == []


def test_the_contents_are_complete_and_lead_to_their_documents(
    reader: MuPdf, package: Package
) -> None:
    wanted = []
    for place, entry in enumerate(package.contents):
        [href, *_] = [one.href for one in package.contents[place:] if one.href]
        wanted.append((entry.depth, entry.label, package.spine.index(href.partition("#")[0])))
    assert reader.contents() == wanted


def test_every_link_in_the_book_leads_to_its_document(reader: MuPdf, package: Package) -> None:
    place = package.spine.index
    wanted = {(place(one.source), place(one.target.partition("#")[0])) for one in package.links}
    assert reader.links() == wanted


def test_the_mark_of_a_note_leads_to_the_page_with_the_note(
    reader: MuPdf, package: Package
) -> None:
    behind = reader.behind_links()
    lost = [
        link.target
        for link in package.links
        if link.note
        and _first_words(package, link.target) not in behind[package.spine.index(link.source)]
    ]
    assert lost == []


def _first_words(package: Package, target: str) -> str:
    return " ".join(package.text_of(target).split()[:3])
