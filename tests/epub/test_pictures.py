"""Pictures of a bare build: as they are, or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.epub.pictures import plain_pictures, suffix_of
from build_tools.problems import ContentError, Location, Problem

if TYPE_CHECKING:
    from pathlib import Path

_JPEG = b"\xff\xd8\xff\xe0rest"


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (_JPEG, ".jpg"),
        (b"\x89PNG\r\n\x1a\nrest", ".png"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", ".webp"),
        (b"RIFF\x10\x00\x00\x00WAVEfmt ", ""),
        (b"GIF89a", ""),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", ""),
        (b"", ""),
    ],
)
def test_the_kind_of_a_picture_is_in_its_bytes(data: bytes, suffix: str) -> None:
    assert suffix_of(data) == suffix


def test_the_name_of_a_picture_tells_only_its_content(tmp_path: Path) -> None:
    for name in ("Jan Jansen.JPG", "tweede.png"):
        (tmp_path / name).write_bytes(_JPEG)
    give = plain_pictures(tmp_path)
    one, other = give(tmp_path / "Jan Jansen.JPG"), give(tmp_path / "tweede.png")
    assert one.file_name == other.file_name
    assert one.file_name.startswith("beeld-")
    assert one.file_name.endswith(".jpg")


def test_another_kind_of_file_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "beeld").mkdir()
    (tmp_path / "beeld" / "a.png").write_bytes(b"GIF89a")
    with pytest.raises(ContentError) as refused:
        plain_pictures(tmp_path)(tmp_path / "beeld" / "a.png")
    assert refused.value.problems == (Problem(Location("beeld/a.png"), "LB524"),)


def test_a_file_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as refused:
        plain_pictures(tmp_path)(tmp_path / "weg.png")
    assert refused.value.problems == (Problem(Location("weg.png"), "LB524"),)
