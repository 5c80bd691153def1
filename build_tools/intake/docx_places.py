"""Where in a Word file something stands: paragraph 4, table 2 row 3, footnote 1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.intake.docx_parts import W
from build_tools.intake.places import place

if TYPE_CHECKING:
    from lxml import etree

_BOX: Final = f"{W}txbxContent"
_WORDS: Final = (f"{W}t", f"{W}delText", f"{W}drawing", f"{W}pict", f"{W}object")


class Places:
    """The places of the elements of one part, as they were before anything was taken out."""

    def __init__(self, root: etree._Element) -> None:
        """Number paragraphs with words outside tables, tables and their rows, and notes."""
        self._names: dict[etree._Element, str] = {}
        self._paragraphs = 0
        self._tables = 0
        self._notes = 0
        self._last = place("paragraph", 1)
        for element in root:
            self._walk(element)

    def of(self, element: etree._Element) -> str:
        """Return the nearest place in an element, around it, or else before it."""
        for one in (*element.iter(), *element.iterancestors()):
            if one in self._names:
                return self._names[one]
        return next(
            (
                self._names[one]
                for one in element.itersiblings(preceding=True)
                if one in self._names
            ),
            place("file"),
        )

    def _walk(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == f"{W}tbl":
            self._table(element)
        elif tag == f"{W}p":
            self._paragraph(element)
        elif tag in {f"{W}footnote", f"{W}endnote"}:
            self._note(element)
        elif tag != _BOX:
            for child in element:
                self._walk(child)

    def _paragraph(self, paragraph: etree._Element) -> None:
        if next(paragraph.iter(*_WORDS), None) is not None:
            self._paragraphs += 1
        self._names[paragraph] = place("paragraph", max(self._paragraphs, 1))

    def _table(self, table: etree._Element) -> None:
        self._tables += 1
        self._names[table] = place("table", self._tables)
        rows = [row for row in table.iter(f"{W}tr") if next(row.iterancestors(f"{W}tbl")) is table]
        for number, row in enumerate(rows, 1):
            self._names[row] = place("row", self._tables, number)

    def _note(self, note: etree._Element) -> None:
        if note.get(f"{W}type") is None:
            self._notes += 1
        self._names[note] = place("note", max(self._notes, 1))
