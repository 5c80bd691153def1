"""Seven boxes with a name of their own, from ``eyeopener`` to ``in-gewone-taal``: one form."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final

from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Shape, Text
from build_tools.sphinx_ext.page_parts import claim_id, named_region, text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docutils import nodes
    from sphinx.application import Sphinx

LABELS: Final[Mapping[str, str]] = MappingProxyType({
    "eyeopener": "Eyeopener",
    "tip": "Tip",
    "inzicht": "Inzicht",
    "praktijkles": "Praktijkles",
    "bevinding": "Bevinding",
    "perspectief": "Perspectief",
    "in-gewone-taal": "In gewone taal",
})  # fmt: skip
# The roles are from DPUB-ARIA 1.1 where it has one; neither of these is a landmark.
_ROLES: Final = MappingProxyType({"tip": "doc-tip"})
_ROLE: Final = "note"


class Remark(ContentDirective):
    """``:::{tip} Titel``: the name of the block says in words what it is; a title may follow."""

    shape: ClassVar[Shape] = Shape(argument="een titel", argument_optional=True, text=Text.REQUIRED)

    def content_nodes(self, given: Given) -> list[nodes.Node]:
        """Return the box; without any text it is left out."""
        body = self.parsed_text(given)
        if not body:
            return []
        label = text(LABELS[self.name], "opmerking-soort")
        lines = [label, *([self._title(given)] if given.argument else [])]
        names = [claim_id(self.state.document, line, f"{self.name}-naam") for line in lines]
        box = named_region(
            [*lines, *body],
            classes=["opmerking", f"opmerking-{self.name}"],
            element="aside",
            role=_ROLES.get(self.name, _ROLE),
            labelled_by=" ".join(names),
        )
        return [box]

    def _title(self, given: Given) -> nodes.paragraph:
        title = text("", "opmerking-titel")
        parsed, messages = self.parse_inline(given.argument, lineno=self.lineno)
        title.extend([*parsed, *messages])
        return title


def register(app: Sphinx) -> None:
    """Make the directives known; docutils has a ``tip`` of its own."""
    for name in LABELS:
        app.add_directive(name, Remark, override=True)
