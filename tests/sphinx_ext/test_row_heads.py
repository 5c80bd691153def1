"""The first column of a table: heads of its rows when each names one row."""

from __future__ import annotations

import pytest
from docutils import nodes
from docutils.core import publish_doctree

from build_tools.sphinx_ext.tables import LabelRows

_LINE = "+------+------+"


def _has_row_heads(*rows: str, head: str = "| Wie  | Wat  |") -> bool:
    """Whether the first column of a table is one of heads, after the transform."""
    top = [_LINE, head, "+======+======+"] if head else [_LINE]
    body = [line for row in rows for line in (row, _LINE)]
    document = publish_doctree("\n".join([*top, *body]))
    LabelRows(document).apply()
    return bool(next(iter(document.findall(nodes.colspec))).get("stub"))


def test_cells_that_each_name_a_row_are_heads() -> None:
    assert _has_row_heads("| een  | twee |", "| drie | twee |")


@pytest.mark.parametrize("second", ["| een  | drie |", "|      | drie |"])
def test_a_column_with_a_double_or_an_empty_cell_has_no_heads(second: str) -> None:
    assert not _has_row_heads("| een  | twee |", second)


def test_a_table_without_a_head_keeps_its_cells() -> None:
    assert not _has_row_heads("| een  | twee |", "| drie | vier |", head="")


def test_a_single_column_is_no_column_of_heads() -> None:
    document = publish_doctree("+-----+\n| Wie |\n+=====+\n| een |\n+-----+")
    LabelRows(document).apply()
    assert [one.get("stub") for one in document.findall(nodes.colspec)] == [None]
