"""Find words in all bytes of a folder: containers unpacked, compressed streams opened."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

_EPUB: Final = ".epub"
_SOFT_HYPHEN: Final = "\u00ad".encode()
_ZLIB: Final = re.compile(rb"\x78[\x01\x5e\x9c\xda]")


def words_in(folder: Path, canaries: Iterable[str]) -> set[str]:
    """Return the canary words that stand anywhere in a folder.

    :raises AssertionError: there is not a single file: then nothing was searched.
    """
    return _words(folder, canaries, lambda _: True)


def words_on_the_web(folder: Path, canaries: Iterable[str]) -> set[str]:
    """Return the canary words that stand in a folder outside its EPUB.

    :raises AssertionError: as ``words_in``.
    """
    return _words(folder, canaries, lambda path: path.suffix != _EPUB)


def words_in_the_epub(folder: Path, canaries: Iterable[str]) -> set[str]:
    """Return the canary words that stand in the EPUB of a folder.

    :raises AssertionError: there is no EPUB.
    """
    return _words(folder, canaries, lambda path: path.suffix == _EPUB)


def _words(folder: Path, canaries: Iterable[str], wanted: Callable[[Path], bool]) -> set[str]:
    sought = {word: word.encode() for word in canaries}
    found: set[str] = set()
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and wanted(path)]
    assert files, f"nothing to search in {folder}"
    for path in files:
        name = path.relative_to(folder).as_posix()
        for layer in (name.encode(), *layers(path.read_bytes())):
            clean = layer.lower().replace(_SOFT_HYPHEN, b"").replace(b"\0", b"")
            found |= {word for word, needle in sought.items() if needle in clean}
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
