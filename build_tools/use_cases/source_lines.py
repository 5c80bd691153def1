"""Where in the sources a fault of a finished publication was made (ADR 0014).

The address of a faulty link, or else the words of the faulty element, are looked for in the file
that its page was made of, and then in the other texts and data of the book. Only one place is sure;
else the file is named, and no line.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from build_tools.linter.model import Medium
from build_tools.model.selection import PAGES_ROOT, public_path
from build_tools.problems import Location
from build_tools.reading.corpus import read_corpus
from build_tools.use_cases.page_elements import meant, spoken
from build_tools.use_cases.publish import SUMS
from build_tools.use_cases.source_text import (
    address_in,
    only,
    run_of,
    source_of,
    times,
    whole_lines,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from lxml import etree

    from build_tools.linter.model import Page, Publication
    from build_tools.model.book import Book
    from build_tools.model.edition import Edition
    from build_tools.use_cases.page_elements import Spoken
    from build_tools.use_cases.source_text import Source

_IDENTIFIER: Final = "{http://purl.org/dc/elements/1.1/}identifier"
_TEXT: Final = ".md"
_DOI: Final = "https://doi.org/"
_WEB: Final = ("http:", "https:")
_DATA: Final = ("book/gegevens/*.toml", "book/bronnen.bib", "uitgave.toml")
# How many words behind one another are looked for, most telling first; fewer say too little.
_RUNS: Final = (12, 8, 5, 4)
_LONG_RUNS: Final = (12, 8)
_AROUND: Final = 4
# An element that says a few words only is looked for with those around it, within one of these.
_BLOCKS: Final = frozenset({
    "p", "li", "dt", "dd", "td", "th", "tr", "caption", "figure", "figcaption", "blockquote",
    "h1", "h2", "h3", "h4", "h5", "h6", "table",
})  # fmt: skip
_HEADS: Final = frozenset({"h1"})  # the title of a page is a field of its text


@dataclass(frozen=True)
class SourceLines:
    """The sources of one publication; of one that is not ours there are none.

    :ivar pages: address of a page in the publication, and the path of its source.
    :ivar packages: address of a package document, and the path of what it was made of.
    :ivar sources: path to words, of every source.
    """

    publication: Publication | None = None
    pages: Mapping[str, str] = field(default_factory=dict)
    packages: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    _spoken: dict[str, Spoken] = field(default_factory=dict)

    def of_markup(self, href: str, snippet: str, line: int = 0) -> Location | None:
        """Return where markup of a page was made, or None when no source made it.

        :param href: address of the page in the publication.
        :param snippet: the markup; :param line: its line in the page, 0 when not known.
        """
        if href in self.packages:
            return Location(self.packages[href])
        page = self._page(href)
        if page is None:
            return None
        elements = meant(page, snippet, line)
        places = {self.of_element(href, element) for element in elements}
        if len(places) == 1:
            return places.pop()
        return Location(self.pages[href]) if places and None not in places else None

    def of_element(self, href: str, element: etree._Element) -> Location | None:
        """Return where an element of a page of the publication was made, or None."""
        page = self._page(href)
        if page is None:
            return Location(self.packages[href]) if href in self.packages else None
        if href not in self._spoken:
            self._spoken[href] = spoken(page)
        told = self._spoken[href]
        if element not in told.spans or element is page.content:
            return None  # a menu, the head: no text of the book
        own = self.pages[href]
        tiers = list(self._tiers(own))
        if place := _linked(page, element, tiers):
            return place
        places = (_found(told, element, tier) for tier in tiers)
        return next((place for place in places if place), Location(own))

    def _tiers(self, own: str) -> Iterator[_Tier]:
        """Yield where words are looked for: the page's own text, data, the texts of other pages."""
        data = [one for path, one in self.sources.items() if not path.endswith(_TEXT)]
        rest = [one for path, one in self.sources.items() if path.endswith(_TEXT) and path != own]
        yield _Tier([self.sources[own]], _RUNS, _HEADS)
        yield _Tier(data, _RUNS, _BLOCKS)
        yield _Tier(rest, _LONG_RUNS, frozenset())

    def _page(self, href: str) -> Page | None:
        if self.publication is None or href not in self.pages:
            return None
        return self.publication.pages.get(href)


@dataclass(frozen=True, slots=True)
class _Tier:
    """Sources that are looked in together.

    :ivar runs: how many words behind one another are looked for there, most telling first.
    :ivar fields: elements of which the whole may be the value of a named field.
    """

    sources: list[Source]
    runs: tuple[int, ...]
    fields: frozenset[str]


