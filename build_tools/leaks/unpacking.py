"""Open everything that is packed inside a file: archives, compressed streams, parts of pictures.

What it opens may be hostile, so bytes, depth and number of parts are bounded; what cannot be
opened whole is said (``CannotSearch``), for what was not searched may not be published.
"""

from __future__ import annotations

import base64
import binascii
import bz2
import gzip
import io
import lzma
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from build_tools.leaks.picture_parts import FONTS, is_picture, picture_parts
from build_tools.reading.archives import UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

MOST_BYTES: Final = 600_000_000
MOST_PARTS: Final = 50_000
MOST_DEPTH: Final = 6
MOST_OF_ONE: Final = 100_000_000
_MOST_OF_A_STREAM: Final = 10_000_000
_MOST_STREAMS: Final = 2_000
_HEAD: Final = 512
_ZIP: Final = b"PK\x03\x04"
_Packer = gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile
_PACKERS: Final[Mapping[bytes, Callable[[io.BytesIO], _Packer]]] = MappingProxyType(
    {
        b"\x1f\x8b": lambda file: gzip.GzipFile(fileobj=file),
        b"BZh": bz2.BZ2File,
        b"\xfd7zXZ\x00": lzma.LZMAFile,
    }
)
_INSIDE: Final = re.compile(rb"\xff\xd8\xff|\x89PNG\r\n\x1a\n|RIFF....WEBP|PK\x03\x04", re.DOTALL)
# A stream of zlib begins so; in the middle of a file as well (PDF, objects.inv, PNG).
_ZLIB: Final = re.compile(rb"[\x08\x18\x28\x38\x48\x58\x68\x78][\x01\x5e\x9c\xda]")
# Shorter than this no name fits in.
_BASE64: Final = re.compile(rb"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{12,}={0,2}")
_SHORTEST_BASE64: Final = 12


class CannotSearch(Exception):  # noqa: N818 - a name says what happened
    """Something could not be searched whole; the text says why, in Dutch."""


@dataclass(slots=True)
class Budget:
    """How much may still be unpacked, in all."""

    left: int = MOST_BYTES
    parts: int = field(default=MOST_PARTS)

    def take(self, size: int) -> None:
        """Count a part.

        :raises CannotSearch: there is no room for it.
        """
        self.left -= size
        self.parts -= 1
        if self.left < 0 or self.parts < 0:
            raise CannotSearch("er zit te veel in")


Part = tuple[str, bytes]
"""A name and bytes: of a file, of a member of an archive, or of whatever they came out of."""


def unpacked(name: str, data: bytes, budget: Budget, depth: int = 0) -> Iterator[Part]:
    """Yield the bytes themselves and everything that is packed inside them, at any depth.

    A picture comes whole, to look at, and then what it holds besides pixels.  Names of files in an
    archive are parts too.  Fonts are left out: they are drawings.

    :raises CannotSearch: too much, too deep, damaged or encrypted.
    """
    if depth > MOST_DEPTH:
        raise CannotSearch("er zitten te veel bestanden in elkaar")
    if data.startswith(FONTS):
        return
    budget.take(len(data))
    if not data.startswith(_ZIP):
        yield name, data if is_picture(data) or _packer(data) is None else data[:_HEAD]
    for inner, part in _parts(name, data, budget):
        if part:
            yield from unpacked(inner, part, budget, depth + 1)


def _packer(data: bytes) -> Callable[[io.BytesIO], _Packer] | None:
    """Return what opens bytes that are compressed as a whole, or None."""
    return next((packer for begin, packer in _PACKERS.items() if data.startswith(begin)), None)


def _parts(name: str, data: bytes, budget: Budget) -> Iterator[Part]:
    """Yield what is packed directly inside some bytes."""
    if data.startswith(_ZIP):
        yield from _members(data, budget)
    else:
        yield from ((name, part) for part in _unnamed(data))


def _unnamed(data: bytes) -> Iterator[bytes]:
    """Yield what is packed inside some bytes and has no name of its own."""
    packer = _packer(data)
    if packer is not None:
        yield _opened(data, packer)
    elif is_picture(data):
        yield from picture_parts(data)
    else:
        if not _is_text(data):
            yield from _streams(data)
            yield from _embedded(data)
        yield from _base64(data)


def _members(data: bytes, budget: Budget) -> Iterator[Part]:
    """Yield name, remarks and contents of everything in a zip."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            yield "", package.comment
            for member in package.infolist():
                if member.file_size > min(MOST_OF_ONE, budget.left):
                    raise CannotSearch("er zit te veel in")
                yield "", b"\n".join((member.filename.encode(), member.comment))
                yield "", member.extra
                with package.open(member) as file:
                    yield member.filename, _bounded(file.read(MOST_OF_ONE + 1))
    except UNREADABLE as error:
        raise CannotSearch("het archief is beschadigd of versleuteld") from error


def _bounded(data: bytes) -> bytes:
    if len(data) > MOST_OF_ONE:
        raise CannotSearch("er zit te veel in")
    return data


def _opened(data: bytes, packer: Callable[[io.BytesIO], _Packer]) -> bytes:
    """Return what was compressed."""
    try:
        with packer(io.BytesIO(data)) as file:
            return _bounded(file.read(MOST_OF_ONE + 1))
    except UNREADABLE as error:
        raise CannotSearch("het ingepakte deel is beschadigd") from error


def _streams(data: bytes) -> Iterator[bytes]:
    """Yield what streams of zlib hold, wherever they begin; what is none is passed over."""
    for count, match in enumerate(_ZLIB.finditer(data)):
        if count > _MOST_STREAMS:
            raise CannotSearch("er zit te veel in")
        try:
            inner = zlib.decompressobj().decompress(data[match.start() :], _MOST_OF_A_STREAM)
        except zlib.error:
            continue
        if len(inner) >= _SHORTEST_BASE64:
            yield inner


def _embedded(data: bytes) -> Iterator[bytes]:
    """Yield pictures and archives that begin inside other bytes: thumbnails, what hangs behind."""
    for match in _INSIDE.finditer(data, 1):
        inner = data[match.start() :]
        if is_picture(inner) or (inner.startswith(_ZIP) and zipfile.is_zipfile(io.BytesIO(inner))):
            yield inner


def _base64(data: bytes) -> Iterator[bytes]:
    """Yield what base64 holds, when it is text or packed itself."""
    for match in _BASE64.finditer(data):
        whole = match[0].rstrip(b"=")
        for part in {whole, *whole.split(b"/")}:
            if len(part) >= _SHORTEST_BASE64 and (inner := _decoded(part)):
                yield inner


def _decoded(part: bytes) -> bytes:
    """Return what a run of base64 holds, or nothing when that is only noise."""
    padded = part.translate(bytes.maketrans(b"-_", b"+/")) + b"=" * (-len(part) % 4)
    try:
        inner = base64.b64decode(padded)
    except binascii.Error:
        return b""
    if is_picture(inner) or inner.startswith(_ZIP) or _packer(inner) or _is_text(inner):
        return inner
    return b""


def _is_text(data: bytes) -> bool:
    """Whether bytes are UTF-8 without control characters."""
    if b"\0" in data:
        return False
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not re.search(r"[\x00-\x08\x0e-\x1f]", text)
