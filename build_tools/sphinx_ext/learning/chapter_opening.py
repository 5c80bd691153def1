"""``leerdoelen`` and ``in-het-kort``: what a chapter is for, and the chapter in one minute."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.problems import Location, Problem
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Shape, Text
from build_tools.sphinx_ext.page_parts import claim_id, named_region, region, text
from build_tools.sphinx_ext.reporting import report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

GOALS: Final = "leerdoelen"
IN_SHORT: Final = "in-het-kort"
_GOALS_TITLE: Final = "Na dit hoofdstuk kun je:"
_IN_SHORT_TITLE: Final = "In het kort"
# Source: Brysbaert 2019: people read 238 words of non-fiction a minute, in silence.
_WORDS_IN_A_MINUTE: Final = 240
# What stands above the text of a page (page_head) or may, besides the block itself.
_ABOVE: Final = frozenset({"kicker", "ondertitel", "datum", "tagline", "kernvraag", GOALS})


class _TitledBlock(ContentDirective):
    """A block with a fixed title."""

    def titled(self, title: str, body: list[nodes.Node]) -> region:
        """Return the block with its fixed title."""
        line = text(title, f"{self.name}-titel")
        label = claim_id(self.state.document, line, self.name)
        return named_region([line, *body], classes=[self.name], labelled_by=label)


class Goals(_TitledBlock):
    """``:::{leerdoelen}``: a list of what the reader can do afterwards."""

    shape: ClassVar[Shape] = Shape(text=Text.REQUIRED)

    def content_nodes(self, given: Given) -> list[nodes.Node]:
        """Return title and list; only a list has a place below this title (LB490)."""
        body = self.parsed_text(given)
        if not body or self.is_second():
            return []
        if len(body) != 1 or not isinstance(body[0], nodes.bullet_list):
            self.say("LB490", self.name)
            return []
        return [self.titled(_GOALS_TITLE, body)]


class InShort(_TitledBlock):
    """``:::{in-het-kort}``: the chapter in one minute, at its top."""

    shape: ClassVar[Shape] = Shape(text=Text.REQUIRED)

    def content_nodes(self, given: Given) -> list[nodes.Node]:
        """Return the text below its title; it takes a minute at most (LB491)."""
        body = self.parsed_text(given)
        if not body or self.is_second():
            return []
        count = sum(len(node.astext().split()) for node in body)
        if count > _WORDS_IN_A_MINUTE:
            self.say("LB491", count, _WORDS_IN_A_MINUTE)
        return [self.titled(_IN_SHORT_TITLE, body)]


def on_doctree_read(app: Sphinx, doctree: nodes.document) -> None:
    """Say it when the chapter in one minute does not open the chapter (LB492)."""
    docname = app.env.current_document.docname
    for found in doctree.findall(region):
        if IN_SHORT in found["classes"] and not _opens(found):
            report(Problem(Location(f"{docname}.md", found.line or 1), "LB492"))


def _opens(found: region) -> bool:
    """Whether nothing of the text stands above a block, on the first level of the page."""
    page = found.parent
    top = isinstance(page, nodes.section) and isinstance(page.parent, nodes.document)
    return top and all(_is_above(node) for node in _before(page, found))


def _before(page: nodes.Element, found: region) -> Iterator[nodes.Node]:
    yield from page.children[: page.index(found)]


def _is_above(node: nodes.Node) -> bool:
    if not isinstance(node, nodes.Element) or isinstance(node, nodes.title):
        return isinstance(node, nodes.title)
    return bool(_ABOVE.intersection(node["classes"]))


def register(app: Sphinx) -> None:
    """Make the directives known, and look at their place once a page was read."""
    app.add_directive(GOALS, Goals)
    app.add_directive(IN_SHORT, InShort)
    app.connect("doctree-read", on_doctree_read)
