"""The element ``time``: a date that machines can read, for web and EPUB alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx


class page_time(nodes.Inline, nodes.TextElement):  # noqa: N801 - docutils names nodes like tags
    """A date that machines can read.  Attribute: ``datetime``, ISO 8601."""


def visit_time(self: nodes.NodeVisitor, node: page_time) -> None:
    """Open the ``time`` element."""
    self.body.append(self.starttag(node, "time", "", DATETIME=node["datetime"]))  # type: ignore[attr-defined] # a translator


def depart_time(self: nodes.NodeVisitor, node: page_time) -> None:  # noqa: ARG001 - a visitor
    """Close the ``time`` element."""
    self.body.append("</time>")  # type: ignore[attr-defined] # a translator


def register(app: Sphinx) -> None:
    """Make the node known; never with ``epub=`` (ADR 0003)."""
    app.add_node(page_time, html=(visit_time, depart_time))
