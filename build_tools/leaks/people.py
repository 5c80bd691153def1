"""Find what may be the name of somebody else in a story.  A guess: a person must look.

A word with a capital inside a sentence is one, unless a list knows it as a place or an
organisation; a common first name is one at the beginning of a sentence as well, and so is any
word with a capital behind *mevrouw*, *wethouder* and the like.  Not found: a surname or a rare
first name as first word of a sentence, and whoever is written without capital.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from build_tools.leaks.known_words import (
    BEFORE_PEOPLE,
    BEFORE_PLACES,
    PARTICLES,
    is_first_name,
    listed,
    points_at_nobody,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.leaks.prose import Sentence

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
# Between two sentences inside one: ‘Kom maar,’ zei zij.
_OPENS: Final = re.compile(r"(?:^|[\s(])[‘“\"'„«(]$|(?:^|\s)[–—]\s*$")
# 's Middags and 's Avonds begin a sentence with their second word.
_IN_THE: Final = re.compile(r"['’‘]s\s$")
_NO_PERSON: Final = re.compile(
    r"(?:wet|raad|visie|akkoord|fonds|plan|plein|straat|laan|weg|kade|gracht|singel|dijk|dreef|"
    r"steenweg|park|wijk|buurt|huis|school|college|museum|academie|stichting|vereniging|kerk|"
    r"markt|station|polder|meer|land|dorp|stad|zaal|hal|week|dag|team|lab|dienst)$"
)


def names_in(sentence: Sentence, shown: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield place and words of what may be a name: first name and surname as one.

    :param shown: words of the name under which the story is told; they are meant to be there.
    """
    words = list(_WORD.finditer(sentence.text))
    last = -1
    for index, match in enumerate(words):
        if index <= last or match[0] in shown or not _may_be_name(sentence.text, words, index):
            continue
        last = _end_of_name(sentence.text, words, index)
        yield match.start(), sentence.text[match.start() : words[last].end()]


def _may_be_name(text: str, words: list[re.Match[str]], index: int) -> bool:
    """Whether a word may be (the beginning of) a name."""
    word, start = words[index][0], words[index].start()
    if not _has_capital(word) or _NO_PERSON.search(word) or _IN_THE.search(text[:start]):
        return False
    if any(points_at_nobody(part) for part in (word, *word.split("-"))):
        return False
    before = words[index - 1][0] if index else ""
    if before.lower() in listed(BEFORE_PEOPLE) or is_first_name(word):
        return True
    return not _is_first(text, words, index) and before.lower() not in listed(BEFORE_PLACES)


def _has_capital(word: str) -> bool:
    """Whether only the first letter of (a part of) a word is a capital: no abbreviation."""
    return len(word) > 1 and word[0].isupper() and word[1:] != word[1:].upper()


def _is_first(text: str, words: list[re.Match[str]], index: int) -> bool:
    """Whether a sentence, or something that is said, begins with a word."""
    return index == 0 or _OPENS.search(text[: words[index].start()]) is not None


def _end_of_name(text: str, words: list[re.Match[str]], index: int) -> int:
    """Return the index of the last word of a name: ‘Zqfatima van den Zqberg’ is one."""
    last = ahead = index
    while ahead + 1 < len(words) and _joined(text, words[ahead], words[ahead + 1]):
        ahead += 1
        if _has_capital(words[ahead][0]):
            last = ahead
        elif words[ahead][0] not in listed(PARTICLES):
            break
    return last


def _joined(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether only a blank stands between two words."""
    return text[first.end() : second.start()].strip(" ’'\n") == ""
