"""From doctree to XHTML, where only the doctree knows what something is.

Sphinx's own HTML translator, with notes as reading systems want them and without what a web page
needs.  Nodes of extensions keep their ``html=`` visitors; none may register ``epub=`` (ADR 0003).
"""

from __future__ import annotations

from html import escape
from types import MappingProxyType
from typing import Any, Final

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator

from build_tools.epub.words import BACK_LABEL, NOTES_LABEL

# Source: EPUB Type to ARIA Role Authoring Guide 1.1 for the pairs of type and role.
_NOTEREF: Final[dict[str, Any]] = {"epub:type": "noteref", "role": "doc-noteref"}
_FOOTNOTE: Final[dict[str, Any]] = {"epub:type": "footnote", "role": "doc-footnote"}

# HTML Living Standard, 4.4.5: what an item is called belongs to the list, not to its style.
_MARKS: Final = MappingProxyType(
    {"loweralpha": "a", "upperalpha": "A", "lowerroman": "i", "upperroman": "I"}
)


class EpubTranslator(HTML5Translator):
    """Writes one page of the EPUB."""

    def visit_footnote_reference(self, node: nodes.Element) -> None:
        """Open a link to a note, raised also when there is no stylesheet."""
        self.body.append("<sup>")
        self.body.append(self.starttag(node, "a", "", href=f"#{node['refid']}", **_NOTEREF))

    def depart_footnote_reference(self, node: nodes.Element) -> None:  # noqa: ARG002 - a visitor
        """Close it."""
        self.body.append("</a></sup>")

    def visit_transition(self, node: nodes.transition) -> None:
        """Draw a line, but not the one that MyST puts above notes: their group has its own."""
        if "footnotes" in node["classes"]:
            raise nodes.SkipNode
        super().visit_transition(node)

    def visit_footnote(self, node: nodes.footnote) -> None:
        """Open a note; the first of a row opens the group."""
        if not isinstance(node.previous_sibling(), nodes.footnote):
            self.body.append(
                f'<section class="noten" epub:type="footnotes" aria-label="{NOTES_LABEL}">\n'
            )
        if len(node) < 2 or not isinstance(node[1], nodes.paragraph):  # noqa: PLR2004
            node.insert(1, nodes.paragraph())
        self.body.append(self.starttag(node, "aside", **_FOOTNOTE))

    def depart_footnote(self, node: nodes.footnote) -> None:
        """Close a note; the last of a row closes the group."""
        self.body.append("</aside>\n")
        if not isinstance(node.next_node(descend=False, siblings=True), nodes.footnote):
            self.body.append("</section>\n")

    def visit_label(self, node: nodes.label) -> None:
        """Leave the number of a note to its first paragraph."""
        if isinstance(node.parent, nodes.footnote):
            raise nodes.SkipNode
        super().visit_label(node)

    def visit_paragraph(self, node: nodes.paragraph) -> None:
        """Open a paragraph; that of a note begins with its number, the way back to the text."""
        super().visit_paragraph(node)
        parent = node.parent
        if isinstance(parent, nodes.footnote) and parent.index(node) == 1:
            self.body.append(back_links(parent[0].astext(), parent.get("backrefs", [])))

    def visit_image(self, node: nodes.image) -> None:
        """Write a picture; one that is described at length says where."""
        super().visit_image(node)
        if details := node.get("details"):
            opened = self.body[-1].replace("<img ", f'<img aria-details="{escape(details)}" ', 1)
            self.body[-1] = opened

    def visit_enumerated_list(self, node: nodes.enumerated_list) -> None:
        """Open a numbered list; letters are no matter of style, answers speak of them."""
        super().visit_enumerated_list(node)
        if mark := _MARKS.get(node.get("enumtype", "")):
            self.body[-1] = self.body[-1].replace("<ol ", f'<ol type="{mark}" ', 1)

    def visit_literal_block(self, node: nodes.Element) -> None:
        """Open a block of literal text, without the colours of a programming language."""
        self.body.append(self.starttag(node, "pre", ""))

    def depart_literal_block(self, node: nodes.Element) -> None:  # noqa: ARG002 - a visitor
        """Close it."""
        self.body.append("</pre>\n")


def back_links(number: str, anchors: list[str]) -> str:
    """Return the number of a note as the link back; a note used twice has a link for each use."""
    letters = [""] if len(anchors) == 1 else [chr(ord("a") + i) for i in range(len(anchors))]
    return "".join(
        f'<a class="noot-nummer" epub:type="backlink" role="doc-backlink" href="#{escape(anchor)}" '
        f'aria-label="{escape(number + letter)}, {BACK_LABEL}">{escape(number + letter)}</a> '
        for letter, anchor in zip(letters, anchors, strict=True)
    )
