"""The cover of an edition: the same grid for the whole series, another picture and colours each."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageDraw

from build_tools.images.colour import ENOUGH_FOR_TEXT, Colour, Inks, contrast, inks_of
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
from build_tools.images.refusal import ImageRefused

if TYPE_CHECKING:
    from build_tools.model.edition import Colours, Edition

COVER_SIZE: Final = (1600, 2400)
"""Width and height in pixels; 3.8 megapixels, below the 4 that old e-readers can show."""

_WIDTH, _HEIGHT = COVER_SIZE
_MARGIN: Final = 112
_ART_TOP: Final = _HEIGHT - _WIDTH
_TEXT_WIDTH: Final = _WIDTH - 2 * _MARGIN
_TITLE_ROOM: Final = Room(width=_TEXT_WIDTH, lines=2, largest=184, smallest=96)
_SUBTITLE_ROOM: Final = Room(width=_TEXT_WIDTH, lines=2, largest=72, smallest=48)
_LABEL_ROOM: Final = Room(width=700, lines=1, largest=66, smallest=40)
_PUBLISHER_ROOM: Final = Room(width=560, lines=1, largest=46, smallest=28)
_TITLE_FLOOR: Final = 572
_LABEL_HEIGHT: Final = 150
_LABEL_BASE: Final = 102
_LABEL_PADDING: Final = 44
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
    _write_label(image, spec.edition, inks)
    _write_publisher(image, spec.publisher, inks.paper)
    _write_title(image, spec.title, inks.paper)
    _write_subtitle(image, spec.subtitle, inks.paper)
    return image


def legible(spec: CoverSpec) -> Inks:
    """Return the colours of a cover on which every text can be read.

    :raises ImageRefused: LB612 with the two colours and their contrast.
    """
    inks = inks_of(spec.colours)
    for text, ground in ((inks.paper, inks.main), (inks.ink, inks.accent)):
        ratio = contrast(text, ground)
        if ratio < ENOUGH_FOR_TEXT:
            written = f"{ratio:.1f}".replace(".", ",")
            raise ImageRefused("LB612", spec.edition, _written(text), _written(ground), written)
    return inks


def _written(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _write_label(image: Image.Image, text: str, inks: Inks) -> None:
    """Hang the name of the edition from the top edge, like a ribbon."""
    label = fit(text, STRONG, _LABEL_ROOM)
    width = width_of(label.lines[0], STRONG, label.size)
    box = (_MARGIN, 0, round(_MARGIN + width + 2 * _LABEL_PADDING), _LABEL_HEIGHT)
    ImageDraw.Draw(image).rectangle(box, fill=inks.accent)
    place = (_MARGIN + _LABEL_PADDING, _LABEL_BASE)
    write(image, place, label.lines[0], Style(STRONG, label.size, inks.ink))


def _write_publisher(image: Image.Image, text: str, fill: Colour) -> None:
    """Write the publisher at the top right, on the base line of the label."""
    if not text:
        return
    line = fit(text, PLAIN, _PUBLISHER_ROOM)
    left = _WIDTH - _MARGIN - width_of(line.lines[0], PLAIN, line.size)
    write(image, (left, _LABEL_BASE), line.lines[0], Style(PLAIN, line.size, fill))


def _write_title(image: Image.Image, text: str, fill: Colour) -> None:
    """Write the title so that its last line stands at the same height on every cover."""
    title = fit(text, TITLE, _TITLE_ROOM)
    for above, line in enumerate(reversed(title.lines)):
        base = _TITLE_FLOOR - above * round(title.size * TITLE_LEADING)
        write(image, (_MARGIN - title.size // 30, base), line, Style(TITLE, title.size, fill))


def _write_subtitle(image: Image.Image, text: str, fill: Colour) -> None:
    """Write the subtitle below the title; two lines are set smaller, to stay above the art."""
    if not text:
        return
    subtitle = fit(text, PLAIN, _SUBTITLE_ROOM)
    if len(subtitle.lines) > 1:
        subtitle = fit(text, PLAIN, _SUBTITLE_ROOM._replace(largest=54))
    for below, line in enumerate(subtitle.lines):
        base = 690 + below * round(subtitle.size * 1.2)
        write(image, (_MARGIN, base), line, Style(PLAIN, subtitle.size, fill))
