"""``kerngetal``: one number that says something, with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes

from build_tools.sphinx_ext.bibliography import citation
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Option, Shape, Text
from build_tools.sphinx_ext.page_parts import text

if TYPE_CHECKING:
    from sphinx.application import Sphinx


class KeyFigure(ContentDirective):
    """``:::{kerngetal} 85%``: the number, what it means, and where it was read."""

    shape: ClassVar[Shape] = Shape(
        argument="het getal",
        options={"bron": Option(required=True)},
        text=Text.REQUIRED,
    )

    def content_nodes(self, given: Given) -> list[nodes.Node]:
        """Return the number and its sentence; without both it is left out."""
        body = self.parsed_text(given)
        if not body or not given.argument:
            return body
        if key := given.options.get("bron"):
            cited = citation(self, key, self.place(given.lines["bron"]))
            body.append(nodes.paragraph("", "", *cited, classes=["bron"]))
        number = text(given.argument, "kerngetal-getal")
        return [nodes.container("", number, *body, classes=["kerngetal"])]


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("kerngetal", KeyFigure)
