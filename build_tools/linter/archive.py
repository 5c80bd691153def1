"""The files in an EPUB, unpacked in memory and never beyond what a book can be."""

from __future__ import annotations

import io
import re
import stat
import zipfile
from typing import TYPE_CHECKING, Final

from build_tools.linter.model import Entry
from build_tools.linter.refusal import CannotOpen
from build_tools.reading.archives import UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ENTRIES: Final = 20_000
MEGABYTES: Final = 600
_ENCRYPTED: Final = 0x1
# A drive, the folder above, the root, another system's separator, or what no name may hold.
_OUTSIDE: Final = re.compile(r"^[/~]|^[A-Za-z]:|\\|(?:^|/)\.\.?(?:/|$)|[\x00-\x1f\x7f]")


def unpacked(data: bytes) -> tuple[Mapping[str, bytes], tuple[Entry, ...]]:
    """Return every file of an archive by its name, and how each lies in it.

    :raises CannotOpen: it is damaged, encrypted, too large, or has names that mislead or a link,
        which a checker would unpack and follow.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = sorted(archive.infolist(), key=lambda info: info.header_offset)
            _check(infos)
            kept = [info for info in infos if not info.is_dir()]
            files = {info.filename: archive.read(info) for info in kept}
    except UNREADABLE as error:
        raise CannotOpen("damaged") from error
    return files, tuple(_entry(info, data) for info in kept)


def _check(infos: Sequence[zipfile.ZipInfo]) -> None:
    """Look at the list of an archive before anything is unpacked."""
    if len(infos) > ENTRIES:
        raise CannotOpen("entries", ENTRIES)
    if sum(info.file_size for info in infos) > MEGABYTES * 1_000_000:
        raise CannotOpen("size", MEGABYTES)
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        raise CannotOpen("encrypted")
    seen: set[str] = set()
    for info in infos:
        if _OUTSIDE.search(info.filename):
            raise CannotOpen("names", ascii(info.filename))
        if stat.S_ISLNK(info.external_attr >> 16):
            raise CannotOpen("link", info.filename)
        if info.filename in seen:
            raise CannotOpen("twice", info.filename)
        seen.add(info.filename)


def _entry(info: zipfile.ZipInfo, data: bytes) -> Entry:
    # The length of the extra field of a local header: APPNOTE.TXT of PKWARE, 4.3.7.
    at = info.header_offset + 28
    return Entry(
        name=info.filename,
        packed=info.compress_type != zipfile.ZIP_STORED,
        extra=data[at : at + 2] != b"\0\0",
        date=info.date_time,
        size=info.file_size,
    )
