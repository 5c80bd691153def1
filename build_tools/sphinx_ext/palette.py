"""The colours of an edition on screen: light and dark, computed from four and measured.

Contrast is WCAG 2.2's ratio; mixing and lightness are in OKLab and OKLCH, where equal steps look
equal.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from coloraide import Color

from build_tools.model.contrast import ENOUGH_FOR_TEXT, contrast

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from build_tools.model.edition import Colours

_STEPS: Final = 100
_WHITE: Final = "#ffffff"
_BLACK: Final = "#000000"
# Against black, so that there is room for a dark ink on every ground made from it.
_LIGHT_ENOUGH: Final = 15.0
# Far above WCAG's 7 for text at level AAA (1.4.6), and still the edition's own hue.
_STARK: Final = 9.0
_DARK: Final = "(prefers-color-scheme:dark)"
_MORE: Final = "(prefers-contrast:more)"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two colours that meet on a page, and how far apart they must be.

    :ivar ratio: lowest contrast. Source: WCAG 2.2, 1.4.3 (text, 4.5) and 1.4.11 (the rest, 3).
    """

    front: str
    ground: str
    ratio: float


_TEXT: Final = ENOUGH_FOR_TEXT
_SHAPE: Final = 3.0
PAIRS: Final = (
    *(Pair("ink", ground, 7.0) for ground in ("paper", "sheet", "tint", "warm")),
    *(Pair("quiet", ground, _TEXT) for ground in ("paper", "sheet", "tint", "warm")),
    *(Pair("link", ground, _TEXT) for ground in ("paper", "sheet", "tint", "warm")),
    *(Pair("edge", ground, _SHAPE) for ground in ("paper", "sheet", "tint")),
    *(Pair("focus", ground, _SHAPE) for ground in ("paper", "sheet", "tint", "warm")),
    Pair("on-main", "main", _TEXT),
    Pair("on-accent", "accent", _TEXT),
    Pair("on-button", "button", _TEXT),
    Pair("button", "paper", _SHAPE),
)
"""Every pair that the stylesheet uses; a test measures them for each edition."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Custom property name to colour as ``#rrggbb``, for light and for dark.

    :ivar stark_light: for who asks for high contrast; so is ``stark_dark``.
    """

    light: Mapping[str, str]
    dark: Mapping[str, str]
    stark_light: Mapping[str, str]
    stark_dark: Mapping[str, str]


def palette_of(colours: Colours) -> Palette:
    """Return what an edition looks like on a light and on a dark screen."""
    return Palette(
        MappingProxyType(_light(colours)),
        MappingProxyType(_dark(colours)),
        MappingProxyType(_stark(colours.main, ink=_BLACK, paper=_WHITE)),
        MappingProxyType(_stark(colours.accent, ink=_WHITE, paper=_BLACK)),
    )


def readable(colour: str, grounds: Sequence[str], ratio: float) -> str:
    """Return the colour, made lighter or darker until it stands out enough on every ground.

    :return: the nearest lightness that does; black or white when none does.
    """
    away = (steps for distance in range(1, _STEPS) for steps in (distance, -distance))
    shades = chain((colour,), (_shade(colour, steps) for steps in away), (_BLACK, _WHITE))
    enough = (shade for shade in shades if _weakest(shade, grounds) >= ratio)
    found = next(enough, None)
    return found or max((_BLACK, _WHITE), key=lambda shade: _weakest(shade, grounds))


def _weakest(colour: str, grounds: Sequence[str]) -> float:
    return min(contrast(colour, ground) for ground in grounds)


def _shade(colour: str, steps: int) -> str:
    """Return a colour some hundredths lighter, or darker when negative."""
    shade = Color(colour).convert("oklch")
    shade["lightness"] = min(1, max(0, shade["lightness"] + steps / _STEPS))
    return _hex(shade)


def as_css(palette: Palette) -> str:
    """Return the custom properties: what a reader asks for, on the device or in the settings."""
    dark = _declarations(palette.dark, "dark")
    stark = _declarations(palette.stark_light, "light")
    night = _declarations(palette.stark_dark, "dark")
    return (
        f":root{{{_declarations(palette.light, 'light')}}}\n"
        f"@media screen and {_DARK}{{:root:not([data-colour=light]){{{dark}}}}}\n"
        f"@media screen{{:root[data-colour=dark]{{{dark}}}}}\n"
        f":root[data-contrast=high]{{{stark}}}\n"
        f"@media {_MORE}{{:root{{{stark}}}}}\n"
        f"@media screen and {_DARK}"
        f"{{:root[data-contrast=high]:not([data-colour=light]){{{night}}}}}\n"
        f"@media screen and {_DARK} and {_MORE}{{:root:not([data-colour=light]){{{night}}}}}\n"
        f"@media screen{{:root[data-contrast=high][data-colour=dark]{{{night}}}}}\n"
        f"@media screen and {_MORE}{{:root[data-colour=dark]{{{night}}}}}\n"
    )


