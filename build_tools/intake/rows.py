"""What a table is once it is read, whatever kind of file it came in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from build_tools.intake.mapping import FormMapping
    from build_tools.problems import Problem


class Instead(StrEnum):
    """What a cell of a spreadsheet can hold in the place of typed words."""

    FORMULA = "een formule"
    TRUTH = "waar of onwaar"
    NUMBER = "een getal"
    DAY = "een datum of tijd"
    FAULT = "een foutmelding van het rekenblad"
    HIDDEN = "iets in een verborgen kolom"
    MERGED = "een samengevoegd vak"


@dataclass(frozen=True, slots=True)
class Cell:
    """One answer.

    :ivar text: as it was typed, or as a number or day is written.
    :ivar instead: None, or what the cell holds in the place of typed words.
    """

    text: str
    instead: Instead | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One participant's answers.

    :ivar line: where it stands, counted from 1. :ivar cells: as many as there are headers.
    """

    line: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table, with the mapping that fits it.

    :ivar doubts: what holds for every row of it. :ivar refused: rows that cannot be read.
    """

    mapping: FormMapping
    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    doubts: tuple[Problem, ...] = ()
    refused: tuple[Problem, ...] = ()
