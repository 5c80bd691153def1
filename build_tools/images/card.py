"""The picture that stands beside a shared link to an edition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PIL import Image

from build_tools.images.cover import legible
from build_tools.images.encode import as_jpeg
from build_tools.images.lettering import (
    PLAIN,
    TITLE,
    TITLE_LEADING,
    Room,
    Style,
    fit,
    write,
)
from build_tools.images.lines import Ribbon, hang_label, set_lines
from build_tools.images.mark import draw_mark
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
_LABEL: Final = Ribbon(
    left=_MARGIN, padding=24, height=84, base=57,
    room=Room(width=_TEXT_WIDTH - 80, lines=1, largest=34, smallest=22),
)  # fmt: skip
_PUBLISHER_ROOM: Final = Room(width=_TEXT_WIDTH, lines=1, largest=26, smallest=18)
_QUALITY: Final = 88


def draw_card(spec: CoverSpec) -> bytes:
    """Return the card as a JPEG of ``CARD_SIZE``, without metadata.

    The words of the cover stand at the left, its art at the right.

    :raises ImageRefused: LB610-LB612, as for the cover.
    """
    inks = legible(spec)
    return _card(spec, inks, draw_motif(spec.number, spec.seed, inks, _HEIGHT))


def draw_book_card(spec: CoverSpec) -> bytes:
    """Return the card of the book itself: as that of an edition, with the mark as its art.

    :raises ImageRefused: LB610-LB612, as for the cover.
    """
    return _card(spec, legible(spec), draw_mark(spec.colours, _HEIGHT))


def _card(spec: CoverSpec, inks: Inks, art: Image.Image) -> bytes:
    image = Image.new("RGB", CARD_SIZE, inks.main)
    image.paste(art, (_ART_LEFT, 0))
    hang_label(image, spec.edition, _LABEL, inks)
    bottom = _write_title(image, spec.title, 228, inks.paper)
    _write_subtitle(image, spec.subtitle, bottom + 62, inks.paper)
    if spec.publisher:
        publisher = fit(spec.publisher, PLAIN, _PUBLISHER_ROOM)
        place = (_MARGIN, _HEIGHT - _MARGIN)
        write(image, place, publisher.lines[0], Style(PLAIN, publisher.size, inks.paper))
    return as_jpeg(image, quality=_QUALITY, crisp=True)


def _write_title(image: Image.Image, text: str, top: int, fill: Colour) -> int:
    """Write the title; return its last base line, in pixels."""
    title = fit(text, TITLE, _TITLE_ROOM)
    place = (_MARGIN - title.size // 30, top)
    return set_lines(image, place, title.lines, Style(TITLE, title.size, fill), TITLE_LEADING)


def _write_subtitle(image: Image.Image, text: str, top: int, fill: Colour) -> None:
    if text:
        subtitle = fit(text, PLAIN, _SUBTITLE_ROOM)
        style = Style(PLAIN, subtitle.size, fill)
        set_lines(image, (_MARGIN, top), subtitle.lines, style, 1.25)
