"""The pictures of one edition, under names that do not change: cover, card, mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.images.cover import cover_of
from build_tools.images.covers import derive_covers
from build_tools.images.mark import draw_favicon, draw_icon

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.model.edition import Edition

FOLDER: Final = "beeld"
CARD: Final = f"{FOLDER}/kaart.jpg"
MARK: Final = f"{FOLDER}/merk.svg"
ICON: Final = f"{FOLDER}/merk-180.png"
COVER_FALLBACK: Final = f"{FOLDER}/omslag.jpg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Artwork:
    """What was drawn.

    :ivar epub_cover: the JPEG for the EPUB, outside the publication.
    :ivar cover_widths: widths in pixels of the WebP covers ``beeld/omslag-<width>.webp``.
    :ivar cover_size: width and height in pixels of ``COVER_FALLBACK``.
    """

    epub_cover: Path
    cover_widths: tuple[int, ...]
    cover_size: tuple[int, int]


def draw_artwork(edition: Edition, site: Path, work: Path, cache: Path) -> Artwork:
    """Draw the pictures of an edition into its folder of the publication.

    :param site: the edition's folder. :param work: where the EPUB's cover goes.
    :param cache: a folder for what was drawn before.
    :raises ImageRefused: the title does not fit, or the colours cannot be read.
    """
    covers = derive_covers(cover_of(edition), cache=cache)
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    work.mkdir(parents=True, exist_ok=True)
    epub_cover = work / "omslag.jpg"
    epub_cover.write_bytes(covers.epub.data)
    (site / CARD).write_bytes(covers.card.data)
    (site / MARK).write_bytes(draw_favicon(edition.colours))
    (site / ICON).write_bytes(draw_icon(edition.colours))
    (site / COVER_FALLBACK).write_bytes(covers.web.fallback.data)
    for variant in covers.web.variants:
        (folder / f"omslag-{variant.width}.webp").write_bytes(variant.data)
    return Artwork(
        epub_cover=epub_cover,
        cover_widths=tuple(variant.width for variant in covers.web.variants),
        cover_size=(covers.web.fallback.width, covers.web.fallback.height),
    )
