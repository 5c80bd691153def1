"""A Word file to one that holds only what its reader sees, with a list of what was taken out.

What is left is a list of elements; anything else is taken out and told.  Pictures, relations to
the outside, comments, headers, properties and settings are not in the new file at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from build_tools.intake import xml
from build_tools.intake.docx_fields import settle_fields
from build_tools.intake.docx_look import Look, page_background
from build_tools.intake.docx_pack import packed
from build_tools.intake.docx_parts import R, W, open_word, relations_of
from build_tools.intake.docx_places import Places
from build_tools.intake.docx_styles import used_only
from build_tools.intake.links import web_address
from build_tools.intake.places import has_words, place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.intake.docx_parts import Relation, WordFile
    from build_tools.intake.places import Findings

_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V: Final = "{urn:schemas-microsoft-com:vml}"
_M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
# What may be left: text and what arranges it.
_KEPT: Final = frozenset({
    "document", "body", "p", "r", "t", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym",
    "hyperlink", "tbl", "tr", "tc", "tblGrid", "gridCol", "footnotes", "endnotes", "footnote",
    "endnote", "footnoteReference", "endnoteReference", "footnoteRef", "endnoteRef", "separator",
    "continuationSeparator", "fldChar", "instrText", "sdt", "sdtContent", "smartTag", "customXml",
})  # fmt: skip
_PROPERTIES: Final = {
    "pPr": {"pStyle", "numPr", "outlineLvl", "rPr"},
    "numPr": {"ilvl", "numId"},
    "rPr": {"rStyle", "b", "bCs", "i", "iCs", "u", "strike", "dstrike", "vertAlign", "smallCaps"},
    "tblPr": {"tblStyle", "tblLook"},
    "trPr": {"tblHeader"},
    "tcPr": {"gridSpan", "vMerge"},
}
# What says nothing, or has been told already.
_SILENT: Final = frozenset({
    "sectPr", "bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd", "background",
    "lastRenderedPageBreak", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "tblPrEx", "ptab",
    "annotationRef", "commentRangeStart", "commentRangeEnd", "commentReference", "pgNum",
    "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "dayShort",
    "dayLong", "monthShort", "monthLong", "yearShort", "yearLong",
    "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart",
    "customXmlDelRangeEnd", "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd",
    "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd",
})  # fmt: skip
_DROPPED: Final = {
    f"{W}object": "object", f"{W}altChunk": "chunk", f"{W}subDoc": "chunk", f"{W}control": "object",
    f"{W}contentPart": "object", f"{_M}oMath": "equation", f"{_M}oMathPara": "equation",
    f"{W}bdo": "direction", f"{W}rt": "ruby",
}  # fmt: skip


def seen_only(parts: Mapping[str, bytes], findings: Findings) -> tuple[bytes, tuple[bytes, ...]]:
    """Return a Word file without anything that its reader does not see, and its pictures.

    :param parts: of a container that was looked at.
    :raises IntakeRefused: LB744 it is no Word file; LB748 there are macros.
    """
    file = open_word(parts)
    return _Sieve(file, findings).sifted()


class _Sieve:
    """Takes one Word file apart and puts what is seen in a new one."""

    def __init__(self, file: WordFile, findings: Findings) -> None:
        self._file = file
        self._findings = findings
        self._pictures: list[bytes] = []
        self._links: dict[str, str] = {}
        self._styles = file.root("styles")
        self._text = xml.read(file.parts[file.main])
        background = page_background(self._text, file.root("settings"))
        self._look = Look(self._styles, background)

    def sifted(self) -> tuple[bytes, tuple[bytes, ...]]:
        """Return the new file and the pictures."""
        self._sift(self._text, self._file.relations)
        new = {"word/document.xml": self._text}
        for kind in ("footnotes", "endnotes"):
            if names := self._file.names(kind):
                root = xml.read(self._file.parts[names[0]])
                self._sift(root, relations_of(self._file.parts, names[0]))
                new[f"word/{kind}.xml"] = root
        for root in new.values():
            self._findings.words.extend(text.text or "" for text in root.iter(f"{W}t"))
        numbering = self._file.root("numbering")
        if numbering is not None:
            for picture in [*numbering.iter(f"{W}numPicBullet")]:
                xml.remove(picture)
            new["word/numbering.xml"] = numbering
        if self._styles is not None:
            new["word/styles.xml"] = used_only(self._styles, [*new.values()])
        self._tell_parts()
        return packed(new, self._links), tuple(self._pictures)

    def _sift(self, root: etree._Element, relations: Mapping[str, Relation]) -> None:
        """Take out of one part what its reader does not see, or what cannot come along."""
        places = Places(root)
        self._settle_changes(root, places)
        self._settle_drawings(root, places, relations)
        for tag, what in _DROPPED.items():
            for element in [*root.iter(tag)]:
                self._findings.dropped(what, places.of(element))
                xml.remove(element)
        settle_fields(root, places, self._findings)
        self._settle_comments(root, places)
        self._settle_controls(root, places)
        self._remove_unseen(root, places)
        self._settle_links(root, places, relations)
        self._keep_listed(root, places)

    def _settle_changes(self, root: etree._Element, places: Places) -> None:
        """Accept every tracked change."""
        for element in [*root.iter(f"{W}del", f"{W}moveFrom", f"{W}cellDel")]:
            self._remove_deleted(element, places)
        for text in [*root.iter(f"{W}delText", f"{W}delInstrText")]:
            self._findings.doubt("LB760", places.of(text))
            xml.remove(text)
        for element in [*root.iter(f"{W}ins", f"{W}moveTo", f"{W}cellIns")]:
            if next(element.iter(f"{W}t", f"{W}drawing"), None) is not None or len(element) == 0:
                self._findings.doubt("LB761", places.of(element))
            xml.unwrap(element)

    def _remove_deleted(self, element: etree._Element, places: Places) -> None:
        """Take out a deleted text, paragraph mark, row or cell."""
        around = element.getparent()
        if around is None:
            return
        words = next(element.iter(f"{W}delText", f"{W}t", f"{W}drawing"), None)
        owner = {f"{W}trPr": "tr", f"{W}tcPr": "tc"}.get(str(around.tag))
        if words is not None or owner:
            self._findings.doubt("LB760", places.of(element))
        whole = next(element.iterancestors(f"{W}{owner}"), None) if owner else None
        if whole is not None:
            _empty_cell(whole) if owner == "tc" else xml.remove(whole)
        elif around.tag == f"{W}rPr" and element.tag == f"{W}del":
            _join_with_next(next(element.iterancestors(f"{W}p"), None))
            xml.remove(element)
        else:
            xml.remove(element)

    def _settle_drawings(
        self, root: etree._Element, places: Places, relations: Mapping[str, Relation]
    ) -> None:
        """Take out what is drawn; pictures are put aside."""
        drawn = (f"{_MC}AlternateContent", f"{W}drawing", f"{W}pict", f"{W}object")
        for element in [*root.iter(*drawn)]:
            if next(element.iterancestors(*drawn), None) is not None:
                continue
            where = places.of(element)
            if next(element.iter(f"{W}txbxContent"), None) is not None:
                self._findings.dropped("box", where)
            found = [*element.iter(f"{_A}blip", f"{_V}imagedata")]
            if element.tag == f"{W}object" or not found:
                if next(element.iter(f"{W}txbxContent"), None) is None:
                    self._findings.dropped(_kind_of(element), where)
            else:
                self._take_picture(found[0], where, relations)
            xml.remove(element)

    def _take_picture(
        self, picture: etree._Element, where: str, relations: Mapping[str, Relation]
    ) -> None:
        for name in ("embed", "id", "link", "pict"):
            relation = relations.get(picture.get(f"{R}{name}", ""))
            if relation is None:
                continue
            if relation.external:
                self._findings.outside("picture", where)
            elif relation.target in self._file.parts:
                self._findings.doubt("LB769", where)
                self._pictures.append(self._file.parts[relation.target])
            return
        self._findings.dropped("drawing", where)

    def _settle_comments(self, root: etree._Element, places: Places) -> None:
        for mark in root.iter(f"{W}commentReference", f"{W}commentRangeStart"):
            self._findings.doubt("LB764", places.of(mark))

    def _settle_controls(self, root: etree._Element, places: Places) -> None:
        """Take out what asks to be filled in, and tables of contents."""
        for control in [*root.iter(f"{W}sdt")]:
            properties = control.find(f"{W}sdtPr")
            if properties is None:
                continue
            gallery = properties.find(f".//{W}docPartGallery")
            if properties.find(f"{W}showingPlcHdr") is not None:
                self._findings.dropped("control", places.of(control))
                xml.remove(control)
            elif gallery is not None and gallery.get(f"{W}val") == "Table of Contents":
                self._findings.dropped("toc", places.of(control))
                xml.remove(control)

    def _remove_unseen(self, root: etree._Element, places: Places) -> None:
        for run in [*root.iter(f"{W}r")]:
            if why := self._look.unseen(run):
                if next(run.iter(f"{W}t", f"{W}sym"), None) is not None:
                    self._findings.doubt(why.value, places.of(run))
                for text in [*run.iter(f"{W}t", f"{W}sym", f"{W}tab", f"{W}br")]:
                    xml.remove(text)

    def _settle_links(
        self, root: etree._Element, places: Places, relations: Mapping[str, Relation]
    ) -> None:
        """Keep links to the web under new names; others become their words."""
        for link in [*root.iter(f"{W}hyperlink")]:
            relation = relations.get(link.get(f"{R}id", ""))
            address = web_address(relation.target) if relation and relation.external else None
            if relation is not None and address is None:
                self._findings.doubt("LB768", places.of(link), relation.target[:60])
            if address is None:
                xml.unwrap(link)
                continue
            name = self._links.setdefault(address, f"rIdLink{len(self._links) + 1}")
            link.attrib.clear()
            link.set(f"{R}id", name)

    def _keep_listed(self, root: etree._Element, places: Places) -> None:
        """Take out every element that is not on the list, and say so when it held text."""
        for element in [*root.iter()]:
            around = element.getparent()
            if around is None or xml.namespace(around) != W[1:-1]:
                continue
            name, owner = xml.local(element), xml.local(around)
            ours = xml.namespace(element) == W[1:-1]
            if ours and (
                name in _PROPERTIES or name in _KEPT or name in _PROPERTIES.get(owner, ())
            ):
                continue
            silent = owner in _PROPERTIES or (ours and name in _SILENT)
            if not silent and "".join(str(text) for text in element.itertext()).strip():
                self._findings.dropped("unknown", places.of(element))
            xml.remove(element)

    def _tell_parts(self) -> None:
        """Tell what else is in the file: text around the page, other files, and what is outside."""
        for kind in ("header", "footer"):
            for name in self._file.names(kind):
                texts = xml.read(self._file.parts[name]).iter(f"{W}t")
                if has_words("".join(text.text or "" for text in texts)):
                    self._findings.doubt("LB765", place(kind))
        if any(name.startswith("docProps/") for name in self._file.parts):
            self._findings.notice("properties")
        for name in sorted(self._file.parts):
            if _is_strange(name):
                self._findings.doubt("LB775", place("file"), name[-60:])
            settings = relations_of(self._file.parts, name) if "settings" in name else {}
            if any(one.external for one in settings.values()):
                self._findings.outside("template", place("file"))


def _kind_of(element: etree._Element) -> str:
    return "object" if element.tag == f"{W}object" else "drawing"


def _is_strange(name: str) -> bool:
    """Whether a part of a Word file is something that Word itself does not put there for text."""
    lower = name.lower()
    known = (".xml", ".rels", ".jpeg", ".jpg", ".png", ".gif", ".emf", ".wmf", ".tif", ".tiff",
             ".odttf", ".bmp", ".webp", ".wdp", ".xps", ".heic", "/")  # fmt: skip
    return not lower.endswith(known) or "embeddings/" in lower or "afchunk" in lower


def _empty_cell(cell: etree._Element) -> None:
    for child in [*cell]:
        if xml.local(child) != "tcPr":
            cell.remove(child)
    etree.SubElement(cell, f"{W}p")


def _join_with_next(paragraph: etree._Element | None) -> None:
    """Put what follows a deleted end of a paragraph in that paragraph, as Word does."""
    following = paragraph.getnext() if paragraph is not None else None
    if paragraph is None or following is None or following.tag != f"{W}p":
        return
    for child in [*following]:
        if xml.local(child) != "pPr":
            paragraph.append(child)
    own_end = following.find(f"{W}pPr/{W}rPr/{W}del")
    end = paragraph.find(f"{W}pPr/{W}rPr/{W}del")
    parent = following.getparent()
    if parent is not None:
        parent.remove(following)
    if own_end is not None and end is not None:
        # The next end was deleted as well.
        _join_with_next(paragraph)
