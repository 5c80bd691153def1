"""Spelling, with the dictionary of OpenTaal and the book's own words.

Nothing else knows Hunspell.  Each distinct word is looked up once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final

from hunspell import Hunspell  # type: ignore[import-untyped] # chunspell ships no types

from build_tools.language.english import without_english
from build_tools.language.texts import WORD_LISTS, sentences
from build_tools.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_tools.model.language import OwnWord, Passage

_DICTIONARY: Final = WORD_LISTS / "opentaal" / "nl"
# The word of the book: a citizen who becomes master of something (no typing error).
_BOOK_WORD: Final = re.compile(r"burgermeester", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'.-][^\W_]+)*(?:\.(?=\S))?")
_FIGURE: Final = re.compile(r"\d")
# The word that begins a sentence or a quotation in it; at the end there is none.
_BEGIN: Final = re.compile(r"(?:^|[‘“(:…–])\W*(?:\w+(?:[’'-]\w+)*|$)")
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyzëïéèö"
_STRESSED: Final = str.maketrans("áéíóú", "aeiou")
_SHORTEST: Final = 4
# Of more letters no word of Dutch is looked up.
_LONGEST: Final = 60
_FEWEST: Final = 2


@cache
def _dictionary() -> Hunspell:
    return Hunspell(_DICTIONARY.name, hunspell_data_dir=str(_DICTIONARY.parent))


@cache
def _stems() -> frozenset[str]:
    """Return the words of the dictionary as they stand there, to suggest from."""
    lines = _DICTIONARY.with_suffix(".dic").read_text(encoding="utf-8").splitlines()
    return frozenset(line.partition("/")[0] for line in lines[1:])


@cache
def in_dictionary(word: str) -> bool:
    """Whether the dictionary has a word, as it is written."""
    return bool(_dictionary().spell(word))


@dataclass
class Speller:
    """Knows which words are right.

    :ivar own: the book's own words. :ivar names: words that stand with a capital inside sentences.
    :ivar used: the own words that were needed.
    """

    own: Iterable[OwnWord]
    names: frozenset[str]
    used: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Look at the own words as they are written, and in small letters."""
        self._own = {one.word.replace("'", "’"): one.word for one in self.own}
        self._right: dict[str, bool] = {}

    def is_right(self, word: str) -> bool:
        """Whether a word is spelled as it should be, or is no word of Dutch at all."""
        if word not in self._right:
            self._right[word] = self._look_up(word)
        return self._right[word]

    def _look_up(self, word: str) -> bool:
        if _BOOK_WORD.search(word) or _is_letters(word) or self._known(word):
            return True
        parts = re.split(r"[-/]", word)
        return len(parts) > 1 and all(self._part(part) for part in parts)

    def _part(self, part: str) -> bool:
        return not part or bool(_BOOK_WORD.search(part)) or _is_letters(part) or self._known(part)

    def _known(self, word: str) -> bool:
        if any(in_dictionary(form) for form in _forms(word)):
            return True
        for form in (word, word[:1].lower() + word[1:]):
            if form in self._own:
                self.used.add(self._own[form])
                return True
        return word in self.names or _without_ending(word) in self.names

    def suggestion(self, word: str) -> str:
        """Return a known word at one change from this one; empty when there is none."""
        small = word.lower()
        slips = sorted(one for one in _slips(small) if in_dictionary(one))
        known = _stems()
        near = sorted(one for one in _one_letter(small) if one in known or one in self._own)
        return next(iter([*slips, *near]), "")


def _forms(word: str) -> Iterator[str]:
    """Yield how a word may stand in the dictionary: in small letters, without stress.

    ‘Eén’ is ‘één’ with a capital; ‘níet’ is ‘niet’, stressed.
    Source: Woordenlijst Nederlandse Taal, Leidraad 5.A.
    """
    plain = word.replace("’", "'")
    small = plain[:1].lower() + plain[1:]
    yield from (plain, small)
    yield f"é{small[1:]}" if small.startswith("eé") else small.translate(_STRESSED)


def _is_letters(word: str) -> bool:
    """Whether a word is an abbreviation in capitals, or a name such as macOS."""
    capitals = sum(letter.isupper() for letter in word)
    return capitals >= _FEWEST or len(word) == 1


def _without_ending(word: str) -> str:
    """Return a name without the s of possession."""
    return word.removesuffix("s").rstrip("’'")


def _slips(word: str) -> Iterator[str]:
    """Yield the word with two letters exchanged, or one of two that are the same left out."""
    for at in range(len(word) - 1):
        head, one, other, tail = word[:at], word[at], word[at + 1], word[at + 2 :]
        yield head + (one if one == other else other + one) + tail


def _one_letter(word: str) -> Iterator[str]:
    """Yield every word that has one letter more, less or other."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
        for letter in _LETTERS:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]


def names_in(passages: Iterable[Passage]) -> frozenset[str]:
    """Return the words that somewhere stand with a capital inside a sentence."""
    found: set[str] = set()
    for passage in passages:
        for sentence in sentences(passage.text):
            inside = _after_first_word(sentence)
            found.update(word for word in _words(inside) if word[0].isupper())
    parts = {part for word in found for part in word.split("-") if part[:1].isupper()}
    return frozenset(found | parts)


def _after_first_word(sentence: str) -> str:
    """Return a sentence without what begins it, or begins a quotation in it."""
    return _BEGIN.sub(" ", sentence)


def _words(text: str) -> list[str]:
    return [word.rstrip(".") if word.count(".") == 1 else word for word in _WORD.findall(text)]


def misspelled(passages: Iterable[Passage], speller: Speller) -> Iterator[Problem]:
    """Yield each word that is not right, once per passage (LB640)."""
    for passage in passages:
        written = without_english(passage.dutch).split()
        text = " ".join(word for word in written if not _FIGURE.search(word))
        for word in dict.fromkeys(_words(text)):
            if len(word) > _LONGEST:
                yield Problem(passage.where, "LB640", (f"{word[:_LONGEST]}…", ""))
            elif len(word) > 1 and not speller.is_right(word):
                near = speller.suggestion(word) if len(word) >= _SHORTEST else ""
                hint = f" Bedoel je ‘{near}’?" if near else ""
                yield Problem(passage.where, "LB640", (word, hint))


def unneeded(speller: Speller) -> Iterator[Problem]:
    """Yield the own words that the dictionary has, or that stand nowhere (LB633)."""
    for one in speller.own:
        if one.word not in speller.used:
            yield Problem(one.where, "LB633", (one.word,))
