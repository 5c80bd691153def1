"""``schema``: a figure that the book draws, with its caption and its description (ADR 0019)."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any, ClassVar, Final

from docutils import nodes

from build_tools.drawings import draw
from build_tools.drawings.lettering import TooWideError
from build_tools.rules.figure_parts import is_whole
from build_tools.sphinx_ext.bibliography import citation
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Option, Shape, Text
from build_tools.sphinx_ext.description import described
from build_tools.sphinx_ext.drawing_words import in_words
from build_tools.sphinx_ext.edition_words import word_for
from build_tools.sphinx_ext.figure import SOURCE, captioned
from build_tools.sphinx_ext.page_parts import claim_id, marked

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from build_tools.model.figure import Figure
    from build_tools.problems import Location

_CLASS: Final = "schema"
_SOURCES: Final = "Bronnen: "


class drawing(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes like tags
    """A drawing.  Attribute: ``markup``, as SVG."""


class Drawing(ContentDirective):
    """``:::{schema} x-curve``: the figure of that name, with its caption as text."""

    shape: ClassVar[Shape] = Shape(
        argument="de naam van een figuur", options={"bron": Option()}, text=Text.OPTIONAL
    )

    def content_nodes(self, given: Given) -> list[nodes.Node]:
        """Return the drawing and its description; an unknown figure leaves its caption."""
        figure = self._figure(given.argument)
        body = self.parsed_text(given)
        if figure is None:
            return body
        if not figure.series:
            self.say("LB468", figure.name, self.selection.edition.slug)
            return body
        document = self.state.document
        whole = nodes.container("", classes=[_CLASS])
        ident = claim_id(document, whole, f"{_CLASS}-{figure.name}")
        told = described(in_words(figure, self._cited), figure.title)
        details = claim_id(document, told, f"{ident}-beschrijving")
        shown = _drawn(figure, ident, details)
        if shown is None:
            whole += [*body, told]
            return [whole]
        caption = captioned([_titled(figure.title, body), *body[1:], *self._sources(given)])
        whole += [nodes.figure("", shown, *caption), told]
        return [whole]

    def _figure(self, name: str) -> Figure | None:
        """Return the figure as this edition has it, or None if there is none (LB463)."""
        figures = self.selection.book.figures
        if not name:
            return None
        if name not in figures:
            near = difflib.get_close_matches(name, list(figures), n=1)
            hint = f" Bedoel je ‘{near[0]}’?" if near else ""
            self.say("LB463", name, hint)
            return None
        edition = self.selection.edition

        def word(written: str) -> str:
            terms = self.selection.book.terms
            return word_for(written, terms, flemish=edition.flemish) or written

        return figures[name].for_edition(edition.slug, word)

    def _cited(self, key: str, where: Location) -> list[nodes.Node]:
        return citation(self, key, where)

    def _sources(self, given: Given) -> list[nodes.Node]:
        """Return a line with the sources of the figure."""
        line: list[nodes.Node] = []
        keys = given.options.get("bron", "").split()
        for key in keys:
            cited = citation(self, key, self.place(given.lines["bron"]))
            line += [nodes.Text(" "), *cited] if line and cited else cited
        lead = SOURCE if len(keys) == 1 else _SOURCES
        return [nodes.paragraph("", "", marked(lead), *line, classes=["bron"])] if line else []


def _drawn(figure: Figure, ident: str, details: str) -> drawing | None:
    """Return the drawing; None if there can be none: the description says it all.

    What is wrong is told where it stands, in the file of the figure (LB464-LB466).
    """
    if not is_whole(figure):
        return None
    try:
        return drawing("", markup=draw(figure, ident, details))
    except TooWideError:
        return None


def _titled(title: str, body: list[nodes.Node]) -> nodes.paragraph:
    """Return the first paragraph of a caption, with the title of the figure in front."""
    lead = nodes.strong("", f"{title}.")
    first = body[0] if body else None
    if isinstance(first, nodes.paragraph):
        return nodes.paragraph("", "", lead, nodes.Text(" "), *first.children)
    if first is not None:
        body.insert(0, nodes.paragraph())
    return nodes.paragraph("", "", lead)


def visit_drawing(self: Any, node: drawing) -> None:  # noqa: ANN401 - Sphinx's translator
    """Write the drawing, for web and EPUB alike."""
    self.body.append(f"{node['markup']}\n")
    raise nodes.SkipNode


def register(app: Sphinx) -> None:
    """Make the directive and its node known; never with ``epub=`` (ADR 0003)."""
    app.add_node(drawing, html=(visit_drawing, None))
    app.add_directive(_CLASS, Drawing)
