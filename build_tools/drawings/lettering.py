"""How wide words are, without a font at hand: in the widest letter that a reader may see."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

LEADING: Final = 1.2
"""From base line to base line, in font sizes."""

# Thousandths of the font size to the letters that are that wide in the widest of Figtree 700,
# Atkinson Hyperlegible 700, Liberation Sans 700 and DejaVu Sans, rounded up to a multiple of 20:
# what the book brings, and what stands in for ``sans-serif`` on most devices.
_WIDTHS: Final = {
    320: "' ,.‘’",
    300: "ijlïíî",
    340: ":;|·",
    400: "()[]f",
    420: "!-rt",
    460: "/I\\",
    520: '"*`“”',
    540: "z",
    560: "J_csç–",
    580: "k",
    600: "vxy",
    620: "?FLTaeoéëöèàáóâêôä",
    640: "$123456789bdghnpqu{}üúûñ",
    660: "0",
    680: "EPS",
    700: "XYZ€",
    740: "ABCKRUV",
    760: "H",
    780: "&DGN",
    800: "OQ",
    840: "#+<=>^w~×↑↓",
    880: "M",
    980: "%m½",
    1000: "@W…→",
}
_WIDTH_OF: Final = MappingProxyType(
    {letter: width for width, letters in _WIDTHS.items() for letter in letters}
)
_WIDEST: Final = 1100


class TooWideError(ValueError):
    """A text has no room in its drawing.

    :ivar text: the text.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def width_of(text: str, size: float) -> float:
    """Return the width of a line at most, in the unit of its size."""
    return sum(_WIDTH_OF.get(letter, _WIDEST) for letter in text) * size / 1000


def wrapped(text: str, size: float, room: float, *, lines: int) -> tuple[str, ...]:
    """Return a text cut at its spaces into lines that fit.

    :param room: the width of a line. :param lines: how many there may be.
    :raises TooWideError: it does not fit.
    """
    made = tuple(_lines(text.split(), size, room))
    if len(made) > lines or any(width_of(line, size) > room for line in made):
        raise TooWideError(text)
    return made


def _lines(words: list[str], size: float, room: float) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}".strip()
        if line and width_of(longer, size) > room:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line
