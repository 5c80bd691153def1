"""English of our list in Dutch text; pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from build_tools.language.texts import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

ENGLISH: Final = "engels.txt"
# A word with a capital, with nothing between but small words that names have inside.
_SMALL: Final = r"(?:(?:a|and|for|from|in|of|on|the|to|with)\s+){0,6}"
_CAPITAL_AFTER: Final = re.compile(rf"\s+{_SMALL}[A-ZÀ-Þ]")
_CAPITAL_BEFORE: Final = re.compile(rf"\b[A-ZÀ-Þ][\w’'-]*\s+{_SMALL}$")
_NEAR: Final = 80


def english_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield place and words, as they are written, of all English that is not part of a name."""
    for found in _english().finditer(text):
        if not _in_name(text, *found.span()):
            yield found.start(), found[0]


def without_english(text: str) -> str:
    """Return a text with blanks for the English that is told as such."""

    def blank(found: re.Match[str]) -> str:
        return found[0] if _in_name(text, *found.span()) else " " * len(found[0])

    return _english().sub(blank, text)


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether what stands at a place is part of a name: by the capitals around it.

    A word of the list is when it stands between capitals (Journal of the American Institute); a
    phrase when it has one itself and another follows (Deep Democracy België).
    """
    follows = _CAPITAL_AFTER.match(text, end) is not None
    if " " in text[start:end]:
        return follows and text[start].isupper()
    return follows and _CAPITAL_BEFORE.search(text[max(0, start - _NEAR) : start]) is not None


@cache
def _english() -> re.Pattern[str]:
    """Return the pattern of all words and phrases of the list, the longest first."""
    phrases = sorted(listed(ENGLISH), key=len, reverse=True)
    either = "|".join(
        re.escape(line).replace(r"\ ", r"\s+").replace("'", "['’]") for line in phrases
    )
    return re.compile(rf"(?<![\w’'-])(?:{either})(?![\w’'-])", re.IGNORECASE)
