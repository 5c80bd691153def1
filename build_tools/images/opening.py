"""Bytes of a stranger in, clean pixels out: the only place that reads pictures.

Source of the recipe: measurements on hostile pictures, and Pillow's own page on security.
"""

from __future__ import annotations

import io
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageChops, ImageCms, ImageOps

from build_tools.images.kinds import TAKEN, kind_of, pixels_promised
from build_tools.images.refusal import ImageRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES: Final = 30_000_000
MOST_PIXELS: Final = 60_000_000
"""More than the cameras of telephones make in one picture, less than harms the machine."""

_MOVING_KINDS: Final = frozenset({"PNG", "WEBP"})
_DEEP_MODES: Final = frozenset({"I", "I;16", "I;16B", "I;16L", "I;16N", "F"})
_CLEAR_MODES: Final = frozenset({"RGBA", "LA", "PA", "La", "RGBa"})
_PROFILED_MODES: Final = frozenset({"RGB", "CMYK", "L"})
_WHITE: Final = (255, 255, 255)
_EVEN_AS_A_DRAWING: Final = 0.6


@dataclass(frozen=True, slots=True)
class CleanPicture:
    """Pixels and nothing else.

    :ivar image: upright, RGB, sRGB, opaque, no metadata.
    :ivar drawing: whether it has so many even areas that it must be a drawing, not a photo.
    """

    image: Image.Image
    drawing: bool


def open_picture(source: bytes, *, name: str, longest: int) -> CleanPicture:
    """Return the pixels of an untrusted picture, made clean.

    :param name: what the picture is called, for the message.
    :param longest: no side needs more pixels than this; it may have more.
    :raises ImageRefused: LB601 wrong kind, LB602 too many pixels, LB603 too many bytes,
        LB604 damaged, LB605 moving, LB606 empty.
    """
    kind = _promised_kind(source, name)
    with _refusing(name):
        with Image.open(io.BytesIO(source), formats=TAKEN) as image:
            _refuse_many_pixels(image.size, name)
            if kind in _MOVING_KINDS and getattr(image, "n_frames", 1) != 1:
                raise ImageRefused("LB605", name)
            if kind == "JPEG":
                # Decodes at a half, a quarter or an eighth: less memory, and never too small.
                image.draft(None, (longest * 2, longest * 2))
            image.load()
            upright = ImageOps.exif_transpose(image)
            pixels = _opaque(_in_srgb(_eight_bits(upright)))
        clean = Image.frombytes("RGB", pixels.size, pixels.tobytes())
        return CleanPicture(clean, drawing=_evenness(clean) > _EVEN_AS_A_DRAWING)


def _promised_kind(source: bytes, name: str) -> str:
    """Return the kind of a picture that may be opened, judged by its first bytes."""
    if not source:
        raise ImageRefused("LB606", name)
    if len(source) > MOST_BYTES:
        raise ImageRefused("LB603", name, len(source) // 1_000_000, MOST_BYTES // 1_000_000)
    kind = kind_of(source)
    if kind not in TAKEN:
        raise ImageRefused("LB601", name, kind)
    promised = pixels_promised(source, kind)
    if promised:
        _refuse_many_pixels(promised, name)
    return kind


def _refuse_many_pixels(size: tuple[int, int], name: str) -> None:
    width, height = size
    if width * height > MOST_PIXELS:
        raise ImageRefused("LB602", name, width, height, MOST_PIXELS // 1_000_000)


@contextmanager
def _refusing(name: str) -> Iterator[None]:
    """Turn whatever goes wrong while reading a picture into a refusal."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except ImageRefused:
        raise
    except Exception as error:  # Pillow keeps no closed list of what a hostile file can raise
        raise ImageRefused("LB604", name) from error


def _eight_bits(image: Image.Image) -> Image.Image:
    """Return a picture with 8 bits per channel; a plain conversion would clip a deep one."""
    if image.mode not in _DEEP_MODES:
        return image
    return image.convert("I").point(lambda level: level * (1 / 256)).convert("L")


def _in_srgb(image: Image.Image) -> Image.Image:
    """Return a picture as RGB or RGBA in sRGB; a profile that does not work is passed over."""
    clear = image.mode in _CLEAR_MODES or "transparency" in image.info
    plain = image.convert("RGBA" if clear else "RGB")
    profile = image.info.get("icc_profile")
    if not profile:
        return plain
    try:
        own_colours = image if image.mode in _PROFILED_MODES else plain.convert("RGB")
        converted = _converted(own_colours, profile)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return plain
    if clear:
        converted.putalpha(plain.getchannel("A"))
    return converted


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    """Return a picture from its own colour space in sRGB.

    :raises ImageCms.PyCMSError: if the profile is damaged or meant for another kind of picture.
    """
    converted = ImageCms.profileToProfile(
        image,
        ImageCms.ImageCmsProfile(io.BytesIO(profile)),
        ImageCms.createProfile("sRGB"),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB",
    )
    if converted is None:  # only when it works in place, which it does not here
        raise ValueError
    return converted


def _opaque(image: Image.Image) -> Image.Image:
    """Return a picture on white: a transparent one would vanish on the ground of a dark page."""
    if image.mode != "RGBA":
        return image.convert("RGB")
    ground = Image.new("RGBA", image.size, (*_WHITE, 255))
    return Image.alpha_composite(ground, image).convert("RGB")


def _evenness(image: Image.Image) -> float:
    """Return which share of the pixels is exactly like the pixel at its left, from 0 to 1."""
    red, green, blue = ImageChops.difference(image, ImageChops.offset(image, 1, 0)).split()
    different = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return different.histogram()[0] / (image.width * image.height)
