"""Bring every way of writing a text back to one: no case, accents or invisible characters."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

# Drawn as nothing, though Unicode counts them as letters.
_INVISIBLE: Final = frozenset("\u115f\u1160\u3164\uffa0\u2800")
_IGNORED: Final = frozenset({"Mn", "Me", "Cf"})
# With more kinds of characters than this a text is translated at one go.
_FEW: Final = 200
# Letters that are whole to Unicode and that people write with plain ones.
_PLAIN: Final = str.maketrans({
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ı": "i",
    "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th", "ħ": "h", "ŋ": "n",
})  # fmt: skip
# How German and the Nordic languages write their accents without them.
_SPELLED_OUT: Final = str.maketrans({
    "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe",
    "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Å": "Aa", "Ø": "Oe",
})  # fmt: skip
_WORD: Final = re.compile(r"[^\W_]+")
_GAP: Final = re.compile(r"[\W_]+")


@cache
def _plain(character: str) -> str:
    """Return one character in plain letters; nothing for a mark or a format character."""
    return "".join(
        one.translate(_PLAIN)
        for one in unicodedata.normalize("NFKD", character)
        if unicodedata.category(one) not in _IGNORED and one not in _INVISIBLE
    )


def cased(text: str) -> str:
    """Return a text in plain letters, its capitals kept: NFKD without marks and what is unseen."""
    if text.isascii():
        return text
    strange = {character for character in set(text) if not character.isascii()}
    if len(strange) > _FEW:
        return text.translate({ord(one): _plain(one) for one in strange})
    for one in strange:
        text = text.replace(one, _plain(one))
    return text


def folded(text: str) -> str:
    """Return a text in plain small letters."""
    return cased(text).casefold()


def spellings(text: str) -> frozenset[str]:
    """Return the ways of writing a name in plain small letters: *oezdemir* beside *ozdemir*."""
    composed = unicodedata.normalize("NFC", text)
    return frozenset({folded(text), folded(composed.translate(_SPELLED_OUT))})


def words(plain: str) -> list[str]:
    """Return the words of a folded text: runs of letters and digits."""
    return _WORD.findall(plain)


def squeezed(plain: str) -> str:
    """Return a folded text without anything between its letters and digits."""
    return _GAP.sub("", plain)
