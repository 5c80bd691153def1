"""Tables: their titles, and what becomes of wide ones on a small page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree, html

_WIDE: Final = "acht-kolommen"
_MOST: Final = 4


def _words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _section(page: etree._Element, ident: str) -> etree._Element:
    found = page.find(f".//section[@id='{ident}']")
    assert found is not None
    return found


def test_no_table_of_the_epub_has_more_than_four_columns(
    pages: Mapping[str, etree._Element],
) -> None:
    rows = [row for page in pages.values() for row in page.iter("tr")]
    assert rows
    assert max(len(row) for row in rows) == _MOST


def test_a_wide_table_is_a_list_of_rows_in_the_epub(pages: Mapping[str, etree._Element]) -> None:
    section = _section(pages["tabellen.xhtml"], _WIDE)
    row = section.findall(".//li")[1]
    heads, cells = row.findall(".//dt"), row.findall(".//dd")
    assert [f"{_words(head)}: {_words(cell)}" for head, cell in zip(heads, cells, strict=True)] == [
        "Week: 2", "Ma: h", "Wo: i", "Vr: j", "Za: k", "Zo: l",
    ]  # fmt: skip


def test_the_list_has_the_name_of_the_table(pages: Mapping[str, etree._Element]) -> None:
    page = pages["tabellen.xhtml"]
    (group,) = _section(page, "vijf-kolommen").xpath(".//div[@role='group']")
    (name,) = page.xpath("//*[@id=$ident]", ident=group.get("aria-labelledby"))
    assert _words(name) == "Wie waar wanneer komt"
    assert name.findtext("em") == "wanneer"


def test_a_wide_table_stays_a_table_on_the_web(
    web_pages: Mapping[str, html.HtmlElement],
) -> None:
    table = next(_section(web_pages["tabellen.html"], _WIDE).iter("table"))
    assert [_words(head) for head in table.findall("thead//th")] == [
        "Week", "Ma", "Di", "Wo", "Do", "Vr", "Za", "Zo",
    ]  # fmt: skip


@pytest.mark.parametrize("suffix", ["xhtml", "html"])
def test_the_line_above_a_table_is_its_title_and_stands_nowhere_else(
    pages: Mapping[str, etree._Element], web_pages: Mapping[str, html.HtmlElement], suffix: str
) -> None:
    page = {**pages, **web_pages}[f"tabellen.{suffix}"]
    section = _section(page, "vier-kolommen")
    assert [_words(title) for title in section.iter("caption")] == [
        "Vier kolommen, elk anders uitgelijnd"
    ]
    assert "Tabel:" not in _words(section)


def test_an_empty_cell_holds_no_empty_paragraph(pages: Mapping[str, etree._Element]) -> None:
    cells = [cell for cell in pages["tabellen.xhtml"].iter("td") if not _words(cell)]
    assert cells
    assert [len(cell) for cell in cells] == [0] * len(cells)
