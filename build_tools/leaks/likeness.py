"""Tell whether one picture shows what another does: scaled, made anew, cut or mirrored.

A picture is brought back to a few grey values (16 x 16), as is each way in which the withheld one
could have been cut; two that go up and down together are alike.  Coarse hashes (dHash) of the same
values tell first which are worth comparing.  Not found: a small part of a picture, a picture
inside a larger one, and one that is turned.
"""

from __future__ import annotations

import io
import math
import warnings
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageOps

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIDE: Final = 16
_HASH_SIDE: Final = 8
_FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
_MOST_PIXELS: Final = 80_000_000
_WORKING_SIDE: Final = 256
# Of 64 bits.  Other pictures differ in 32, give or take 4; the same one, made anew, in up to 10.
_NEAR: Final = 20
# Correlation of grey values, from -1 to 1; the same picture, made anew, has more than 0.97.
_ALIKE: Final = 0.93
# Grey values that hardly differ are a plain ground, which is like every other.
_LEAST_CONTRAST: Final = 4.0
# Shares of a side; what is cut in between differs at most 3 % from one of these.
_CUTS: Final = (0.0, 0.06, 0.12, 0.18)
_SHAPES: Final = (1.0, 4 / 3, 3 / 4, 3 / 2, 2 / 3, 16 / 9, 1200 / 630)


@dataclass(frozen=True, slots=True)
class Looks:
    """What a picture looks like.

    :ivar bits: dHash: whether each grey value is darker than its neighbour.
    :ivar greys: of 16 x 16 places, with mean 0 and length 1.
    """

    bits: int
    greys: tuple[float, ...]


def looks_of(data: bytes) -> Looks | None:
    """Return what a picture looks like; None when it is none, too large, damaged or plain."""
    image = _opened(data)
    return None if image is None else _looks(image)


@lru_cache(maxsize=200)
def looks_when_changed(data: bytes) -> tuple[Looks, ...]:
    """Return what a picture looks like, and what it would when cut or mirrored."""
    image = _opened(data)
    if image is None:
        return ()
    found = (_looks(one.crop(box)) for one in (image, ImageOps.mirror(image))
             for box in dict.fromkeys(_boxes(*image.size)))  # fmt: skip
    return tuple(looks for looks in found if looks is not None)


def alike(one: Looks, other: Looks) -> bool:
    """Whether two pictures show the same."""
    if (one.bits ^ other.bits).bit_count() > _NEAR:
        return False
    return sum(a * b for a, b in zip(one.greys, other.greys, strict=True)) >= _ALIKE


def _opened(data: bytes) -> Image.Image | None:
    """Return a picture upright and small, in greys; whatever cannot be opened shows nothing."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                if image.width * image.height > _MOST_PIXELS:
                    return None
                image.draft("L", (_WORKING_SIDE * 2, _WORKING_SIDE * 2))
                upright = ImageOps.exif_transpose(image)
                upright.thumbnail((_WORKING_SIDE, _WORKING_SIDE), reducing_gap=2.0)
                return _on_white(upright)
    except Exception:  # noqa: BLE001 - Pillow keeps no closed list of what a hostile file can raise
        return None


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode in ("L", "RGB"):
        return image.convert("L")
    clear = image.convert("RGBA")
    ground = Image.new("RGBA", clear.size, (255, 255, 255, 255))
    return Image.alpha_composite(ground, clear).convert("L")


def _boxes(width: int, height: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield the parts of a picture that are left when it is cut: a little, or to another shape."""
    for left, top, right, bottom in product(_CUTS, repeat=4):
        yield (
            round(width * left),
            round(height * top),
            width - round(width * right),
            height - round(height * bottom),
        )
    for shape in _SHAPES:
        kept_width, kept_height = min(width, height * shape), min(height, width / shape)
        for part in (0.0, 0.5, 1.0):
            left_of = round((width - kept_width) * part)
            above = round((height - kept_height) * part)
            yield (left_of, above, left_of + round(kept_width), above + round(kept_height))


def _looks(image: Image.Image) -> Looks | None:
    if min(image.size) < _HASH_SIDE:
        return None
    greys = image.resize((_SIDE, _SIDE), Image.Resampling.BOX).tobytes()
    mean = sum(greys) / len(greys)
    length = math.sqrt(sum((grey - mean) ** 2 for grey in greys))
    if length / _SIDE < _LEAST_CONTRAST:
        return None
    coarse = image.resize((_HASH_SIDE + 1, _HASH_SIDE), Image.Resampling.BOX).tobytes()
    bits = 0
    for row in range(_HASH_SIDE):
        for column in range(_HASH_SIDE):
            at = row * (_HASH_SIDE + 1) + column
            bits = bits << 1 | (coarse[at] > coarse[at + 1])
    return Looks(bits, tuple((grey - mean) / length for grey in greys))
