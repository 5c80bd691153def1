"""``beschrijving``: what a figure shows, at length, in words that stand on the page.

On the web a reader opens it; in the EPUB, where nothing may be folded away, it is always there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Shape, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

_LABEL: Final = "Beschrijving van de figuur"
INSIDE: Final = "leerboek-in-figuur"
"""Set in ``current_document`` while the text of a figure is parsed."""

_CLASS: Final = "beschrijving"
_EPUB: Final = "epub"


class long_description(nodes.container):  # noqa: N801 - docutils names nodes like tags
    """What a figure shows, at length.  Attribute: ``about``, the title of the figure, or empty."""


def described(children: Iterable[nodes.Node], about: str = "") -> long_description:
    """Return a description; a figure gives it an id and points to it.

    :param about: the title of the figure, for who comes across the description by itself.
    """
    return long_description("", *children, classes=[_CLASS], about=about)


class Description(ContentDirective):
    """``:::{beschrijving}`` inside a ``figuur``."""

    shape: ClassVar[Shape] = Shape(text=Text.REQUIRED)

    def content_nodes(self, given: Given) -> list[nodes.Node]:
        """Return the description; outside a figure its text stays (LB467)."""
        body = self.parsed_text(given)
        if not self.env.current_document.get(INSIDE):
            self.say("LB467")
            return body
        return [described(body)] if body else []


def visit_long_description(self: HTML5Translator, node: long_description) -> None:
    """Open a description, for web and EPUB alike."""
    about = f": {self.encode(node['about'])}" if node["about"] else ""
    if self.builder.name == _EPUB:
        self.body.append(self.starttag(node, "div"))
        self.body.append(f'<p class="{_CLASS}-titel">{_LABEL}{about}</p>\n')
    else:
        unseen = f'<span class="unseen">{about}</span>' if about else ""
        self.body.append(self.starttag(node, "details"))
        self.body.append(f"<summary>{_LABEL}{unseen}</summary>\n")


def depart_long_description(self: HTML5Translator, node: long_description) -> None:  # noqa: ARG001 - a visitor
    """Close a description."""
    self.body.append("</div>\n" if self.builder.name == _EPUB else "</details>\n")


def register(app: Sphinx) -> None:
    """Make the directive and its node known; never with ``epub=`` (ADR 0003)."""
    app.add_node(long_description, html=(visit_long_description, depart_long_description))
    app.add_directive(_CLASS, Description)
