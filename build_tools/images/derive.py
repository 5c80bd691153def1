"""A picture from a story or a page, made clean and fit for the web or for the EPUB.

AVIF was measured and left out: at equal loss it is not smaller than WebP on our kind of photos.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PIL import Image

from build_tools.images.cache import Rendition, remembered
from build_tools.images.encode import as_jpeg, as_png, as_webp
from build_tools.images.opening import CleanPicture, open_picture

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WEB_WIDTHS: Final = (480, 960, 1600)
"""Widths in pixels that a browser can choose from."""

EPUB_SIDE: Final = 1600
EPUB_BYTES: Final = 1_500_000
"""Source: what e-readers bear; a picture of 1600 x 1600 is 2.6 megapixels."""

_EPUB_PNG_BYTES: Final = 400_000
_WEB_SIDE: Final = 3200
_FALLBACK_WIDTH: Final = 960
_STEM: Final = "beeld-"
_WEBP_QUALITY: Final = 78
_DRAWING_QUALITY: Final = 92
_JPEG_QUALITY: Final = 80
_EPUB_QUALITIES: Final = (84, 76, 68, 60, 50, 40, 30)
"""Nothing is too heavy at the last: black and white noise of 1600 x 1600 pixels takes 1.1 MB."""


@dataclass(frozen=True, slots=True)
class WebPicture:
    """A picture for the web, in several widths.

    :ivar stem: what the file names have in common; holds a hash of the content.
    :ivar width: of the largest variant, in pixels; so is ``height``.
    :ivar variants: WebP, the narrowest first: what ``srcset`` lists.
    :ivar fallback: JPEG or PNG, for the ``img``.
    """

    stem: str
    width: int
    height: int
    variants: tuple[Rendition, ...]
    fallback: Rendition


def derive_web(source: bytes, *, name: str, cache: Path) -> WebPicture:
    """Return an untrusted picture as clean pictures for the web.

    :param name: what the picture is called, for a message; it is in no output.
    :param cache: a folder for what was made before.
    :raises ImageRefused: LB601-LB606, see ``open_picture``.
    """
    parts = remembered(cache, ("web", source), partial(_web_parts, source, name))
    return web_picture(parts)


def derive_epub(source: bytes, *, name: str, cache: Path) -> Rendition:
    """Return an untrusted picture as one clean picture for the EPUB.

    JPEG, or PNG for a drawing that is not too heavy; RGB and opaque; at most 1600 pixels wide,
    1600 pixels high and 1.5 MB.

    :param name: what the picture is called, for a message; it is in no output.
    :param cache: a folder for what was made before.
    :raises ImageRefused: LB601-LB606, see ``open_picture``.
    """
    (part,) = remembered(cache, ("epub", source), lambda: (_epub_part(source, name),))
    return part


def web_picture(parts: tuple[Rendition, ...]) -> WebPicture:
    """Return the parts of a web picture, the fallback last, as one value."""
    *variants, fallback = parts
    largest = variants[-1]
    stem = fallback.file_name.rpartition("-")[0]
    return WebPicture(stem, largest.width, largest.height, tuple(variants), fallback)


def web_parts(picture: CleanPicture, stem: str, widths: tuple[int, ...]) -> Iterator[Rendition]:
    """Give the variants of a clean picture, the narrowest first, then the fallback.

    :param stem: the beginning of each file name.
    :param widths: ascending; wider than the picture is itself is left out.
    """
    image, drawing = picture.image, picture.drawing
    widest = min(image.width, widths[-1])
    for width in [*(width for width in widths if width < widest), widest]:
        scaled = _scaled(image, width)
        yield _part(scaled, stem, "webp", _webp(scaled, drawing=drawing))
    scaled = _scaled(image, min(widest, _FALLBACK_WIDTH))
    if drawing:
        yield _part(scaled, stem, "png", as_png(scaled))
    else:
        yield _part(scaled, stem, "jpeg", as_jpeg(scaled, quality=_JPEG_QUALITY, gradual=True))


def _webp(image: Image.Image, *, drawing: bool) -> bytes:
    """Return a WebP; of a drawing the exact one, unless a very good one is smaller."""
    if not drawing:
        return as_webp(image, quality=_WEBP_QUALITY)
    exact = as_webp(image, quality=70, lossless=True)
    return min(exact, as_webp(image, quality=_DRAWING_QUALITY), key=len)


def _web_parts(source: bytes, name: str) -> Iterator[Rendition]:
    picture = open_picture(source, name=name, longest=_WEB_SIDE)
    _shrink(picture.image, (WEB_WIDTHS[-1], _WEB_SIDE))
    return web_parts(picture, _stem_of(picture.image), WEB_WIDTHS)


def _epub_part(source: bytes, name: str) -> Rendition:
    picture = open_picture(source, name=name, longest=EPUB_SIDE)
    image = picture.image
    _shrink(image, (EPUB_SIDE, EPUB_SIDE))
    stem = _stem_of(image)
    if picture.drawing and len(data := as_png(image)) <= _EPUB_PNG_BYTES:
        return _part(image, stem, "png", data)
    for quality in _EPUB_QUALITIES:
        if len(data := as_jpeg(image, quality=quality)) <= EPUB_BYTES:
            break
    return _part(image, stem, "jpeg", data)


def _part(image: Image.Image, stem: str, kind: str, data: bytes) -> Rendition:
    suffix = "jpg" if kind == "jpeg" else kind
    file_name = f"{stem}-{image.width}.{suffix}"
    return Rendition(file_name, f"image/{kind}", image.width, image.height, data)


def _stem_of(image: Image.Image) -> str:
    """Return a name that tells the pixels, and nothing of where they came from."""
    shape = f"{image.width}x{image.height}:".encode()
    return _STEM + hashlib.sha256(shape + image.tobytes()).hexdigest()[:16]


def _shrink(image: Image.Image, room: tuple[int, int]) -> None:
    image.thumbnail(room, Image.Resampling.LANCZOS)


def _scaled(image: Image.Image, width: int) -> Image.Image:
    if width == image.width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS)
