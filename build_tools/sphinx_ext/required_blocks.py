"""Pages that others link into hold the block that makes those places."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinxcontrib.bibtex.nodes import bibliography

from build_tools.model.document import PageKind
from build_tools.problems import Location, Problem
from build_tools.sphinx_ext.learning.answers import answers
from build_tools.sphinx_ext.reporting import report

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from build_tools.model.selection import Selection

_BLOCKS: Final = MappingProxyType({
    PageKind.GLOSSARY: "begrippenlijst",
    PageKind.SOURCES: "bronnenlijst",
    PageKind.ANSWERS: "antwoorden",
})  # fmt: skip


def on_doctree_read(app: Sphinx, doctree: nodes.document) -> None:
    """Say it when the page of glossary or sources lacks its block (LB438)."""
    selection: Selection = app.config.leerboek_selection
    docname = app.env.current_document.docname
    page = selection.pages.get(docname)
    if page is None or page.kind not in _BLOCKS or selection.page_of(page.kind) != docname:
        return
    if not _holds(doctree, _BLOCKS[page.kind]):
        where = Location(page.source, page.lines.get("soort", 1))
        report(Problem(where, "LB438", (page.kind.value, _BLOCKS[page.kind])))


def _holds(doctree: nodes.document, block: str) -> bool:
    """Whether a page holds what a block makes; without any entries it makes no list."""
    if block == _BLOCKS[PageKind.SOURCES]:
        return any(True for _ in doctree.findall(bibliography))
    if block == _BLOCKS[PageKind.ANSWERS]:
        return any(True for _ in doctree.findall(answers))
    return any(block in node.get("classes", ()) for node in doctree.findall(nodes.Element))


def register(app: Sphinx) -> None:
    """Listen for pages that were read."""
    app.connect("doctree-read", on_doctree_read)
