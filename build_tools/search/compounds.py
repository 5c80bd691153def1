"""Where a Dutch compound falls apart into words of the book itself.

Pure: a word and the words of the book in, pieces out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.search.dutch import ATOMS, FUNCTION_WORDS, SHORT_PIECES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

SHORTEST_COMPOUND: Final = 7
_SHORTEST_PIECE: Final = 4
_LINKS: Final = ("", "s", "e", "en")


def split_compound(word: str, vocabulary: AbstractSet[str]) -> tuple[str, ...]:
    """Give the pieces of a compound: as many as words of the book allow.

    Joined, the pieces are the word again: a linking letter (s, e, en) stays at the end of the
    piece before it, so ``raadsleden`` gives ``raads`` and ``leden``.

    :param word: letters only, lower case, NFC; a hyphen has parted words already.
    :param vocabulary: the words that occur in the book, lower case, NFC.
    :return: two pieces or more; empty when the word is no compound of words of the book.
    """
    if len(word) < SHORTEST_COMPOUND:
        return ()
    fronts: dict[int, tuple[str, ...]] = {0: ()}
    for end in _places(word):
        found = [
            (*pieces, word[start:end])
            for start, pieces in fronts.items()
            if _may_stand_first(word[start:end], vocabulary)
        ]
        if found:
            fronts[end] = max(found, key=len)
    whole = [
        (*pieces, word[start:])
        for start, pieces in fronts.items()
        if start and _is_piece(word[start:], vocabulary)
    ]
    return max(whole, key=len, default=())


def inner_compounds(pieces: tuple[str, ...]) -> tuple[str, ...]:
    """Give the compounds that end the word: ``raadsleden`` for gemeente + raads + leden.

    The ones that begin it need no mention: a search for ``gemeenteraad`` finds every word that
    starts so.
    """
    return tuple("".join(pieces[first:]) for first in range(1, len(pieces) - 1))


def _places(word: str) -> Iterator[int]:
    """Yield the indexes where a piece may end, smallest first; none inside an atom."""
    closed: set[int] = set()
    for atom in ATOMS:
        at = word.find(atom)
        if at >= 0:
            closed.update(range(at + 1, at + len(atom)))
    return (place for place in range(3, len(word) - 2) if place not in closed)


def _may_stand_first(piece: str, vocabulary: AbstractSet[str]) -> bool:
    """Tell whether a piece is a word of the book, with or without a linking letter."""
    return any(
        piece.endswith(link) and _is_piece(piece[: len(piece) - len(link)], vocabulary)
        for link in _LINKS
    )


def _is_piece(piece: str, vocabulary: AbstractSet[str]) -> bool:
    long_enough = len(piece) >= _SHORTEST_PIECE or piece in SHORT_PIECES
    return long_enough and piece in vocabulary and piece not in FUNCTION_WORDS
