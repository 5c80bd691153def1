"""What is true of the pages as they were built; nothing here is typed by hand.

Pure: bytes in, facts out.
"""

from __future__ import annotations

import posixpath
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from lxml import etree

from build_tools.epub.pages import NAMESPACES, XHTML

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SVG: Final = "http://www.w3.org/2000/svg"
_MATHML: Final = "http://www.w3.org/1998/Math/MathML"
_ALLOWED_NAMESPACES: Final = frozenset({XHTML, _SVG, _MATHML})
# What runs, asks for input, plays, moves (SVG 2, animation), or brings in something else.
_FORBIDDEN: Final = frozenset({
    "animate", "animateMotion", "animateTransform", "applet", "audio", "base", "button", "canvas",
    "embed", "form", "frame", "iframe", "input", "object", "script", "select", "set", "source",
    "style", "textarea", "track", "video",
})  # fmt: skip
_ELSEWHERE: Final = ("http:", "https:", "mailto:", "tel:")
# A picture of what also stands beside it as a link, a QR code for example, tells nothing new.
_REDUNDANT: Final = "qr"
_HIDDEN_ROLES: Final = frozenset({"presentation", "none"})
# Every film has one line that says where it is; what is said in it stands there line by line.
_FILM: Final = "film-niet-hier"
_SPOKEN: Final = "film-regel"
_AT_LENGTH: Final = ("aria-details", "aria-describedby")
_INDEX: Final = frozenset({"index", "doc-index"})
_TYPE: Final = "{http://www.idpf.org/2007/ops}type"
_HEADINGS: Final = MappingProxyType({f"{{{XHTML}}}h{level}": level for level in range(1, 7)})
_FETCHING: Final = frozenset({"href", "src", "srcset", "poster", "data"})
_NEVER: Final = frozenset({"style", "srcdoc"})
# What makes a picture move. Sources: PNG 3, 11.3.6.1 acTL; WebP Container Specification, ANIM.
_MOVING_CHUNKS: Final = {b"\x89PNG": b"acTL", b"RIFF": b"ANIM", b"GIF8": b"NETSCAPE2.0"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What is true of one page.

    :ivar href: its address in the package.
    :ivar ids: every id, with how often it stands there.
    :ivar links: addresses in the package that it links to, with their fragment.
    :ivar pictures: addresses in the package of the pictures it shows.
    :ivar informative: how many pictures tell something that the text does not.
    :ivar undescribed: addresses of pictures without ``alt``; a drawing without a name is ``svg``.
    :ivar forbidden: elements, attributes and addresses that no page of the book may have.
    :ivar properties: for the manifest; sorted.
    :ivar heading_levels: 1-6, in order.
    :ivar has_roles: whether its main section says in ARIA what it is.
    :ivar decorative: how many pictures tell nothing, and say so.
    :ivar at_length: how many pictures have a longer description that stands on the page.
    :ivar lost_descriptions: ids of longer descriptions that do not stand there.
    :ivar films: how many films it speaks of. :ivar transcribed: of how many it has the words.
    :ivar formulas: how many; ``named`` of them have words too.
    :ivar index: whether it is an index, with a link on every entry.
    :ivar tables: how many. :ivar outside: how many links leave the book.
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
    decorative: int = 0
    at_length: int = 0
    lost_descriptions: tuple[str, ...] = ()
    films: int = 0
    transcribed: int = 0
    formulas: int = 0
    named: int = 0
    index: bool = False
    tables: int = 0
    outside: int = 0


def facts_of(href: str, page: bytes) -> PageFacts:
    """Return what is true of a page.

    :param href: its address in the package.
    :param page: well-formed XHTML.
    """
    root = etree.fromstring(page)
    elements = list(root.iter(etree.Element))
    by_tag: defaultdict[str, list[etree._Element]] = defaultdict(list)
    for element in elements:
        by_tag[_tag(element)].append(element)
    images, svg = by_tag[f"{{{XHTML}}}img"], by_tag[f"{{{_SVG}}}svg"]
    formulas = by_tag[f"{{{_MATHML}}}math"]
    ids = Counter(element.get("id", "") for element in elements if "id" in element.attrib)
    longer = [_longer(picture) for picture in (*images, *svg)]
    films = [element for element in elements if _FILM in element.get("class", "").split()]
    return PageFacts(
        href=href,
        ids=ids,
        links=tuple(_links(href, elements)),
        pictures=tuple(_resolved(href, image.get("src", "")) for image in images),
        informative=sum(_tells(image) for image in images) + sum(shows(one) for one in svg),
        undescribed=(
            *(image.get("src", "") for image in images if "alt" not in image.attrib),
            *("svg" for one in svg if is_nameless(one)),
        ),
        forbidden=tuple(dict.fromkeys((*_forbidden_tags(by_tag), *_forbidden(elements)))),
        properties=(*(["mathml"] if formulas else []), *(["svg"] if svg else [])),
        heading_levels=tuple(_HEADINGS[tag] for tag in map(_tag, elements) if tag in _HEADINGS),
        has_roles=root.find("h:body/h:section[@role]", NAMESPACES) is not None,
        decorative=sum(
            "alt" in image.attrib and not image.get("alt", "").strip() for image in images
        ),
        at_length=sum(bool(names) and ids.keys() >= names for names in longer),
        lost_descriptions=tuple(sorted({name for names in longer for name in names - ids.keys()})),
        films=len(films),
        transcribed=sum(_has_words(film) for film in films),
        formulas=len(formulas),
        named=sum(bool(formula.get("alttext", "").strip()) for formula in formulas),
        index=any(_is_index(element) for element in elements),
        tables=len(by_tag[f"{{{XHTML}}}table"]),
        outside=sum(_leaves(link) for link in by_tag[f"{{{XHTML}}}a"]),
    )


def moves(picture: bytes) -> bool:
    """Whether a PNG, WebP or GIF is an animation."""
    return any(
        picture.startswith(kind) and mark in picture for kind, mark in _MOVING_CHUNKS.items()
    )


def _tag(element: etree._Element) -> str:
    """Return the name of an element, in Clark's notation."""
    return str(element.tag)


def _tells(image: etree._Element) -> bool:
    """Whether a picture tells something: not decoration, not the cover, nothing redundant."""
    redundant = _is_redundant(image) or image.get("role") == "doc-cover"
    return bool(image.get("alt", "").strip()) and not redundant


def shows(drawing: etree._Element) -> bool:
    """Whether a drawing tells something: all do, unless voices are told to pass it by."""
    hidden = drawing.get("aria-hidden") == "true" or drawing.get("role") in _HIDDEN_ROLES
    inside = any(parent.tag == drawing.tag for parent in drawing.iterancestors())
    return not (hidden or inside or _is_redundant(drawing))


def is_nameless(drawing: etree._Element) -> bool:
    """Whether a drawing tells something, and voices are not told what; in XHTML or in HTML."""
    title = drawing.findtext("{*}title") or ""
    named = drawing.get("aria-label", "") or drawing.get("aria-labelledby", "") or title
    return shows(drawing) and not named.strip()


def _longer(picture: etree._Element) -> set[str]:
    """Return the ids of what describes a picture at length, on the page."""
    return {name for attribute in _AT_LENGTH for name in picture.get(attribute, "").split()}


def _has_words(film: etree._Element) -> bool:
    """Whether what is said in a film stands beside the line that says where it is."""
    frame = film.getparent()
    return frame is not None and any(_SPOKEN in one.get("class", "").split() for one in frame)


def _is_index(element: etree._Element) -> bool:
    """Whether an element is an index whose every entry leads somewhere."""
    said = {*element.get(_TYPE, "").split(), *element.get("role", "").split()}
    if not said & _INDEX:
        return False
    entries = element.findall(".//h:li", NAMESPACES)
    return bool(entries) and all(
        one.find(".//h:a[@href]", NAMESPACES) is not None for one in entries
    )


def _leaves(link: etree._Element) -> bool:
    return link.get("href", "").lower().startswith(_ELSEWHERE)


def _is_redundant(picture: etree._Element) -> bool:
    return _REDUNDANT in picture.get("class", "").split()


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


def _forbidden_tags(tags: Iterable[str]) -> Iterator[str]:
    """Yield the elements that no page may have."""
    for name in map(etree.QName, tags):
        if name.localname in _FORBIDDEN or name.namespace not in _ALLOWED_NAMESPACES:
            yield f"<{name.localname}>"


def _forbidden(elements: list[etree._Element]) -> Iterator[str]:
    """Yield the attributes and addresses that no page may have."""
    for element in elements:
        for attribute, value in element.items():
            local = _local(attribute)
            if local.startswith("on") or local in _NEVER:
                yield local
            elif local in _FETCHING and _fetches(local, value):
                yield value


@cache
def _local(attribute: str) -> str:
    """Return the name of an attribute without its namespace, in small letters."""
    return attribute.rpartition("}")[2].lower()


def _fetches(local: str, value: str) -> bool:
    """Whether an address goes where none of a page may go."""
    scheme = value.strip().lower().partition(":")[0] if ":" in value else ""
    allowed = ("http", "https", "mailto", "tel") if local == "href" else ()
    return value.startswith("//") or bool(scheme and scheme not in allowed)
