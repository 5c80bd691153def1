"""Find words in all bytes of a folder: containers unpacked, compressed streams opened."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_WORD: Final = re.compile(rb"zq[a-z0-9]+")
_SOFT_HYPHEN: Final = "\u00ad".encode()
_ZLIB: Final = re.compile(rb"\x78[\x01\x5e\x9c\xda]")


def words_in(folder: Path) -> dict[str, set[str]]:
    """Return every canary word and the files that it stands in.

    :raises AssertionError: there is not a single file: then nothing was searched.
    """
    found: dict[str, set[str]] = {}
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    assert files, f"nothing to search in {folder}"
    for path in files:
        name = path.relative_to(folder).as_posix()
        for layer in (name.encode(), *layers(path.read_bytes())):
            clean = layer.lower().replace(_SOFT_HYPHEN, b"").replace(b"\0", b"")
            for word in _WORD.findall(clean):
                found.setdefault(word.decode(), set()).add(name)
    return found


def layers(data: bytes) -> Iterator[bytes]:
    """Yield the bytes themselves and everything that is packed inside them."""
    yield data
    if data[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for member in package.namelist():
                yield member.encode()
                yield from layers(package.read(member))
    elif data[:2] == b"\x1f\x8b":
        yield from layers(gzip.decompress(data))
    else:
        for match in _ZLIB.finditer(data):
            try:
                inner = zlib.decompressobj().decompress(data[match.start() :], 10_000_000)
            except zlib.error:
                continue
            if inner:
                yield inner
