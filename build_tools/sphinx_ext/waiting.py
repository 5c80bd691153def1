"""What directives left on a page, to be filled in when a builder asks for the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_KEPT: Final = "leerboek_kinds"

_Kind = TypeVar("_Kind", bound=nodes.Node)


def waiting(doctree: nodes.document, kind: type[_Kind]) -> list[_Kind]:
    """Return the nodes of one kind, in the order of the text.

    A dozen of kinds is asked for on every page, and most pages have none: what stands on a page is
    looked up once, the first time.  So ask only for what no transform adds after that.
    """
    return list(doctree.findall(kind)) if kind in _kinds(doctree) else []


def _kinds(doctree: nodes.document) -> AbstractSet[type[nodes.Node]]:
    """Return the kinds of all nodes that stood on a page when this was first asked."""
    kept: AbstractSet[type[nodes.Node]] | None = getattr(doctree, _KEPT, None)
    if kept is None:
        kept = frozenset(type(node) for node in doctree.findall())
        setattr(doctree, _KEPT, kept)
    return kept
