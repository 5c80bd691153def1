"""What waits on a page until a builder asks for it."""

from __future__ import annotations

import pytest
from docutils import nodes
from docutils.utils import new_document

from build_tools.sphinx_ext.waiting import waiting


@pytest.fixture
def page() -> nodes.document:
    """Give a page with two quotations, one in a list, and a paragraph before each."""
    made = new_document("bladzijde.md")
    quote, inner = nodes.block_quote(ids=["eerste"]), nodes.block_quote(ids=["tweede"])
    made += [nodes.paragraph(), quote, nodes.bullet_list("", nodes.list_item("", inner))]
    return made


def test_what_waits_comes_in_the_order_of_the_text(page: nodes.document) -> None:
    assert [one["ids"] for one in waiting(page, nodes.block_quote)] == [["eerste"], ["tweede"]]


def test_nothing_waits_of_a_kind_that_is_not_there(page: nodes.document) -> None:
    assert waiting(page, nodes.table) == []


def test_what_was_replaced_waits_no_more(page: nodes.document) -> None:
    for one in waiting(page, nodes.block_quote):
        one.replace_self(nodes.paragraph())
    assert waiting(page, nodes.block_quote) == []


def test_another_page_is_looked_at_by_itself(page: nodes.document) -> None:
    waiting(page, nodes.table)
    other = page.copy()
    other += nodes.table()
    assert len(waiting(other, nodes.table)) == 1
