"""What a word in the text is found by: its stem, and the stems of the words it is made of.

Pagefind indexes a token with ASCII punctuation in it by its parts, all at one place in the text.
So the indexer gets ``0~|~burgerparticipatie~|~burger~|~participatie`` in place of
*burgerparticipatie*. Readers never see that: the text of the page is put back (``fragments``).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from build_tools.search.stems import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_PARTS: Final = "0~|~"
"""Begins a token of more terms: alone, its digit is too short for the index, and joined to the
terms it makes a word that no reader types."""
_NEXT: Final = "~|~"
_NO_TERM: Final = "-"

_APOSTROPHE_S: Final = re.compile(r"(?<=[^\W_])['’]s(?![^\W_])")
_WEB_ADDRESS: Final = re.compile(r"https?:|www\.|[^\W_]\.[^\W_]+/")
_WORD: Final = re.compile(r"[^\W_]+")


def different_words(text: str) -> frozenset[str]:
    """Give the words of a text, lower case, each once; a hyphen parts words.

    :param text: NFC.
    """
    return frozenset(_WORD.findall(_APOSTROPHE_S.sub("", text.lower())))


def term_writer(compounds: Mapping[str, tuple[str, ...]]) -> Callable[[str], str]:
    """Give the function that turns a token of the text into the token for the indexer.

    Each token becomes exactly one token, so that places in the text stay the same.

    :param compounds: a compound, lower case, to its pieces.
    """

    @cache  # a book has few different tokens
    def write(token: str) -> str:
        terms = tuple(dict.fromkeys(token_terms(token, compounds)))
        if len(terms) > 1:
            return _PARTS + _NEXT.join(terms)
        return terms[0] if terms else _NO_TERM

    return write


def token_terms(token: str, compounds: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield what one token is found by; some more than once.

    :param token: text without spaces, with its capitals and punctuation, NFC.
    """
    words = _WORD.findall(_APOSTROPHE_S.sub("", token.lower()))
    if len(words) > 1:
        yield stem("".join(words))  # co-creatie, found by cocreatie
    if _WEB_ADDRESS.search(token):
        return
    for word in words:
        yield stem(word)
        yield from map(stem, _runs(compounds.get(word, ())))


def _runs(pieces: tuple[str, ...]) -> Iterator[str]:
    """Yield each piece, and the neighbours joined: raads, leden, gemeenteraads, raadsleden."""
    for first in range(len(pieces)):
        for last in range(first + 1, len(pieces) + 1):
            yield "".join(pieces[first:last])