def _linked(page: Page, element: etree._Element, tiers: list[_Tier]) -> Location | None:
    """Return the only place that has the web address that an element leads to."""
    address = element.get("href", "")
    if not address.startswith(_WEB):
        return None
    if sum(one.get("href") == address for one in page.content.iter("a", "area")) > 1:
        return None
    written = address.removeprefix(_DOI) or address  # a list of sources has the number only
    found = (
        list(address_in(one, tier.sources)) for one in dict.fromkeys((address, written))
        for tier in tiers
    )  # fmt: skip
    return only(next((places for places in found if places), ()))


def _found(told: Spoken, element: etree._Element, tier: _Tier) -> Location | None:
    """Return the only place that says the words of an element.

    What a page says more often than its sources do was put there by a program: that is not sure.
    """
    start, end = told.spans[element]
    if end - start >= min(tier.runs):
        runs = [(start, min(end, start + size), start) for size in tier.runs]
    else:
        whole = _whole(told.words[start:end], str(element.tag), tier)
        if whole is not None:
            return whole
        runs = list(_around(told, element, min(tier.runs)))
    for first, last, at in dict.fromkeys(runs):
        words = told.words[first:last]
        place = only(run_of(words, tier.sources, min(at - first, len(words) - 1)))
        if place is not None and times(words, told.words) == 1:
            return place
    return None


def _whole(words: tuple[str, ...], tag: str, tier: _Tier) -> Location | None:
    """Return the only line that says these few words and no others."""
    if not words or tag not in _BLOCKS or tier.runs is not _RUNS:
        return None
    place = only(whole_lines(words, tier.sources, named=False))
    if place is None and tag in tier.fields:
        place = only(whole_lines(words, tier.sources, named=True))
    return place


def _around(told: Spoken, element: etree._Element, least: int) -> Iterator[tuple[int, int, int]]:
    """Yield runs of words of the block around a small element, and the word that is its place."""
    block = next((one for one in element.iterancestors() if one.tag in _BLOCKS), None)
    if block is None or block not in told.spans:
        return
    start, end = told.spans[element]
    first, last = told.spans[block]
    for before, after in ((_AROUND, _AROUND), (0, 2 * _AROUND), (2 * _AROUND, 0)):
        run = max(first, start - before), min(last, end + after)
        if run[1] - run[0] >= least:
            yield *run, start


def sources_of(root: Path, publication: Publication | None) -> SourceLines:
    """Return the sources of a publication; of one that was not made of this book there are none.

    :param root: the repository.
    """
    if publication is None:
        return SourceLines()
    book = read_corpus(root).book
    editions = list(_editions(book, publication))
    pages: dict[str, str] = {}
    for edition in editions:
        pages.update(_pages(book, edition, publication))
    if not pages:
        return SourceLines()
    package = publication.package.href if publication.package else ""
    return SourceLines(
        publication=publication,
        pages=pages,
        packages={package: editions[0].source} if package else {},
        sources=dict(_sources(root, book, editions)),
    )


def _editions(book: Book, publication: Publication) -> Iterator[Edition]:
    """Yield the editions that a publication holds: by identifier, or by folder."""
    if publication.package is not None:
        said = {(one.text or "").strip() for one in publication.package.root.iter(_IDENTIFIER)}
        yield from (one for one in book.editions if f"urn:uuid:{one.uuid}" in said)
    elif SUMS in publication.files:
        yield from book.editions


def _pages(book: Book, edition: Edition, publication: Publication) -> Iterator[tuple[str, str]]:
    """Yield address and source of every page of an edition that the publication holds."""
    epub = publication.medium is Medium.EPUB
    before, suffix = ("", ".xhtml") if epub else (f"{edition.slug}/", ".html")
    for name in (*book.pages, *book.stories):
        if name.startswith(PAGES_ROOT) or book.stories[name].edition == edition.slug:
            address = f"{before}{public_path(name)}{suffix}"
            if address in publication.pages:
                yield address, f"{name}.md"


def _sources(root: Path, book: Book, editions: list[Edition]) -> Iterator[tuple[str, Source]]:
    """Yield path and words of every text and every file of data."""
    slugs = {edition.slug for edition in editions}
    stories = (name for name, story in book.stories.items() if story.edition in slugs)
    names = [f"{name}.md" for name in (*book.pages, *stories)]
    names += [edition.source for edition in editions]
    names += [
        path.relative_to(root).as_posix() for wanted in _DATA for path in sorted(root.glob(wanted))
    ]
    for name in names:
        yield name, source_of(name, (root / name).read_text(encoding="utf-8", errors="replace"))
