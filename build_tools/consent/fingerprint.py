"""The fingerprint of a story: what was approved, to the letter; pure."""

from __future__ import annotations

import hashlib
import unicodedata
from typing import Final

_NO_PHOTO: Final = "-"


def fingerprint(text: str, photo: bytes | None) -> str:
    """Return the SHA-256 of a story: of its whole text, front matter included, and of its photo.

    What nobody can see does not count: how an accent is written (NFC), how lines end, white space
    at the end of a line and empty lines at the end of the text.

    :param text: the file as it was read. :param photo: the bytes of the photo, or None.
    :return: 64 hexadecimals.
    """
    words = _digest(_seen(text).encode())
    picture = _NO_PHOTO if photo is None else _digest(photo)
    return _digest(f"tekst {words}\nfoto {picture}\n".encode())


def _seen(text: str) -> str:
    """Return the text as a reader sees it."""
    whole = unicodedata.normalize("NFC", text.removeprefix("\ufeff"))
    lines = whole.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).rstrip("\n")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
