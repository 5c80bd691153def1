"""What is true of the pages as they were built; nothing here is typed by hand.

Pure: bytes in, facts out.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from build_tools.epub.pages import NAMESPACES, XHTML

if TYPE_CHECKING:
    from collections.abc import Iterator

_SVG: Final = "http://www.w3.org/2000/svg"
_MATHML: Final = "http://www.w3.org/1998/Math/MathML"
_ALLOWED_NAMESPACES: Final = frozenset({XHTML, _SVG, _MATHML})
# What runs, asks for input, plays, or brings in something else.
_FORBIDDEN: Final = frozenset({
    "applet", "audio", "base", "button", "canvas", "embed", "form", "frame", "iframe", "input",
    "object", "script", "select", "source", "style", "textarea", "track", "video",
})  # fmt: skip
_ELSEWHERE: Final = ("http:", "https:", "mailto:", "tel:")
# A picture of what also stands beside it as a link, a QR code for example, tells nothing new.
_REDUNDANT: Final = "qr"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What is true of one page.

    :ivar href: its address in the package.
    :ivar ids: every id, with how often it stands there.
    :ivar links: addresses in the package that it links to, with their fragment.
    :ivar pictures: addresses in the package of the pictures it shows.
    :ivar informative: how many pictures tell something that the text does not.
    :ivar undescribed: addresses of pictures without ``alt``.
    :ivar forbidden: elements, attributes and addresses that no page of the book may have.
    :ivar properties: for the manifest; sorted.
    :ivar heading_levels: 1-6, in order.
    """

    href: str
    ids: Counter[str]
    links: tuple[str, ...]
    pictures: tuple[str, ...]
    informative: int
    undescribed: tuple[str, ...]
    forbidden: tuple[str, ...]
    properties: tuple[str, ...]
    heading_levels: tuple[int, ...]
    has_roles: bool


def facts_of(href: str, page: bytes) -> PageFacts:
    """Return what is true of a page.

    :param href: its address in the package.
    :param page: well-formed XHTML.
    """
    root = etree.fromstring(page)
    elements = list(root.iter(etree.Element))
    images = [element for element in elements if _name(element) == "img"]
    svg = [element for element in elements if element.tag == f"{{{_SVG}}}svg"]
    math = root.find(f".//{{{_MATHML}}}math")
    return PageFacts(
        href=href,
        ids=Counter(element.get("id", "") for element in elements if "id" in element.attrib),
        links=tuple(_links(href, elements)),
        pictures=tuple(_resolved(href, image.get("src", "")) for image in images),
        informative=sum(_tells(image) for image in images)
        + sum(one.get("role") == "img" and not _is_redundant(one) for one in svg),
        undescribed=tuple(image.get("src", "") for image in images if "alt" not in image.attrib),
        forbidden=tuple(dict.fromkeys(_forbidden(elements))),
        properties=(*(["mathml"] if math is not None else []), *(["svg"] if svg else [])),
        heading_levels=tuple(_levels(elements)),
        has_roles=root.find(".//h:section[@role]", NAMESPACES) is not None,
    )


def _name(element: etree._Element) -> str:
    """Return the local name of an XHTML element, and nothing for another."""
    name = etree.QName(element)
    return name.localname if name.namespace == XHTML else ""


def _tells(image: etree._Element) -> bool:
    """Whether a picture tells something: not decoration, not the cover, nothing redundant."""
    redundant = _is_redundant(image) or image.get("role") == "doc-cover"
    return bool(image.get("alt", "").strip()) and not redundant


def _is_redundant(picture: etree._Element) -> bool:
    return _REDUNDANT in picture.get("class", "").split()


def _levels(elements: list[etree._Element]) -> Iterator[int]:
    for element in elements:
        name = _name(element)
        if len(name) == 2 and name[0] == "h" and name[1].isdigit():  # noqa: PLR2004 - h1 to h6
            yield int(name[1])


def _links(href: str, elements: list[etree._Element]) -> Iterator[str]:
    for element in elements:
        target = element.get("href")
        if target is not None and not target.lower().startswith(_ELSEWHERE):
            yield _resolved(href, target)


def _resolved(href: str, target: str) -> str:
    """Return an address relative to a page as an address in the package."""
    path, mark, fragment = target.partition("#")
    inside = posixpath.normpath(posixpath.join(posixpath.dirname(href), path)) if path else href
    return inside + mark + fragment


def _forbidden(elements: list[etree._Element]) -> Iterator[str]:
    """Yield the names of what no page may have."""
    for element in elements:
        name = etree.QName(element)
        if name.localname in _FORBIDDEN or name.namespace not in _ALLOWED_NAMESPACES:
            yield f"<{name.localname}>"
        for attribute, value in element.attrib.items():
            yield from _forbidden_in(str(attribute), str(value))


def _forbidden_in(attribute: str, value: str) -> Iterator[str]:
    local = attribute.rpartition("}")[2].lower()
    if local.startswith("on") or local in {"style", "srcdoc"}:
        yield local
    if local in {"href", "src", "srcset", "poster", "data"}:
        scheme = value.strip().lower().partition(":")[0] if ":" in value else ""
        allowed = ("http", "https", "mailto", "tel") if local == "href" else ()
        if value.startswith("//") or (scheme and scheme not in allowed):
            yield value
