"""Everything that is drawn for one edition, made once."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from build_tools.images.cache import Rendition, remembered
from build_tools.images.card import CARD_SIZE, draw_card
from build_tools.images.cover import COVER_SIZE, draw_cover, draw_cover_picture
from build_tools.images.derive import WebPicture, web_parts, web_picture
from build_tools.images.opening import CleanPicture

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from build_tools.images.cover import CoverSpec

WEB_COVER_WIDTHS: Final = (240, 480, 800)


@dataclass(frozen=True, slots=True)
class Covers:
    """The pictures of one edition.

    :ivar epub: the cover of the EPUB, a JPEG of 1600 x 2400 pixels.
    :ivar card: beside a shared link, a JPEG of 1200 x 630 pixels.
    :ivar web: the cover on a page.
    """

    epub: Rendition
    card: Rendition
    web: WebPicture


def derive_covers(spec: CoverSpec, *, cache: Path) -> Covers:
    """Draw everything of an edition, or take it from the cache.

    :raises ImageRefused: LB610-LB612, as for the cover.
    """
    epub, card, *web = remembered(cache, ("covers", repr(spec)), partial(_drawn, spec))
    return Covers(epub, card, web_picture(tuple(web)))


def _drawn(spec: CoverSpec) -> Iterator[Rendition]:
    yield _jpeg("omslag", COVER_SIZE, draw_cover(spec))
    yield _jpeg("kaart", CARD_SIZE, draw_card(spec))
    picture = draw_cover_picture(spec)
    stem = f"omslag-{hashlib.sha256(picture.tobytes()).hexdigest()[:16]}"
    yield from web_parts(CleanPicture(picture, drawing=False), stem, WEB_COVER_WIDTHS)


def _jpeg(stem: str, size: tuple[int, int], data: bytes) -> Rendition:
    digest = hashlib.sha256(data).hexdigest()[:16]
    return Rendition(f"{stem}-{digest}-{size[0]}.jpg", "image/jpeg", *size, data)
