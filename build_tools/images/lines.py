"""Lines of text on a cover and on a card: the label that hangs from the top, and blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PIL import ImageDraw

from build_tools.images.lettering import STRONG, Room, Style, fit, width_of, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL import Image

    from build_tools.images.colour import Inks


class Ribbon(NamedTuple):
    """Where a label hangs, in pixels.

    :ivar left: of the label. :ivar padding: at both sides of its text.
    :ivar base: from the top to the base line of the text.
    """

    left: int
    padding: int
    height: int
    base: int
    room: Room


def hang_label(image: Image.Image, text: str, ribbon: Ribbon, inks: Inks) -> None:
    """Hang a label from the top edge, in the accent of the edition.

    :raises ImageRefused: LB610 or LB611, see ``fit``.
    """
    label = fit(text, STRONG, ribbon.room)
    width = width_of(label.lines[0], STRONG, label.size)
    box = (ribbon.left, 0, round(ribbon.left + width + 2 * ribbon.padding), ribbon.height)
    ImageDraw.Draw(image).rectangle(box, fill=inks.accent)
    place = (ribbon.left + ribbon.padding, ribbon.base)
    write(image, place, label.lines[0], Style(STRONG, label.size, inks.ink))


def set_lines(
    image: Image.Image,
    place: tuple[float, int],
    lines: Sequence[str],
    style: Style,
    leading: float,
) -> int:
    """Write lines below each other.

    :param place: left end of the first base line, in pixels.
    :param leading: from base line to base line, in font sizes.
    :return: the last base line, in pixels from the top.
    """
    left, base = place
    step = round(style.size * leading)
    for index, line in enumerate(lines):
        write(image, (left, base + index * step), line, style)
    return base + max(0, len(lines) - 1) * step
