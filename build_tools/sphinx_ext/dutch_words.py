"""What is one word to a reader of Dutch: articles and plurals make no new one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BEFORE: Final = frozenset({"de", "het", "een", "jouw"})
_PLURALS: Final = ("en", "n", "s", "’s", "'s")
_LONG_VOWEL: Final = re.compile(r"([aeou])\1")
_LONG_END: Final = re.compile(r"([^aeiou])\1$")
_HARD: Final = str.maketrans({"v": "f", "z": "s"})


def distinct(names: Iterable[str]) -> Iterator[str]:
    """Yield the names that differ in more than an article or a plural; the first one stays."""
    seen: set[str] = set()
    for name in names:
        words = name.casefold().split()
        *before, last = words[1:] if len(words) > 1 and words[0] in _BEFORE else words
        if not any(_key(before, one) in seen for one in _singulars(last)):
            yield name
        seen.add(_key(before, last))


def _singulars(word: str) -> Iterator[str]:
    """Yield a word, and what is left of it without the end of a plural."""
    yield word
    yield from (word.removesuffix(end) for end in _PLURALS if word.endswith(end))


def _key(before: list[str], last: str) -> str:
    """Return a form in which singular and plural look the same: raad, raden; brief, brieven.

    Source: Woordenlijst Nederlandse Taal, Leidraad 1 (long and short vowels, f/v and s/z).
    """
    short = _LONG_END.sub(r"\1", _LONG_VOWEL.sub(r"\1", last))
    return " ".join([*before, short[:-1] + short[-1:].translate(_HARD)])
