"""The words of a link; pure."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from build_tools.language.texts import listed

LINK_TEXTS: Final = "linkteksten.txt"
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_ENDS: Final = " .,:;!?…›»→>–-"


def is_address(words: str) -> bool:
    """Whether the words of a link are an address."""
    return _ADDRESS.fullmatch(words) is not None


def says_nothing(words: str) -> bool:
    """Whether the words do not say where a link leads: ‘klik hier’."""
    return words.casefold().strip(_ENDS) in _empty_words()


@cache
def _empty_words() -> frozenset[str]:
    return frozenset(listed(LINK_TEXTS))
