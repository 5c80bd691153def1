"""The package itself: a list of its files, and a zip that is the same wherever it is made."""

from __future__ import annotations

import hashlib
import io
import zipfile
from datetime import UTC, date, datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, NamedTuple

from build_tools.epub.pages import plain_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MIMETYPE: Final = "mimetype"
CONTAINER: Final = "META-INF/container.xml"
OPF: Final = "boek_pakket.opf"
NCX: Final = "boek_inhoud.ncx"
MEDIA_TYPES: Final = {
    ".xhtml": "application/xhtml+xml",
    ".css": "text/css",
    ".ncx": "application/x-dtbncx+xml",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
"""Source: EPUB 3.3, 3.2 Core media types; only what the book uses."""

_EPUB: Final = b"application/epub+zip"
_FIRST_YEAR: Final = 1980  # the oldest date that a zip can hold
_UNIX: Final = 3
_MODE: Final = 0o100644 << 16


class Item(NamedTuple):
    """One line of the manifest.

    :ivar properties: separated by spaces; empty for none.
    """

    ident: str
    href: str
    media_type: str
    properties: str


def item(href: str, properties: Iterable[str] = ()) -> Item:
    """Return the line of the manifest for a file.

    :raises KeyError: the book has no such kind of file.
    """
    return Item(plain_id(href), href, MEDIA_TYPES[PurePosixPath(href).suffix], " ".join(properties))


def moment(epoch: str | None, published: date) -> datetime:
    """Return the one moment that stands everywhere in a package, UTC.

    :param epoch: ``SOURCE_DATE_EPOCH``, seconds since 1970; without it the publication date counts.
    Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    if epoch:
        return datetime.fromtimestamp(int(epoch), tz=UTC)
    return datetime(published.year, published.month, published.day, tzinfo=UTC)


def digest(files: Mapping[str, bytes]) -> str:
    """Return the SHA-256 of content, names and bytes, in hexadecimal."""
    total = hashlib.sha256()
    for name, data in sorted(files.items()):
        total.update(f"{name}\n{len(data)}\n".encode() + data)
    return total.hexdigest()


def pack(files: Mapping[str, bytes], made: datetime) -> bytes:
    """Return the package: ``mimetype`` first and stored, then every file in order of name.

    :param files: name to content, without ``mimetype``.
    :param made: the date of every entry.
    Source: EPUB 3.3, 4.2 OCF ZIP container.
    """
    stamp = made.timetuple()[:6] if made.year >= _FIRST_YEAR else (_FIRST_YEAR, 1, 1, 0, 0, 0)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        for name, data in ((MIMETYPE, _EPUB), *sorted(files.items())):
            entry = zipfile.ZipInfo(name, stamp)
            entry.create_system = _UNIX
            entry.external_attr = _MODE
            stored = name == MIMETYPE
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            package.writestr(entry, data, compresslevel=9)
    return written.getvalue()
