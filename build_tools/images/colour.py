"""The colours a picture is drawn with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PIL import ImageColor

if TYPE_CHECKING:
    from build_tools.model.edition import Colours


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
