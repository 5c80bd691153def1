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
_SMALL: Final = r"(?:(?:a|and|for|from|in|of|on|the|to|with)\s+)*"
_CAPITAL_AFTER: Final = re.compile(rf"\s+{_SMALL}[A-ZÀ-Þ]")
_CAPITAL_BEFORE: Final = re.compile(rf"\b[A-ZÀ-Þ][\w’'-]*\s+{_SMALL}$")
_NEAR: Final = 80


def english_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield place and words of all English of the list that is not part of a name."""
    for found in _english().finditer(text):
        if not _in_name(text, found.start(), found.end()):
            yield found.start(), " ".join(found[0].split())


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
