"""Pixels to bytes: the only place that writes pictures. None of them carries metadata."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image


def as_jpeg(
    image: Image.Image, *, quality: int, crisp: bool = False, gradual: bool = False
) -> bytes:
    """Return an RGB picture as a JPEG.

    :param quality: from 1 to 95.
    :param crisp: keep the colour of every pixel, for drawings with letters.
    :param gradual: shown coarse first while it loads; old e-readers are slow with these.
    """
    out = io.BytesIO()
    image.save(
        out,
        "JPEG",
        quality=quality,
        optimize=True,
        progressive=gradual,
        subsampling=0 if crisp else 2,
    )
    return out.getvalue()


def as_webp(image: Image.Image, *, quality: int, lossless: bool = False) -> bytes:
    """Return an RGB picture as a WebP.

    :param quality: from 0 to 100; with ``lossless`` how hard to search for a smaller file.
    """
    out = io.BytesIO()
    image.save(out, "WEBP", quality=quality, lossless=lossless, method=4)
    return out.getvalue()


def as_png(image: Image.Image) -> bytes:
    """Return an RGB picture as a PNG, with a palette when it has at most 256 colours."""
    out = io.BytesIO()
    colours = image.getcolors(256)
    small = image.quantize(len(colours)) if colours else image
    small.save(out, "PNG", optimize=True)
    return out.getvalue()
