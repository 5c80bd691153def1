"""Pages and other XML, parsed in one shape for both media; nothing outside a file is ever read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from build_tools.linter.model import EPUB_TYPE, Medium, Page

if TYPE_CHECKING:
    from collections.abc import Mapping

XHTML: Final = "{http://www.w3.org/1999/xhtml}"
_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_FOREIGN: Final[Mapping[str, str]] = {
    "svg": "{http://www.w3.org/2000/svg}",
    "math": "{http://www.w3.org/1998/Math/MathML}",
}
_DECLARATION: Final = re.compile(rb"^\s*<\?xml[^>]*\?>")


def xml_root(data: bytes) -> etree._Element:
    """Return the root of XML, without comments and instructions.

    Entities of the file itself are filled in, up to libxml2's own limits.

    :raises etree.XMLSyntaxError: it is no XML, or too deep, or it grows out of proportion.
    """
    parser = etree.XMLParser(
        resolve_entities="internal",
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(data, parser)


def page_of(href: str, data: bytes, medium: Medium) -> Page:
    """Return a page; one that should be XML and is not is read as HTML and says where."""
    broken_at = 0
    if medium is Medium.EPUB:
        try:
            root = xml_root(data)
        except etree.XMLSyntaxError as error:
            broken_at = max(1, error.lineno or 0)
            root = _html_root(data)
    else:
        root = _html_root(data)
    for element in root.iter(f"{XHTML}*"):
        element.tag = etree.QName(element).localname
    body = root.find("body")
    content = root.find(".//main") if medium is Medium.WEB else body
    if content is None:
        content = root if body is None else body
    language = root.get("lang") or root.get(_XML_LANG) or root.get("xml:lang") or ""
    return Page(
        href=href,
        medium=medium,
        root=root,
        content=content,
        language=language,
        broken_at=broken_at,
    )


def _html_root(data: bytes) -> etree._Element:
    """Return the root of HTML, which always is ``html``; pictures and sums get their namespaces."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(_DECLARATION.sub(b"", data), parser)
    except etree.XMLSyntaxError:  # nothing at all
        root = None
    if root is None:
        return etree.Element("html")
    for name, namespace in _FOREIGN.items():
        for outer in list(root.iter(name)):
            for element in outer.iter(etree.Element):
                element.tag = namespace + etree.QName(element).localname
    for element in root.iter(etree.Element):
        if "epub:type" in element.attrib:
            element.set(EPUB_TYPE, element.attrib.pop("epub:type"))
    return root
