"""A table of answers to stories: one for each row."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.intake.bodies import body_of, name_fields, one_line
from build_tools.intake.consent_fields import choices, consent_problems, shown, wish
from build_tools.intake.mapping import CHOICES, SEVERAL, Answer, plain
from build_tools.intake.rows import Cell, Instead
from build_tools.model.submission import Participant, Submission
from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from build_tools.intake.mapping import FormMapping
    from build_tools.intake.rows import Row, Table

_NAME: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .'’‘`´()-])*")
_AS_TYPED: Final = frozenset({Instead.NUMBER, Instead.DAY})
_LINES: Final = (Answer.TITLE, Answer.LESSON, Answer.QUESTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowStory:
    """The story of one row.

    :ivar original: its own answers as JSON, UTF-8: what is kept of the table.
    :ivar source: SHA-256 of those, in hexadecimals. :ivar line: where it stands, from 1.
    """

    submission: Submission
    original: bytes
    source: str
    line: int


@dataclass(frozen=True, slots=True)
class Rows:
    """What came of a table.

    :ivar refused: every row that was not taken in, with its place and why.
    """

    stories: tuple[RowStory, ...]
    refused: tuple[Problem, ...]


def stories_of(table: Table, name: str) -> Rows:
    """Return the stories of a table.

    :param name: what the file is called in messages.
    """
    stories: list[RowStory] = []
    refused = list(table.refused)
    keys = Counter(_key(row, table) for row in table.rows)
    seen: dict[str, int] = {}
    for row in table.rows:
        where = Location(name, row.line)
        answers = _answers(row, table)
        original = _original(row, table)
        source = hashlib.sha256(original).hexdigest()
        key = _key(row, table)
        problems = list(consent_problems(answers, table.mapping, where))
        if key and keys[key] > 1:
            problems.append(Problem(where, "LB807", (shown(key),)))
        elif source in seen:
            problems.append(Problem(where, "LB808", (seen[source],)))
        seen.setdefault(source, row.line)
        if problems:
            refused.extend(problems)
            continue
        submission = _submission(answers, _texts(row, table), table, where)
        stories.append(
            RowStory(submission=submission, original=original, source=source, line=row.line)
        )
    return Rows(tuple(stories), tuple(refused))


def _fields(row: Row, table: Table) -> Iterator[tuple[str, Answer, Cell]]:
    for header, cell in zip(table.headers, row.cells, strict=True):
        yield header, table.mapping.questions[plain(header)], cell


def _answers(row: Row, table: Table) -> dict[Answer, Cell]:
    """Return the answer in each field; hidden and worked out ones are still told apart."""
    return {field: cell for _header, field, cell in _fields(row, table)}


def _texts(row: Row, table: Table) -> tuple[Cell, ...]:
    """Return the answers that are the story, in the order of the mapping."""
    order = list(table.mapping.questions)
    found = [one for one in _fields(row, table) if one[1] is Answer.TEXT]
    found.sort(key=lambda one: order.index(plain(one[0])))
    return tuple(cell for _header, _field, cell in found)


def _key(row: Row, table: Table) -> str:
    """Return the number that the form gave to the answers, or an empty text."""
    cell = _answers(row, table).get(Answer.KEY)
    return cell.text.strip() if cell else ""


def _original(row: Row, table: Table) -> bytes:
    """Return what is kept of a row: the questions that are used, with their answers."""
    kept = {
        plain(header): cell.text
        for header, field, cell in _fields(row, table)
        if field is not Answer.NOTHING and cell.instead is not Instead.HIDDEN
    }
    text = json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True)
    return text.encode("utf-8", "surrogatepass") + b"\n"


def _submission(
    answers: Mapping[Answer, Cell], texts: tuple[Cell, ...], table: Table, where: Location
) -> Submission:
    notes = _Doubts(where)
    cells = {field: notes.words(field, cell) for field, cell in answers.items()}
    story = [notes.words(Answer.TEXT, cell) for cell in texts]
    wished = wish(answers, table.mapping)
    fields = _front_matter(cells, table.mapping, notes)
    if wished is not None:
        fields |= name_fields(wished)
    written = body_of("\n\n".join(story), where)
    person = " ".join(cells.get(Answer.PERSON, "").split())
    if person and not _NAME.fullmatch(person):
        notes.add("LB810", shown(person))
    return Submission(
        part=f"rij {where.line}",
        fields=fields,
        body=written.text,
        participant=_participant(person, cells.get(Answer.CONTACT, "")),
        wish=wished,
        doubts=(*notes.found, *written.doubts, *table.doubts),
    )


def _participant(name: str, contact: str) -> Participant | None:
    contact = contact.strip()
    return Participant(name=name, contact=contact) if name or contact else None


def _front_matter(
    cells: Mapping[Answer, str], mapping: FormMapping, notes: _Doubts
) -> dict[str, str | list[int]]:
    """Return the front matter, as far as it was given."""
    fields: dict[str, str | list[int]] = {}
    for field in _LINES:
        if line := one_line(cells.get(field, "")):
            fields[field.value] = line
    for field in CHOICES:
        said = unicodedata.normalize("NFC", cells.get(field, "")).strip()
        parts = choices(said, mapping) if field in SEVERAL else (said,)
        meanings = [mapping.meaning(field, part) for part in parts if part]
        if None in meanings:
            notes.add("LB809", field.value, shown(said))
        elif meanings and field in SEVERAL:
            fields[field.value] = sorted({int(one) for one in meanings if one})
        elif meanings:
            fields[field.value] = str(meanings[0])
    return fields


class _Doubts:
    """Collects what an editor must look at, of one row."""

    def __init__(self, where: Location) -> None:
        self.where = where
        self.found: list[Problem] = []

    def add(self, code: str, *values: str | int) -> None:
        """Add one."""
        self.found.append(Problem(self.where, code, values))

    def words(self, field: Answer, cell: Cell) -> str:
        """Return the words of a cell; what nobody typed is left out, and told."""
        if cell.instead is None or cell.instead in _AS_TYPED or field is Answer.NOTHING:
            return cell.text
        if cell.instead is not Instead.HIDDEN:  # told once, for the column
            self.add("LB801", field.value, cell.instead.value)
        return ""
