"""How easily a chapter reads: Flesch-Douma.

Source: W.H. Douma, *De leesbaarheid van landbouwbladen* (1960): 206.84 - 0.93 times the words in a
sentence - 77 times the syllables in a word.  A hundred is very easy, thirty is hard.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import pyphen  # type: ignore[import-untyped]

from build_tools.language.texts import sentences, told, words
from build_tools.model.language import PassageKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.model.language import Passage
    from build_tools.problems import Location

_DICTIONARY: Final = "nl_NL"
_COUNTED: Final = frozenset({PassageKind.PARAGRAPH, PassageKind.POINT})
_WORST: Final = 3
_SHOWN: Final = 5
# Of fewer words a figure says nothing.
_ENOUGH: Final = 25


@dataclass(frozen=True, slots=True)
class Score:
    """What was counted in a text."""

    words: int
    sentences: int
    syllables: int

    @property
    def flesch(self) -> float:
        """Flesch-Douma, to one decimal."""
        if not self.words:
            return 0.0
        return round(206.84 - 0.93 * self.per_sentence - 77 * self.per_word, 1)

    @property
    def per_sentence(self) -> float:
        """Words in a sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def per_word(self) -> float:
        """Syllables in a word."""
        return self.syllables / self.words if self.words else 0.0


@dataclass(frozen=True, slots=True, order=True)
class Hard:
    """A paragraph that is hard to read.

    :ivar begins: its first words.
    """

    flesch: float
    where: Location
    begins: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How a chapter reads.

    :ivar worst: its hardest paragraphs, the hardest first.
    """

    score: Score
    worst: tuple[Hard, ...]


def reading_of(passages: Iterable[Passage]) -> Reading:
    """Return how easily paragraphs and points of lists read; quotations are left out."""
    counted = [
        (passage, score_of(passage.text))
        for passage in passages
        if passage.kind in _COUNTED and not passage.quotation
    ]
    whole = Score(
        words=sum(score.words for _, score in counted),
        sentences=sum(score.sentences for _, score in counted),
        syllables=sum(score.syllables for _, score in counted),
    )
    long_enough = [
        Hard(score.flesch, passage.where, " ".join(told(passage.text).split()[:_SHOWN]))
        for passage, score in counted
        if score.words >= _ENOUGH
    ]
    return Reading(whole, tuple(sorted(long_enough)[:_WORST]))


def score_of(text: str) -> Score:
    """Return what is counted in a text; figures and gaps are no words."""
    told = [[word for word in words(sentence) if word[0].isalpha()] for sentence in sentences(text)]
    all_words = [word for sentence in told for word in sentence]
    return Score(
        words=len(all_words),
        sentences=sum(1 for sentence in told if sentence),
        syllables=sum(syllables(word) for word in all_words),
    )


@cache
def syllables(word: str) -> int:
    """Return how many parts a word has where it may be broken."""
    return len(_hyphens().positions(word)) + 1


@cache
def _hyphens() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=_DICTIONARY)
