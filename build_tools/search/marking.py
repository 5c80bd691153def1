"""Marks in the text that only the indexer sees: where a compound falls apart.

Pagefind indexes a token with ASCII punctuation in it as a whole and by its parts, all at one
place in the text. So ``burger~|~participatie`` is found by all three words, and the excerpt can
mark the whole word once the marks are gone. What ends a compound of three pieces
(``raadsleden``) follows as a token of its own, a shadow. See docs/adr/0007-search-compounds.md.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from build_tools.search.compounds import SHORTEST_COMPOUND, inner_compounds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

MARK: Final = "~|~"
SHADOW: Final = "\u2060"
"""What stands for a shadow in the published text: a word joiner, which browsers do not draw."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_LONG_WORD: Final = re.compile(rf"[^\W\d_]{{{SHORTEST_COMPOUND},}}")
_SHADOW_TOKEN: Final = re.compile(rf" {re.escape(MARK)}[^\W\d_]+{re.escape(MARK)}(\S*)")
_INVISIBLE: Final = re.compile("[\u00ad\u200b\u2060\ufeff]")


def plain(text: str) -> str:
    """Give the text in NFC, one space between tokens, without invisible letters or marks of ours."""
    visible = _INVISIBLE.sub("", unicodedata.normalize("NFC", text)).replace(MARK, " ")
    return " ".join(visible.split())


def different_words(text: str) -> set[str]:
    """Give the words that occur in a text, lower case; a hyphen parts words."""
    return set(_WORD.findall(text.lower()))


def compound_marker(compounds: Mapping[str, tuple[str, ...]]) -> Callable[[str], str]:
    """Give the function that puts the marks into a text, as ``plain`` gives it.

    :param compounds: a compound, lower case, to its pieces; joined they are the compound.
    """

    @cache  # a book has few different tokens
    def mark_token(token: str) -> str:
        pieces = [compounds.get(word.lower(), ()) for word in _LONG_WORD.findall(token)]
        inner = [compound for split in pieces for compound in inner_compounds(split)]
        return _cut_words(token, compounds) + "".join(f" {MARK}{word}{MARK}" for word in inner)

    return lambda text: " ".join(map(mark_token, text.split(" ")))


def unmark(text: str) -> str:
    """Take the marks out again; each shadow leaves one ``SHADOW``, so that tokens keep their place.

    :param text: tokens parted by one space, as Pagefind stores them.
    """
    return _SHADOW_TOKEN.sub(rf"\1 {SHADOW}", text).replace(MARK, "")


def without_shadows(text: str) -> str:
    """Give what ``unmark`` made, for a place where nobody counts tokens."""
    return text.replace(f" {SHADOW}", "")


def _cut_words(token: str, compounds: Mapping[str, tuple[str, ...]]) -> str:
    """Put a mark between the pieces of each compound in a token."""

    def cut(found: re.Match[str]) -> str:
        word = found.group()
        return MARK.join(_cut_like(word, compounds.get(word.lower(), (word,))))

    return _LONG_WORD.sub(cut, token)


def _cut_like(word: str, pieces: tuple[str, ...]) -> Iterator[str]:
    """Yield the word, capitals and all, in the lengths of its pieces."""
    start = 0
    for piece in pieces:
        yield word[start : start + len(piece)]
        start += len(piece)
