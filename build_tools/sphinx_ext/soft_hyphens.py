"""Where a long word in a title may be broken.

Browsers can hyphenate Dutch, but not every one has the dictionary for it; a long word in the
largest letters of a small screen would then be cut anywhere.
"""

from __future__ import annotations

import re
from typing import Final

import pyphen  # type: ignore[import-untyped]

_DICTIONARY: Final = "nl_NL"
_FEWEST_LETTERS: Final = 4
_LONG_WORD: Final = re.compile(r"[^\W\d_]{12,}")
_HEADING: Final = re.compile(r"(<h1>)(.*?)(</h1>)", re.DOTALL)
_TAG_OR_ENTITY: Final = re.compile(r"(<[^>]*>|&[^;\s]*;)")
_SOFT_HYPHEN: Final = "\u00ad"
# The name of the book breaks where its words meet, as on the cover.
_BOOK_NAME: Final = re.compile(r"(urger)(meester)(leerboek)")


class SoftHyphens:
    """Puts soft hyphens in long words, with one Dutch dictionary for a whole build."""

    def __init__(self) -> None:
        self._dictionary = pyphen.Pyphen(
            lang=_DICTIONARY, left=_FEWEST_LETTERS, right=_FEWEST_LETTERS
        )

    def in_text(self, text: str) -> str:
        """Return plain text with soft hyphens in its long words."""
        return _LONG_WORD.sub(lambda found: self._word(found.group()), text)

    def in_heading(self, html: str) -> str:
        """Return HTML with soft hyphens in the text of its first-level heading, and only there."""
        return _HEADING.sub(lambda h: f"{h[1]}{self._between_tags(h[2])}{h[3]}", html, count=1)

    def _between_tags(self, html: str) -> str:
        pieces = _TAG_OR_ENTITY.split(html)
        return "".join(
            piece if index % 2 else self.in_text(piece) for index, piece in enumerate(pieces)
        )

    def _word(self, word: str) -> str:
        if _BOOK_NAME.search(word):
            return _BOOK_NAME.sub(rf"\1{_SOFT_HYPHEN}\2{_SOFT_HYPHEN}\3", word)
        return str(self._dictionary.inserted(word, _SOFT_HYPHEN))
