"""The parts that blocks are built from: named regions, lists, facts, tables, dates, stable ids.

Ordinary docutils nodes wherever those can say it. The two nodes of our own stand below a docutils
node, so that a builder that does not know them shows that one.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from babel.dates import format_date
from docutils import nodes
from sphinx.transforms import SphinxTransform

from build_tools.sphinx_ext.page_time import page_time

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator


class region(nodes.container):  # noqa: N801 - docutils names nodes like tags
    """A part of a page with a name for who does not see it.

    Attributes: ``element`` (``aside``, ``div``), ``role`` and ``labelled_by`` (an id, or empty).
    Roles are such that no landmark arises: two blocks with one title may stand on a page.
    """


class header_cell(nodes.entry):  # noqa: N801 - docutils names nodes like tags
    """A header cell of a table.  Attribute: ``scope``, ``col`` or ``row``."""


class ScopeHeaderCells(SphinxTransform):
    """Give every header cell of every table its scope, in tables from Markdown too.

    docutils writes ``th`` without it.  Source: HTML, 4.9.10, and EPUB acceptance statement 35.
    """

    default_priority = 730

    def apply(self, **_kwargs: object) -> None:
        """Change the tables of one document."""
        scope_header_cells(self.document)


def scope_header_cells(tree: nodes.Element) -> None:
    """Give every header cell in a tree its scope; a table that is made later asks for it itself."""
    for group in tree.findall(nodes.tgroup):
        stubs = [bool(column.get("stub")) for column in group.findall(nodes.colspec)]
        for row in group.findall(nodes.row):
            for index, cell in enumerate(list(row.children)):
                in_head = isinstance(row.parent, nodes.thead)
                if in_head or (index < len(stubs) and stubs[index]):
                    _scope(cell, "col" if in_head else "row")


def _scope(cell: nodes.Node, scope: str) -> None:
    if isinstance(cell, nodes.entry):
        header = header_cell("", *cell.children, scope=scope)
        header["classes"] = list(cell["classes"])
        cell.replace_self(header)


def named_region(
    children: Iterable[nodes.Node],
    *,
    classes: Sequence[str],
    element: str = "div",
    role: str = "group",
    labelled_by: str = "",
) -> region:
    """Return a region; as long as it has no label, it is an element without a role."""
    return region(
        "",
        *children,
        classes=list(classes),
        element=element,
        role=role,
        labelled_by=labelled_by,
    )


def claim_id(document: nodes.document, node: nodes.Element, wanted: str) -> str:
    """Give a node an id that nothing else on the page has, and return it.

    The first on a page gets what it asks for, the next one the same with ``-2``, ``-3``.

    :param wanted: any text; an id is made from it, for example ``begrip-co-creatie``.
    """
    base = nodes.make_id(wanted) or "blok"
    name, count = base, 1
    while name in document.ids:
        count += 1
        name = f"{base}-{count}"
    node["ids"].append(name)
    document.ids[name] = node
    return name


def text(value: str, *classes: str) -> nodes.paragraph:
    """Return a paragraph of plain text."""
    return nodes.paragraph("", value, classes=list(classes))


def marked(value: str, *classes: str) -> nodes.inline:
    """Return a piece of plain text with classes."""
    return nodes.inline("", value, classes=list(classes))


def bullets(items: Iterable[Sequence[nodes.Node]], *classes: str) -> nodes.bullet_list:
    """Return a list; every item is a sequence of block nodes."""
    rows = [nodes.list_item("", *item) for item in items]
    return nodes.bullet_list("", *rows, classes=list(classes))


def link_line(*inlines: nodes.Node) -> list[nodes.Node]:
    """Return an item of a list: one paragraph of inline nodes."""
    return [nodes.paragraph("", "", *inlines)]


def facts(rows: Iterable[tuple[str, Sequence[nodes.Node]]], *classes: str) -> nodes.definition_list:
    """Return a list of names and values; every value is a sequence of block nodes."""
    items = [
        nodes.definition_list_item("", nodes.term("", name), nodes.definition("", *value))
        for name, value in rows
    ]
    return nodes.definition_list("", *items, classes=list(classes))


def data_table(
    caption: str, head: Sequence[str], rows: Iterable[Sequence[nodes.Node]], *classes: str
) -> nodes.table:
    """Return a table whose first column names its rows.

    :param rows: a row has one block node for every column.
    """
    columns = [nodes.colspec(colwidth=1) for _ in head]
    columns[0]["stub"] = 1
    head_row = nodes.row("", *(nodes.entry("", text(name)) for name in head))
    body = [nodes.row("", *(nodes.entry("", cell) for cell in row)) for row in rows]
    group = nodes.tgroup(
        "", *columns, nodes.thead("", head_row), nodes.tbody("", *body), cols=len(head)
    )
    return nodes.table("", nodes.title("", caption), group, classes=["colwidths-auto", *classes])


def day(value: date, *, weekday: bool = False) -> page_time:
    """Return a date, written out in Dutch, that machines can read."""
    form = "EEEE d MMMM y" if weekday else "d MMMM y"
    return page_time("", format_date(value, form, locale="nl"), datetime=value.isoformat())


def enumeration(names: Sequence[str]) -> str:
    """Return names as Dutch lists them: ``a, b en c``."""
    return " en ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def alphabetical(name: str) -> tuple[str, str]:
    """Return the key that puts names in Dutch order: accents, case and punctuation do not count."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in plain if c.isalnum() or c == " ").strip(), name


def visit_region(self: HTML5Translator, node: region) -> None:
    """Open a region, for web and EPUB alike."""
    named = {"role": node["role"], "aria-labelledby": node["labelled_by"]}
    attributes = named if node["labelled_by"] else {}
    self.body.append(self.starttag(node, node["element"], **attributes))


def depart_region(self: HTML5Translator, node: region) -> None:
    """Close a region."""
    self.body.append(f"</{node['element']}>\n")


def visit_header_cell(self: HTML5Translator, node: header_cell) -> None:
    """Open a header cell; docutils counts the columns of a row in the row itself."""
    node.parent.column += 1  # type: ignore[union-attr] # set by docutils' visit_row
    self.body.append(self.starttag(node, "th", "", SCOPE=node["scope"]))


def depart_header_cell(self: HTML5Translator, node: header_cell) -> None:  # noqa: ARG001 - a visitor
    """Close a header cell."""
    self.body.append("</th>\n")


def register(app: Sphinx) -> None:
    """Make the nodes and the transform known; never with ``epub=`` (ADR 0003)."""
    app.add_node(region, html=(visit_region, depart_region))
    app.add_node(header_cell, html=(visit_header_cell, depart_header_cell))
    app.add_transform(ScopeHeaderCells)
