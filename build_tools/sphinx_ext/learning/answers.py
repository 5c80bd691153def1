"""``antwoorden``: all answers of an edition on one page, each with the way back to its question."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Shape

if TYPE_CHECKING:
    from sphinx.application import Sphinx

BLOCK: Final = "antwoorden"
EMPTY: Final = "In deze editie staan geen vragen met een antwoord."


class answers(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes like tags
    """Where the answers come, once every page was read."""


class Answers(ContentDirective):
    """``:::{antwoorden}``: the answers, by page, in reading order."""

    shape: ClassVar[Shape] = Shape()

    def content_nodes(self, given: Given) -> list[nodes.Node]:  # noqa: ARG002 - nothing can be given
        """Return the place for them."""
        return [answers()]


def register(app: Sphinx) -> None:
    """Make node and directive known."""
    app.add_node(answers)
    app.add_directive(BLOCK, Answers)
