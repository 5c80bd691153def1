"""One page of the EPUB: from what the translator wrote to strict, well-described XHTML.

Pure: text in, bytes out.  What can be seen in the XML is decided here; what only the doctree
knows (which link is a note) the translator has written down already.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

import pyphen  # type: ignore[import-untyped]
from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.epub.semantics import Semantics

XHTML: Final = "http://www.w3.org/1999/xhtml"
OPS: Final = "http://www.idpf.org/2007/ops"
NAMESPACES: Final = {"h": XHTML, "epub": OPS}
TYPE: Final = f"{{{OPS}}}type"
_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_HEADINGS: Final = frozenset(f"{{{XHTML}}}{name}" for name in ("h1", "h2", "h3", "caption"))
_LONG_WORD: Final = re.compile(r"[^\W\d_]{14,}")
_SOFT_HYPHEN: Final = "\u00ad"
_SPAN: Final = f"{{{XHTML}}}span"
_DIV: Final = f"{{{XHTML}}}div"
_BLOCKS: Final = frozenset(
    f"{{{XHTML}}}{name}"
    for name in (
        "aside", "blockquote", "div", "dl", "figure", "ol", "p", "pre", "section", "table", "ul",
    )
)  # fmt: skip
_SAYS_NOTHING: Final = f"{{{XHTML}}}says-nothing"
_NOT_PLAIN: Final = re.compile(r"[^A-Za-z0-9.-]")
_OF_SCRIPTS: Final = re.compile(r"\s(data-[\w.-]+)\s*=")
_SUBTITLE: Final = "ondertitel"
_LEAD: Final = frozenset({"kicker", _SUBTITLE, "datum", "tagline", "kernvraag", "verhaal-soort"})


class NotWellFormedError(ValueError):
    """What the translator wrote is no XML.

    :ivar reason: the parser's own words, in English.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around the text of a page.

    :ivar title: what the reading system shows; most specific first, the book last.
    :ivar language: BCP 47 tag of the whole page.
    :ivar stylesheet: its address, relative to the page.
    :ivar classes: the classes that the stylesheet knows; all others are taken off.
    """

    title: str
    language: str
    stylesheet: str
    semantics: Semantics
    classes: frozenset[str]


def finish_page(fragment: str, frame: Frame) -> bytes:
    """Return a page as UTF-8 XHTML with an XML declaration.

    :param fragment: what the translator wrote: the content of a body, its main section first.
    :raises NotWellFormedError: the fragment is no XML.
    """
    page = _parsed(fragment, frame)
    body = page[1]
    _gather_in_section(body)
    _name_the_parts(body, frame.semantics)
    if of_scripts := set(_OF_SCRIPTS.findall(fragment)):  # few pages have any
        etree.strip_attributes(body, *of_scripts)
    for element in list(body.iter(etree.Element)):
        _clean(element, frame.classes)
        _plain_addresses(element)
        if _says_nothing(element):
            element.tag = _SAYS_NOTHING
    etree.strip_tags(body, _SAYS_NOTHING)
    _soften_headings(body)
    _mirror_language(page)
    return (
        etree.tostring(page, encoding="utf-8", xml_declaration=True, doctype="<!DOCTYPE html>")
        + b"\n"
    )


def _parsed(fragment: str, frame: Frame) -> etree._Element:
    """Return the page with its head; entities and the network stay shut."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    text = (
        f'<html xmlns="{XHTML}" xmlns:epub="{OPS}"><head><meta charset="utf-8"/><title/>'
        f'<link rel="stylesheet" type="text/css"/></head><body>\n{fragment}</body></html>'
    )
    try:
        page = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise NotWellFormedError(error.msg) from error
    page.set("lang", frame.language)
    head = page[0]
    head[1].text = frame.title
    head[2].set("href", frame.stylesheet)
    return page


def _gather_in_section(body: etree._Element) -> None:
    """Put what follows the main section (notes, for example) inside it."""
    if len(body) and body[0].tag == f"{{{XHTML}}}section":
        for follower in body[1:]:
            body[0].append(follower)


