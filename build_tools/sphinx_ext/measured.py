"""``gemeten``: a place for what is only known when the publication is made (ADR 0013).

The block puts an ordinary container on the page with a sentence that is true for as long as nothing
fills it; ``model.measured`` fills it in the finished page, for web and EPUB alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.catalogue.measured_words import UNMEASURED
from build_tools.model.measured import PLACES, PREFIX
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Shape
from build_tools.sphinx_ext.page_parts import claim_id, text

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_WHAT: Final = "wat er gemeten is: " + ", ".join(PLACES)


class Measured(ContentDirective):
    """``:::{gemeten} status``: where the book stands; ``epub``, ``web``, ``keuring``: figures."""

    shape: ClassVar[Shape] = Shape(argument=_WHAT)

    def content_nodes(self, given: Given) -> list[nodes.Node]:
        """Return the place (LB421: nothing of that name is measured)."""
        if not given.argument:
            return []
        if given.argument not in PLACES:
            self.say("LB421", self.name, given.argument[:40], ", ".join(PLACES))
            return []
        place = nodes.container("", text(UNMEASURED[given.argument]), classes=["gemeten"])
        claim_id(self.state.document, place, f"{PREFIX}{given.argument}")
        return [place]


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("gemeten", Measured)
