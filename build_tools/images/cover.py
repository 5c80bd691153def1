"""The cover of an edition: the same grid for the whole series, another picture and colours each."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PIL import Image

from build_tools.images.colour import inks_of
from build_tools.images.encode import as_jpeg
from build_tools.images.lettering import (
    PLAIN,
    TITLE,
    TITLE_LEADING,
    Room,
    Style,
    fit,
    width_of,
    write,
)
from build_tools.images.lines import Ribbon, hang_label, set_lines
from build_tools.images.motifs import draw_motif
from build_tools.images.refusal import ImageRefused
from build_tools.model.contrast import ENOUGH_FOR_TEXT, contrast

if TYPE_CHECKING:
    from build_tools.images.colour import Colour, Inks
    from build_tools.model.edition import Colours, Edition

COVER_SIZE: Final = (1600, 2400)
"""Width and height in pixels; 3.8 megapixels, below the 4 that old e-readers can show."""

_WIDTH, _HEIGHT = COVER_SIZE
_MARGIN: Final = 112
_ART_TOP: Final = _HEIGHT - _WIDTH
_TEXT_WIDTH: Final = _WIDTH - 2 * _MARGIN
_TITLE_ROOM: Final = Room(width=_TEXT_WIDTH, lines=2, largest=184, smallest=96)
_SUBTITLE_ROOM: Final = Room(width=_TEXT_WIDTH, lines=2, largest=72, smallest=48)
_PUBLISHER_ROOM: Final = Room(width=560, lines=1, largest=46, smallest=28)
_TITLE_FLOOR: Final = 572
_LABEL: Final = Ribbon(
    left=_MARGIN, padding=44, height=150, base=102,
    room=Room(width=700, lines=1, largest=66, smallest=40),
)  # fmt: skip
_QUALITY: Final = 88


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverSpec:
    """What stands on the cover of an edition, and on everything drawn from it.

    :ivar title: may hold soft hyphens where a word may be broken.
    :ivar edition: the name of the edition, on the label.
    :ivar publisher: may be empty.
    :ivar number: place in the series, from 1; chooses the motif.
    :ivar seed: varies the motif.
    """

    title: str
    subtitle: str
    edition: str
    publisher: str
    colours: Colours
    number: int
    seed: int


def cover_of(edition: Edition) -> CoverSpec:
    """Return what stands on the cover of an edition."""
    publishers = [maker.name for maker in edition.contributors if maker.role == "pbl"]
    return CoverSpec(
        title=edition.title,
        subtitle=edition.subtitle,
        edition=edition.name,
        publisher=", ".join(publishers),
        colours=edition.colours,
        number=edition.order,
        seed=int.from_bytes(hashlib.sha256(edition.slug.encode()).digest()[:4]),
    )


def draw_cover(spec: CoverSpec) -> bytes:
    """Return the cover as a JPEG of ``COVER_SIZE``, at most 600 kB, without metadata.

    :raises ImageRefused: LB610-LB612, see ``draw_cover_picture``.
    """
    return as_jpeg(draw_cover_picture(spec), quality=_QUALITY, crisp=True)


def draw_cover_picture(spec: CoverSpec) -> Image.Image:
    """Draw the cover; the same spec gives the same pixels.

    :return: an RGB picture of ``COVER_SIZE``.
    :raises ImageRefused: LB610 if a typeface lacks a letter, LB611 if a text does not fit,
        LB612 if a text cannot be read on its ground.
    """
    inks = legible(spec)
    image = Image.new("RGB", COVER_SIZE, inks.main)
    image.paste(draw_motif(spec.number, spec.seed, inks, _WIDTH), (0, _ART_TOP))
    hang_label(image, spec.edition, _LABEL, inks)
    _write_publisher(image, spec.publisher, inks.paper)
    _write_title(image, spec.title, inks.paper)
    _write_subtitle(image, spec.subtitle, inks.paper)
    return image


def legible(spec: CoverSpec) -> Inks:
    """Return the colours of a cover on which every text can be read.

    :raises ImageRefused: LB612 with the two colours and their contrast.
    """
    colours = spec.colours
    for text, ground in ((colours.paper, colours.main), (colours.ink, colours.accent)):
        ratio = contrast(text, ground)
        if ratio < ENOUGH_FOR_TEXT:
            raise ImageRefused(
                "LB612", spec.edition, text, ground, f"{ratio:.1f}".replace(".", ",")
            )
    return inks_of(colours)


def _write_publisher(image: Image.Image, text: str, fill: Colour) -> None:
    """Write the publisher at the top right, on the base line of the label."""
    if not text:
        return
    line = fit(text, PLAIN, _PUBLISHER_ROOM)
    left = _WIDTH - _MARGIN - width_of(line.lines[0], PLAIN, line.size)
    write(image, (left, _LABEL.base), line.lines[0], Style(PLAIN, line.size, fill))


def _write_title(image: Image.Image, text: str, fill: Colour) -> None:
    """Write the title so that its last line stands at the same height on every cover."""
    title = fit(text, TITLE, _TITLE_ROOM)
    above = (len(title.lines) - 1) * round(title.size * TITLE_LEADING)
    place = (_MARGIN - title.size // 30, _TITLE_FLOOR - above)
    set_lines(image, place, title.lines, Style(TITLE, title.size, fill), TITLE_LEADING)


def _write_subtitle(image: Image.Image, text: str, fill: Colour) -> None:
    """Write the subtitle below the title; two lines are set smaller, to stay above the art."""
    if not text:
        return
    subtitle = fit(text, PLAIN, _SUBTITLE_ROOM)
    if len(subtitle.lines) > 1:
        subtitle = fit(text, PLAIN, _SUBTITLE_ROOM._replace(largest=54))
    set_lines(image, (_MARGIN, 690), subtitle.lines, Style(PLAIN, subtitle.size, fill), 1.2)
