"""Tables from Markdown: their title, the heads of their rows, and a form that fits an e-reader.

A table whose columns do not fit on a small page is cut off, or its letters become too small to
read; who listens to it forgets the heads.  In the EPUB a table of more than four columns is a list
of its rows.  Source: Kobo's guidelines for EPUB (tables), and EPUB acceptance statement 35.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform

from build_tools.sphinx_ext.page_parts import claim_id, named_region
from build_tools.sphinx_ext.waiting import waiting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx.application import Sphinx

TITLE_MARK: Final = "Tabel: "
MOST_COLUMNS: Final = 4


class NameTables(SphinxTransform):
    """Make the line ``Tabel: …`` right above a table the title of that table.

    A paragraph anywhere else keeps the words as they are.  Priority 720: before the quotation
    marks, so that those of a title are set as those of every other text.
    """

    default_priority = 720

    def apply(self, **_kwargs: object) -> None:
        """Change the tables of one document."""
        for table in list(self.document.findall(nodes.table)):
            _empty(table)
            line = _line_above(table)
            if line is None or isinstance(table[0], nodes.title):
                continue
            first = line[0]
            rest = nodes.Text(str(first).removeprefix(TITLE_MARK))
            title = nodes.title("", "", rest, *line.children[1:])
            title.source, title.line = line.source, line.line
            line.parent.remove(line)
            table.insert(0, title)
            claim_id(self.document, table, f"tabel-{title.astext()}")


def _empty(table: nodes.table) -> None:
    """Take the empty paragraph out of every empty cell: voices stop at it for nothing."""
    for cell in table.findall(nodes.entry):
        cell[:] = [part for part in cell if not _is_empty(part)]


def _is_empty(part: nodes.Node) -> bool:
    return isinstance(part, nodes.paragraph) and not part.children


class LabelRows(SphinxTransform):
    """Make the cells of a first column the heads of their rows, when each names one row.

    Who moves down a column by ear then hears of which row a cell is; MyST has no way to write it.
    Priority 725: before header cells get their scope.  Source: WCAG 2.2 technique H63.
    """

    default_priority = 725

    def apply(self, **_kwargs: object) -> None:
        """Change the tables of one document."""
        for group in self.document.findall(nodes.tgroup):
            columns = list(group.findall(nodes.colspec))
            if len(columns) > 1 and _names_its_rows(group):
                columns[0]["stub"] = True


def _names_its_rows(group: nodes.tgroup) -> bool:
    """Whether the first column has a head, and in every row a text of its own."""
    first = [row[0].astext().strip() for row in group.findall(nodes.row)]
    headed = next(iter(group.findall(nodes.thead)), None) is not None
    return headed and all(first) and len(set(first)) == len(first)


def _line_above(table: nodes.table) -> nodes.paragraph | None:
    """Return the paragraph above a table when it names the table."""
    above = table.previous_sibling()
    if not isinstance(above, nodes.paragraph) or not above.children:
        return None
    first = above[0]
    names = isinstance(first, nodes.Text) and first.startswith(TITLE_MARK)
    return above if names and above.astext() != TITLE_MARK.strip() else None


class ListWideTables(SphinxPostTransform):
    """Turn every table of more than four columns into a list, in the EPUB only.

    Each row is an item; in it stands each cell below the head of its column.  An empty cell is
    left out.
    """

    default_priority = 400
    builders = ("epub",)

    def run(self, **_kwargs: object) -> None:
        """Change the tables of one document."""
        for table in waiting(self.document, nodes.table):
            group = next(table.findall(nodes.tgroup))
            if len(list(group.findall(nodes.colspec))) > MOST_COLUMNS:
                table.replace_self(self._listed(table))

    def _listed(self, table: nodes.table) -> nodes.Element:
        heads = _heads(table)
        items = [
            nodes.list_item("", _facts(heads, row, again=number > 0))
            for number, row in enumerate(_rows(table))
        ]
        listed = nodes.bullet_list("", *items, classes=["tabel-rijen"])
        whole = named_region([], classes=["tabel-als-lijst"])
        whole["ids"] = list(table["ids"])
        title = next(table.findall(nodes.title), None)
        if title is not None:
            line = nodes.paragraph("", "", *title.children, classes=["tabel-titel"])
            whole["labelled_by"] = claim_id(self.document, line, "tabel-titel")
            whole += line
        whole += listed
        return whole


def _heads(table: nodes.table) -> list[nodes.Element]:
    head = next(table.findall(nodes.thead))
    return _cells(next(head.findall(nodes.row)))


def _rows(table: nodes.table) -> list[list[nodes.Element]]:
    """Return the cells of every row that says something."""
    body = next(table.findall(nodes.tbody))
    rows = (_cells(row) for row in body.findall(nodes.row))
    return [row for row in rows if any(map(_says_something, row))]


def _cells(row: nodes.row) -> list[nodes.Element]:
    return [cell for cell in row if isinstance(cell, nodes.Element)]


def _says_something(cell: nodes.Element) -> bool:
    return bool(cell.astext().strip())


def _facts(
    heads: Sequence[nodes.Element], row: Sequence[nodes.Element], *, again: bool
) -> nodes.definition_list:
    """Return a row as names and values.

    :param again: whether the heads stood above an earlier row; a copy has no ids.
    """
    found = nodes.definition_list("", classes=["tabel-rij"])
    for head, cell in zip(heads, row, strict=True):
        if _says_something(cell):
            term = nodes.term("", "", *_words(head, again=again))
            value = nodes.definition("", *cell.children)
            found += nodes.definition_list_item("", term, value)
    return found


def _words(head: nodes.Element, *, again: bool) -> list[nodes.Node]:
    """Return the words of the head of a column."""
    words = [word.deepcopy() for part in head for word in part.children]
    for word in words if again else ():
        for element in word.findall(nodes.Element):
            element["ids"] = []
    return words


def register(app: Sphinx) -> None:
    """Make the transforms known."""
    app.add_transform(NameTables)
    app.add_transform(LabelRows)
    app.add_post_transform(ListWideTables)
