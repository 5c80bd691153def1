"""``verhaalkaarten``: the stories of this edition, as a list of cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.sphinx_ext.book_links import to_page
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Shape
from build_tools.sphinx_ext.page_head import NOT_ON_PAPER_CLASS, shown_name
from build_tools.sphinx_ext.page_parts import bullets, enumeration, text

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from build_tools.model.document import Story

EMPTY: Final = "In deze editie staan nog geen reflecties."
_EXAMPLE: Final = "voorbeeld, verzonnen door de redactie"


class StoryCards(ContentDirective):
    """``:::{verhaalkaarten}``: what each story is, its title and its lesson."""

    shape: ClassVar[Shape] = Shape()

    def content_nodes(self, given: Given) -> list[nodes.Node]:  # noqa: ARG002 - nothing can be given
        """Return the list; an edition without stories says so."""
        stories = self.selection.stories.values()
        if not stories:
            return [text(EMPTY)]
        cards = bullets((_card(story) for story in stories), "kaarten", "verhaalkaarten")
        for story, card in zip(stories, cards.findall(nodes.list_item), strict=True):
            if story.docname not in self.selection.on_paper:
                card["classes"].append(NOT_ON_PAPER_CLASS)
        return [cards]


def _card(story: Story) -> list[nodes.Node]:
    kind = story.kind.value.capitalize()
    pillars = enumeration([str(number) for number in story.pillars])
    word = "Pijlers" if len(story.pillars) > 1 else "Pijler"
    name = shown_name(story)
    told = [text(f"Verteld door {name}", "kaart-verteller")] if name else []
    return [
        text(f"{kind} ({_EXAMPLE})" if story.example else kind, "verhaal-soort"),
        nodes.paragraph("", "", to_page(story.docname, story.title), classes=["kaart-titel"]),
        text(story.lesson, "kernles"),
        *told,
        text(f"{word} {pillars}", "kaart-pijlers"),
    ]


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("verhaalkaarten", StoryCards)
