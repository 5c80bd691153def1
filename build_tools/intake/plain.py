"""Bytes of a text file to text; the encoding is never guessed."""

from __future__ import annotations

import codecs
from typing import Final

from build_tools.intake.refusal import IntakeRefused
from build_tools.reading.text import guess

_UTF32: Final = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes) -> str:
    """Return the text of a file: UTF-8 with or without byte order mark, UTF-16 with one.

    :raises IntakeRefused: LB752 another encoding; LB744 there are empty characters (NUL) in it.
    """
    if data.startswith(_UTF32):
        raise IntakeRefused("LB752", "UTF-32")
    try:
        text = data.decode("utf-16" if data.startswith(_UTF16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise IntakeRefused("LB752", guess(data)) from error
    if "\0" in text:
        raise IntakeRefused("LB744")
    return text
