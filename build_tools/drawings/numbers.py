"""Numbers of a chart in words, the same in the drawing and in its description."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING

from babel.numbers import format_decimal

if TYPE_CHECKING:
    from build_tools.model.figure import FigurePart


def amount(part: FigurePart) -> str:
    """Return the number of a point as Dutch writes it, two of them where sources differ."""
    low, high = part.low or 0, part.high or 0
    return dutch(low) if low == high else f"{dutch(low)}–{dutch(high)}"


def sign(index: int, *, letters: bool) -> str:
    """Return the sign of a part: a letter, behind Z two of them, or a number from 1 on."""
    if not letters:
        return str(index + 1)
    times, place = divmod(index, len(ascii_uppercase))
    return ascii_uppercase[place] * (times + 1)


def dutch(value: float) -> str:
    """Return a number with at most one decimal, after a comma."""
    return format_decimal(value, "0.#", locale="nl")
