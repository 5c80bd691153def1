"""Open any EPUB or web folder, ours or not, well made or hostile: parsed once, within bounds."""

from __future__ import annotations

import os
import posixpath
import stat
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from lxml import etree

from build_tools.linter.archive import MEGABYTES, unpacked
from build_tools.linter.model import Entry, Item, Medium, Package, Page, Publication
from build_tools.linter.parsing import page_of, xml_root
from build_tools.linter.refusal import CannotOpen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

__all__ = ["PAGES", "CannotOpen", "open_epub", "open_site", "read_epub"]

_FILES: Final = 100_000
_MEGABYTES: Final = 1_500
# Of all pages together: what is parsed takes up to forty times its size.
_MARKUP_MEGABYTES: Final = 60
_CONTAINER: Final = "META-INF/container.xml"
_PAGE_TYPES: Final = frozenset({"application/xhtml+xml", "text/html"})
_NCX_TYPE: Final = "application/x-dtbncx+xml"
PAGES: Final = (".html", ".htm", ".xhtml")
"""How the names of web pages end."""
_ROOTFILE: Final = "{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"
_OPF: Final = "{http://www.idpf.org/2007/opf}"


def read_epub(path: Path) -> bytes:
    """Return the bytes of a file that may be an EPUB.

    :raises CannotOpen: it is no ordinary file, too large, or cannot be read.
    """
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise CannotOpen("special", path.name)
        if facts.st_size > MEGABYTES * 1_000_000:
            raise CannotOpen("size", MEGABYTES)
        return path.read_bytes()
    except OSError as error:
        raise CannotOpen("unreadable", path.name) from error


def open_epub(data: bytes, name: str) -> Publication:
    """Open an EPUB.

    :param name: as its user knows it.
    :raises CannotOpen: it is no EPUB that can be looked at.
    """
    files, entries = unpacked(data)
    package = _package(files, entries)
    types = {item.href: item.media_type for item in package.items}
    listed = dict.fromkeys([href for href, _ in package.spine] + list(types))
    read = [href for href in listed if types.get(href) in _PAGE_TYPES and href in files]
    if sum(len(files[href]) for href in read) > _MARKUP_MEGABYTES * 1_000_000:
        raise CannotOpen("markup", _MARKUP_MEGABYTES)
    pages = {href: page_of(href, files[href], Medium.EPUB) for href in read}
    if not pages:
        raise CannotOpen("pages")
    styles = {
        href: _text(files[href])
        for href, kind in types.items()
        if kind == "text/css" and href in files
    }
    return Publication(
        name=name, medium=Medium.EPUB, files=files, pages=pages, styles=styles, package=package
    )


def open_site(folder: Path, name: str) -> Publication:
    """Open a folder of web pages.

    :param name: as its user knows it.
    :raises CannotOpen: it holds no page, too much, or what is no ordinary file.
    """
    files = dict(_read(folder))
    pages: dict[str, Page] = {
        href: page_of(href, data, Medium.WEB)
        for href, data in files.items()
        if href.lower().endswith(PAGES)
    }
    if not pages:
        raise CannotOpen("pages")
    styles = {href: _text(data) for href, data in files.items() if href.lower().endswith(".css")}
    return Publication(name=name, medium=Medium.WEB, files=files, pages=pages, styles=styles)


def _read(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file below a folder in order of name, and stop at what is too much."""
    count = size = 0
    for path in _walk(folder.resolve()):
        href = path.relative_to(folder.resolve()).as_posix()
        try:
            facts = path.lstat()
            if stat.S_ISLNK(facts.st_mode):
                raise CannotOpen("link", href)
            if not stat.S_ISREG(facts.st_mode):
                raise CannotOpen("special", href)
            count, size = count + 1, size + facts.st_size
            if count > _FILES:
                raise CannotOpen("entries", _FILES)
            if size > _MEGABYTES * 1_000_000:
                raise CannotOpen("size", _MEGABYTES)
            yield href, path.read_bytes()
        except OSError as error:
            raise CannotOpen("unreadable", href) from error


def _walk(folder: Path) -> Iterator[Path]:
    """Yield what is no folder, in order of name; a folder that cannot be opened stops all."""

    def refuse(error: OSError) -> None:
        raise CannotOpen("unreadable", posixpath.basename(str(error.filename))) from error

    for home, folders, names in os.walk(folder, onerror=refuse):
        folders.sort()
        here = folder / home
        links = [name for name in folders if (here / name).is_symlink()]
        yield from (here / name for name in sorted([*names, *links]))


def _package(files: Mapping[str, bytes], entries: tuple[Entry, ...]) -> Package:
    """Return what is around the pages.

    :raises CannotOpen: the container or the package document is not there, or is no XML.
    """
    href = _package_href(files)
    root = _xml(files, href)
    if root is None:
        raise CannotOpen("package", href)
    items = tuple(_items(root, href))
    by_ident = {item.ident: item.href for item in items}
    spine = tuple(
        (by_ident[ref.get("idref", "")], ref.get("linear") != "no")
        for ref in root.iterfind(f"{_OPF}spine/{_OPF}itemref")
        if ref.get("idref", "") in by_ident
    )
    nav = next((item.href for item in items if "nav" in item.properties), "")
    return Package(
        href=href, root=root, items=items, spine=spine, nav=nav,
        ncx=_ncx(files, items), entries=entries,
    )  # fmt: skip


def _package_href(files: Mapping[str, bytes]) -> str:
    container = _xml(files, _CONTAINER)
    found = None if container is None else container.find(f".//{_ROOTFILE}")
    if found is None or not found.get("full-path"):
        raise CannotOpen("container")
    return found.get("full-path", "")


def _items(root: etree._Element, package: str) -> Iterator[Item]:
    for item in root.iterfind(f"{_OPF}manifest/{_OPF}item"):
        yield Item(
            ident=item.get("id", ""),
            href=resolved(package, item.get("href", "")),
            media_type=item.get("media-type", ""),
            properties=frozenset(item.get("properties", "").split()),
        )


def _ncx(files: Mapping[str, bytes], items: tuple[Item, ...]) -> tuple[str, etree._Element] | None:
    href = next((item.href for item in items if item.media_type == _NCX_TYPE), "")
    root = _xml(files, href)
    return None if root is None else (href, root)


def _xml(files: Mapping[str, bytes], href: str) -> etree._Element | None:
    """Return the root of a file, or None when it is not there or no XML.

    :raises CannotOpen: it is larger than all pages of a book together can be.
    """
    if len(files.get(href, b"")) > _MARKUP_MEGABYTES * 1_000_000:
        raise CannotOpen("markup", _MARKUP_MEGABYTES)
    try:
        return xml_root(files[href])
    except (KeyError, etree.XMLSyntaxError):
        return None


def resolved(base: str, href: str) -> str:
    """Return the address in the package that a link in a file means, without its fragment."""
    path = unquote(href.partition("#")[0])
    if not path:
        return base
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), path))


def _text(data: bytes) -> str:
    """Return the text of a stylesheet."""
    return data.decode(
        "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "replace"
    )
