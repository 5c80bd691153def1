"""What a page is, in the words of EPUB: from the part it stands in and the kind of page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.model.book import Matter
from build_tools.model.document import Page, PageKind
from build_tools.model.selection import ROOT_PAGE

if TYPE_CHECKING:
    from build_tools.model.selection import Selection


@dataclass(frozen=True, slots=True)
class Semantics:
    """The types of one page.

    :ivar body: ``epub:type`` of the body; a body never gets a role.
    :ivar section: ``epub:type`` of the main section; its role is the same word after ``doc-``.
    Source: EPUB 3 Structural Semantics Vocabulary 1.1; Digital Publishing WAI-ARIA Module 1.1.
    """

    body: str
    section: str

    @property
    def role(self) -> str:
        """The ARIA role of the main section."""
        return f"doc-{self.section}"


_BODY: Final = {
    Matter.FRONT: "frontmatter",
    Matter.BODY: "bodymatter",
    Matter.BACK: "backmatter",
}
_BY_KIND: Final = {
    PageKind.GLOSSARY: "glossary",
    PageKind.SOURCES: "bibliography",
    PageKind.COLOPHON: "colophon",
    PageKind.ANSWERS: "qna",
}
_BY_MATTER: Final = {
    Matter.FRONT: "introduction",
    Matter.BODY: "chapter",
    Matter.BACK: "appendix",
}


def semantics_of(matter: Matter, kind: PageKind | None) -> Semantics:
    """Return the types of a page.

    :param kind: the kind of page; None for a story.
    """
    section = _BY_MATTER[matter] if kind is None else _BY_KIND.get(kind, _BY_MATTER[matter])
    return Semantics(_BODY[matter], section)


def matter_of(docname: str, selection: Selection) -> Matter:
    """Return where a document stands; the root page opens the book when no part names it."""
    for part in selection.parts:
        if docname in part.pages:
            return part.matter
    return Matter.FRONT if docname == ROOT_PAGE else Matter.BODY


def semantics_in(docname: str, selection: Selection) -> Semantics:
    """Return the types of one document of a selection."""
    document = selection.document(docname)
    kind = document.kind if isinstance(document, Page) else None
    return semantics_of(matter_of(docname, selection), kind)
