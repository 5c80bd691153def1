"""Fields of a Word file: what calculates, fetches or opens something becomes plain text or goes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from build_tools.intake import xml
from build_tools.intake.docx_parts import W
from build_tools.intake.fields import HARMLESS, kind_of

if TYPE_CHECKING:
    from lxml import etree

    from build_tools.intake.docx_places import Places
    from build_tools.intake.places import Findings

_LINK: Final = re.compile(r'\s*HYPERLINK\s+"?((?:https?://|mailto:)[^"\s\\]+)"?', re.IGNORECASE)


@dataclass(slots=True)
class _Field:
    """One field, while its runs pass.

    :ivar shows: whether its result has begun.
    """

    marks: list[etree._Element] = field(default_factory=list)
    results: list[etree._Element] = field(default_factory=list)
    instruction: str = ""
    shows: bool = False

    def ends_at(self, mark: etree._Element) -> bool:
        """Take up a mark of this field, and say whether it is the last."""
        kind = mark.get(f"{W}fldCharType")
        self.marks.append(mark)
        if kind is None and not self.shows:
            self.instruction += mark.text or ""
        self.shows = self.shows or kind == "separate"
        return kind == "end"


def settle_fields(root: etree._Element, places: Places, findings: Findings) -> None:
    """Take every field out of a part; links to the web stay links, other results plain text."""
    _settle_simple(root, places, findings)
    _settle_complex(root, places, findings)
    for left in [*root.iter(f"{W}fldChar", f"{W}instrText")]:
        if left.get("kept") is None:
            xml.remove(left)
        else:
            del left.attrib["kept"]


def _settle_simple(root: etree._Element, places: Places, findings: Findings) -> None:
    for simple in [*root.iter(f"{W}fldSimple")]:
        kind = kind_of(simple.get(f"{W}instr", ""))
        findings.doubt("LB766", places.of(simple), kind)
        if kind in HARMLESS:
            xml.unwrap(simple)
        else:
            xml.remove(simple)


def _settle_complex(root: etree._Element, places: Places, findings: Findings) -> None:
    open_fields: list[_Field] = []
    for run in [*root.iter(f"{W}r")]:
        for mark in [*run.iter(f"{W}fldChar", f"{W}instrText")]:
            if mark.get(f"{W}fldCharType") == "begin":
                open_fields.append(_Field())
            if open_fields and open_fields[-1].ends_at(mark):
                _settle(open_fields.pop(), places, findings)
        for current in open_fields:
            if current.shows:
                current.results.append(run)
    for current in reversed(open_fields):
        _settle(current, places, findings)


def _settle(current: _Field, places: Places, findings: Findings) -> None:
    """Keep a link to the web, take out the marks of any other field, and the results of most."""
    kind = kind_of(current.instruction)
    if link := _LINK.match(current.instruction):
        texts = [mark for mark in current.marks if mark.tag == f"{W}instrText"]
        for index, mark in enumerate(texts):
            mark.text = f' HYPERLINK "{link[1]}" ' if index == 0 else ""
        for mark in current.marks:
            mark.set("kept", "")
        return
    findings.doubt("LB766", places.of(current.marks[0]), kind)
    if kind not in HARMLESS:
        for run in current.results:
            for text in [*run.iter(f"{W}t")]:
                xml.remove(text)
