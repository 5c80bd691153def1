"""What was measured of the pages of a web edition, and how it comes to stand on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from lxml import html

from build_tools.catalogue import measured_words as words
from build_tools.epub.facts import is_nameless, shows
from build_tools.epub.statement import bullets, epub_lines, kept, status, thousands
from build_tools.model.inspection import Form
from build_tools.model.measured import PREFIX, filled
from build_tools.use_cases.kept_inspection import web_digest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.html import HtmlElement

    from build_tools.epub.measures import EpubMeasures
    from build_tools.model.edition import Edition
    from build_tools.model.inspection import KeptInspection

_LOADED: Final = {"link": "href", "script": "src"}
_CLOTHES: Final = (".css", ".js")


@dataclass(frozen=True, slots=True, kw_only=True)
class WebMeasures:
    """Counts over all pages of one edition, before anything measured stands on them.

    :ivar size: of all HTML, in bytes. :ivar heaviest: the largest page, in bytes.
    :ivar loaded: that page with the sheets and scripts that it asks for, in bytes.
    :ivar pictures: that tell something. :ivar decorative: pictures that tell nothing, and say so.
    :ivar undescribed: pictures that say neither.
    :ivar links: that stay in the publication. :ivar outside: links that leave it.
    """

    pages: int = 0
    size: int = 0
    heaviest: int = 0
    loaded: int = 0
    pictures: int = 0
    decorative: int = 0
    undescribed: int = 0
    links: int = 0
    outside: int = 0


def measured(site: Path) -> WebMeasures:
    """Return what is true of the pages in the folder of an edition."""
    pages = sorted(site.rglob("*.html"))
    alts: list[str | None] = []
    drawings = nameless = links = outside = 0
    heaviest: tuple[int, int] = (0, 0)
    for page in pages:
        root = html.fromstring(page.read_bytes())
        alts.extend(picture.get("alt") for picture in root.iter("img"))
        drawings += sum(shows(drawing) for drawing in root.iter("svg"))
        nameless += sum(is_nameless(drawing) for drawing in root.iter("svg"))
        away = [_leaves(link.get("href", "")) for link in root.iter("a") if link.get("href")]
        outside += sum(away)
        links += len(away) - sum(away)
        size = page.stat().st_size
        heaviest = max(heaviest, (size, size + sum(_sizes(page, root))))
    return WebMeasures(
        pages=len(pages),
        size=sum(page.stat().st_size for page in pages),
        heaviest=heaviest[0],
        loaded=heaviest[1],
        pictures=sum(bool(alt and alt.strip()) for alt in alts) + drawings,
        decorative=sum(alt is not None and not alt.strip() for alt in alts),
        undescribed=alts.count(None) + nameless,
        links=links,
        outside=outside,
    )


def _leaves(address: str) -> bool:
    return bool(urlsplit(address).scheme)


def _sizes(page: Path, root: HtmlElement) -> Iterator[int]:
    """Yield the size of every sheet and script that a page asks for."""
    for name, attribute in _LOADED.items():
        for element in root.iter(name):
            address = urlsplit(element.get(attribute, ""))
            file = page.parent / address.path
            if not address.scheme and file.suffix in _CLOTHES and file.is_file():
                yield file.stat().st_size


def fill_in(
    site: Path, edition: Edition, epub: EpubMeasures | None, inspection: KeptInspection | None
) -> None:
    """Let the pages of an edition say what was measured of it.

    :param epub: of the EPUB that goes with it; None when there is none.
    :param inspection: what checkers found; told as far as it was found on exactly these pages.
    """
    open_pages = [page for page in site.rglob("*.html") if PREFIX.encode() in page.read_bytes()]
    if not open_pages:
        return
    digests = {Form.WEB: web_digest(site)} if inspection else {}
    if epub:
        digests[Form.EPUB] = epub.digest
    found = kept(inspection, digests)
    places = {
        "status": status(epub.access.review if epub else None, edition),
        "web": bullets(_lines(measured(site))),
        **({"epub": bullets(epub_lines(epub))} if epub else {}),
        **({"keuring": found} if found else {}),
    }
    for page in open_pages:
        page.write_bytes(filled(page.read_bytes(), places))


def _lines(web: WebMeasures) -> Iterator[str]:
    yield words.WEB_PAGES.format(thousands(web.pages))
    yield words.WEB_SIZE.format(thousands(web.size))
    yield words.WEB_HEAVIEST.format(thousands(web.heaviest), thousands(web.loaded))
    yield words.PICTURES.format(web.pictures, web.undescribed)
    yield words.DECORATIVE.format(web.decorative)
    yield words.WEB_LINKS.format(thousands(web.links))
    yield words.OUTSIDE.format(thousands(web.outside))
