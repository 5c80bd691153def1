"""``editiekaarten``: the editions side by side; ``editiegegevens``: the facts of this one."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.model.selection import ROOT_PAGE
from build_tools.sphinx_ext.book_links import to_edition, to_file, web_only
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Shape
from build_tools.sphinx_ext.page_parts import bullets, day, facts, link_line, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinx.application import Sphinx

    from build_tools.model.edition import Edition

UNKNOWN: Final = "Nog niet bekend."
_HERE: Final = "Deze editie lees je nu."
_STATUS: Final = MappingProxyType({
    "actueel": "Actueel: aan deze editie wordt nog gewerkt.",
    "archief": "Archief: deze editie is af. Er komt geen nieuwe tekst bij.",
})  # fmt: skip
_LANGUAGES: Final = MappingProxyType({
    "nl-NL": "Nederlands, zoals in Nederland",
    "nl-BE": "Nederlands, zoals in Vlaanderen",
})  # fmt: skip


class EditionCards(ContentDirective):
    """``:::{editiekaarten}``: the editions, with the way to the front page of each other one."""

    shape: ClassVar[Shape] = Shape()

    def content_nodes(self, given: Given) -> list[nodes.Node]:  # noqa: ARG002 - nothing can be given
        """Return the list in the order of the editions."""
        shown = self.selection.together
        editions = [one for one in self.selection.book.editions if one.slug in shown]
        cards = (self._card(edition) for edition in editions)
        return [bullets(cards, "kaarten", "editiekaarten")]

    def _card(self, edition: Edition) -> list[nodes.Node]:
        here = edition.slug == self.selection.edition.slug
        name = (
            nodes.Text(edition.name) if here else to_edition(edition.slug, edition.name, ROOT_PAGE)
        )
        card: list[nodes.Node] = [
            nodes.paragraph("", "", name, classes=["kaart-titel"]),
            text(edition.subtitle, "ondertitel"),
            text(edition.summary, "kaart-tekst"),
            text(_status(edition).partition(":")[0], "kaart-status"),
        ]
        return [*card, text(_HERE, "kaart-hier")] if here else card


class EditionFacts(ContentDirective):
    """``:::{editiegegevens}``: name, status, years, participants, language, date and EPUB."""

    shape: ClassVar[Shape] = Shape()

    def content_nodes(self, given: Given) -> list[nodes.Node]:  # noqa: ARG002 - nothing can be given
        """Return the facts; what nobody knows yet is said."""
        edition = self.selection.edition
        file = f"{edition.epub_name}.epub"
        listed = facts(_rows(edition), "gegevens")
        listed += web_only("", *facts([("EPUB", link_line(to_file(file, file)))]).children)
        return [listed]


def _rows(edition: Edition) -> Iterator[tuple[str, Sequence[nodes.Node]]]:
    yield "Editie", [text(f"{edition.name}: {edition.subtitle}")]
    yield "Status", [text(_status(edition))]
    yield "Jaren", [text(edition.years or UNKNOWN)]
    yield "Deelnemers", [text(edition.participants or UNKNOWN)]
    yield "Taal", [text(_LANGUAGES.get(edition.language, edition.language))]
    yield "Publicatiedatum", link_line(day(edition.published))


def _status(edition: Edition) -> str:
    return _STATUS.get(edition.status, edition.status)


def register(app: Sphinx) -> None:
    """Make the directives known."""
    app.add_directive("editiekaarten", EditionCards)
    app.add_directive("editiegegevens", EditionFacts)
