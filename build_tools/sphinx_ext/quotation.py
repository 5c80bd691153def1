"""``citaat``: what somebody said or wrote, with who and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes

from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Option, Shape, Text
from build_tools.sphinx_ext.page_parts import claim_id

if TYPE_CHECKING:
    from sphinx.application import Sphinx


class Quotation(ContentDirective):
    """``:::{citaat}``: a figure of a block quotation and its source."""

    shape: ClassVar[Shape] = Shape(
        options={"bron": Option(required=True)},
        text=Text.REQUIRED,
    )

    def content_nodes(self, given: Given) -> list[nodes.Node]:
        """Return the quotation; without any text it is left out."""
        body = self.parsed_text(given)
        if not body:
            return []
        quotation = nodes.figure("", nodes.block_quote("", *body), classes=["citaat"])
        claim_id(self.state.document, quotation, "citaat")
        source = self.parsed_option(given, "bron")
        if source:
            quotation += nodes.caption("", "", *source, classes=["citaat-bron"])
        return [quotation]


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("citaat", Quotation)
