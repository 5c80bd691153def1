"""What an EPUB says by itself: read with a zip and an XML parser, without any reading system."""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_H: Final = "{http://www.w3.org/1999/xhtml}"
_SVG: Final = "{http://www.w3.org/2000/svg}"
DRAWING: Final = "schema-tekening"
"""The class of a drawing that the book makes itself (ADR 0019)."""

# They name and describe a drawing to who does not see it, and stand on no page (SVG 2, 5.8).
_NOT_PAINTED: Final = (f"{_SVG}title", f"{_SVG}desc")
_OPS: Final = "{http://www.idpf.org/2007/ops}"
_NAMES: Final = {
    "c": "urn:oasis:names:tc:opendocument:xmlns:container",
    "h": "http://www.w3.org/1999/xhtml",
    "o": "http://www.idpf.org/2007/opf",
}
_WORD: Final = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents.

    :ivar depth: 1 for the outer list. :ivar href: from the folder of the package; empty for a part.
    """

    depth: int
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside the book, both ends as an address in the package.

    :ivar note: whether it is the mark of a note.
    """

    source: str
    target: str
    note: bool


class Package:
    """An EPUB whose package document stands at its root."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with zipfile.ZipFile(path) as archive:
            self._files = {name: archive.read(name) for name in archive.namelist()}
        container = etree.fromstring(self._files["META-INF/container.xml"])
        [root] = container.xpath("//c:rootfile/@full-path", namespaces=_NAMES)
        self._opf = etree.fromstring(self._files[str(root)])

    @cached_property
    def spine(self) -> tuple[str, ...]:
        """Every document in the order of reading."""
        hrefs = {item.get("id"): item.get("href", "") for item in self._items()}
        refs = self._opf.iterfind(".//o:itemref", _NAMES)
        return tuple(hrefs[ref.get("idref")] for ref in refs)

    def _items(self) -> list[etree._Element]:
        return self._opf.findall(".//o:item", _NAMES)

    @cached_property
    def contents(self) -> tuple[Entry, ...]:
        """The table of contents of the navigation document, each line once."""
        [nav] = [one.get("href", "") for one in self._items() if one.get("properties") == "nav"]
        [toc] = [one for one in self._root(nav).iter(f"{_H}nav") if one.get(f"{_OPS}type") == "toc"]
        outer = toc.find(f"{_H}ol")
        assert outer is not None
        return tuple(_entries(outer, nav, 1))

    def _root(self, name: str) -> etree._Element:
        return etree.fromstring(self._files[name])

    def body(self, name: str) -> etree._Element:
        """Return the body of a document."""
        found = self._root(name).find(f"{_H}body")
        assert found is not None, name
        return found

    def words(self, name: str) -> list[str]:
        """Return what stands between spaces, text node by text node, without what is hidden."""
        return [word for text in _texts(self.body(name)) for word in _WORD.findall(text)]

    def drawings(self, name: str) -> list[float]:
        """Return for each drawing of the book in a document how high it is to its width."""
        shapes = [
            svg.get("viewBox", "").split()
            for svg in self.body(name).iter(f"{_SVG}svg")
            if DRAWING in svg.get("class", "").split()
        ]
        return [float(height) / float(width) for _, _, width, height in shapes]

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link that leads to a place in the book."""
        return tuple(link for name in self.spine for link in self._links_of(name))

    def _links_of(self, name: str) -> Iterator[Link]:
        for element in self.body(name).iter(f"{_H}a"):
            href = element.get("href")
            hidden = any(one.get("hidden") is not None for one in element.iterancestors())
            if href and not hidden and not urlsplit(href).scheme:
                note = element.get("role") == "doc-noteref"
                yield Link(name, _within(name, href), note)

    def text_of(self, address: str) -> str:
        """Return the words of the element at an address, with one space between them.

        :raises KeyError: there is no such document, or no such element in it.
        """
        name, _, fragment = address.partition("#")
        body = self.body(name)
        found = [one for one in body.iter() if not fragment or one.get("id") == fragment]
        if not found:
            raise KeyError(address)
        return " ".join(_WORD.findall("".join(str(text) for text in found[0].itertext())))


def _entries(outer: etree._Element, nav: str, depth: int) -> Iterator[Entry]:
    for line in outer.iterfind(f"{_H}li"):
        label = line[0]
        href = label.get("href")
        text = " ".join(_WORD.findall("".join(str(part) for part in label.itertext())))
        yield Entry(depth, text, _within(nav, href) if href else "")
        inner = line.find(f"{_H}ol")
        if inner is not None:
            yield from _entries(inner, nav, depth + 1)


def _within(name: str, href: str) -> str:
    path, hash_, fragment = unquote(href).partition("#")
    there = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
    return f"{there}{hash_}{fragment}"


def _texts(element: etree._Element) -> Iterator[str]:
    if element.tag in _NOT_PAINTED:
        return
    if element.get("hidden") is None and isinstance(element.tag, str):
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""
