"""What an EPUB may hold: pictures for every screen, nothing that runs, claims that are true."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, Final

from lxml import etree
from PIL import Image, UnidentifiedImageError

from build_tools.catalogue.linter_content import CLAIMS, PICTURES
from build_tools.linter.addresses import is_elsewhere
from build_tools.linter.model import EPUB_TYPE, Fault, Medium
from build_tools.linter.prose import holds, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.linter.model import Page, PageRule, Publication, PublicationRule

_SVG: Final = "{http://www.w3.org/2000/svg}"
_RASTER: Final = (
    ".jpg",
    ".jpeg",
    ".png",
    ".gif",
    ".webp",
    ".avif",
    ".bmp",
    ".tif",
    ".tiff",
    ".heic",
)
# Source: EPUB 3.3, 3.2, core media types.
_CORE: Final = frozenset({"JPEG", "PNG", "GIF", "WEBP"})
# Source: Kobo's guidelines, Standard Ebooks' f-018; checklist 14.
_MOST_PIXELS: Final = 4_000_000
# Pixels that are read to look for a place; of more it is said that they are too many.
_MOST_READ: Final = 40_000_000
_PRINTERS: Final = frozenset({"CMYK", "YCCK", "LAB"})
_GPS: Final = 0x8825
_RUNS: Final = frozenset({
    "applet", "audio", "base", "button", "canvas", "embed", "form", "frame", "iframe", "input",
    "object", "script", "select", "textarea", "video",
})  # fmt: skip
_LOADS: Final = frozenset({"img", "image", "link", "source", "track", "use"})
_SCHEMA: Final = "schema:"


def pictures_show_everywhere(publication: Publication) -> Iterator[Fault]:
    """Pictures are no larger than a screen needs and hold no place or printers' colours (LB947)."""
    for href, data in publication.files.items():
        if href.lower().endswith(_RASTER):
            for wrong in _wrong_with(data, publication.medium):
                yield Fault("LB947", href, values=(PICTURES[wrong],))


def _wrong_with(data: bytes, medium: Medium) -> Iterator[str]:
    """Yield what is wrong with a picture: a key of ``PICTURES``."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(data))
            # Of a PNG what it says of itself may stand behind its pixels: those are read as well.
            small = picture.width * picture.height <= _MOST_READ
            places = small and bool(picture.getexif().get_ifd(_GPS))
    except (OSError, SyntaxError, ValueError, UnidentifiedImageError, Image.DecompressionBombError):
        yield "unreadable"
        return
    if places:
        yield "place"
    if medium is Medium.WEB:
        if not small:
            yield "large"
        return
    if picture.width * picture.height > _MOST_PIXELS:
        yield "large"
    if picture.mode in _PRINTERS:
        yield "colours"
    if picture.format not in _CORE:
        yield "kind"


def nothing_runs_or_comes_from_elsewhere(page: Page) -> Iterator[Fault]:
    """A page of an EPUB holds no program, form or film, and loads nothing from the web (LB948)."""
    if page.medium is not Medium.EPUB:
        return
    for element in page.root.iter(etree.Element):
        for what in _forbidden(element):
            yield Fault("LB948", page.href, element, (what,))


def _forbidden(element: etree._Element) -> Iterator[str]:
    name = name_of(element)
    if name in _RUNS:
        yield f"<{name}>"
    for key, value in element.attrib.items():
        attribute = etree.QName(key).localname
        if attribute.startswith("on") or value.strip().lower().startswith("javascript:"):
            yield f"{attribute}=…"
        loads = attribute in {"src", "poster", "srcset"} or (attribute == "href" and name in _LOADS)
        asked = _candidates(value) if attribute == "srcset" else [value.strip()]
        if loads and any(is_elsewhere(one) and not one.startswith("data:") for one in asked):
            yield f"{attribute}={value}"


def _candidates(srcset: str) -> Iterator[str]:
    """Yield the addresses in a ``srcset``, and how large each is; only ``data:`` holds commas."""
    for word in srcset.split():
        yield from [word] if word.startswith("data:") else word.split(",")


def claims_about_pictures_are_true(publication: Publication) -> Iterator[Fault]:
    """What the package says of pictures is so, in both directions (LB949).

    ``visual`` if and only if a picture tells something; ``alternativeText`` if and only if every
    one of those has a description. Source: Schema.org Accessibility Properties 1.1.
    """
    package = publication.package
    if package is None:
        return
    told = [
        picture
        for page in publication.pages.values()
        for picture in page.content.iter("img", f"{_SVG}svg")
        if _tells(picture)
    ]
    described = bool(told) and all(_description(one) for one in told)
    for claim, holds_true in (("visual", bool(told)), ("alternativeText", described)):
        if _claimed(package.root, claim) != holds_true:
            yield Fault("LB949", package.href, values=(CLAIMS[claim, holds_true],))


def _claimed(root: etree._Element, claim: str) -> bool:
    names = {f"{_SCHEMA}accessMode", f"{_SCHEMA}accessibilityFeature"}
    return any(
        (one.text or "").strip() == claim
        for one in root.iter("{http://www.idpf.org/2007/opf}meta")
        if one.get("property", "") in names
    )


def _tells(picture: etree._Element) -> bool:
    """Whether a picture tells something: no decoration, no cover, no QR code beside its link."""
    if holds(picture, "role", "doc-cover", "presentation", "none") or holds(picture, "class", "qr"):
        return False
    if any(holds(one, EPUB_TYPE, "cover") for one in (picture, *picture.iterancestors())):
        return False
    if picture.get("aria-hidden") == "true":
        return False
    if picture.tag == "img":
        return picture.get("alt") is None or bool(picture.get("alt", "").strip())
    return picture.get("role") == "img"


def _description(picture: etree._Element) -> str:
    title = picture.findtext(f"{_SVG}title") or ""
    return (
        picture.get("alt") or picture.get("aria-label") or picture.get("aria-labelledby") or title
    )


PAGE_RULES: Final[tuple[PageRule, ...]] = (nothing_runs_or_comes_from_elsewhere,)
PUBLICATION_RULES: Final[tuple[PublicationRule, ...]] = (
    pictures_show_everywhere,
    claims_about_pictures_are_true,
)
