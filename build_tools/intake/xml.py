"""XML out of a container: looked at before it is read, and read without any network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from lxml import etree

from build_tools.catalogue.intake import TOO_MUCH
from build_tools.intake import limits
from build_tools.intake.refusal import IntakeRefused

if TYPE_CHECKING:
    from collections.abc import Mapping

# Others could hide a DOCTYPE from one reader and show it to another.
_ENCODINGS: Final = frozenset({"", "utf-8", "utf8", "utf-16", "utf16"})


def check(data: bytes) -> None:
    """Look at XML as a stream, and stop at the first thing that no document needs.

    :raises IntakeRefused: LB744 it is no XML, or too much of it; LB749 it has a DOCTYPE; LB750 it
        is nested too deep.
    """
    if len(data) > limits.XML_SIZE:
        raise IntakeRefused("LB744")
    guard = _Guard()
    parser = expat.ParserCreate()
    parser.StartElementHandler = guard.begin
    parser.EndElementHandler = guard.end
    parser.StartDoctypeDeclHandler = guard.doctype
    parser.XmlDeclHandler = guard.declaration
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat takes it by position
    except (expat.ExpatError, ValueError) as error:
        raise IntakeRefused("LB744") from error


class _Guard:
    """What looks at XML as it passes."""

    def __init__(self) -> None:
        self._depth = 0

    def begin(self, _name: str, _attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > limits.XML_DEPTH:
            raise IntakeRefused("LB750", TOO_MUCH["depth"])

    def end(self, _name: str) -> None:
        self._depth -= 1

    def doctype(self, *_declaration: object) -> None:
        raise IntakeRefused("LB749")

    def declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if (encoding or "").lower() not in _ENCODINGS:
            raise IntakeRefused("LB744")


def read(data: bytes) -> etree._Element:
    """Return the root of XML, without comments and instructions.

    :raises IntakeRefused: as ``check`` does.
    """
    check(data)
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise IntakeRefused("LB744") from error


def written(root: etree._Element) -> bytes:
    """Return the bytes of XML."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def local(element: etree._Element) -> str:
    """Return the name of an element without its namespace."""
    return etree.QName(element).localname


def namespace(element: etree._Element) -> str:
    """Return the namespace of an element, or nothing."""
    return etree.QName(element).namespace or ""


def remove(element: etree._Element) -> None:
    """Take an element out with everything in it; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    _keep_tail(element, parent)
    parent.remove(element)


def unwrap(element: etree._Element) -> None:
    """Put what is in an element in its place."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    children = list(element)
    if element.text:
        _add_before(parent, at, element.text)
    if element.tail:
        if children:
            children[-1].tail = (children[-1].tail or "") + element.tail
        else:
            _add_before(parent, at, element.tail)
    element.tail = None
    parent.remove(element)
    for offset, child in enumerate(children):
        parent.insert(at + offset, child)


def _keep_tail(element: etree._Element, parent: etree._Element) -> None:
    if element.tail:
        _add_before(parent, parent.index(element), element.tail)
        element.tail = None


def _add_before(parent: etree._Element, at: int, text: str) -> None:
    """Add text in front of the child at an index."""
    if at:
        before = parent[at - 1]
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
