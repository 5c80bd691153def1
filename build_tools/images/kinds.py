"""Which kind of file some bytes are, by their first bytes and never by a file name."""

from __future__ import annotations

import struct
from typing import Final

TAKEN: Final = ("JPEG", "PNG", "WEBP")
"""The kinds that are opened, under Pillow's names."""

_MARKER: Final = 0xFF
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}

UNKNOWN: Final = "?"

_STARTS: Final = (
    ("JPEG", b"\xff\xd8\xff"),
    ("PNG", b"\x89PNG\r\n\x1a\n"),
    ("GIF", b"GIF8"),
    ("TIFF", b"II*\x00"),
    ("TIFF", b"MM\x00*"),
    ("BMP", b"BM"),
    ("PDF", b"%PDF"),
    ("EPS", b"%!PS"),
    ("PSD", b"8BPS"),
)
_BRANDS: Final = {b"avif": "AVIF", b"avis": "AVIF"}
_HEIF_BRANDS: Final = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"})


def kind_of(source: bytes) -> str:
    """Return the name of a kind of picture, or ``UNKNOWN``."""
    if source[:4] == b"RIFF" and source[8:12] == b"WEBP":
        return "WEBP"
    if source[4:8] == b"ftyp":
        brand = source[8:12]
        return "HEIC" if brand in _HEIF_BRANDS else _BRANDS.get(brand, UNKNOWN)
    for kind, start in _STARTS:
        if source.startswith(start):
            return kind
    return "SVG" if b"<svg" in source[:2000].lower() else UNKNOWN


def pixels_promised(source: bytes, kind: str) -> tuple[int, int] | None:
    """Return width and height as a picture says them, without decoding.

    Pillow asks for the memory of a whole WebP as soon as it opens one.
    Source: PNG (W3C), 11.2.1; WebP (RFC 9649), 2.5-2.7; JPEG (ITU-T T.81), B.1 and B.2.2.

    :return: nothing when the head is damaged: then opening it fails too.
    """
    readers = {"JPEG": _jpeg_pixels, "PNG": _png_pixels, "WEBP": _webp_pixels}
    try:
        return readers[kind](source)
    except (struct.error, IndexError):
        return None


def _png_pixels(source: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from(">II", source, 16)
    return width, height


def _jpeg_pixels(source: bytes) -> tuple[int, int] | None:
    """Walk over the segments to the first one that begins a frame."""
    place = 2
    while source[place] == _MARKER:
        code = source[place + 1]
        if code == _MARKER:  # a filler
            place += 1
        elif code in _FRAMES:
            height, width = struct.unpack_from(">HH", source, place + 5)
            return width, height
        else:
            (length,) = struct.unpack_from(">H", source, place + 2)
            place += 2 + length
    return None


def _webp_pixels(source: bytes) -> tuple[int, int] | None:
    chunk = source[12:16]
    if chunk == b"VP8X":
        width = int.from_bytes(source[24:27], "little") + 1
        return width, int.from_bytes(source[27:30], "little") + 1
    if chunk == b"VP8L":
        (bits,) = struct.unpack_from("<I", source, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if chunk == b"VP8 ":
        width, height = struct.unpack_from("<HH", source, 26)
        return width & 0x3FFF, height & 0x3FFF
    return None
