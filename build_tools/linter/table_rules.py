"""Tables that can be followed by ear, and that fit on an e-reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.linter.model import Fault, Medium
from build_tools.linter.prose import holds, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from build_tools.linter.model import Page, PageRule

_DIRECTIONS: Final = frozenset({"col", "row", "colgroup", "rowgroup"})
_NAMES: Final = ("aria-label", "aria-labelledby")
_WAYS_OUT: Final = ("aria-details", "aria-describedby")
# Source: Kobo's guidelines for EPUB; checklist 35.
_WIDEST: Final = 4
_MOST: Final = 1000


def _tables(page: Page) -> Iterator[etree._Element]:
    """Yield the tables that hold data."""
    for table in page.content.iter("table"):
        if not holds(table, "role", "presentation", "none"):
            yield table


def _of(table: etree._Element, *names: str) -> Iterator[etree._Element]:
    """Yield what belongs to a table itself, not to one inside it."""
    for element in table.iter(*names):
        if next(element.iterancestors("table"), None) is table:
            yield element


def heads_have_a_direction(page: Page) -> Iterator[Fault]:
    """Every head says whether it is of a row or of a column; a table has heads (LB950)."""
    for table in _tables(page):
        heads = list(_of(table, "th"))
        if not heads and not any(cell.get("headers") for cell in _of(table, "td")):
            yield Fault("LB950", page.href, table)
        for head in heads:
            if head.get("scope", "").strip().lower() not in _DIRECTIONS:
                yield Fault("LB950", page.href, head)


def tables_have_a_name(page: Page) -> Iterator[Fault]:
    """A table has a caption or a label (LB951)."""
    for table in _tables(page):
        caption = next(_of(table, "caption"), None)
        captioned = caption is not None and bool(said(caption))
        figure = next(table.iterancestors("figure"), None)
        around = None if figure is None else next(figure.iter("figcaption"), None)
        shown = captioned or (around is not None and bool(said(around)))
        if not shown and not any(table.get(name, "").strip() for name in _NAMES):
            yield Fault("LB951", page.href, table)


def tables_fit_on_an_e_reader(page: Page) -> Iterator[Fault]:
    """In an EPUB a table has at most four columns, or says where the same stands (LB952)."""
    if page.medium is not Medium.EPUB:
        return
    for table in _tables(page):
        columns = _columns(table)
        if columns > _WIDEST and not any(table.get(name) for name in _WAYS_OUT):
            yield Fault("LB952", page.href, table, (columns,))


def _columns(table: etree._Element) -> int:
    rows = (sum(_span(cell) for cell in row.iterchildren("th", "td")) for row in _of(table, "tr"))
    return max(rows, default=0)


def _span(cell: etree._Element) -> int:
    span = cell.get("colspan", "1").strip()
    return min(_MOST, max(1, int(span))) if span.isascii() and span.isdigit() else 1


PAGE_RULES: Final[tuple[PageRule, ...]] = (
    heads_have_a_direction,
    tables_have_a_name,
    tables_fit_on_an_e_reader,
)
