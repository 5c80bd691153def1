"""What stands in the reading order of an EPUB: so much a checker must have looked at.

Read here once more, from the file alone: what a checker says of itself proves nothing.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from lxml import etree

from build_tools.catalogue import tooling
from build_tools.checkers.markup import packed_text
from build_tools.checkers.report import CheckerFailed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PAGE: Final = "application/xhtml+xml"
_CONTAINER: Final = "META-INF/container.xml"
_SPACES: Final = {
    "c": "urn:oasis:names:tc:opendocument:xmlns:container",
    "o": "http://www.idpf.org/2007/opf",
}


def spine_of(book: Path) -> Mapping[str, str]:
    """Return the documents of the spine: address from the package document to media type.

    Empty when there is no package document that can be read; every checker fails such a book.
    """
    container = _xml(book, _CONTAINER)
    if container is None:
        return {}
    named = container.find("c:rootfiles/c:rootfile", _SPACES)
    package = None if named is None else _xml(book, unquote(named.get("full-path", "")))
    if package is None:
        return {}
    items = {item.get("id"): item for item in package.iterfind("o:manifest/o:item", _SPACES)}
    read = (items.get(one.get("idref")) for one in package.iterfind("o:spine/o:itemref", _SPACES))
    return {
        plain(item.get("href", "")): item.get("media-type", "").strip()
        for item in read
        if item is not None
    }


def plain(address: str) -> str:
    """Return an address in the one form in which two of them can be compared."""
    return posixpath.normpath(unquote(address))


def looked_at_all(tool: str, seen: int, expected: int) -> None:
    """Do nothing when a checker looked at everything.

    :raises CheckerFailed: it looked at less.
    """
    if seen < expected:
        raise CheckerFailed(tool, tooling.LOOKED_AT_LESS.format(seen=seen, expected=expected))


def _xml(book: Path, name: str) -> etree._Element | None:
    """Return a file of the package, or None when it is not there, too large or no XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        return etree.fromstring(packed_text(book, name).encode(), parser)
    except etree.XMLSyntaxError:
        return None
