"""Plain words of a mail or a form to the text of a story."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.intake.tree import Bullets, Numbers, Paragraph, Text, single_spaced
from build_tools.intake.writer import to_myst
from build_tools.problems import Location, Problem
from build_tools.reading.text import line_problems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_tools.intake.tree import Block
    from build_tools.model.submission import Wish

# What an item of a list begins with, as people type one; a dash of words (–) begins a conversation.
_ITEM: Final = re.compile(r"[ \t]*(?:[-*•·]|[0-9]{1,2}[.)])[ \t]+(?=\S)")


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a story.

    :ivar text: MyST, guarded. :ivar doubts: characters that were left out.
    """

    text: str
    doubts: tuple[Problem, ...]


def body_of(text: str, where: Location) -> Body:
    """Return words as the text of a story; each line is a paragraph, or an item of a list.

    :param where: for doubts.
    """
    clean, doubts = without_unseen(text, where)
    blocks = tuple(_blocks(clean.split("\n")))
    return Body(to_myst(blocks) if blocks else "", doubts)


def without_unseen(text: str, where: Location) -> tuple[str, tuple[Problem, ...]]:
    """Return a text composed (NFC) and without characters that nobody sees, and what went.

    Doubts: LB825 for each kind of character that was left out, LB137 for a word in two alphabets.
    """
    told: dict[tuple[str, tuple[str | int, ...]], Problem] = {}
    kept = []
    for line in _lines(unicodedata.normalize("NFC", text)):
        unseen = set()
        for problem in line_problems(line, where):
            code = problem.code
            if code == "LB133":
                unseen.add(chr(int(str(problem.values[1]).removeprefix("U+"), 16)))
                code = "LB825"
            told.setdefault((code, problem.values), Problem(where, code, problem.values))
        kept.append("".join(one for one in line if one not in unseen).replace("\t", " "))
    return "\n".join(kept), tuple(told.values())


def _lines(text: str) -> list[str]:
    """Return lines, whatever a program ends them with."""
    return "\n".join(text.splitlines()).split("\n")


def one_line(text: str) -> str:
    """Return a text for the front matter: on one line, composed, with nothing unseen in it."""
    clean, _doubts = without_unseen(text, Location(""))
    return " ".join(clean.split())


def name_fields(wish: Wish) -> dict[str, str | list[int]]:
    """Return the front matter about the name of who tells."""
    fields: dict[str, str | list[int]] = {"naamvorm": wish.name_form.value}
    if name := one_line(wish.shown_name):
        fields["naam"] = name
    return fields


@dataclass(frozen=True, slots=True)
class _Typed:
    """A paragraph as it was typed.

    :ivar words: all of it. :ivar mark: what it begins with when it can be an item of a list.
    """

    words: str
    mark: str = ""

    @property
    def number(self) -> int:
        """The number of an item, or 0."""
        digits = self.mark.strip(" \t.)")
        return int(digits) if digits.isdecimal() else 0

    def follows(self, other: _Typed) -> bool:
        """Whether it is the next item of the same list."""
        if not self.mark or not other.mark:
            return False
        if self.number or other.number:
            return self.number == other.number + 1 and other.number > 0
        return self.mark.strip() == other.mark.strip()


def _blocks(lines: Iterable[str]) -> Iterator[Block]:
    for run in _runs(_typed(line) for line in lines if line.strip()):
        if len(run) == 1 or run[0].number > 1:
            yield from (Paragraph((Text(single_spaced(one.words)),)) for one in run)
            continue
        items = tuple((Paragraph((Text(_item(one)),)),) for one in run)
        yield Numbers(items) if run[0].number else Bullets(items)


def _item(typed: _Typed) -> str:
    return single_spaced(typed.words.lstrip().removeprefix(typed.mark.strip()))


def _typed(line: str) -> _Typed:
    found = _ITEM.match(line)
    return _Typed(line, found.group() if found else "")


def _runs(typed: Iterable[_Typed]) -> Iterator[list[_Typed]]:
    """Yield paragraphs, those together that are one list."""
    run: list[_Typed] = []
    for one in typed:
        if run and not one.follows(run[-1]):
            yield run
            run = []
        run.append(one)
    if run:
        yield run
