"""A book as MuPDF opens it: an engine that shares nothing with a browser."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Self, cast

import pymupdf

from tests.engines.package import DRAWING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from lxml import etree

    from tests.engines.package import Package

_H: Final = "{http://www.w3.org/1999/xhtml}"
_SVG: Final = "{http://www.w3.org/2000/svg}svg"
# What MuPDF puts before a line of a list; it is not in the text.
_MARKER: Final = re.compile(r"[•○■▪]|\d+\.|[a-zA-Z]+\.")
# Layout says where lines end: spaces, soft hyphens, and the hyphens that those become.
_LAYOUT: Final = re.compile(r"[\s\u00ad\u2010]+")
# What MuPDF calls a block of a page that is a picture.
_PICTURE: Final = 1
# In points: a small screen, and one so wide that no word is broken.
_READER: Final = {"width": 450, "height": 600, "fontsize": 11}
_ONE_LINE: Final = {"width": 30_000, "height": 3_000, "fontsize": 11}


class MuPdf:
    """A book that is open."""

    def __init__(self, book: Path) -> None:
        self._document: Any = cast("Any", pymupdf.open(book))  # type: ignore[no-untyped-call]
        self._document.layout(**_READER)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._document.close()

    def chapters(self) -> int:
        """Return how many documents it shows."""
        return int(self._document.chapter_count)

    def pages(self) -> list[int]:
        """Return how many pages each document takes on a small screen."""
        count = self._document.chapter_page_count
        return [int(count(chapter)) for chapter in range(self.chapters())]

    def blank_pages(self) -> list[tuple[int, int]]:
        """Return the pages, as document and page, on which nothing is drawn."""
        places = [
            (chapter, number)
            for chapter, pages in enumerate(self.pages())
            for number in range(pages)
        ]
        return [place for place in places if self._is_blank(place)]

    def _is_blank(self, place: tuple[int, int]) -> bool:
        page = self._document[place]
        return not page.get_text().strip() and bool(page.get_pixmap(dpi=20).is_unicolor)

    def pictures(self) -> list[list[float]]:
        """Return for each document how high its whole pictures are to their width, in order.

        One that does not end on the page where it begins is not whole.
        """
        return [
            [
                (bottom - top) / (right - left)
                for number in range(pages)
                for left, top, right, bottom in self._whole_pictures((chapter, number))
            ]
            for chapter, pages in enumerate(self.pages())
        ]

    def _whole_pictures(self, place: tuple[int, int]) -> Iterator[tuple[float, ...]]:
        page = self._document[place]
        for block in page.get_text("dict")["blocks"]:
            left, top, right, bottom = block["bbox"]
            if block["type"] == _PICTURE and top > 0 and bottom < page.rect.height:
                yield left, top, right, bottom

    def contents(self) -> list[tuple[int, str, int]]:
        """Return the lines of its table of contents: depth, label and document."""
        return [
            (int(depth), str(label), int(self._document.location_from_page_number(page - 1)[0]))
            for depth, label, page in self._document.get_toc()
        ]

    def links(self) -> set[tuple[int, int]]:
        """Return from which document to which there is a link that leads to a page."""
        return {(self._chapter(page), self._chapter(link["page"])) for page, link in self._links()}

    def behind_links(self) -> dict[int, str]:
        """Return for each document the words of all pages to which its links lead."""
        pages: defaultdict[int, set[int]] = defaultdict(set)
        for number, link in self._links():
            pages[self._chapter(number)].add(link["page"])
        return {
            source: " ".join(
                word for page in found for word in self._document[page].get_text().split()
            )
            for source, found in pages.items()
        }

    def _links(self) -> Iterator[tuple[int, dict[str, Any]]]:
        for page in self._document:
            for link in page.get_links():
                if link["kind"] == pymupdf.LINK_GOTO:
                    yield int(page.number), link

    def _chapter(self, page: int) -> int:
        return int(self._document.location_from_page_number(page)[0])

    def texts(self) -> list[str]:
        """Return the text of each document, laid out so that no word is broken, without spaces."""
        self._document.layout(**_ONE_LINE)
        try:
            return [
                _joined(self._document[(chapter, page)].get_text() for page in range(pages))
                for chapter, pages in enumerate(self.pages())
            ]
        finally:
            self._document.layout(**_READER)


def _joined(texts: Iterator[str]) -> str:
    return _LAYOUT.sub("", "".join(texts))


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text without spaces. :ivar marked: whether a marker of a list may come before."""

    text: str
    marked: bool


def expected(package: Package, name: str) -> list[Piece]:
    """Return the text of a document in the order of MuPDF.

    It knows no captions: it puts the words of a caption below the table. A drawing of the book is a
    picture for it: it paints the letters, but has no text of them. The description below the
    drawing says the same words (``tests/drawings``), and those it must have.
    """
    pieces: list[Piece] = []
    _gather(package.body(name), pieces)
    return [piece for piece in pieces if piece.text or piece.marked]


def _gather(element: etree._Element, pieces: list[Piece]) -> None:
    if element.get("hidden") is not None or not isinstance(element.tag, str):
        return
    if element.tag == _SVG and DRAWING in element.get("class", "").split():
        return
    pieces.append(Piece(_LAYOUT.sub("", element.text or ""), marked=element.tag == f"{_H}li"))
    later = []
    for child in element:
        if child.tag == f"{_H}caption":
            later.append(child)
        else:
            _gather(child, pieces)
        pieces.append(Piece(_LAYOUT.sub("", child.tail or ""), marked=False))
    for child in later:
        _gather(child, pieces)


def difference(pieces: list[Piece], text: str) -> str:
    """Return where a text stops being those pieces, or nothing."""
    at = 0
    for number, piece in enumerate(pieces):
        if piece.marked:
            rest = "".join(one.text for one in pieces[number : number + 4])[:12]
            found = _MARKER.match(text, at)
            if found and not text.startswith(rest, at):
                at = found.end()
        if not text.startswith(piece.text, at):
            return f"{piece.text[:60]} ≠ {text[at : at + 60]}"
        at += len(piece.text)
    return text[at : at + 60]
