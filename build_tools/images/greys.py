"""What is left of a drawing on the screen of an e-reader, which has sixteen greys."""

from __future__ import annotations

import io
from collections import Counter
from math import hypot
from typing import TYPE_CHECKING, Final

from PIL import Image

from build_tools.images.cache import Rendition, remembered

if TYPE_CHECKING:
    from pathlib import Path

# Fine enough to see a part of a drawing that a reader has to tell from the next one.
_SIDE: Final = 400
_COLOURS: Final = 12
# Two parts touch within this many pixels: between them lie pixels of both colours.
_BETWEEN: Final = 3
# How far apart two hues lie that nobody takes for one, in steps of 255 (Cb and Cr of BT.601).
_OTHER_HUE: Final = 40
# A border shorter than this part of the longest side is a detail.
_SHORTEST: Final = 0.2
# A colour that less of the drawing has than this is an edge between two others.
_LEAST: Final = 0.03
_GREY_STEP: Final = 16
# Kept for a drawing of which it is so; of others nothing is.
_IT_DOES: Final = Rendition("loopt-samen", "", 0, 0, b"")


def known_to_run_together(data: bytes, cache: Path) -> bool:
    """Tell what ``runs_together`` does, from what was kept when it was looked at before.

    :param cache: the folder of ``remembered``.
    :raises OSError: if that cannot be written.
    """
    kept = remembered(cache, ("greys", data), lambda: (_IT_DOES,) if runs_together(data) else ())
    return bool(kept)


def runs_together(data: bytes) -> bool:
    """Whether two parts of a drawing that touch have other colours and nearly the same grey.

    Source of sixteen: the greys of an E Ink screen; the grey of a colour is its luma (BT.601).

    :param data: a clean picture (``derive``), of few colours.
    """
    with Image.open(io.BytesIO(data)) as opened:
        opened.thumbnail((_SIDE, _SIDE), Image.Resampling.NEAREST)  # before the dearer step
        image = opened.convert("RGB")
    parts = image.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    shades = _shades(parts)
    enough = _SHORTEST * max(image.size)
    least = _LEAST * parts.width * parts.height
    large = {colour for colour, count in enumerate(parts.histogram()) if count >= least}
    return any(
        length >= enough and {one, other} <= large and _look_alike(shades[one], shades[other])
        for (one, other), length in _borders(parts).items()
    )


def _shades(parts: Image.Image) -> list[tuple[int, int, int]]:
    """Return luma, blue and red difference of every colour of a palette."""
    levels = parts.getpalette("RGB") or []
    strip = Image.frombytes("RGB", (len(levels) // 3, 1), bytes(levels)).convert("YCbCr")
    flat = strip.tobytes()
    return list(zip(flat[::3], flat[1::3], flat[2::3], strict=True))


def _borders(parts: Image.Image) -> Counter[tuple[int, int]]:
    """Return how many pixels long the border is of every two colours that touch."""
    found: Counter[tuple[int, int]] = Counter()
    for turned in (parts, parts.transpose(Image.Transpose.TRANSPOSE)):
        flat, width = turned.tobytes(), turned.width
        for start in range(0, len(flat), width):
            row = flat[start : start + width]
            found.update(zip(row, row[_BETWEEN:], strict=False))
    borders: Counter[tuple[int, int]] = Counter()
    for (one, other), count in found.items():
        if one != other:
            # A border of one pixel long is met as often as the pixels between its sides.
            borders[min(one, other), max(one, other)] += count
    return Counter({pair: count // _BETWEEN for pair, count in borders.items()})


def _look_alike(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    step = abs(one[0] // _GREY_STEP - other[0] // _GREY_STEP)
    return step <= 1 and hypot(one[1] - other[1], one[2] - other[2]) >= _OTHER_HUE
