"""What readers may read anyway: found in a publication, it tells nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from build_tools.leaks.folding import cased, folded, words
from build_tools.leaks.known_words import BEFORE_PEOPLE, ORDINARY, PARTICLES, listed
from build_tools.leaks.patterns import mail_addresses, personal_numbers, telephone_numbers
from build_tools.leaks.prose import plain

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from build_tools.leaks.name_forms import Needle

Row = tuple[str, ...]
"""Words that follow each other."""

ROW: Final = 6
"""So many words in a row are a sentence of somebody."""

NUMBERS: Final = (
    ("LB839", mail_addresses), ("LB840", telephone_numbers), ("LB841", personal_numbers),
)  # fmt: skip
"""What is found in a text by its form, and the code that says so."""


@dataclass(frozen=True, slots=True)
class _Read:
    """One text, ready to be compared: see ``Shown``.

    :ivar plain: with its capitals. :ivar whole: its words, a blank around each.
    """

    words: frozenset[str]
    small: frozenset[str]
    numbers: frozenset[str]
    rows: frozenset[Row]
    whole: str
    plain: str


@lru_cache(maxsize=1_000)
def _read(text: str) -> _Read:
    """Read a text once: most of them show in every part of a publication."""
    plainer = cased(text)
    told = words(plainer.casefold())
    return _Read(
        words=frozenset(told),
        small=frozenset(word for word in words(plainer) if word.islower()),
        numbers=frozenset(find.value for _, seek in NUMBERS for find in seek(text)),
        rows=frozenset(in_rows(words(folded(plain(text))), ROW) | in_rows(told, ROW)),
        whole=f" {' '.join(told)} ",
        plain=plainer,
    )


class Shown:
    """What readers may read: it tells nothing when it is found.

    :ivar words: folded. :ivar small: those that stand there in small letters.
    :ivar numbers: e-mail addresses, telephone and other numbers, as ``patterns`` has them.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        read = [_read(text) for text in texts]
        self.words = frozenset[str]().union(*(one.words for one in read))
        self.small = frozenset[str]().union(*(one.small for one in read))
        self.numbers = frozenset[str]().union(*(one.numbers for one in read))
        self.rows = frozenset[Row]().union(*(one.rows for one in read))
        self.whole = " ".join(one.whole for one in read)
        self._plain = tuple(one.plain for one in read)

    def names_somebody_else(self, needle: Needle, names: Iterable[str]) -> bool:
        """Whether readers may read of another person with a surname, by first name and surname.

        Without that the surname is of the one whom nobody may know.
        """
        if needle.word not in self.words:
            return False
        own = {word for name in names for word in words(folded(name))}
        before = re.compile(rf"\b([A-Z][a-z]+) (?:[a-z']{{1,4}} )*{needle.word.capitalize()}\b")
        return any(
            match[1].casefold() not in own and not _is_no_name(match[1])
            for text in self._plain
            for match in before.finditer(text)
        )


def _is_no_name(word: str) -> bool:
    """Whether a word before a surname is no first name: *De* Vries, *Wethouder* Vries."""
    small = word.casefold()
    return any(small in listed(name) for name in (PARTICLES, BEFORE_PEOPLE)) or (
        word in listed(ORDINARY)
    )


def in_rows(text: list[str], length: int, among: Container[Row] | None = None) -> set[Row]:
    """Return the rows of so many words in a text: every one, or those among others."""
    rows = zip(*(text[start:] for start in range(length)), strict=False)
    return set(rows) if among is None else set(filter(among.__contains__, rows))
