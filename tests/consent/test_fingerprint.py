"""The fingerprint of a story: any letter counts, what nobody sees does not."""

from __future__ import annotations

import re
from typing import Final

import pytest

from build_tools.consent.fingerprint import fingerprint

_TEXT: Final = "---\ntitel: Café\n---\n\nEén regel.\nNog een.\n"


def test_a_fingerprint_is_a_sha256_in_hexadecimals() -> None:
    assert re.fullmatch(r"[0-9a-f]{64}", fingerprint(_TEXT, None))


@pytest.mark.parametrize(
    "same",
    [
        _TEXT.replace("\n", "\r\n"),
        _TEXT.replace("é", "e\u0301"),
        _TEXT.replace("regel.", "regel.  \t"),
        _TEXT + "\n\n",
        _TEXT.rstrip("\n"),
        "\ufeff" + _TEXT,
    ],
    ids=["line ends", "accents", "white space", "empty lines", "no last line end", "mark"],
)
def test_what_nobody_sees_does_not_count(same: str) -> None:
    assert fingerprint(same, None) == fingerprint(_TEXT, None)


@pytest.mark.parametrize(
    "other",
    [
        _TEXT.replace("Eén", "Een"),
        _TEXT.replace("Nog", "nog"),
        _TEXT.replace("regel.\n", "regel.\n\n"),
        _TEXT.replace("Eén regel.", " Eén regel."),
        _TEXT.replace("Café", "Cafe"),
        "",
    ],
    ids=["a letter", "a capital", "an empty line", "space in front", "the head", "nothing"],
)
def test_any_letter_counts(other: str) -> None:
    assert fingerprint(other, None) != fingerprint(_TEXT, None)


def test_each_photo_counts() -> None:
    photos = (None, b"", b"een", b"twee")
    assert len({fingerprint(_TEXT, photo) for photo in photos}) == len(photos)


def test_text_and_photo_do_not_run_into_one_another() -> None:
    assert fingerprint("ab", b"c") != fingerprint("a", b"bc")
