"""Everything in the file of a picture that is not its pixels: text, metadata, what hangs behind."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING, Final

from PIL import ExifTags, Image

if TYPE_CHECKING:
    from collections.abc import Iterator

FONTS: Final = (b"wOFF", b"wOF2", b"OTTO", b"\x00\x01\x00\x00\x00")
"""How fonts begin: ours are of their makers, and their tables hold shapes and no stories."""

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
_GIF: Final = (b"GIF87a", b"GIF89a")
_PNG_PIXELS: Final = frozenset({b"IDAT", b"fdAT"})
_PNG_PACKED: Final = frozenset({b"zTXt", b"iTXt", b"iCCP"})
_WEBP_PIXELS: Final = frozenset({b"VP8 ", b"VP8L", b"ALPH", b"ANMF"})
_MOST_TEXT: Final = 10_000_000
_SCAN: Final = 0xDA
_END: Final = 0xD9
_STANDING_ALONE: Final = frozenset({0x01, *range(0xD0, 0xDA)})
_EXIF: Final = b"Exif\x00\x00"


def is_picture(data: bytes) -> bool:
    """Whether bytes begin as a picture of which the pixels can be told from the rest."""
    return data.startswith((_PNG, _JPEG, *_GIF)) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")


def picture_parts(data: bytes) -> Iterator[bytes]:
    """Yield what is not pixels; of a file that is damaged everything from there on.

    Each part begins with a line end, so that none is taken for a picture by itself.
    """
    if data.startswith(_PNG):
        yield from _png(data)
    elif data.startswith(_JPEG):
        yield from _jpeg(data)
    elif data.startswith(_GIF):
        yield b"\n" + data  # its remarks stand between the pixels, in the clear
    else:
        yield from _webp(data)


def _png(data: bytes) -> Iterator[bytes]:
    at = len(_PNG)
    while at + 12 <= len(data):
        (size,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        if kind not in _PNG_PIXELS:
            yield b"\n" + body
        if kind in _PNG_PACKED:
            yield from _png_text(body)
        at += 12 + size
        if kind == b"IEND":
            break
    yield b"\n" + data[at:]


def _png_text(body: bytes) -> Iterator[bytes]:
    """Yield the compressed text of a part of a PNG, which begins behind a zero byte."""
    for at, byte in enumerate(body[:400]):
        if byte == 0:
            try:
                yield zlib.decompressobj().decompress(body[at + 1 :].lstrip(b"\0"), _MOST_TEXT)
            except zlib.error:
                try:
                    yield zlib.decompressobj().decompress(body[at + 2 :], _MOST_TEXT)
                except zlib.error:
                    continue


def _jpeg(data: bytes) -> Iterator[bytes]:
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:  # noqa: PLR2004 - every marker begins so
        marker = data[at + 1]
        if marker == _END:
            at += 2
            break
        if marker in _STANDING_ALONE or marker == 0xFF:  # noqa: PLR2004 - filling
            at += 1 if marker == 0xFF else 2  # noqa: PLR2004 - filling
            continue
        (size,) = struct.unpack(">H", data[at + 2 : at + 4])
        yield b"\n" + data[at + 4 : at + 2 + size]
        at += 2 + size
        if marker == _SCAN:
            at = _behind_scan(data, at)
    yield b"\n" + data[at:]


def _behind_scan(data: bytes, at: int) -> int:
    """Return where the pixels of a scan end: at the next marker that is not part of them."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            return len(data)
        if data[at + 1] != 0 and not 0xD0 <= data[at + 1] <= 0xD7:  # noqa: PLR2004 - restarts
            return at
        at += 2


def _webp(data: bytes) -> Iterator[bytes]:
    at = 12
    (promised,) = struct.unpack("<I", data[4:8])
    end = min(len(data), promised + 8)
    while at + 8 <= end:
        kind = data[at : at + 4]
        (size,) = struct.unpack("<I", data[at + 4 : at + 8])
        if kind not in _WEBP_PIXELS:
            yield b"\n" + data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2
    yield b"\n" + data[min(at, end) :]


def says_where(data: bytes) -> bool:
    """Whether a picture says where it was made: GPS in its EXIF or its XMP."""
    for part in picture_parts(data):
        if b"GPSLatitude" in part or b"GPSLongitude" in part or b"GPSDestL" in part:
            return True
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP", "GIF")) as image:
            return bool(image.getexif().get_ifd(ExifTags.IFD.GPSInfo))
    except Exception:  # noqa: BLE001 - Pillow keeps no closed list; what cannot be opened shows nothing
        return b"GPS" in data and _EXIF in data