def _name_the_parts(body: etree._Element, semantics: Semantics) -> None:
    """Give body and main section their types, and the section its name: that of its heading."""
    body.set(TYPE, semantics.body)
    section = body.find("h:section", NAMESPACES)
    heading = None if section is None else section.find("h:h1", NAMESPACES)
    if section is None or heading is None:
        return
    section.set(TYPE, semantics.section)
    section.set("role", semantics.role)
    if not heading.get("id"):
        heading.set("id", f"kop-{section.get('id', 'pagina')}")
    section.set("aria-labelledby", heading.get("id", ""))
    _open(heading)


def _open(heading: etree._Element) -> None:
    """Put the title and the lines that belong to it in one header; mark the subtitle."""
    lead = list(takewhile(_is_lead, heading.itersiblings()))
    subtitle = next((line for line in lead if _SUBTITLE in _classes(line)), None)
    if subtitle is not None:
        subtitle.set("role", "doc-subtitle")
        subtitle.set(TYPE, "subtitle")
    header = etree.Element(f"{{{XHTML}}}header", {"class": "opening"})
    header.text = header.tail = "\n"
    heading.addprevious(header)
    header.extend([heading, *lead])


def _is_lead(element: etree._Element) -> bool:
    return bool(_LEAD.intersection(_classes(element)))


def _classes(element: etree._Element) -> list[str]:
    return element.get("class", "").split()


def _clean(element: etree._Element, known: frozenset[str]) -> None:
    """Take off what only a web page or a writer's habit needs."""
    if element.get("style") is not None:
        del element.attrib["style"]
    written = element.get("class")
    if written is None:
        return
    kept = [name for name in dict.fromkeys(written.split()) if name in known]
    if kept:
        element.set("class", " ".join(kept))
    else:
        del element.attrib["class"]


def _says_nothing(element: etree._Element) -> bool:
    """Whether an element is a mere wrapper; a ``div`` around words keeps them apart."""
    if element.tag not in (_SPAN, _DIV) or element.attrib:
        return False
    own = [element.text, *(child.tail for child in element)]
    around_blocks = all(child.tag in _BLOCKS for child in element)
    return element.tag == _SPAN or (
        around_blocks and not any(part and part.strip() for part in own)
    )


def _plain_addresses(element: etree._Element) -> None:
    """Write ids and fragments in plain ASCII: not every reading system finds others."""
    if ident := element.get("id"):
        element.set("id", plain_id(ident))
    path, mark, fragment = (element.get("href") or "").partition("#")
    if mark and ":" not in path:
        element.set("href", f"{path}#{plain_id(unquote(fragment))}")


def plain_id(ident: str) -> str:
    """Return an id in plain ASCII that starts with a letter; different ids stay different.

    Every other character, ``_`` too, becomes its number between underscores, so that ``x__`` at
    the start can only be the prefix.
    """
    plain = _NOT_PLAIN.sub(lambda found: f"_{ord(found[0]):x}_", ident)
    return plain if plain[:1].isalpha() else f"x__{plain}"


def _mirror_language(page: etree._Element) -> None:
    """Give every ``lang`` its ``xml:lang``, and the other way round."""
    for element in page.iter(etree.Element):
        language = element.get("lang") or element.get(_XML_LANG)
        if language:
            element.set("lang", language)
            element.set(_XML_LANG, language)


def _soften_headings(body: etree._Element) -> None:
    """Let long words in headings break well: many reading systems cannot hyphenate Dutch."""
    for heading in body.iter(*_HEADINGS):
        for part in heading.iter():
            part.text = part.text and softened(part.text)
            if part is not heading:
                part.tail = part.tail and softened(part.tail)


def softened(text: str) -> str:
    """Return a text with soft hyphens in words of 14 letters and more."""
    return _LONG_WORD.sub(lambda found: _dutch().inserted(found[0], _SOFT_HYPHEN), text)


@cache
def _dutch() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL", left=4, right=4)


def classes_in(stylesheet: str) -> frozenset[str]:
    """Return the names of all classes that a stylesheet speaks of."""
    return frozenset(
        _class_names(re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", stylesheet, flags=re.DOTALL))
    )


def _class_names(selectors: str) -> Iterator[str]:
    for found in re.finditer(r"\.([A-Za-z_][\w-]*)", selectors):
        yield found[1]
