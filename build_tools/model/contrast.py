"""How well two colours can be told apart: pure arithmetic, as the guidelines have it."""

from __future__ import annotations

from typing import Final

ENOUGH_FOR_TEXT: Final = 4.5
"""Lowest contrast of text. Source: WCAG 2.2, success criterion 1.4.3 (AA)."""

_LINEAR_BELOW: Final = 0.04045
_LIGHT: Final = (0.2126, 0.7152, 0.0722)
_FLARE: Final = 0.05


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21, in whichever order.

    Source: WCAG 2.2, "contrast ratio" and "relative luminance"; the limit of 0.04045 is that of
    sRGB (IEC 61966-2-1).

    :param one: ``#rrggbb``, sRGB; so is ``other``.
    :raises ValueError: it is no such colour.
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + _FLARE) / (dark + _FLARE)


def _luminance(colour: str) -> float:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return sum(
        share * _linear(part / 255) for share, part in zip(_LIGHT, (red, green, blue), strict=True)
    )


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR_BELOW else float(((part + 0.055) / 1.055) ** 2.4)
