"""Make files in which a text or a picture is hidden, in every kind of wrapping."""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import lzma
import random
import struct
import zipfile
import zlib
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PIL import ExifTags, Image, ImageDraw, PngImagePlugin

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def photo(seed: int, size: tuple[int, int] = (1200, 900)) -> Image.Image:
    """Return a picture that looks like no other: coloured discs."""
    numbers = random.Random(seed)  # noqa: S311 - a picture, not a secret

    def colour() -> tuple[int, int, int]:
        return (numbers.randrange(256), numbers.randrange(256), numbers.randrange(256))

    image = Image.new("RGB", (1200, 900), colour())
    draw = ImageDraw.Draw(image)
    for _ in range(40):
        x, y, radius = numbers.randrange(1200), numbers.randrange(900), numbers.randrange(30, 400)
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour())
    return image.resize(size)


def encoded(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    """Return a picture as the bytes of a file."""
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def in_zip(data: bytes, name: str = "OEBPS/x.xhtml") -> bytes:
    """Return an archive with one file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, data)
    return file.getvalue()


def _exif(key: int, value: object) -> bytes:
    exif = Image.Exif()
    exif[key] = value
    return encoded(photo(1), exif=exif)


def _png_text(text: str, *, packed: bool) -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", text, zip=packed)
    return encoded(photo(1), "PNG", pnginfo=info)


def _inventory(text: bytes) -> bytes:
    """Return what Sphinx's objects.inv is: lines in the clear and a stream of zlib."""
    return b"# Sphinx inventory version 2\n# zlib\n" + zlib.compress(text)


def _pdf(text: bytes) -> bytes:
    stream = zlib.compress(b"BT (" + text + b") Tj ET")
    return b"%PDF-1.7\n1 0 obj<</Filter/FlateDecode>>stream\n" + stream + b"\nendstream"


def _jpeg_remark(text: bytes) -> bytes:
    clean = encoded(photo(1))
    return clean[:2] + b"\xff\xfe" + struct.pack(">H", len(text) + 2) + text + clean[2:]


WRAPPINGS: Final[Mapping[str, Callable[[str], bytes]]] = MappingProxyType({
    "gzip": lambda text: gzip.compress(text.encode()),
    "gzip in two parts": lambda text: gzip.compress(b"eerst ") + gzip.compress(text.encode()),
    "bzip2": lambda text: bz2.compress(text.encode()),
    "xz": lambda text: lzma.compress(text.encode()),
    "zip": lambda text: in_zip(text.encode()),
    "zip in zip in gzip": lambda text: gzip.compress(in_zip(in_zip(text.encode()), "a.epub")),
    "name in a zip": lambda text: in_zip(b"niets", f"{text}.xhtml"),
    "zip behind a picture": lambda text: encoded(photo(1)) + in_zip(text.encode()),
    "inventory": lambda text: _inventory(text.encode()),
    "PDF": lambda text: _pdf(text.encode()),
    "UTF-16 with a mark": lambda text: text.encode("utf-16"),
    "UTF-16 in other bytes": lambda text: b"\x01\x02\x03" + text.encode("utf-16-le") + b"\xff",
    "cp1252": lambda text: f"één {text}".encode("cp1252"),
    "base64": lambda text: b"data:text/plain;base64," + base64.b64encode(text.encode()),
    "zip in base64": lambda text: b'{"x":"' + base64.b64encode(in_zip(text.encode())) + b'"}',
    "EXIF artist": lambda text: _exif(ExifTags.Base.Artist, text),
    "EXIF for Windows": lambda text: _exif(ExifTags.Base.XPAuthor, text.encode("utf-16-le")),
    "XMP": lambda text: encoded(photo(1), xmp=f"<x:xmpmeta><r>{text}</r></x:xmpmeta>".encode()),
    "remark in a JPEG": lambda text: _jpeg_remark(text.encode()),
    "behind a JPEG": lambda text: encoded(photo(1)) + text.encode(),
    "text in a PNG": lambda text: _png_text(text, packed=False),
    "packed text in a PNG": lambda text: _png_text(text, packed=True),
    "behind a PNG": lambda text: encoded(photo(1), "PNG") + text.encode(),
    "XMP of a WebP": lambda text: encoded(photo(1), "WEBP", xmp=f"<r>{text}</r>".encode()),
    "remark in a GIF": lambda text: encoded(photo(1), "GIF", comment=text.encode()),
    "picture in a page": lambda text: b'<img src="data:image/jpeg;base64,%s"/>'
    % base64.b64encode(_jpeg_remark(text.encode())),
    "picture in an EPUB": lambda text: in_zip(_jpeg_remark(text.encode()), "OEBPS/a.jpg"),
})  # fmt: skip
"""What something can be wrapped in, to what makes a file of it."""
