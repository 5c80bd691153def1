"""Workbooks: what a reader does not see, or nobody typed, never comes in unseen."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import openpyxl  # type: ignore[import-untyped]
import pytest

from build_tools.intake.mapping import parse_mapping
from build_tools.intake.refusal import IntakeRefused
from build_tools.intake.sheet_rows import read_sheets
from build_tools.intake.tables import stories_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from build_tools.intake.tables import Rows

Workbook: TypeAlias = Any
Worksheet: TypeAlias = Any
_FORM: Final = (
    'naam = "Proef"\n[vragen]\n"Nr" = "antwoordnummer"\n"Wat" = "verhaal"\n"Meer" = "kernles"\n'
    '"Web" = "toestemming_web"\n"Los" = "-"\n'
)
_SHEET: Final = "xl/worksheets/sheet1.xml"


def _book(change: Callable[[Worksheet], object] | None = None) -> Workbook:
    """Return a workbook with answers in rows 2 and 3, changed."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Nr", "Wat", "Meer", "Web", "Los"])
    sheet.append([1, "Het eerste verhaal.", "Een les.", "ja", "x"])
    sheet.append([2, "Het tweede verhaal.", "Nog een les.", "nee", "x"])
    if change:
        change(sheet)
    return book


def _bytes(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _edited(data: bytes, change: Callable[[str], str], part: str = _SHEET) -> bytes:
    """Return a workbook with one part of it changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            text = old.read(entry)
            changed = change(text.decode()).encode() if entry.filename == part else text
            new.writestr(entry.filename, changed, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _rows(data: bytes) -> Rows:
    return stories_of(read_sheets(data, "t.xlsx", [parse_mapping(_FORM, "proef.toml")]), "t.xlsx")


def _set(place: str, value: object) -> Callable[[Worksheet], None]:
    def change(sheet: Worksheet) -> None:
        sheet[place] = value

    return change


def test_a_sheet_is_read_as_it_is_seen() -> None:
    rows = _rows(_bytes(_book()))
    assert [story.submission.body for story in rows.stories] == [
        "Het eerste verhaal.\n", "Het tweede verhaal.\n",
    ]  # fmt: skip
    assert (rows.refused, rows.stories[0].submission.doubts) == ((), ())


@pytest.mark.parametrize("height", ['ht="0" customHeight="1"', 'hidden="1"', 'ht="0.01"'])
def test_a_row_that_is_hidden_is_refused(height: str) -> None:
    rows = _rows(
        _edited(_bytes(_book()), lambda text: text.replace('<row r="3"', f'<row r="3" {height}'))
    )
    assert [(one.where.line, one.code) for one in rows.refused] == [(3, "LB799")]
    assert len(rows.stories) == 1


def _hide_consent(sheet: Worksheet) -> None:
    sheet.column_dimensions["D"].hidden = True


def _merge_consent(sheet: Worksheet) -> None:
    sheet.merge_cells("D2:D3")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_set("D3", '=IF(1=1,"ja","nee")'), "een formule"),
        (_set("D3", value=True), "waar of onwaar"),
        (_set("D3", 1), "een getal"),
        (_hide_consent, "iets in een verborgen kolom"),
        (_merge_consent, "een samengevoegd vak"),
    ],
)
def test_consent_that_nobody_typed_is_refused(
    change: Callable[[Worksheet], object], words: str
) -> None:
    rows = _rows(_bytes(_book(change)))
    told = {(one.code, one.values) for one in rows.refused if one.where.line == 3}
    assert told == {("LB798", ("toestemming_web", words))}


def test_a_column_without_width_is_hidden() -> None:
    column = '<cols><col min="4" max="4" width="0" customWidth="1"/></cols><sheetData>'
    data = _edited(_bytes(_book()), lambda text: text.replace("<sheetData>", column))
    assert {one.code for one in _rows(data).refused} == {"LB798"}


def test_consent_worked_out_by_the_formula_of_another_cell_is_refused() -> None:
    formula = '<f t="array" ref="D2:D3">A1:A2</f>'
    data = _edited(
        _bytes(_book()), lambda text: re.sub(r'(<c r="D2"[^>]*>)', rf"\1{formula}", text)
    )
    assert [one.code for one in _rows(data).refused] == ["LB798", "LB798"]


def test_words_that_a_formula_gave_are_left_out_and_told() -> None:
    rows = _rows(_bytes(_book(_set("C3", '="een "&"les"'))))
    doubts = rows.stories[1].submission.doubts
    assert [(one.code, one.values) for one in doubts] == [("LB801", ("kernles", "een formule"))]
    assert "kernles" not in rows.stories[1].submission.fields


def test_a_hidden_column_of_words_is_left_out_and_told() -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.column_dimensions["C"].hidden = True

    rows = _rows(_bytes(_book(hide)))
    assert [one.code for one in rows.stories[0].submission.doubts] == ["LB802"]
    assert b"les" not in rows.stories[0].original
    assert "kernles" not in rows.stories[0].submission.fields


def test_other_sheets_are_not_read_and_named() -> None:
    book = _book()
    book.create_sheet("Kladblad")["A1"] = "ZQKLAD"
    hidden = book.create_sheet("Geheim")
    hidden.sheet_state = "veryHidden"
    doubts = _rows(_bytes(book)).stories[0].submission.doubts
    assert [(one.code, one.values) for one in doubts] == [("LB803", ("‘Kladblad’, ‘Geheim’",))]


def test_a_sheet_that_is_hidden_is_not_read_even_when_it_fits() -> None:
    book = _book()
    book.create_sheet("Kladblad")["A1"] = "x"
    book.worksheets[0].sheet_state = "hidden"
    with pytest.raises(IntakeRefused) as told:
        _rows(_bytes(book))
    assert told.value.code == "LB790"


def test_remarks_beside_cells_are_left_out_and_told() -> None:
    def remark(sheet: Worksheet) -> None:
        sheet["B2"].comment = openpyxl.comments.Comment("ZQOPMERKING", "zqmaker")

    doubts = _rows(_bytes(_book(remark))).stories[0].submission.doubts
    assert [(one.code, one.values) for one in doubts] == [("LB804", ("opmerkingen",))]


@pytest.mark.parametrize("place", ["B2500", "ZZZ4", "XFD1048576"])
def test_a_sheet_of_too_many_cells_is_refused_before_it_is_filled(place: str) -> None:
    def stretch(text: str) -> str:
        row = re.sub(r"\D", "", place)
        far = f'<row r="{row}"><c r="{place}"><v>1</v></c></row></sheetData>'
        return text.replace("</sheetData>", far)

    with pytest.raises(IntakeRefused) as told:
        _rows(_edited(_bytes(_book()), stretch))
    assert told.value.code == "LB805"


def _with_macros() -> bytes:
    out = io.BytesIO(_bytes(_book()))
    with zipfile.ZipFile(out, "a") as container:
        container.writestr("xl/vbaProject.bin", b"x")
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"geen tabel",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512,
        _bytes(_book())[:-400],
        _edited(_bytes(_book()), lambda text: f"<!DOCTYPE x>{text}"),
        _edited(_bytes(_book()), lambda text: text[: len(text) // 2]),
        _edited(_bytes(_book()), lambda _text: "<x/>", "xl/workbook.xml"),
        _edited(_bytes(_book()), lambda text: text.replace("sheet1", "weg"),
                "xl/_rels/workbook.xml.rels"),
        _edited(_bytes(_book()), lambda text: text.replace(
            "<sheetData>", '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData>')),
        _with_macros(),
    ],
    ids=["text", "old excel", "cut off", "doctype", "half", "no sheets", "lost sheet", "all hidden",
         "macros"],
)  # fmt: skip
def test_a_workbook_that_cannot_be_trusted_is_refused(data: bytes) -> None:
    with pytest.raises(IntakeRefused) as told:
        _rows(data)
    assert told.value.code in {"LB806", "LB790"}


def test_a_sheet_of_headers_alone_has_no_stories() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Nr", "Wat", "Meer", "Web", "Los"])
    rows = _rows(_bytes(book))
    assert (rows.stories, rows.refused) == ((), ())
