"""Themes: the terms of the glossary that a text is about; knows no Sphinx.

On a page the editor says it, with the role ``begrip``.  A story holds no roles, and a case or a
method is a few lines of a page: there a theme is a term whose name, or other name, stands in the
text, word for word.  The data has no other source of themes, and nobody keeps a second list.
Case does not count, but a name in capitals is found in capitals only: ACTIE is not any "actie".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from build_tools.model.book import GlossaryEntry

_WORD: Final = re.compile(r"\w+(?:[-'’]\w+)*")

# First word of a name, without case, to the whole names that begin with it, longest first, with
# the term of each.
Names = dict[str, list[tuple[tuple[str, ...], str]]]


def words_of(text: str) -> list[str]:
    """Return the words of a text in order."""
    return [word.replace("’", "'") for word in _WORD.findall(text)]


def names_of(entries: Iterable[GlossaryEntry]) -> Names:
    """Return how terms can be recognised in a text."""
    names: Names = {}
    for entry in entries:
        for name in entry.names:
            if words := tuple(words_of(name)):
                names.setdefault(words[0].casefold(), []).append((words, entry.names[0]))
    for known in names.values():
        known.sort(key=lambda one: (-len(one[0]), one))
    return names


def themes_in(text: str, names: Names) -> frozenset[str]:
    """Return the terms that a text names; costs as much as the text has words."""
    words = words_of(text)
    found = (
        _term_at(words, at, names) for at, word in enumerate(words) if word.casefold() in names
    )
    return frozenset(term for term in found if term)


def _term_at(words: Sequence[str], at: int, names: Names) -> str:
    for name, term in names[words[at].casefold()]:
        here = words[at : at + len(name)]
        if len(here) == len(name) and all(map(_same, name, here)):
            return term
    return ""


def _same(name: str, word: str) -> bool:
    capitals = len(name) > 1 and name.isupper()
    return word == name if capitals else word.casefold() == name.casefold()
