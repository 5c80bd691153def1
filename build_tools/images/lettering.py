"""Letters on a picture: the book's own typefaces, and words fitted into a space."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import pyphen  # type: ignore[import-untyped]
from PIL import ImageDraw, ImageFont

from build_tools.images.refusal import ImageRefused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PIL import Image

    from build_tools.images.colour import Colour

FONTS: Final = Path(__file__).parents[1] / "web" / "fonts"

_SOFT_HYPHEN: Final = "\u00ad"
_NO_LETTER: Final = "\U000fffff"
_STEP: Final = 2

TITLE_LEADING: Final = 1.08
"""From base line to base line of a title, in font sizes: the ‘g’ stays clear of the ‘b’ below."""

_FRONT_PARTS: Final = re.compile(r"\b(Burgermeester)(?=[a-z]{4})")
"""Where the book's own name is joined; a pattern list knows syllables, not the parts of a word."""


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface in one weight: its Latin letters, and a second file with the rarer ones.

    :ivar weight: on the ``wght`` axis of a variable font; 0 for a font that has no axes.
    """

    latin: str
    more: str
    weight: int = 0

    def at(self, size: int) -> tuple[ImageFont.FreeTypeFont, ImageFont.FreeTypeFont]:
        """Return both files at a size in pixels.

        Always the basic layout: the other one depends on a library of the machine.
        """
        return self._load(self.latin, size), self._load(self.more, size)

    def _load(self, name: str, size: int) -> ImageFont.FreeTypeFont:
        font = ImageFont.truetype(FONTS / name, size, layout_engine=ImageFont.Layout.BASIC)
        if self.weight:
            font.set_variation_by_axes([self.weight])
        return font


_FIGTREE: Final = partial(
    Face, "figtree/figtree-latin-wght-normal.woff2", "figtree/figtree-latin-ext-wght-normal.woff2"
)
TITLE: Final = Face(
    "fraunces/fraunces-latin-600-normal.woff2", "fraunces/fraunces-latin-ext-600-normal.woff2"
)
PLAIN: Final = _FIGTREE(500)
STRONG: Final = _FIGTREE(700)


class Room(NamedTuple):
    """The space for a text.

    :ivar width: in pixels.
    :ivar lines: how many lines at most.
    :ivar largest: font size in pixels; so is ``smallest``.
    """

    width: int
    lines: int
    largest: int
    smallest: int


class Style(NamedTuple):
    """How a line looks.

    :ivar size: in pixels.
    """

    face: Face
    size: int
    fill: Colour


class Fitted(NamedTuple):
    """A text cut in lines, with the font size in pixels at which they fit."""

    lines: tuple[str, ...]
    size: int


def fit(text: str, face: Face, room: Room) -> Fitted:
    """Return a text at the largest size at which it fits.

    A word is broken only where it is joined, and where that does not help, between syllables.

    :raises ImageRefused: LB610 if the typeface lacks a letter, LB611 if the text does not fit.
    """
    plain = unicodedata.normalize("NFC", text)
    _refuse_missing_letters(plain, face)
    joined = _FRONT_PARTS.sub(rf"\1{_SOFT_HYPHEN}", plain)
    syllables = pyphen.Pyphen(lang="nl_NL", left=4, right=4)
    for candidate in (joined, _hyphenated(plain, syllables)):
        for size in range(room.largest, room.smallest - 1, -_STEP):
            lines = _wrap(candidate, partial(_width, face.at(size)), room.width)
            if lines and len(lines) <= room.lines:
                return Fitted(tuple(lines), size)
    raise ImageRefused("LB611", text)


def write(image: Image.Image, place: tuple[float, float], text: str, style: Style) -> None:
    """Write one line.

    :param place: left end of the base line, in pixels.
    """
    draw = ImageDraw.Draw(image)
    x, y = place
    for font, run in _runs(text, style.face.at(style.size)):
        draw.text((x, y), run, font=font, fill=style.fill, anchor="ls")
        x += font.getlength(run)


def width_of(text: str, face: Face, size: int) -> float:
    """Return the width of a line in pixels."""
    return _width(face.at(size), text)


_Fonts = tuple[ImageFont.FreeTypeFont, ImageFont.FreeTypeFont]


def _width(fonts: _Fonts, text: str) -> float:
    return sum(font.getlength(run) for font, run in _runs(text, fonts))


def _runs(text: str, fonts: _Fonts) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
    """Cut a text into pieces that one font file can write."""
    latin, more = fonts
    run, current = "", latin
    for letter in text:
        wanted = latin if _has(latin, letter) or not _has(more, letter) else more
        if wanted is not current:
            if run:
                yield current, run
            run, current = "", wanted
        run += letter
    if run:
        yield current, run


def _has(font: ImageFont.FreeTypeFont, letter: str) -> bool:
    """Whether a font can write a letter: what it lacks is drawn as an empty box."""
    if letter.isascii():
        return True
    return _drawn(font, letter) != _drawn(font, _NO_LETTER)


def _drawn(font: ImageFont.FreeTypeFont, letter: str) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(letter)
    return mask.size, bytes(mask)


def _refuse_missing_letters(text: str, face: Face) -> None:
    """Refuse a text with a letter that neither file has.

    :raises ImageRefused: LB610.
    """
    latin, more = face.at(40)
    for letter in text.replace(_SOFT_HYPHEN, ""):
        if not (letter.isspace() or _has(latin, letter) or _has(more, letter)):
            raise ImageRefused("LB610", text, letter)


def _hyphenated(text: str, dictionary: pyphen.Pyphen) -> str:
    """Return a text with a soft hyphen at every place where a word may be broken."""
    return " ".join(dictionary.inserted(word, _SOFT_HYPHEN) for word in text.split())


def _wrap(text: str, width: Callable[[str], float], room: float) -> list[str]:
    """Return the lines of a text; none if a part of a word is too wide."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        whole = word.replace(_SOFT_HYPHEN, "")
        longer = f"{line} {whole}".strip()
        if width(longer) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _broken(word.split(_SOFT_HYPHEN), width, room)
        if width(line) > room or any(width(part) > room for part in full):
            return []
        lines += full
    return [*lines, line] if line else lines


def _broken(parts: list[str], width: Callable[[str], float], room: float) -> list[str]:
    """Return a word in as few lines as it fits in, with hyphens at their ends."""
    lines: list[str] = []
    line = parts[0]
    for index, part in enumerate(parts[1:], start=2):
        hyphen = "" if index == len(parts) else "-"
        if width(line + part + hyphen) <= room:
            line += part
        else:
            lines.append(f"{line}-")
            line = part
    return [*lines, line]
