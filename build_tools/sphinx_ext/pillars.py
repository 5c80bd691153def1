"""``pijlerkaarten``: the six pillars, each with the way to its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.problems import Location, Problem
from build_tools.sphinx_ext.book_links import to_page
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Shape
from build_tools.sphinx_ext.page_parts import bullets, marked, text
from build_tools.sphinx_ext.reporting import report

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from build_tools.model.book import Pillar

PILLARS_FILE: Final = "book/gegevens/pijlers.toml"


class PillarCards(ContentDirective):
    """``:::{pijlerkaarten}``: a list of the pillars, each with the way to its page."""

    shape: ClassVar[Shape] = Shape()

    def content_nodes(self, given: Given) -> list[nodes.Node]:  # noqa: ARG002 - nothing can be given
        """Return the list; without pillars there is none (LB420)."""
        pillars = self.selection.book.pillars
        if not pillars:
            self.say("LB420", self.name, PILLARS_FILE)
            return []
        return [bullets((self._card(pillar) for pillar in pillars), "kaarten", "pijlerkaarten")]

    def _card(self, pillar: Pillar) -> list[nodes.Node]:
        title: nodes.Node = nodes.Text(pillar.title)
        if pillar.page in self.selection.pages:
            title = to_page(pillar.page, pillar.title)
        elif pillar.page not in self.selection.book.pages:
            missing = pillar.page.removeprefix("book/")
            where = Location(PILLARS_FILE, pillar.line)
            report(Problem(where, "LB443", (pillar.number, missing)))
        number = marked(f"Pijler {pillar.number}", "kaart-nummer")
        return [
            nodes.paragraph("", "", number, nodes.Text(" "), title, classes=["kaart-titel"]),
            text(pillar.tagline, "tagline"),
            text(pillar.question, "kernvraag"),
        ]


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("pijlerkaarten", PillarCards)
