"""Links whose address depends on who shows the page: web edition or EPUB.

Pages are read once for both, so a directive only says where a link goes; the address is made when
a builder asks for the page. Links to another edition are the only ones that leave an edition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes

from build_tools.model.selection import public_path
from build_tools.sphinx_ext.html_builder import root_prefix

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from build_tools.model.selection import Selection

_EPUB: Final = "epub"
_SUFFIX: Final = ".html"


class page_link(nodes.Inline, nodes.TextElement):  # noqa: N801 - docutils names nodes like tags
    """A link inside the edition.  Attributes: ``docname``, ``fragment`` (may be empty)."""


class edition_link(nodes.Inline, nodes.TextElement):  # noqa: N801 - docutils names nodes like tags
    """A link to another edition.  Attributes: ``edition`` (slug), ``docname``."""


class file_link(nodes.Inline, nodes.TextElement):  # noqa: N801 - docutils names nodes like tags
    """A link to a file at the root of the web edition.  Attribute: ``file``."""


class web_only(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes like tags
    """What an EPUB leaves out, such as downloads."""


def to_page(docname: str, title: str, fragment: str = "") -> page_link:
    """Return a link to a page or story of this edition."""
    return page_link("", title, docname=docname, fragment=fragment)


def to_edition(edition: str, title: str, docname: str) -> edition_link:
    """Return a link to a page of another edition."""
    return edition_link("", title, edition=edition, docname=docname)


def to_file(file: str, title: str) -> file_link:
    """Return a link to a file that the web edition has at its root."""
    return file_link("", title, file=file)


def on_doctree_resolved(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put real links, or plain text, in the place of all that waits for a builder."""
    for node in list(doctree.findall(_waits)):
        if isinstance(node, web_only):
            node.replace_self([] if app.builder.name == _EPUB else node.children)
        elif isinstance(node, page_link):
            address = app.builder.get_relative_uri(docname, node["docname"])
            fragment = node["fragment"]
            _replace(node, f"{address}#{fragment}" if fragment else address, internal=True)
        elif isinstance(node, file_link):
            _replace(node, _file_address(app, docname, node["file"]), internal=True)
        elif isinstance(node, edition_link):
            internal = app.builder.name != _EPUB
            _replace(node, _edition_address(app, docname, node), internal=internal)


def _waits(node: nodes.Node) -> bool:
    return isinstance(node, web_only | page_link | file_link | edition_link)


def _file_address(app: Sphinx, docname: str, file: str) -> str:
    """Return the address of a file of the web edition, or an empty text when it has none here."""
    not_made = file.endswith(".epub") and not app.config.leerboek_epub_size
    if app.builder.name == _EPUB or not_made:
        return ""
    return f"{root_prefix(public_path(docname))}{file}"


def _edition_address(app: Sphinx, docname: str, link: edition_link) -> str:
    """Return the address of a page of another edition, or an empty text when it has none here."""
    if link["edition"] not in app.config.leerboek_selection.together:
        return ""
    target = f"{link['edition']}/{public_path(link['docname'])}{_SUFFIX}"
    if app.builder.name != _EPUB:
        return f"{root_prefix(public_path(docname))}../{target}"
    base = base_address(app.config.leerboek_selection)
    return f"{base}{target}" if base else ""


def base_address(selection: Selection) -> str:
    """Return where the book stands on the web, or an empty text when that is not known yet."""
    imprint = selection.book.imprint
    return imprint.base_address if imprint else ""


def _replace(node: nodes.TextElement, address: str, *, internal: bool) -> None:
    """Put a reference in the place of a node, or its text when there is no address."""
    if not address:
        node.replace_self(node.children)
        return
    link = nodes.reference("", "", *node.children, refuri=address, classes=node["classes"])
    if internal:
        link["internal"] = True
    node.replace_self(link)


def register(app: Sphinx) -> None:
    """Make the nodes known and listen for the pages that are ready to be written."""
    for node in (page_link, edition_link, file_link, web_only):
        app.add_node(node)
    app.connect("doctree-resolved", on_doctree_resolved)
