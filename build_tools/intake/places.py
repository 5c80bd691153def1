"""Where in a document something stands, in words for an editor, and what is strange there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from build_tools.catalogue.intake import CHANGED, DROPPED, ELSEWHERE, NOTICED, PLACES
from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

_PAGE: Final = re.compile(r"\b(?:pagina|bladzijde|blz|pag|page|van|of)\b", re.IGNORECASE)
_WORDS: Final = re.compile(r"[^\W\d_]")


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
    """

    name: str
    doubts: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)

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

    def add(self, problems: Iterable[Problem]) -> None:
        """Note doubts of another reader of the same file."""
        for problem in problems:
            if problem not in self.doubts:
                self.doubts.append(problem)

    def _add(self, to: list[Problem], code: str, *values: str) -> None:
        first, *rest = values
        problem = Problem(Location(self.name), code, (f"{first[:1].upper()}{first[1:]}", *rest))
        if problem not in to:
            to.append(problem)
