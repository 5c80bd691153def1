"""A finished publication as the rules see it: parsed once, never changed.

Pages of both media look the same to a rule: elements have plain HTML names without a namespace,
``epub:type`` is the attribute ``EPUB_TYPE``, and every element knows the line it stands on.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from lxml import etree

EPUB_TYPE: Final = "{http://www.idpf.org/2007/ops}type"


class Medium(Enum):
    """Where a page is read."""

    EPUB = "epub"
    WEB = "web"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong.

    :ivar code: the key in the catalogue, LB910-LB989.
    :ivar href: the file that it is in: address in the package, or path in the web edition.
    :ivar element: what is wrong, when it is one element.
    :ivar values: what the words of the catalogue need.
    :ivar line: of what is wrong when it is no element (a stylesheet), counted from 1; otherwise 0.
    """

    code: str
    href: str
    element: etree._Element | None = None
    values: tuple[str | int, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page.

    :ivar href: address in the package, or path in the web edition.
    :ivar root: the element ``html``; names without a namespace, but those of SVG and MathML.
    :ivar content: what the book itself says: ``body`` in an EPUB, ``main`` (or else ``body``) on
        the web, where menus and footers stand around it.
    :ivar language: BCP 47 tag of the page; empty when it has none.
    :ivar broken_at: line where it stops being XML; 0 when it is XML, or need not be.
    """

    href: str
    medium: Medium
    root: etree._Element
    content: etree._Element
    language: str
    broken_at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of a manifest; ``href`` is the address in the package, resolved."""

    ident: str
    href: str
    media_type: str
    properties: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file as it lies in the archive.

    :ivar packed: whether it is compressed.
    :ivar extra: whether an extra field stands in front of its bytes.
    :ivar date: year, month, day, hour, minute and second, without a time zone.
    :ivar size: in bytes, unpacked.
    """

    name: str
    packed: bool
    extra: bool
    date: tuple[int, int, int, int, int, int]
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """What is around the pages of an EPUB.

    :ivar href: address of the package document.
    :ivar root: its root; names keep their namespaces.
    :ivar spine: (address, linear) in reading order.
    :ivar nav: address of the contents; empty when the package names none.
    :ivar ncx: root of the contents for old reading systems, and its address; None without.
    :ivar entries: what lies in the archive, in the order in which it lies there.
    """

    href: str
    root: etree._Element
    items: tuple[Item, ...]
    spine: tuple[tuple[str, bool], ...]
    nav: str
    ncx: tuple[str, etree._Element] | None = None
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """An EPUB, or one web folder.

    :ivar name: as its user knows it; stands before the address of a page in every message.
    :ivar files: address to bytes, of every file.
    :ivar pages: address to page, in order of reading (EPUB) or of name (web).
    :ivar styles: address to text, of every stylesheet.
    :ivar package: of an EPUB; None on the web.
    """

    name: str
    medium: Medium
    files: Mapping[str, bytes]
    pages: Mapping[str, Page]
    styles: Mapping[str, str]
    package: Package | None = None


if TYPE_CHECKING:
    PageRule = Callable[[Page], Iterator[Fault]]
    PublicationRule = Callable[[Publication], Iterator[Fault]]
