"""HTML elements as nodes: form controls and what stands around them, written by docutils itself.

A form is built from these and ordinary nodes; nothing is ever a string of HTML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

_EMPTY: Final = frozenset({"input", "path", "rect", "source", "track"})


class tag(nodes.General, nodes.TextElement):  # noqa: N801 - docutils names nodes like tags
    """One element.  Attributes: ``element``, its name, and ``given``, its own attributes.

    A ``TextElement``, because Sphinx takes any link that stands in something else for a picture.
    """


def element(
    name: str, /, *children: nodes.Node, classes: Iterable[str] = (), **attributes: str
) -> tag:
    """Return an element.

    :param attributes: ``data_soort`` becomes ``data-soort``, ``for_`` becomes ``for``.
    """
    given = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
    ids = [given.pop("id")] if "id" in given else []
    return tag("", "", *children, element=name, given=given, classes=list(classes), ids=ids)


def words(value: str) -> nodes.Text:
    """Return plain text, to stand in an element."""
    return nodes.Text(value)


# docutils writes every attribute in small letters; in XML that is another attribute.
_WRITTEN_SMALL: Final = (' viewbox="', ' viewBox="')


def visit_tag(self: HTML5Translator, node: tag) -> None:
    """Open an element, for web and EPUB alike; one without content is closed at once."""
    write = self.emptytag if node["element"] in _EMPTY else self.starttag
    opened = write(node, node["element"], "", **node["given"])
    self.body.append(opened.replace(*_WRITTEN_SMALL) if node["element"] == "svg" else opened)


def depart_tag(self: HTML5Translator, node: tag) -> None:
    """Close an element."""
    if node["element"] not in _EMPTY:
        self.body.append(f"</{node['element']}>")


def register(app: Sphinx) -> None:
    """Make the node known; never with ``epub=`` (ADR 0003)."""
    app.add_node(tag, html=(visit_tag, depart_tag))
