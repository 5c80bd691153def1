"""Sentences and words of a piece of text; pure."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build_tools.model.language import GAP

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD_LISTS: Final = Path(__file__).parent / "woorden"
_SOFT_HYPHEN: Final = "\u00ad"
# How far before and behind a place its words are looked for, in characters.
_FURTHEST: Final = 80
_SENTENCE_END: Final = re.compile(r"[.!?…]+[’”\"')\]]*(?=\s+[‘“\"'(\[]*[A-ZÀ-Þ0-9\ufffc]|\s*$)")
# Points that end no sentence, also before a capital: of an abbreviation, an initial, ‘t.a.v.’.
_SHORT: Final = re.compile(
    r"(?:\b(?i:afb|art|bijv|blz|bv|ca|dhr|dr|drs|evt|excl|hfst|incl|ing|ir|jl|max|mevr|min|mr|nr|"
    r"p|pag|prof|red|resp|st|vgl|vs)|(?<![\w’'])[A-ZÀ-Þ]|(?<=[^\W\d_]\.)[^\W\d_])\.$"
)
_LONGEST_SHORT: Final = 12
WORD: Final = re.compile(r"[^\W_]+(?:[’'./-][^\W_]+)*|\ufffc")
# What stands between single quotation marks; an apostrophe closes nothing.
_MENTIONED: Final = re.compile(r"‘[^‘’]*(?:’(?=\w)[^‘’]*)*’")


def squeezed(text: str) -> str:
    """Return a text with single spaces, without soft hyphens."""
    return " ".join(text.replace(_SOFT_HYPHEN, "").split())


def told(text: str) -> str:
    """Return a text for in a message: a word that is not judged is three dots."""
    return squeezed(text.replace(GAP, "…"))


def quoted(text: str, start: int, end: int, around: int = 12) -> str:
    """Return what stands at a place in a text with a few words around it, for in a message.

    Of a word without end no more than that: a message has its bounds, whatever a page holds.
    """
    first, last = max(0, start - _FURTHEST), min(len(text), end + _FURTHEST)
    left = max(first, text.rfind(" ", first, max(first, start - around)) + 1)
    found = text.find(" ", min(last, end + around), last)
    return told(text[left : last if found < 0 else found])


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text; lines are sentences of their own."""
    for line in text.split("\n"):
        start = 0
        for found in _SENTENCE_END.finditer(line):
            end = found.end()
            if end < len(line) and _SHORT.search(line[max(start, end - _LONGEST_SHORT) : end]):
                continue
            if so_far := line[start:end].strip():
                yield so_far
            start = end
        if line[start:].strip():
            yield line[start:].strip()


def words(text: str) -> list[str]:
    """Return the words of a text, figures and gaps among them."""
    return WORD.findall(text)


def without_mentions(text: str) -> str:
    """Return a text with blanks for what stands between quotation marks."""
    return _MENTIONED.sub(lambda found: " " * len(found[0]), text)


@cache
def listed(name: str) -> tuple[str, ...]:
    """Return the lines of a word list of ours, without remarks."""
    lines = (WORD_LISTS / name).read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))
