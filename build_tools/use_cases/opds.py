"""The catalogue of the EPUBs for reading apps: one OPDS acquisition feed; pure.

Source: OPDS Catalog 1.2, https://specs.opds.io/opds-1.2: a single acquisition feed is a whole
catalogue (2.3), every entry has all its metadata (5.1.2).  Addresses start at the address of the
book, or at the catalogue itself while that is not known: RFC 4287 and OPDS allow both.  Dates come
from the editions and ids do not change when the book moves.

Decision: ``updated`` is the day of the edition, also when a story was taken back since.  RFC 4287
(4.2.15) leaves to the publisher what is significant, and nothing in a publication may follow from
a withdrawal but its tombstone: a book after it equals, byte for byte, one that never had the story
(``tests/withdrawal``).  The signed overview names no day of a withdrawal either.
What does follow from the file may be told: each entry names the bytes of its EPUB
(``dcterms:hasVersion``, a name by RFC 6920), so that an app that compares more than dates sees
that it is another.  Editors who want every app to see it give the edition a new day.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin
from uuid import UUID, uuid5

from lxml import etree

from build_tools.epub.metadata import metadata_of
from build_tools.sphinx_ext.downloads import CATALOGUE, CATALOGUE_TYPE
from build_tools.use_cases.artwork import COVER_FALLBACK

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from build_tools.epub.metadata import Metadata
    from build_tools.model.edition import Imprint, Subject
    from build_tools.use_cases.front import BuiltEdition

_ATOM: Final = "http://www.w3.org/2005/Atom"
_TERMS: Final = "http://purl.org/dc/terms/"
_SPACES: Final = {None: _ATOM, "dc": _TERMS}
_ACQUISITION: Final = "http://opds-spec.org/acquisition/open-access"
_IMAGE: Final = "http://opds-spec.org/image"
_THUMBNAIL: Final = "http://opds-spec.org/image/thumbnail"
_EPUB: Final = "application/epub+zip"
_JPEG: Final = "image/jpeg"
_HTML: Final = "text/html"
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
# In it the catalogue of every series has its own number.
_CATALOGUES: Final = UUID("a1c0f0de-3f1b-4a0e-8d6c-2b7a5c9e4d10")
# Where each scheme of subjects is explained; Atom wants an IRI.
_SCHEMES: Final = {
    "NUR": "https://www.boek.nl/nur",
    "Thema": "https://ns.editeur.org/thema/",
}


def catalogue(editions: Sequence[BuiltEdition], imprint: Imprint, *, web: bool) -> str | None:
    """Return the catalogue, in the order of the editions; None when there is no EPUB at all.

    :param web: whether there are web pages to lead to as well.
    """
    there = [built for built in editions if built.epub_size]
    if not there:
        return None
    books = [_record(built, imprint) for built in there]
    root = etree.Element(f"{{{_ATOM}}}feed", {_LANGUAGE: "nl"}, nsmap=_SPACES)
    _text(root, "id", uuid5(_CATALOGUES, books[0].series).urn)
    _text(root, "title", f"{books[0].series}: alle edities")
    _text(root, "updated", _moment(max(book.published for book in books)))
    _author(root, books[0].publisher or books[0].series)
    for relation in ("self", "start"):
        _link(root, relation, urljoin(imprint.base_address, CATALOGUE), CATALOGUE_TYPE)
    if web:
        _link(root, "alternate", urljoin(imprint.base_address, "index.html"), _HTML)
    for built, book in zip(there, books, strict=True):
        _entry(root, built, book, imprint.base_address, web=web)
    etree.indent(root)
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8")
    return f"{data.decode()}\n"


def _record(built: BuiltEdition, imprint: Imprint) -> Metadata:
    day = datetime.combine(built.edition.published, time(), UTC)
    return metadata_of(built.edition, imprint, subjects=(), modified=day)


def _entry(
    root: etree._Element, built: BuiltEdition, book: Metadata, base: str, *, web: bool
) -> None:
    """Add one EPUB, with all that its own package says of it."""
    slug = built.edition.slug
    entry = etree.SubElement(root, f"{{{_ATOM}}}entry", {_LANGUAGE: book.language})
    _text(entry, "id", uuid5(_CATALOGUES, book.identifier).urn)
    _text(entry, "title", book.title)
    _text(entry, "updated", _moment(book.published))
    for maker in book.creators:
        _author(entry, maker.name)
    for maker in book.contributors:
        _author(entry, maker.name, "contributor")
    _text(entry, "identifier", book.identifier, _TERMS)
    _text(entry, "language", book.language, _TERMS)
    _text(entry, "issued", book.published.isoformat(), _TERMS)
    if built.epub_sha256:
        _text(entry, "hasVersion", _name_of(built.epub_sha256), _TERMS)
    if book.publisher:
        _text(entry, "publisher", book.publisher, _TERMS)
    for subject in book.subjects:
        _category(entry, subject)
    _text(entry, "rights", book.rights)
    _text(entry, "summary", f"{book.subtitle}. {book.description}")
    cover = urljoin(base, f"{slug}/{COVER_FALLBACK}")
    _link(entry, _IMAGE, cover, _JPEG)
    _link(entry, _THUMBNAIL, cover, _JPEG)
    if web:
        _link(entry, "alternate", urljoin(base, f"{slug}/index.html"), _HTML)
    file = urljoin(base, f"{slug}/{built.edition.epub_name}.epub")
    _link(entry, _ACQUISITION, file, _EPUB, length=str(built.epub_size))


def _name_of(sha256: str) -> str:
    """Return the name of exactly these bytes.

    Source: RFC 6920, 3: https://www.rfc-editor.org/rfc/rfc6920.

    :param sha256: of the bytes, in hexadecimal.
    """
    return f"ni:///sha-256;{urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip('=')}"


def _category(entry: etree._Element, subject: Subject) -> None:
    scheme = _SCHEMES[subject.scheme]
    told = {"scheme": scheme, "term": subject.code, "label": subject.name}
    etree.SubElement(entry, f"{{{_ATOM}}}category", told)


def _author(parent: etree._Element, name: str, kind: str = "author") -> None:
    _text(etree.SubElement(parent, f"{{{_ATOM}}}{kind}"), "name", name)


def _moment(day: date) -> str:
    """Return a day as RFC 3339 wants a moment."""
    return f"{day.isoformat()}T00:00:00Z"


def _text(parent: etree._Element, name: str, words: str, space: str = _ATOM) -> None:
    etree.SubElement(parent, f"{{{space}}}{name}").text = words


def _link(parent: etree._Element, relation: str, address: str, media: str, **more: str) -> None:
    told = {"rel": relation, "type": media, "href": address, **more}
    etree.SubElement(parent, f"{{{_ATOM}}}link", told)
