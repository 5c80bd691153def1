"""``pijlerkaarten`` and ``leeropbrengst``: the six pillars, and what one of them yields."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.model.book import TakeAwayKind
from build_tools.problems import Location, Problem
from build_tools.sphinx_ext.book_links import to_page
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Shape
from build_tools.sphinx_ext.page_parts import bullets, claim_id, facts, marked, named_region, text
from build_tools.sphinx_ext.reporting import report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx

    from build_tools.model.book import Pillar, TakeAway

PILLARS_FILE: Final = "book/gegevens/pijlers.toml"
_TAKE_AWAY_TITLE: Final = "Wat je hier haalt"
_KINDS: Final = MappingProxyType({
    TakeAwayKind.THEORY: "Theorie",
    TakeAwayKind.PRACTICE: "Praktijk",
    TakeAwayKind.HANDLE: "Handvat",
})  # fmt: skip


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


class TakeAways(ContentDirective):
    """``:::{leeropbrengst}``: what somebody takes home from the pillar of this page."""

    shape: ClassVar[Shape] = Shape()

    def content_nodes(self, given: Given) -> list[nodes.Node]:  # noqa: ARG002 - nothing can be given
        """Return the list by kind: theory, practice, handles."""
        page = self.selection.pages.get(self.env.docname)
        if page is None or page.pillar is None:
            self.say("LB442", self.name)
            return []
        pillar = next((p for p in self.selection.book.pillars if p.number == page.pillar), None)
        if pillar is None:
            self.say("LB420", self.name, PILLARS_FILE)
            return []
        title = text(_TAKE_AWAY_TITLE, "leeropbrengst-titel")
        label = claim_id(self.state.document, title, "leeropbrengst")
        rows = [
            (word, [bullets([text(one.text)] for one in _of(pillar.take_aways, kind))])
            for kind, word in _KINDS.items()
            if _of(pillar.take_aways, kind)
        ]
        return [named_region([title, facts(rows)], classes=["leeropbrengst"], labelled_by=label)]


def _of(take_aways: Iterable[TakeAway], kind: TakeAwayKind) -> list[TakeAway]:
    return [one for one in take_aways if one.kind is kind]


def register(app: Sphinx) -> None:
    """Make the directives known."""
    app.add_directive("pijlerkaarten", PillarCards)
    app.add_directive("leeropbrengst", TakeAways)
