"""``kader``: a box beside the running text."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final

from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Option, Shape, Text
from build_tools.sphinx_ext.page_parts import claim_id, named_region, text

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

_DEFAULT: Final = "voorbeeld"
# The roles are from DPUB-ARIA 1.1 where it has one; `note` and these are no landmarks.
_ROLES: Final = MappingProxyType({
    "tip": "doc-tip",
    "let-op": "note",
    "voorbeeld": "doc-example",
    "oefening": "note",
    "vraag": "note",
})  # fmt: skip


class Box(ContentDirective):
    """``:::{kader} Titel``: the title is no heading, it names the box."""

    shape: ClassVar[Shape] = Shape(
        argument="een titel",
        options={"soort": Option(choices=tuple(_ROLES))},
        text=Text.REQUIRED,
    )

    def content_nodes(self, given: Given) -> list[nodes.Node]:
        """Return the box; without any text it is left out."""
        body = self.parsed_text(given)
        if not body:
            return []
        kind = given.options.get("soort", _DEFAULT)
        box = named_region(
            body, classes=["kader", f"kader-{kind}"], element="aside", role=_ROLES[kind]
        )
        if given.argument:
            title = text(given.argument, "kader-titel")
            box["labelled_by"] = claim_id(self.state.document, title, f"kader-{given.argument}")
            box.insert(0, title)
        return [box]


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("kader", Box)
