"""The Atom feed of an edition: its pages and stories, newest first; pure.

Source: RFC 4287. Dates come from the pages and from the edition, never from a clock, so that the
same book gives the same feed. An entry keeps its id when the book moves to another address.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import uuid5

from lxml import etree

from build_tools.model.document import Page
from build_tools.model.selection import public_path
from build_tools.sphinx_ext.downloads import FEED
from build_tools.sphinx_ext.sharing import description_of, has_card, url_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from build_tools.model.selection import Selection

_ATOM: Final = "http://www.w3.org/2005/Atom"
_MAKERS: Final = ("aut", "pbl")


def feed(selection: Selection, base: str) -> str:
    """Return the feed of what an edition shows.

    :param base: public address of the book, ends in ``/``.
    """
    edition = selection.edition
    entries = sorted(_dated(selection), key=lambda entry: entry[0], reverse=True)
    root = etree.Element(
        f"{{{_ATOM}}}feed",
        {"{http://www.w3.org/XML/1998/namespace}lang": edition.language},
        nsmap={None: _ATOM},
    )
    _text(root, "id", f"urn:uuid:{edition.uuid}")
    _text(root, "title", f"{edition.title}, {edition.name}")
    _text(root, "subtitle", edition.subtitle)
    _text(root, "updated", _moment(max((day for day, _ in entries), default=edition.published)))
    _link(root, "self", url_of(base, edition.slug, FEED), "application/atom+xml")
    _link(root, "alternate", url_of(base, edition.slug, "index.html"), "text/html")
    for name in _makers(selection):
        _text(etree.SubElement(root, f"{{{_ATOM}}}author"), "name", name)
    for day, docname in entries:
        _entry(root, selection, docname, day, base)
    etree.indent(root)
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8")
    return f"{data.decode()}\n"


def _dated(selection: Selection) -> Iterator[tuple[date, str]]:
    """Yield every document with its day, in reading order."""
    for docname in selection.docnames():
        document = selection.document(docname)
        own = document.dated if isinstance(document, Page) else None
        yield own or selection.edition.published, docname


def _makers(selection: Selection) -> list[str]:
    """Return who made the edition; Atom wants an author, so without one it is the book itself."""
    people = selection.edition.contributors
    for role in _MAKERS:
        if found := [maker.name for maker in people if maker.role == role]:
            return found
    return [selection.edition.title]


def _entry(root: etree._Element, selection: Selection, docname: str, day: date, base: str) -> None:
    edition = selection.edition
    address = f"{public_path(docname)}.html"
    entry = etree.SubElement(root, f"{{{_ATOM}}}entry")
    _text(entry, "id", f"urn:uuid:{uuid5(edition.uuid, address)}")
    _text(entry, "title", selection.document(docname).title)
    _text(entry, "updated", _moment(day))
    _link(entry, "alternate", url_of(base, edition.slug, address), "text/html")
    words = description_of(selection, docname)
    if words and has_card(selection, docname):
        _text(entry, "summary", words)


def _moment(day: date) -> str:
    """Return a day as RFC 3339 wants a moment."""
    return f"{day.isoformat()}T00:00:00Z"


def _text(parent: etree._Element, name: str, words: str) -> None:
    etree.SubElement(parent, f"{{{_ATOM}}}{name}").text = words


def _link(parent: etree._Element, relation: str, address: str, media: str) -> None:
    etree.SubElement(parent, f"{{{_ATOM}}}link", {"rel": relation, "type": media, "href": address})
