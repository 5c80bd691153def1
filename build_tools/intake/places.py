"""Where in a document something stands, in words for an editor, and what is strange there."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from build_tools.catalogue.intake import CHANGED, DROPPED, ELSEWHERE, NOTICED, PLACES
from build_tools.problems import Location, Problem

_PAGE: Final = re.compile(r"\b(?:pagina|bladzijde|blz|pag|page|van|of)\b", re.IGNORECASE)
_WORDS: Final = re.compile(r"[^\W\d_]")

_LETTERS: Final = re.compile(r"[A-Za-z]")


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def place(kind: str, *numbers: int) -> str:
    """Return a place in words.

    :param kind: a key of ``PLACES`` in the catalogue. :param numbers: counted from 1.
    """
    return PLACES[kind].format(*numbers)


def has_words(text: str) -> bool:
    """Whether the text above or below a page says more than which page it is."""
    return bool(_WORDS.search(_PAGE.sub("", text)))


@dataclass(slots=True)
class Findings:
    """What was found in one file; each thing once for a place.

    :ivar name: what the file is called in messages.
    :ivar words: the text that a reader of the file sees, in pieces; none when nobody knows.
    """

    name: str
    doubts: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def doubt(self, code: str, where: str, *values: str) -> None:
        """Note something that an editor should look at."""
        self._add(self.doubts, code, where, *values)

    def dropped(self, what: str, where: str) -> None:
        """Note something that is not in the story: a key of ``DROPPED``."""
        self.doubt("LB767", where, DROPPED[what])

    def changed(self, what: str, where: str) -> None:
        """Note something that is in the story in another form: a key of ``CHANGED``."""
        self.doubt("LB771", where, CHANGED[what])

    def outside(self, what: str, where: str) -> None:
        """Note something that is not in the file itself: a key of ``ELSEWHERE``."""
        self.doubt("LB770", where, ELSEWHERE[what])

    def notice(self, what: str) -> None:
        """Note something that asks for nothing: a key of ``NOTICED``."""
        self._add(self.notices, "LB779", NOTICED[what])

    def compare(self, words: str) -> None:
        """Tell when letters that were seen are not in what was read: nothing goes in silence."""
        seen, read = (Counter(_LETTERS.findall(_composed(text)))
                      for text in ("".join(self.words), words))  # fmt: skip
        if seen - read:
            self.dropped("lost", place("file"))

    def _add(self, to: list[Problem], code: str, *values: str) -> None:
        first, *rest = values
        problem = Problem(Location(self.name), code, (f"{first[:1].upper()}{first[1:]}", *rest))
        if problem not in to:
            to.append(problem)