def _declarations(colours: Mapping[str, str], scheme: str) -> str:
    named = ";".join(f"--{name}:{value}" for name, value in colours.items())
    return f"color-scheme:{scheme};{named}"


def _light(colours: Colours) -> dict[str, str]:
    paper = readable(colours.paper, [_BLACK], _LIGHT_ENOUGH)
    sheet = _mixed(paper, _WHITE, 0.7)
    tint = _mixed(paper, colours.main, 0.07)
    warm = _mixed(paper, colours.accent, 0.24)
    grounds = (paper, sheet, tint, warm)
    main = readable(colours.main, [_WHITE], _TEXT)
    ink = readable(colours.ink, grounds, 7.0)
    return {
        "paper": paper,
        "sheet": sheet,
        "tint": tint,
        "warm": warm,
        "ink": ink,
        "quiet": readable(_mixed(ink, paper, 0.32), grounds, _TEXT),
        "link": readable(colours.main, grounds, _TEXT),
        "main": main,
        "on-main": readable(paper, [main], _TEXT),
        "accent": colours.accent,
        "on-accent": _best(colours.accent, ink, paper),
        "button": main,
        "on-button": readable(paper, [main], _TEXT),
        "rule": _mixed(paper, ink, 0.16),
        "edge": readable(_mixed(ink, paper, 0.45), grounds, _SHAPE),
        "focus": readable(colours.main, grounds, _SHAPE),
    }


def _dark(colours: Colours) -> dict[str, str]:
    paper = _toned(colours.ink, lightness=0.195, chroma=0.018)
    sheet = _toned(colours.ink, lightness=0.24, chroma=0.02)
    main = _toned(colours.main, lightness=0.34, chroma=0.075)
    tint = _mixed(paper, main, 0.5)
    warm = _mixed(paper, colours.accent, 0.13)
    grounds = (paper, sheet, tint, warm)
    ink = readable(_toned(colours.paper, lightness=0.92, chroma=0.014), grounds, 7.0)
    button = readable(colours.accent, [paper], 7.0)
    return {
        "paper": paper,
        "sheet": sheet,
        "tint": tint,
        "warm": warm,
        "ink": ink,
        "quiet": readable(_mixed(ink, paper, 0.28), grounds, _TEXT),
        "link": readable(colours.accent, grounds, 6.0),
        "main": main,
        "on-main": readable(colours.paper, [main], 7.0),
        "accent": colours.accent,
        "on-accent": _best(colours.accent, paper, ink),
        "button": button,
        "on-button": _best(button, paper, ink),
        "rule": _mixed(paper, ink, 0.2),
        "edge": readable(_mixed(ink, paper, 0.5), grounds, _SHAPE),
        "focus": readable(colours.accent, grounds, 4.5),
    }


def _stark(own: str, *, ink: str, paper: str) -> dict[str, str]:
    """Return black and white, and one colour of the edition for what can be pressed.

    Areas have no colour of their own; the stylesheet draws a line around them.

    :param own: the edition's colour that is nearest to the ink.
    """
    strong = readable(own, [paper], _STARK)
    plain = dict.fromkeys(("paper", "sheet", "tint", "warm", "on-main", "on-accent"), paper)
    text = dict.fromkeys(("ink", "quiet", "rule", "edge"), ink)
    pressed = dict.fromkeys(("main", "accent", "link", "button", "focus"), strong)
    return {**plain, **text, **pressed, "on-button": paper}


def _mixed(ground: str, colour: str, share: float) -> str:
    """Return a ground with a share (0-1) of a colour in it."""
    return _hex(Color(ground).mix(colour, share, space="oklab"))


def _toned(colour: str, *, lightness: float, chroma: float) -> str:
    """Return the hue of a colour at a given lightness, with at most that much chroma."""
    toned = Color(colour).convert("oklch")
    toned["lightness"] = lightness
    toned["chroma"] = min(chroma, toned["chroma"])
    return _hex(toned)


def _best(ground: str, *fronts: str) -> str:
    """Return the first front that can be read on a ground, made stronger if none can."""
    enough = (front for front in fronts if contrast(front, ground) >= _TEXT)
    strongest = max(fronts, key=lambda front: contrast(front, ground))
    return next(enough, readable(strongest, [ground], _TEXT))


def _hex(colour: Color) -> str:
    return colour.convert("srgb").fit(method="oklch-chroma").to_string(hex=True)
