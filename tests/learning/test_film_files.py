"""Which films and captions may be published, and what is made of what is said."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.sphinx_ext.learning.film_files import (
    MOST_CAPTION_BYTES,
    MOST_FILM_BYTES,
    FilmRefused,
    SpokenLine,
    captions_of,
    clean_captions,
    clock_time,
    film_file,
    transcript,
)

if TYPE_CHECKING:
    from pathlib import Path

_MP4: Final = b"\x00\x00\x00\x18ftypmp42"
_WEBM: Final = b"\x1a\x45\xdf\xa3\x01"
_TWO_VOICES: Final = """WEBVTT

STYLE
::cue { color: red }

NOTE een notitie van de redactie

00:01.000 --> 00:04.000 line:0 align:start
<v Zij>Loop er</v>

00:05.000 --> 00:06.000
<v Zij>eerst overheen.</v>

00:07.000 --> 00:09.000
<v Hij>Waarom &lt;nu&gt;?</v>

00:28.000 --> 00:30.000
<v Hij>Omdat het kan.</v>
"""


def _with(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder


def _refusal(folder: Path, name: str) -> str:
    look = captions_of if name.endswith(".vtt") else film_file
    with pytest.raises(FilmRefused) as refused:
        look(folder, name, folder)
    return refused.value.code


@pytest.mark.parametrize(("name", "data", "media"), [
    ("brug.mp4", _MP4, "video/mp4"), ("brug.webm", _WEBM, "video/webm"),
])  # fmt: skip
def test_a_film_is_known_by_its_first_bytes(
    tmp_path: Path, name: str, data: bytes, media: str
) -> None:
    assert film_file(_with(tmp_path, name, data), name, tmp_path).media_type == media


def test_the_public_name_says_what_the_film_holds(tmp_path: Path) -> None:
    first = film_file(_with(tmp_path, "a.mp4", _MP4), "a.mp4", tmp_path).name
    second = film_file(_with(tmp_path, "a.mp4", _MP4 + b"x"), "a.mp4", tmp_path).name
    assert first != second


def test_a_film_with_the_first_bytes_of_another_kind_is_refused(tmp_path: Path) -> None:
    assert _refusal(_with(tmp_path, "brug.mp4", _WEBM), "brug.mp4") == "LB496"


@pytest.mark.parametrize(("name", "most"), [
    ("brug.mp4", MOST_FILM_BYTES), ("brug.vtt", MOST_CAPTION_BYTES),
])  # fmt: skip
def test_a_file_that_is_too_large_is_refused(tmp_path: Path, name: str, most: int) -> None:
    _with(tmp_path, name, _MP4)
    os.truncate(tmp_path / name, most + 1)
    assert _refusal(tmp_path, name) == "LB497"


@pytest.mark.parametrize("name", [
    "weg.mp4", "map.mp4", "../brug.mp4", "/etc/brug.mp4", "a/b/brug.mp4", "brug.avi", ".mp4",
    "brug .mp4", "brügge.mp4", "weg.vtt", "brug.srt.vtt/x.vtt",
])  # fmt: skip
def test_what_is_not_there_or_cannot_be_named_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "map.mp4").mkdir()
    assert _refusal(tmp_path, name) == "LB495"


def test_a_link_to_a_film_is_not_followed(tmp_path: Path) -> None:
    _with(tmp_path, "echt.mp4", _MP4)
    (tmp_path / "brug.mp4").symlink_to(tmp_path / "echt.mp4")
    assert _refusal(tmp_path, "brug.mp4") == "LB130"


def test_a_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    _with(tmp_path / "elders", "brug.vtt", _TWO_VOICES.encode())
    (tmp_path / "film").symlink_to(tmp_path / "elders")
    assert _refusal(tmp_path, "film/brug.vtt") == "LB130"


@pytest.mark.parametrize("data", [
    b"", b"WEBVTT\n", b"1\n00:00:01,000 --> 00:00:02,000\nSrt.\n", b"WEBVTT\n\n\xff\xfe",
    b"WEBVTT\n\n00:01.000 -> 00:02.000\nEen pijl.\n", b"WEBVTT\n\n00:99.000 --> 00:99.500\nTijd.\n",
])  # fmt: skip
def test_captions_that_cannot_be_read_are_refused(tmp_path: Path, data: bytes) -> None:
    assert _refusal(_with(tmp_path, "brug.vtt", data), "brug.vtt") == "LB498"


def test_one_line_holds_what_one_voice_says_in_a_while(tmp_path: Path) -> None:
    found = captions_of(_with(tmp_path, "a.vtt", _TWO_VOICES.encode()), "a.vtt", tmp_path)
    assert transcript(found) == [
        SpokenLine(1, "Zij", "Loop er eerst overheen."),
        SpokenLine(7, "Hij", "Waarom <nu>?"),
        SpokenLine(28, "Hij", "Omdat het kan."),
    ]


def test_published_captions_hold_no_notes_styles_or_places(tmp_path: Path) -> None:
    found = captions_of(_with(tmp_path, "a.vtt", _TWO_VOICES.encode()), "a.vtt", tmp_path)
    clean = clean_captions(found)
    assert [word for word in ("NOTE", "notitie", "STYLE", "line:0") if word in clean] == []


def test_published_captions_say_the_same(tmp_path: Path) -> None:
    found = captions_of(_with(tmp_path, "a.vtt", _TWO_VOICES.encode()), "a.vtt", tmp_path)
    _with(tmp_path, "b.vtt", clean_captions(found).encode())
    assert transcript(captions_of(tmp_path, "b.vtt", tmp_path)) == transcript(found)


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (75, "1:15"), (3735, "1:02:15")])
def test_a_moment_is_written_as_on_a_clock(seconds: int, shown: str) -> None:
    assert clock_time(seconds) == shown
