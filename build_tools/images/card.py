"""The picture that stands beside a shared link to an edition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PIL import Image, ImageDraw

from build_tools.images.cover import legible
from build_tools.images.encode import as_jpeg
from build_tools.images.lettering import (
    PLAIN,
    STRONG,
    TITLE,
    TITLE_LEADING,
    Room,
    Style,
    fit,
    width_of,
    write,
)
from build_tools.images.motifs import draw_motif

if TYPE_CHECKING:
    from build_tools.images.colour import Colour, Inks
    from build_tools.images.cover import CoverSpec

CARD_SIZE: Final = (1200, 630)
"""Width and height in pixels. Source: the Open Graph sites, which show 1.91 : 1."""

_WIDTH, _HEIGHT = CARD_SIZE
_ART_LEFT: Final = _WIDTH - _HEIGHT
_MARGIN: Final = 52
_TEXT_WIDTH: Final = _ART_LEFT - 2 * _MARGIN + 20
_TITLE_ROOM: Final = Room(width=_TEXT_WIDTH, lines=2, largest=80, smallest=40)
_SUBTITLE_ROOM: Final = Room(width=_TEXT_WIDTH, lines=3, largest=34, smallest=24)
_LABEL_ROOM: Final = Room(width=_TEXT_WIDTH - 80, lines=1, largest=34, smallest=22)
_PUBLISHER_ROOM: Final = Room(width=_TEXT_WIDTH, lines=1, largest=26, smallest=18)
_QUALITY: Final = 88


def draw_card(spec: CoverSpec) -> bytes:
    """Return the card as a JPEG of ``CARD_SIZE``, without metadata.

    :raises ImageRefused: LB610-LB612, as for the cover.
    """
    return as_jpeg(draw_card_picture(spec), quality=_QUALITY, crisp=True)


def draw_card_picture(spec: CoverSpec) -> Image.Image:
    """Draw the card: the words of the cover at the left, its art at the right.

    :return: an RGB picture of ``CARD_SIZE``.
    :raises ImageRefused: LB610-LB612, as for the cover.
    """
    inks = legible(spec)
    image = Image.new("RGB", CARD_SIZE, inks.main)
    art = draw_motif(spec.number, spec.seed, inks, _HEIGHT)
    image.paste(art, (_ART_LEFT, 0))
    _write_label(image, spec.edition, inks)
    bottom = _write_lines(image, spec.title, 228, inks.paper)
    _write_subtitle(image, spec.subtitle, bottom + 62, inks.paper)
    if spec.publisher:
        publisher = fit(spec.publisher, PLAIN, _PUBLISHER_ROOM)
        place = (_MARGIN, _HEIGHT - _MARGIN)
        write(image, place, publisher.lines[0], Style(PLAIN, publisher.size, inks.paper))
    return image


def _write_label(image: Image.Image, text: str, inks: Inks) -> None:
    label = fit(text, STRONG, _LABEL_ROOM)
    width = width_of(label.lines[0], STRONG, label.size)
    box = (_MARGIN, 0, round(_MARGIN + width + 48), 84)
    ImageDraw.Draw(image).rectangle(box, fill=inks.accent)
    write(image, (_MARGIN + 24, 57), label.lines[0], Style(STRONG, label.size, inks.ink))


def _write_lines(image: Image.Image, text: str, top: int, fill: Colour) -> int:
    """Write the title; return its last base line, in pixels."""
    title = fit(text, TITLE, _TITLE_ROOM)
    base = top
    for index, line in enumerate(title.lines):
        base = top + index * round(title.size * TITLE_LEADING)
        write(image, (_MARGIN - title.size // 30, base), line, Style(TITLE, title.size, fill))
    return base


def _write_subtitle(image: Image.Image, text: str, top: int, fill: Colour) -> None:
    if not text:
        return
    subtitle = fit(text, PLAIN, _SUBTITLE_ROOM)
    for index, line in enumerate(subtitle.lines):
        base = top + index * round(subtitle.size * 1.25)
        write(image, (_MARGIN, base), line, Style(PLAIN, subtitle.size, fill))
