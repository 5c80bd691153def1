"""Tables as a workbook: ``.xlsx`` as Microsoft Forms and Google Sheets make it.

The values come from a library; what is hidden, merged or worked out comes from the XML itself.
"""

from __future__ import annotations

import io
import posixpath
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Final, TypeAlias

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from build_tools.intake import xml
from build_tools.intake.consent_fields import shown
from build_tools.intake.containers import parts_of
from build_tools.intake.csv_rows import LONGEST_CELL
from build_tools.intake.fitting import fitting, no_fit
from build_tools.intake.refusal import IntakeRefused
from build_tools.intake.rows import Cell, Instead, Row, Table
from build_tools.intake.sheet_looks import SheetLooks, look_at
from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from build_tools.intake.mapping import FormMapping
    from build_tools.intake.sheet_looks import Place

_Value: TypeAlias = int | float | str | bool | time | date | timedelta
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION: Final = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_ZIP: Final = b"PK"
_DAMAGED: Final = "zij is beschadigd of niet compleet"
_OTHER: Final = "het is geen Excel-bestand (.xlsx), of er zit een wachtwoord op"
_MACROS_IN: Final = "er zitten macro’s in"
_WHY: Final = {
    "LB744": _DAMAGED,
    "LB747": "er zit een wachtwoord op",
    "LB749": "er staat een opdracht in die een tabel nooit heeft (een DOCTYPE)",
    "LB750": "de onderdelen zitten te diep in elkaar",
}
_TYPES: Final = "[Content_Types].xml"
_MACROS: Final = "vbaProject.bin"
_MACRO_TYPE: Final = b"macroEnabled"
_UNSEEN: Final = {"xl/comments": "opmerkingen", "xl/threadedComments": "opmerkingen",
                  "xl/externalLinks": "koppelingen met andere bestanden",
                  "xl/media": "plaatjes"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One sheet: its values, row by row, and what cannot be seen in them."""

    name: str
    values: Sequence[Sequence[_Value]]
    merged: frozenset[Place]
    looks: SheetLooks

    @property
    def head(self) -> int:
        """The index of the row with the headers: the first that holds anything."""
        return next((at for at, row in enumerate(self.values) if any(map(_text, row))), 0)

    @property
    def headers(self) -> tuple[str, ...]:
        """The texts over the columns; empty columns at the end are none."""
        return self._trimmed(self.values[self.head]) if self.values else ()

    def _trimmed(self, row: Sequence[_Value]) -> tuple[str, ...]:
        texts = [_text(value) for value in row]
        width = max((at for column in self.values for at, one in enumerate(column, 1)
                     if _text(one)), default=0)  # fmt: skip
        return tuple(texts[:width])

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell, by indexes counted from 0."""
        place = (row + 1, column + 1)
        value = self.values[row][column]
        return Cell(_text(value), self._instead(place, value))

    def _instead(self, place: Place, value: _Value) -> Instead | None:
        found = {
            Instead.HIDDEN: place[1] in self.looks.columns and _text(value) != "",
            Instead.MERGED: place in self.merged,
            Instead.FORMULA: place in self.looks.formulas,
            Instead.FAULT: place in self.looks.faults,
            Instead.TRUTH: isinstance(value, bool),
            Instead.DAY: isinstance(value, date | time | timedelta),
            Instead.NUMBER: isinstance(value, int | float),
        }
        return next((one for one, so in found.items() if so), None)


def read_sheets(data: bytes, name: str, mappings: Sequence[FormMapping]) -> Table:
    """Read the sheet that a mapping fits.

    :param name: what the file is called in messages.
    :raises IntakeRefused: LB790-LB794 (as ``csv_rows``), LB805 (too many rows or columns), LB806
        (it cannot be read, or should not be).
    """
    parts = _parts_of(data)
    if _MACROS in map(posixpath.basename, parts) or _MACRO_TYPE in parts.get(_TYPES, b""):
        raise IntakeRefused("LB806", _MACROS_IN)
    try:
        looks = _looks(parts)
        unseen = _unseen(parts)
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        shown_sheets = [
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.visible is SheetVisibleEnum.Visible and sheet.typ is SheetTypeEnum.WorkSheet
        ]
        sheets = [_sheet(book, one, looks[one]) for one in shown_sheets]
    except (CalamineError, KeyError, ValueError) as error:
        raise IntakeRefused("LB806", _DAMAGED) from error
    for sheet in sheets:
        if mapping := fitting(sheet.headers, mappings):
            others = [one for one in looks if one != sheet.name]
            return _table(sheet, mapping, name, (*_others(others, name), *_parts(unseen, name)))
    raise no_fit(max((one.headers for one in sheets), key=len, default=()), mappings)


def _parts_of(data: bytes) -> Mapping[str, bytes]:
    """Return the parts of a workbook, looked at before anything reads them."""
    if not data.startswith(_ZIP):
        raise IntakeRefused("LB806", _OTHER)
    try:
        return parts_of(data)
    except IntakeRefused as refused:
        why = _WHY.get(refused.code) or str(refused.values[0] if refused.values else _DAMAGED)
        raise IntakeRefused("LB806", why) from refused


def _sheet(book: CalamineWorkbook, name: str, looks: SheetLooks) -> _Sheet:
    sheet = book.get_sheet_by_name(name)
    merged = frozenset(
        (row + 1, column + 1)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
        for row in range(top, min(bottom, sheet.total_height) + 1)
        for column in range(left, min(right, sheet.total_width) + 1)
    )
    return _Sheet(name, sheet.to_python(skip_empty_area=False), merged, looks)


def _table(sheet: _Sheet, mapping: FormMapping, name: str, doubts: tuple[Problem, ...]) -> Table:
    headers = sheet.headers
    rows: list[Row] = []
    refused: list[Problem] = []
    for at in range(sheet.head + 1, len(sheet.values)):
        cells = tuple(sheet.cell(at, column) for column in range(len(headers)))
        where = Location(name, at + 1)
        if not any(cell.text.strip() or cell.instead for cell in cells):
            continue
        if where.line in sheet.looks.rows:
            refused.append(Problem(where, "LB799"))
        elif max(len(cell.text) for cell in cells) > LONGEST_CELL:
            refused.append(Problem(where, "LB795", (LONGEST_CELL,)))
        else:
            rows.append(Row(where.line, cells))
    hidden = (header for at, header in enumerate(headers, 1) if at in sheet.looks.columns)
    columns = tuple(Problem(Location(name), "LB802", (shown(header),)) for header in hidden)
    return Table(
        mapping=mapping,
        headers=headers,
        rows=tuple(rows),
        doubts=(*doubts, *columns),
        refused=tuple(refused),
    )


def _others(names: Sequence[str], name: str) -> Iterator[Problem]:
    if names:
        listed = ", ".join(f"‘{shown(one)}’" for one in names)
        yield Problem(Location(name), "LB803", (listed,))


def _parts(unseen: Sequence[str], name: str) -> Iterator[Problem]:
    for words in unseen:
        yield Problem(Location(name), "LB804", (words,))


def _unseen(names: Iterable[str]) -> tuple[str, ...]:
    """Return the kinds of things in a workbook that are not taken over."""
    kinds = {words for name in names for start, words in _UNSEEN.items() if name.startswith(start)}
    return tuple(sorted(kinds))


def _looks(parts: Mapping[str, bytes]) -> dict[str, SheetLooks]:
    """Return what each sheet hides, by its name; also of sheets that are hidden themselves."""
    relations = {
        str(one.get("Id")): str(one.get("Target"))
        for one in xml.read(parts["xl/_rels/workbook.xml.rels"])
    }
    looks = {}
    for sheet in xml.read(parts["xl/workbook.xml"]).iterfind(".//{*}sheets/{*}sheet"):
        target = relations[str(sheet.get(_RELATION) or sheet.get(_STRICT_RELATION))]
        path = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
        is_sheet = "/worksheets/" in f"/{path}"
        looks[str(sheet.get("name"))] = look_at(parts[path]) if is_sheet else SheetLooks()
    return looks


def _text(value: _Value) -> str:
    """Return a value as somebody would write it."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)
