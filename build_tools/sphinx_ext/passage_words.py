"""The words of a piece of text, as they are judged: without code, addresses and citations."""

from __future__ import annotations

import re
from typing import Final

from docutils import nodes
from sphinx.addnodes import pending_xref

from build_tools.model.language import GAP
from build_tools.sphinx_ext.term_links import term_link

LANGUAGE: Final = re.compile(r"language-(?!nl\b)")
# The last sign of an address: what ends a sentence is none.
_LAST: Final = r"[^\s.,;:!?…)\]’”]"
# Bounded, so that a text without spaces takes time in proportion.
ADDRESS: Final = re.compile(
    rf"(?:https?://|www\.)\S*{_LAST}|\b[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,5}}|"
    r"\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.(?:be|com|eu|net|nl|org)\b"
    rf"(?:/(?:\S*{_LAST})?)?"
)


def is_citation(node: nodes.Node) -> bool:
    """Whether a node refers to a source."""
    return isinstance(node, pending_xref) and node.get("refdomain") == "cite"


class Said:
    """The words of a piece of text, in the ways in which they are judged."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.dutch: list[str] = []
        self.own: list[str] = []
        self.terms: list[str] = []
        self.foreign: list[str] = []
        self.strong: list[str] = []
        self.links: list[str] = []
        self.cited = False

    def add(self, text: str, *, dutch: str | None = None, own: str | None = None) -> None:
        """Add words; a form that is not given is the one before it."""
        self.text.append(text)
        self.dutch.append(text if dutch is None else dutch)
        self.own.append(self.dutch[-1] if own is None else own)

    def _close_up(self) -> None:
        """Take away the space in front of a reference that is left out."""
        for said in (self.text, self.dutch, self.own):
            if said:
                said[-1] = said[-1].rstrip()

    def take(self, node: nodes.Element, *, foreign: bool, stressed: bool) -> None:
        """Add the words in a node."""
        for child in node.children:
            if isinstance(child, nodes.Text):
                self._word(child.astext().replace("\n", " "), foreign=foreign, stressed=stressed)
            elif is_citation(child):
                self.cited = True
                self._close_up()
                if isinstance(child, pending_xref) and child["reftype"] == "t":
                    self.add(f" {GAP}")
            elif isinstance(child, nodes.Element):
                self._inner(child, foreign=foreign, stressed=stressed)

    def _inner(self, node: nodes.Element, *, foreign: bool, stressed: bool) -> None:
        if isinstance(node, nodes.footnote_reference):
            return
        if isinstance(node, nodes.literal):
            self.add(GAP)
            return
        if isinstance(node, nodes.image):
            return
        classes: list[str] = node.get("classes", [])
        other = any(LANGUAGE.match(name) for name in classes)
        if other and not foreign:
            self.foreign.append(" ".join(node.astext().split()))
        self._note(node)
        stress = stressed or isinstance(node, nodes.emphasis | nodes.strong)
        self.take(node, foreign=foreign or other, stressed=stress)

    def _note(self, node: nodes.Element) -> None:
        words = " ".join(node.astext().split())
        if isinstance(node, term_link):
            self.terms.append(node["entry"])
        elif isinstance(node, nodes.strong):
            self.strong.append(words)
        elif isinstance(node, nodes.reference) or (
            isinstance(node, pending_xref) and not is_citation(node)
        ):
            self.links.append(words)

    def _word(self, text: str, *, foreign: bool, stressed: bool) -> None:
        plain = ADDRESS.sub(GAP, text)
        if foreign:
            self.add(plain, dutch=GAP)
        else:
            self.add(plain, own=GAP if stressed else plain)
