"""The parts of a Word file that the intake uses, found the way Word finds them."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.intake import xml
from build_tools.intake.refusal import IntakeRefused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATIONSHIP: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAIN_TYPE: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)
_MACRO_WORDS: Final = ("macroenabled", "vbaproject", "vbadata")


@dataclass(frozen=True, slots=True)
class Relation:
    """Where something leads.

    :ivar kind: the last word of its type, such as ``image``.
    :ivar target: name of a part, or an address when it is ``external``.
    """

    kind: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True)
class WordFile:
    """A Word file taken apart.

    :ivar main: name of the part with the text. :ivar relations: of that part, by id.
    """

    parts: Mapping[str, bytes]
    main: str
    relations: Mapping[str, Relation]

    def root(self, kind: str) -> etree._Element | None:
        """Return the XML of the part of a kind, such as ``styles``, or None."""
        names = self.names(kind)
        return xml.read(self.parts[names[0]]) if names else None

    def names(self, kind: str) -> list[str]:
        """Return the names of the parts of a kind, as far as they are there."""
        targets = [
            relation.target
            for relation in self.relations.values()
            if relation.kind == kind and not relation.external
        ]
        return [target for target in dict.fromkeys(targets) if target in self.parts]


def open_word(parts: Mapping[str, bytes]) -> WordFile:
    """Find the text of a Word file.

    :raises IntakeRefused: LB744 there is none; LB748 there are macros.
    """
    types = parts.get("[Content_Types].xml", b"")
    names = " ".join(parts).lower()
    if any(word in types.decode("utf-8", "replace").lower() or word in names
           for word in _MACRO_WORDS):  # fmt: skip
        raise IntakeRefused("LB748")
    starts = relations_of(parts, "").values()
    main = next((one.target for one in starts if one.kind == "officeDocument"), "")
    if main not in parts or _type_of(xml.read(types), main) != _MAIN_TYPE:
        raise IntakeRefused("LB744")
    return WordFile(parts, main, relations_of(parts, main))


def relations_of(parts: Mapping[str, bytes], part: str) -> dict[str, Relation]:
    """Return where a part leads, by id; nothing when it leads nowhere.

    :param part: empty for the file as a whole.
    """
    folder, name = posixpath.split(part)
    data = parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    if data is None:
        return {}
    relations = {}
    for one in xml.read(data).iter(_RELATIONSHIP):
        external = one.get("TargetMode", "").lower() == "external"
        target = one.get("Target", "")
        relations[one.get("Id", "")] = Relation(
            one.get("Type", "").rsplit("/", 1)[-1],
            target if external else posixpath.normpath(posixpath.join("/", folder, target))[1:],
            external,
        )
    return relations


def _type_of(types: etree._Element, part: str) -> str:
    """Return the content type of a part."""
    suffix = part.rsplit(".", 1)[-1].lower()
    found = ""
    for one in types:
        if one.get("PartName", "").lower() == f"/{part}".lower():
            return one.get("ContentType", "")
        if one.get("Extension", "").lower() == suffix:
            found = one.get("ContentType", "")
    return found
