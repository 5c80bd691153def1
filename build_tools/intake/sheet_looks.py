"""What a sheet hides or works out: told by its XML alone, not by what reads its values."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from lxml import etree

from build_tools.intake.refusal import IntakeRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_ROWS: Final = 2_000
MOST_COLUMNS: Final = 200
_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT: Final = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_REFERENCE: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_LETTERS: Final = 26
# Of a letter or a point: nobody sees what is smaller.
_NOTHING: Final = 0.5
_TRUE: Final = frozenset({"1", "true", "on"})

Place = tuple[int, int]
"""Row and column, both counted from 1."""


@dataclass(slots=True)
class SheetLooks:
    """What cannot be seen in the values of a sheet.

    :ivar columns: hidden ones, counted from 1. :ivar rows: hidden ones, counted from 1.
    :ivar formulas: cells that are worked out. :ivar faults: cells in which that failed.
    """

    columns: set[int] = field(default_factory=set)
    rows: set[int] = field(default_factory=set)
    formulas: set[Place] = field(default_factory=set)
    faults: set[Place] = field(default_factory=set)


def look_at(part: bytes) -> SheetLooks:
    """Look at the XML of a sheet.

    :raises IntakeRefused: LB805 (too many rows or columns), LB806 (it cannot be read).
    """
    looks = SheetLooks()
    try:
        for element in _elements(part):
            _look(element, looks)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise IntakeRefused("LB806", "zij is beschadigd") from error
    return looks


def _elements(part: bytes) -> Iterator[etree._Element]:
    """Yield elements as they end; only rows are thrown away, for the other things are few."""
    row = 0
    for _event, element in etree.iterparse(
        io.BytesIO(part),
        events=("end",),
        tag=[f"{{*}}{name}" for name in ("row", "col", "sheetFormatPr")],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    ):
        if element.tag in {f"{_MAIN}row", f"{_STRICT}row"}:
            row = int(element.get("r") or row + 1)
            element.set("r", str(row))
        yield element
        if etree.QName(element).localname == "row":
            element.clear()


def _look(element: etree._Element, looks: SheetLooks) -> None:
    name = etree.QName(element).localname
    if name == "sheetFormatPr":
        if _is(element, "zeroHeight"):
            raise IntakeRefused("LB806", "de rijen zijn verborgen")
    elif name == "col":
        _look_at_column(element, looks)
    else:
        _look_at_row(element, looks)


def _look_at_column(element: etree._Element, looks: SheetLooks) -> None:
    if _is(element, "hidden") or _is_flat(element, "width"):
        first = int(element.get("min") or 1)
        last = min(int(element.get("max") or first), MOST_COLUMNS)
        looks.columns.update(range(max(first, 1), last + 1))


def _look_at_row(element: etree._Element, looks: SheetLooks) -> None:
    row = int(element.get("r") or 0)
    if _is(element, "hidden") or _is_flat(element, "ht"):
        looks.rows.add(row)
    column = 0
    for cell in element:
        found = _REFERENCE.fullmatch(cell.get("r") or "")
        column = _number(found.group(1)) if found else column + 1
        if row > MOST_ROWS or column > MOST_COLUMNS:
            raise IntakeRefused("LB805", MOST_ROWS)
        if cell.get("t") == "e":
            looks.faults.add((row, column))
        for child in cell:
            if etree.QName(child).localname == "f":
                looks.formulas.update(_worked_out(child, (row, column)))


def _worked_out(formula: etree._Element, at: Place) -> Iterator[Place]:
    """Yield the cells that one formula fills: its own, and a whole block for some kinds."""
    yield at
    ends = [_REFERENCE.fullmatch(end) for end in (formula.get("ref") or "").split(":")]
    places = [(int(end.group(2)), _number(end.group(1))) for end in ends if end]
    if formula.get("t") in {"array", "dataTable"} and len(places) == len(at):
        (top, left), (bottom, right) = places
        for row in range(top, min(bottom, MOST_ROWS) + 1):
            for column in range(left, min(right, MOST_COLUMNS) + 1):
                yield row, column


def _number(letters: str) -> int:
    """Return the number of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number


def _is(element: etree._Element, attribute: str) -> bool:
    return (element.get(attribute) or "").lower() in _TRUE


def _is_flat(element: etree._Element, attribute: str) -> bool:
    size = element.get(attribute)
    return size is not None and float(size) < _NOTHING
