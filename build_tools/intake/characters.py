"""The characters of a text that comes in: composed, and without what nobody can see."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from build_tools.catalogue.intake import TOO_MUCH
from build_tools.intake.refusal import IntakeRefused
from build_tools.problems import Location
from build_tools.reading.text import composed, line_problems

if TYPE_CHECKING:
    from build_tools.intake.places import Findings

# Where a word may be broken at the end of a line: every reader of the book decides that anew.
_SOFT: Final = "\u00ad"
_SPACES: Final = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
# No language puts more marks on one letter; thousands of them take a reader minutes.
_MOST_MARKS: Final = 10
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]+")


def check_marks(text: str) -> None:
    """Look for letters under a heap of marks.

    :raises IntakeRefused: LB750.
    """
    for piece in _NOT_ASCII.findall(text):
        marks = 0
        for character in piece:
            marks = marks + 1 if unicodedata.combining(character) else 0
            if marks > _MOST_MARKS:
                raise IntakeRefused("LB750", TOO_MUCH["marks"])


def cleaned(text: str, where: str, findings: Findings) -> str:
    """Return a text as the book can have it: NFC, every character visible; notes what went.

    A place where a word may be broken goes without a word: nobody saw it.

    :param where: the place in words.
    """
    text = composed(_SPACES.sub(" ", text).replace(_SOFT, ""))
    if text.isascii() and text.isprintable():
        return text
    for problem in line_problems(text, Location("")):
        words = [str(value) for value in problem.values]
        if problem.code == "LB133":
            findings.doubt("LB772", where, *words)
            text = text.replace(chr(int(words[1].removeprefix("U+"), 16)), "")
        else:
            findings.doubt("LB773", where, *words)
    return unicodedata.normalize("NFC", text)
