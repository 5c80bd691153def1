"""What is one word to a reader of Dutch: articles and plurals make no new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import Stemmer  # type: ignore[import-not-found] # compiled, without types

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BEFORE: Final = frozenset({"de", "het", "een", "jouw"})
_PLURALS: Final = ("en", "s", "’s", "'s")
# The stemmer leaves the soft end of a plural: initiatieven, prijzen.
_HARD: Final = str.maketrans({"v": "f", "z": "s"})


def distinct(names: Iterable[str]) -> Iterator[str]:
    """Yield the names that differ in more than an article or a plural; the first one stays."""
    stemmer = Stemmer.Stemmer("dutch")
    seen: set[tuple[str, ...]] = set()
    for name in names:
        words = name.casefold().split()
        bare = words[1:] if len(words) > 1 and words[0] in _BEFORE else words
        known = {_hard(stemmer.stemWords([*bare[:-1], last])) for last in _singulars(bare[-1])}
        if not known & seen:
            yield name
        seen.add(_hard(stemmer.stemWords(bare)))


def _singulars(word: str) -> Iterator[str]:
    """Yield a word, and what is left of it without the end of a plural."""
    yield word
    yield from (word.removesuffix(end) for end in _PLURALS if word.endswith(end))


def _hard(stems: Iterable[str]) -> tuple[str, ...]:
    return tuple(stem[:-1] + stem[-1:].translate(_HARD) for stem in stems)
