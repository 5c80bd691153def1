"""What is in a file, looked at before any reader of documents sees it."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Final

from build_tools.catalogue.intake import CONTAINER
from build_tools.intake import limits, xml
from build_tools.intake.refusal import IntakeRefused
from build_tools.reading.archives import UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_ZIP: Final = b"PK\x03\x04"
# The record at the end of every container without a comment.
_END: Final = b"PK\x05\x06"
_END_SIZE: Final = 22
_ODT_TYPE: Final = b"application/vnd.oasis.opendocument.text"
_CONTENT_TYPES: Final = "[Content_Types].xml"
_MAGIC: Final = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"{\\rtf", "rtf"),
)
_HTML: Final = re.compile(rb"\s*<(?:!doctype\s+html|html|head|body|script)\b", re.IGNORECASE)
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED: Final = 0x1
# A drive, the folder above, the root, or another system's separator.
_OUTSIDE: Final = re.compile(r"^[/~]|^[A-Za-z]:|\\|(?:^|/)\.\.?(?:/|$)|[\x00-\x1f\x7f]")
_XML_NAMES: Final = (".xml", ".rels", ".rdf", ".svg", ".vml")


def kind_of(data: bytes) -> str:
    """Return what a file is by its content: a key of ``KINDS`` in the catalogue."""
    if data.startswith(_ZIP):
        return _kind_of_zip(data)
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    return "html" if _HTML.match(data[:1000]) else "text"


def _kind_of_zip(data: bytes) -> str:
    """Return what a container is, by the list of its parts and nothing else."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            names = set(container.namelist())
            first = container.infolist()[0]
            stored = first.compress_type == zipfile.ZIP_STORED and first.file_size < len(data)
            if first.filename == "mimetype" and stored:
                return "odt" if container.read(first).strip() == _ODT_TYPE else "zip"
    except (*UNREADABLE, IndexError):
        # What cannot be opened is told as damaged, whatever it was meant to be.
        return "docx"
    return "docx" if _CONTENT_TYPES in names else "zip"


def parts_of(data: bytes) -> Mapping[str, bytes]:
    """Return every part of a container by its name.

    :raises IntakeRefused: LB744 damaged; LB745 too many, too large, packed too hard or with names
        that mislead; LB747 encrypted; LB749 a DOCTYPE in any of its XML; LB750 XML too deep.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            entries = container.infolist()
            _check_list(entries)
            if data[-_END_SIZE:][:4] != _END or entries[0].header_offset != 0:
                raise IntakeRefused("LB745", CONTAINER["around"])
            parts = {entry.filename: container.read(entry) for entry in entries}
    except UNREADABLE as error:
        raise IntakeRefused("LB744") from error
    for name, part in parts.items():
        if name.lower().endswith(_XML_NAMES):
            xml.check(part)
    return parts


def _check_list(entries: list[zipfile.ZipInfo]) -> None:
    """Look at the list of a container before anything is unpacked."""
    if not entries:
        raise IntakeRefused("LB744")
    if len(entries) > limits.ENTRIES:
        raise IntakeRefused("LB745", CONTAINER["entries"])
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise IntakeRefused("LB747")
    if any(entry.compress_type not in _METHODS for entry in entries):
        raise IntakeRefused("LB745", CONTAINER["method"])
    if sum(entry.file_size for entry in entries) > limits.UNPACKED:
        raise IntakeRefused("LB745", CONTAINER["size"])
    if any(_is_bomb(entry) for entry in entries):
        raise IntakeRefused("LB745", CONTAINER["ratio"])
    _check_names([entry.filename for entry in entries])


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    large = entry.file_size > limits.RATIO_FROM
    return large and entry.file_size > limits.RATIO * max(entry.compress_size, 1)


def _check_names(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if _OUTSIDE.search(name):
            raise IntakeRefused("LB745", CONTAINER["names"])
        if name.casefold() in seen:
            raise IntakeRefused("LB745", CONTAINER["twice"])
        seen.add(name.casefold())
