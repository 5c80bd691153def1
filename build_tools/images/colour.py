"""The colours a picture is drawn with, and how well they can be told apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from PIL import ImageColor

if TYPE_CHECKING:
    from build_tools.model.edition import Colours

ENOUGH_FOR_TEXT: Final = 4.5
"""Lowest contrast of text. Source: WCAG 2.2, success criterion 1.4.3 (AA)."""

_LINEAR_BELOW: Final = 0.04045


class Colour(NamedTuple):
    """An sRGB colour, three whole numbers from 0 to 255."""

    red: int
    green: int
    blue: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Inks:
    """The four colours of an edition, ready to draw with; what each is for, ``Colours`` says."""

    ink: Colour
    main: Colour
    accent: Colour
    paper: Colour


def inks_of(colours: Colours) -> Inks:
    """Return the colours of an edition as numbers.

    :raises ValueError: if one of them is no colour; ``reading`` has checked that.
    """
    return Inks(
        ink=colour_of(colours.ink),
        main=colour_of(colours.main),
        accent=colour_of(colours.accent),
        paper=colour_of(colours.paper),
    )


def colour_of(written: str) -> Colour:
    """Return ``#rrggbb`` as a colour."""
    return Colour(*ImageColor.getrgb(written)[:3])


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, from 1 to 21, in whichever order.

    Source: WCAG 2.2, "contrast ratio" and "relative luminance".
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def most_legible(ground: Colour, *candidates: Colour) -> Colour:
    """Return the candidate with the highest contrast on a ground."""
    return max(candidates, key=lambda candidate: contrast(ground, candidate))


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR_BELOW else float(((part + 0.055) / 1.055) ** 2.4)
