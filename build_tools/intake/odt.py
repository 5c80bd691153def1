"""An OpenDocument text to one that holds only what its reader sees; what went is told."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

from build_tools.intake import limits, xml
from build_tools.intake.links import web_address
from build_tools.intake.odt_elements import BLOCKS, DRAWN, DROPPED, FIELDS, KEPT, REPEATS, SILENT
from build_tools.intake.odt_look import OdtLook, OdtStyles
from build_tools.intake.odt_names import DRAW, MANIFEST, OFFICE, STYLE, TABLE, TEXT, XLINK, XML
from build_tools.intake.places import has_words, place
from build_tools.intake.refusal import IntakeRefused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

    from build_tools.intake.places import Findings

_MIME: Final = "application/vnd.oasis.opendocument.text"
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_LEVELS: Final = tuple("12345678")


def seen_only(parts: Mapping[str, bytes], findings: Findings) -> tuple[bytes, tuple[bytes, ...]]:
    """Return an OpenDocument text without anything that its reader does not see, and its pictures.

    :param parts: of a container that was looked at.
    :raises IntakeRefused: LB744 it is no such text; LB747 it has a password; LB748 it has macros.
    """
    _check_parts(parts)
    return _Sieve(parts, findings).sifted()


def _check_parts(parts: Mapping[str, bytes]) -> None:
    if "content.xml" not in parts:
        raise IntakeRefused("LB744")
    manifest = parts.get("META-INF/manifest.xml")
    if manifest is not None and [*xml.read(manifest).iter(f"{MANIFEST}encryption-data")]:
        raise IntakeRefused("LB747")
    for name, data in parts.items():
        if name.startswith("Scripts/") or (name.startswith("Basic/") and b"script:module" in data):
            raise IntakeRefused("LB748")


class _Sieve:
    """Takes out of one file what nobody sees."""

    def __init__(self, parts: Mapping[str, bytes], findings: Findings) -> None:
        self._parts = parts
        self._findings = findings
        self._content = xml.read(parts["content.xml"])
        self._styles = xml.read(parts["styles.xml"]) if "styles.xml" in parts else None
        self._known = OdtStyles(self._styles, self._content)
        self._pictures: list[bytes] = []
        self._paragraphs = 0
        self._tables = 0
        self._notes = 0
        self._changes: dict[str, str] = {}

    def sifted(self) -> tuple[bytes, tuple[bytes, ...]]:
        """Return the new file and the pictures."""
        scripts = self._content.find(f"{OFFICE}scripts")
        if scripts is not None and len(scripts):
            raise IntakeRefused("LB748")
        body = self._content.find(f"{OFFICE}body/{OFFICE}text")
        if body is None:
            raise IntakeRefused("LB744")
        self._note_changes(body)
        self._mark_title(body)
        self._walk(body, OdtLook(), place("file"))
        self._findings.words.extend(_words(body))
        self._tell_rest()
        return self._packed(), tuple(self._pictures)

    def _mark_title(self, body: etree._Element) -> None:
        """Make a heading above all others of a first paragraph that looks like a title."""
        first = next((one for one in body if one.tag in BLOCKS), None)
        if first is None or not self._known.is_title(first.get(f"{TEXT}style-name")):
            return
        for heading in body.iter(f"{TEXT}h"):
            level = heading.get(f"{TEXT}outline-level", "1")
            deeper = int(level) + 1 if level in _LEVELS else len(_LEVELS)
            heading.set(f"{TEXT}outline-level", str(deeper))
        first.tag = f"{TEXT}h"
        first.set(f"{TEXT}outline-level", "1")

    def _note_changes(self, body: etree._Element) -> None:
        """Remember what each tracked change is."""
        for region in body.iter(f"{TEXT}changed-region"):
            name = region.get(f"{TEXT}id") or region.get(f"{XML}id") or ""
            self._changes[name] = xml.local(region[0]) if len(region) else ""

    def _walk(self, element: etree._Element, look: OdtLook, where: str) -> None:
        """Look at everything in an element."""
        self._show_or_not(element, look, where, own=True)
        rows = 0
        for child in [*element]:
            here = where
            if child.tag == f"{TABLE}table-row":
                rows += 1
                here = place("row", max(self._tables, 1), rows)
            elif not where.startswith(("tabel", "voetnoot")) or child.tag == f"{TEXT}note":
                here = self._counted(child, where)
            if self._stays(child, here):
                self._bound(child)
                self._walk(child, self._look_in(child, look), here)
            self._show_or_not(child, look, where, own=False)
            if child.getparent() is element and not self._is_kept(child):
                self._let_go(child)

    def _counted(self, child: etree._Element, where: str) -> str:
        """Return the place of an element, counting paragraphs, tables and notes."""
        if child.tag in BLOCKS:
            self._paragraphs += bool("".join(str(text) for text in child.itertext()).strip())
            return place("paragraph", max(self._paragraphs, 1))
        if child.tag == f"{TABLE}table":
            self._tables += 1
            return place("table", self._tables)
        if child.tag == f"{TEXT}note":
            self._notes += 1
            return place("note", self._notes)
        return place("paragraph", self._paragraphs + 1) if where == place("file") else where

    def _look_in(self, child: etree._Element, look: OdtLook) -> OdtLook:
        if child.tag in BLOCKS:
            return self._known.inside(look, "paragraph", child.get(f"{TEXT}style-name"))
        if child.tag in {f"{TEXT}span", f"{TEXT}a"}:
            return self._known.inside(look, "text", child.get(f"{TEXT}style-name"))
        if child.tag == f"{TABLE}table-cell":
            return self._known.inside(look, "table-cell", child.get(f"{TABLE}style-name"))
        return look

    def _show_or_not(
        self, element: etree._Element, look: OdtLook, where: str, *, own: bool
    ) -> None:
        """Take out the text in (or behind) an element when nobody can see it."""
        text = element.text if own else element.tail
        if look.unseen and text and text.strip():
            self._findings.doubt(look.unseen, where)
            if own:
                element.text = ""
            else:
                element.tail = ""

    def _is_kept(self, child: etree._Element) -> bool:
        return child.tag in KEPT and child.get("gone") is None

    def _let_go(self, child: etree._Element) -> None:
        """Take an element out; the text of a harmless field stays."""
        is_field = xml.namespace(child) == TEXT[1:-1] and xml.local(child) in FIELDS
        if is_field and child.get("gone") is None:
            xml.unwrap(child)
        else:
            xml.remove(child)

    def _stays(self, child: etree._Element, where: str) -> bool:
        """Whether what is in an element may stay; tells what does not."""
        name = xml.local(child)
        if self._is_hidden(child):
            child.set("gone", "")
            self._findings.doubt("LB762", where)
            return False
        if child.tag in KEPT:
            self._settle_link(child, where)
            return self._is_kept(child)
        if xml.namespace(child) == TEXT[1:-1] and name in FIELDS:
            self._findings.doubt("LB766", where, name)
            return True
        self._tell_dropped(child, where)
        return False

    def _is_hidden(self, child: etree._Element) -> bool:
        name = xml.local(child)
        if name == "section":
            return child.get(f"{TEXT}display", "true") != "true"
        if name == "table":
            return self._known.is_hidden_table(child.get(f"{TABLE}style-name"))
        if name in {"p", "h"}:
            marks = child.iter(f"{TEXT}hidden-paragraph")
            return any(mark.get(f"{TEXT}is-hidden") != "false" for mark in marks)
        collapsed = child.get(f"{TABLE}visibility") in {"collapse", "filter"}
        return name in {"hidden-text", "conditional-text"} or collapsed

    def _settle_link(self, child: etree._Element, where: str) -> None:
        """Keep a link to the web; another becomes its words; a linked section goes."""
        if child.tag == f"{TEXT}a":
            target = child.get(f"{XLINK}href", "")
            address = web_address(target)
            if address is None and not target.startswith("#"):
                self._findings.doubt("LB768", where, target[:60])
            for key in [*child.attrib]:
                del child.attrib[key]
            child.set(f"{XLINK}href", address or "#")
        sources = (f"{TEXT}section-source", f"{OFFICE}dde-source")
        if child.tag == f"{TEXT}section" and any(one.tag in sources for one in child):
            self._findings.outside("section", where)
            child.set("gone", "")

    def _tell_dropped(self, child: etree._Element, where: str) -> None:
        name = xml.local(child)
        if name in {"change", "change-start"}:
            change = self._changes.get(child.get(f"{TEXT}change-id", ""), "")
            codes = {"deletion": "LB760", "insertion": "LB761"}
            if code := codes.get(change):
                self._findings.doubt(code, where)
        elif name == "annotation":
            self._findings.doubt("LB764", where)
        elif xml.namespace(child) == DRAW[1:-1]:
            self._settle_drawing(child, where)
        elif child.tag in DROPPED:
            self._findings.dropped(DROPPED[str(child.tag)], where)
        elif name.startswith(("dde-", "database-")):
            self._findings.doubt("LB766", where, name)
        elif name not in SILENT and (len(child) or (child.text or "").strip()):
            self._findings.dropped("unknown", where)

    def _settle_drawing(self, child: etree._Element, where: str) -> None:
        """Put a picture aside; tell of anything else that is drawn."""
        images = [*child.iter(f"{DRAW}image")]
        for kind, what in DRAWN.items():
            if next(child.iter(kind), None) is not None:
                self._findings.dropped(what, where)
                return
        target = images[0].get(f"{XLINK}href", "") if images else ""
        if target in self._parts:
            self._findings.doubt("LB769", where)
            self._pictures.append(self._parts[target])
        elif images:
            self._findings.outside("picture", where)
        else:
            self._findings.dropped("drawing", where)

    def _bound(self, child: etree._Element) -> None:
        """Keep a number of repetitions within what a table can be."""
        for key in REPEATS:
            value = child.get(key)
            if value is not None:
                number = int(value) if value.isdecimal() and len(value) < 9 else limits.CELLS  # noqa: PLR2004
                child.set(key, str(min(max(number, 1), limits.COLUMNS + 1)))

    def _tell_rest(self) -> None:
        """Tell what stands around the page, and what else is in the file."""
        if self._styles is not None:
            self._tell_around(self._styles)
        if "meta.xml" in self._parts:
            self._findings.notice("properties")
        for name in sorted(self._parts):
            if name.startswith("Object ") or name.lower().endswith(
                (".exe", ".html", ".js", ".svm")
            ):
                self._findings.doubt("LB775", place("file"), name[-60:])

    def _tell_around(self, styles: etree._Element) -> None:
        for kind in ("header", "footer"):
            for part in styles.iter(f"{STYLE}{kind}", f"{STYLE}{kind}-left"):
                if has_words("".join(str(text) for text in part.itertext())):
                    self._findings.doubt("LB765", place(kind))
        for master in [*styles.iter(f"{OFFICE}master-styles")]:
            xml.remove(master)

    def _packed(self) -> bytes:
        """Return a new file."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as container:
            container.writestr(zipfile.ZipInfo("mimetype", _EPOCH), _MIME)
            container.writestr(zipfile.ZipInfo("content.xml", _EPOCH), xml.written(self._content))
            if self._styles is not None:
                styles = xml.written(self._styles)
                container.writestr(zipfile.ZipInfo("styles.xml", _EPOCH), styles)
        return packed.getvalue()


def _words(body: etree._Element) -> Iterator[str]:
    """Yield the text of a body; the signs of footnotes are not part of it."""
    for element in body.iter():
        if element.tag != f"{TEXT}note-citation":
            yield element.text or ""
        yield element.tail or ""
