"""Photos of telephones that Pillow does not know: HEIC, as pixels in a file that it does."""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import pillow_heif
from PIL import Image

from build_tools.intake.refusal import IntakeRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

SUFFIXES: Final = (".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp")
_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"mif1"})


def is_heic(data: bytes) -> bool:
    """Whether bytes say that they are a still photo in HEIC."""
    return data[4:8] == b"ftyp" and data[8:12] in _BRANDS


def heic_as_png(data: bytes, *, most_pixels: int) -> bytes:
    """Return the main photo of a HEIC file as PNG: upright, with its colour profile alone.

    :raises IntakeRefused: LB826 (too many pixels), LB827 (it cannot be read).
    """
    with _refusing():
        heic = pillow_heif.open_heif(data, convert_hdr_to_8bit=True)
        photo = heic[heic.primary_index]
        _refuse_many_pixels(photo.size, most_pixels)
        # The decoder has turned it already, so what the camera says of turning is not used.
        image = Image.frombytes(
            photo.mode, photo.size, bytes(photo.data), "raw", photo.mode, photo.stride
        )
        out = io.BytesIO()
        image.save(out, "PNG", compress_level=1, icc_profile=photo.info.get("icc_profile"))
        return out.getvalue()


def _refuse_many_pixels(size: tuple[int, int], most: int) -> None:
    width, height = size
    if width * height > most:
        raise IntakeRefused("LB826", width, height, most // 1_000_000)


@contextmanager
def _refusing() -> Iterator[None]:
    """Turn whatever goes wrong while reading a photo into a refusal."""
    try:
        yield
    except IntakeRefused:
        raise
    except Exception as error:  # the decoder keeps no list of what a hostile file can raise
        raise IntakeRefused("LB827") from error
