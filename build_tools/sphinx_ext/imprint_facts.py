"""``uitgavegegevens``: who answers for this book, and what is not filled in yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.model.edition import Imprint
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Shape
from build_tools.sphinx_ext.page_parts import facts, link_line, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinx.application import Sphinx

NOT_YET: Final = "Nog niet ingevuld door de uitgever."


class ImprintFacts(ContentDirective):
    """``:::{uitgavegegevens}``: organisation, contact, licence and complaints."""

    shape: ClassVar[Shape] = Shape()

    def content_nodes(self, given: Given) -> list[nodes.Node]:  # noqa: ARG002 - nothing can be given
        """Return the facts from ``uitgave.toml``."""
        return [facts(_rows(self.selection.book.imprint or Imprint()), "gegevens")]


def _rows(imprint: Imprint) -> Iterator[tuple[str, Sequence[nodes.Node]]]:
    yield "Uitgever", _shown(imprint.organisation)
    yield "Contact", _shown(imprint.contact, f"mailto:{imprint.contact}")
    yield "Licentie", _shown(imprint.licence)
    yield "Klacht over toegankelijkheid", _shown(imprint.complaints)


def _shown(value: str, address: str = "") -> list[nodes.Node]:
    """Return a value, as a link if it has an address or is one."""
    target = address or (value if value.startswith("https://") and " " not in value else "")
    if not value:
        return [text(NOT_YET, "leeg")]
    if not target:
        return [text(value)]
    return link_line(nodes.reference("", value, refuri=target))


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("uitgavegegevens", ImprintFacts)
