"""Tables as text: ``.csv`` as forms export it. Nothing about it is guessed."""

from __future__ import annotations

import codecs
import csv
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.intake.fitting import fitting, no_fit
from build_tools.intake.mapping import SEPARATORS
from build_tools.intake.refusal import IntakeRefused
from build_tools.intake.rows import Cell, Row, Table
from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from build_tools.intake.mapping import FormMapping

MOST_ROWS: Final = 2_000
LONGEST_CELL: Final = 50_000
_OLD: Final = "cp1252"
_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SEPARATOR_LINE: Final = re.compile(r'"?sep=([,;\t])"?\r?(?:\n|$)', re.IGNORECASE)
# What people type in Dutch, French and German in the upper half of Windows-1252. A table in another
# old encoding decodes as well, into signs that nobody types.
_TYPED: Final = frozenset(
    "€‚„…‘’“”•–—ŠšŒœŽžŸ\u00a0¡£§©«®°±²³´·¹º»¼½¾¿"
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖ×ØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõö÷øùúûüýÿ"
)
_WORDS: Final = {separator: word for word, separator in SEPARATORS.items()}
_UTF8_PAIR: Final = re.compile(rb"[\xc3\xc5][\x80-\xbf]|\xe2\x80[\x90-\xbf]")


@dataclass(frozen=True, slots=True)
class _Decoded:
    """The text of a table. ``old``: it is in Windows-1252, which a mapping must declare."""

    text: str
    old: bool = False


def read_csv(data: bytes, name: str, mappings: Sequence[FormMapping]) -> Table:
    """Read a table.

    :param name: what the file is called in messages.
    :raises IntakeRefused: LB787 (encoding), LB788 (not in the old encoding that was declared),
        LB789 (empty characters), LB790 or LB794 (no mapping fits), LB791 (several do), LB792 (two
        equal columns), LB805 (too many rows), LB815 (another separator).
    """
    decoded = _decode(data, mappings)
    if "\0" in decoded.text:
        raise IntakeRefused("LB789")
    said = _SEPARATOR_LINE.match(decoded.text)
    body = decoded.text[said.end() :] if said else decoded.text
    separators = (said.group(1),) if said else tuple(SEPARATORS.values())
    mapping = _mapping(body, separators, decoded, mappings)
    skipped = 1 if said else 0
    return _table(body, said.group(1) if said else mapping.separator, skipped, mapping, name)


def _decode(data: bytes, mappings: Sequence[FormMapping]) -> _Decoded:
    """Return the text: UTF-8, UTF-16 with a mark, or what a mapping declares."""
    try:
        if data.startswith(_UTF16):
            return _Decoded(data.decode("utf-16"))
        return _Decoded(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        if data.startswith((*_UTF16, codecs.BOM_UTF8)):
            raise IntakeRefused("LB787", "beschadigd: het begin zegt iets anders") from error
    if not any(mapping.encoding for mapping in mappings):
        raise IntakeRefused("LB787", _OTHER)
    if _UTF8_PAIR.search(data):
        raise IntakeRefused("LB787", "een mengsel van UTF-8 en een oudere codering")
    try:
        text = data.decode(_OLD)
    except UnicodeDecodeError as error:
        raise IntakeRefused("LB788", f"byte {data[error.start]:#04x}") from error
    return _Decoded(text, old=True)


_OTHER: Final = "een oudere codering, bijvoorbeeld Windows-1252 (cp1252)"


def _mapping(
    body: str, separators: Iterable[str], decoded: _Decoded, mappings: Sequence[FormMapping]
) -> FormMapping:
    """Return the mapping that fits the columns, split as the file or the mapping says."""
    heads = {separator: _head(body, separator) for separator in separators}
    usable = [one for one in mappings if one.encoding or not decoded.old]
    for separator, head in heads.items():
        alike = [one for one in usable if one.separator == separator or len(heads) == 1]
        found = fitting(head, alike)
        if found is not None:
            _refuse_nobody_types(decoded)
            return found
    if decoded.old:
        raise IntakeRefused("LB787", _OTHER)
    for separator, head in heads.items():
        other = next((one for one in mappings if one.fits(head)), None)
        if other is not None:
            raise IntakeRefused("LB815", other.source, _WORDS[separator])
    raise no_fit(max(heads.values(), key=len), mappings)


def _refuse_nobody_types(decoded: _Decoded) -> None:
    if not decoded.old:
        return
    for line in decoded.text.splitlines():
        strange = next((one for one in line if not one.isascii() and one not in _TYPED), None)
        if strange is not None:
            raise IntakeRefused("LB788", f"‘{strange}’")


def _head(body: str, separator: str) -> tuple[str, ...]:
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=separator)
    try:
        return tuple(next(filter(None, reader), ()))
    except csv.Error:
        return ()


def _table(body: str, separator: str, skipped: int, mapping: FormMapping, name: str) -> Table:
    rows: list[Row] = []
    refused: list[Problem] = []
    headers: tuple[str, ...] = ()
    for line, cells in _records(body, separator):
        where = Location(name, line + skipped)
        if isinstance(cells, Problem):
            refused.append(Problem(where, cells.code, cells.values))
        elif not headers:
            headers = cells
        elif any(cell.strip() for cell in cells):
            problem = _problem(cells, len(headers), where)
            if problem:
                refused.append(problem)
            else:
                rows.append(Row(where.line, tuple(Cell(cell) for cell in cells)))
        if len(rows) > MOST_ROWS:
            raise IntakeRefused("LB805", MOST_ROWS)
    return Table(mapping=mapping, headers=headers, rows=tuple(rows), refused=tuple(refused))


def _records(body: str, separator: str) -> Iterator[tuple[int, tuple[str, ...] | Problem]]:
    """Yield every record with the line that it begins on; a problem when reading must stop."""
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=separator, strict=True)
    begins = 1
    while True:
        try:
            cells = tuple(next(reader))
        except StopIteration:
            return
        except csv.Error:
            yield begins, Problem(Location(""), "LB796")
            return
        yield begins, cells
        begins = reader.line_num + 1


def _problem(cells: Sequence[str], width: int, where: Location) -> Problem | None:
    if len(cells) != width:
        return Problem(where, "LB793", (len(cells), width))
    if max(map(len, cells)) > LONGEST_CELL:
        return Problem(where, "LB795", (LONGEST_CELL,))
    return None
