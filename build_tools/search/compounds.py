"""Where a Dutch compound falls apart into words of the book itself.

Pure: a word and the words of the book in, pieces out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.search.dutch import ATOMS, FUNCTION_WORDS, SHORT_PIECES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

SHORTEST_COMPOUND: Final = 7
_SHORTEST_PIECE: Final = 4
_LINKS: Final = ("", "s", "e", "en")
_VOWELS: Final = frozenset("aeiou")
_HARD: Final = {"v": "f", "z": "s"}


def find_compounds(vocabulary: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Give the pieces of every word of the book that is a compound of other words of the book.

    :param vocabulary: the words that occur in the book, lower case, NFC.
    """
    words = sorted(set(vocabulary))
    known = known_forms(words)
    split = ((word, split_compound(word, known)) for word in words)
    return {word: pieces for word, pieces in split if pieces}


def known_forms(words: Iterable[str]) -> frozenset[str]:
    """Give the words with their singulars, so that one number of a word stands for the other."""
    return frozenset(form for word in words if word not in FUNCTION_WORDS for form in _forms(word))


def split_compound(word: str, known: AbstractSet[str]) -> tuple[str, ...]:
    """Give the pieces of a compound: as many as words of the book allow.

    Joined, the pieces are the word again: a linking letter (s, e, en) stays at the end of the
    piece before it, so ``raadsleden`` gives ``raads`` and ``leden``.

    :param word: letters only, lower case, NFC; a hyphen has parted words already.
    :param known: what ``known_forms`` gave.
    :return: two pieces or more; empty when the word is no compound of words of the book.
    """
    if len(word) < SHORTEST_COMPOUND:
        return ()
    fronts: dict[int, tuple[str, ...]] = {0: ()}
    for end in _places(word):
        found = [
            (*pieces, word[start:end])
            for start, pieces in fronts.items()
            if _may_stand_first(word[start:end], known)
        ]
        if found:
            fronts[end] = max(found, key=len)
    whole = [
        (*pieces, word[start:])
        for start, pieces in reversed(fronts.items())  # of equals, the longest front
        if start and _is_piece(word[start:], known)
    ]
    return max(whole, key=lambda pieces: (len(pieces), _unlinked(pieces, known)), default=())


def _places(word: str) -> Iterator[int]:
    """Yield the indexes where a piece may end, smallest first; none inside an atom."""
    closed: set[int] = set()
    for atom in ATOMS:
        at = word.find(atom)
        if at >= 0:
            closed.update(range(at + 1, at + len(atom)))
    return (place for place in range(3, len(word) - 2) if place not in closed)


def _may_stand_first(piece: str, known: AbstractSet[str]) -> bool:
    """Tell whether a piece is a word of the book, with or without a linking letter."""
    return any(
        piece.endswith(link) and _is_piece(piece[: len(piece) - len(link)], known)
        for link in _LINKS
    )


def _unlinked(pieces: tuple[str, ...], known: AbstractSet[str]) -> int:
    """Count the pieces that are words without a linking letter."""
    return sum(_is_piece(piece, known) for piece in pieces)


def _is_piece(piece: str, known: AbstractSet[str]) -> bool:
    forms = frozenset(_forms(piece))
    return not forms.isdisjoint(known) and forms.isdisjoint(FUNCTION_WORDS)


def _forms(word: str) -> Iterator[str]:
    """Yield a word and its singulars, as far as they may be a piece."""
    candidates = (word, word.removesuffix("s"), *_without_en(word))
    return (form for form in candidates if len(form) >= _SHORTEST_PIECE or form in SHORT_PIECES)


def _without_en(word: str) -> Iterator[str]:
    """Yield what the singular of a plural in -en may be: kaart, stuk, vraag, brief, middel."""
    if not word.endswith("en") or len(word) <= _SHORTEST_PIECE:
        return
    vowel, last = word[-4], word[-3]
    hard = _HARD.get(last, last)
    if vowel == last:
        yield word[:-3]
        return
    yield word[:-3] + hard
    if vowel in _VOWELS and last not in _VOWELS:
        yield word[:-3] + vowel + hard
