"""The text of a file: which bytes, characters and sizes are taken."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Final

import pytest

from build_tools.catalogue.forms import HIDDEN
from build_tools.problems import ContentError, Location
from build_tools.reading.corpus import read_corpus
from build_tools.reading.text import Limits, line_problems, read_text

_LIMITS: Final = Limits(size=100, lines=4, line_length=20)
_NOBODY: Final = 65534


def _read(tmp_path: Path, data: bytes) -> str:
    file = tmp_path / "x.md"
    file.write_bytes(data)
    return read_text(file, "x.md", _LIMITS)


def _told(tmp_path: Path, data: bytes) -> list[tuple[int, str]]:
    with pytest.raises(ContentError) as caught:
        _read(tmp_path, data)
    return [(problem.where.line, problem.code) for problem in caught.value.problems]


@pytest.mark.parametrize(
    "text",
    ["a\nb\n", "a\r\nb", "\ttab", "é€ß", "ĳ", "’ – … “ ”", "🙂", "Αθήνα en Москва", "x\u00a0y"],
)
def test_ordinary_text_is_taken_as_it_is(tmp_path: Path, text: str) -> None:
    assert _read(tmp_path, text.encode()) == text


def test_a_byte_order_mark_is_taken_off(tmp_path: Path) -> None:
    assert _read(tmp_path, b"\xef\xbb\xbfa") == "a"


def test_an_accent_and_its_letter_become_one(tmp_path: Path) -> None:
    assert _read(tmp_path, "Jose\u0301".encode()) == "José"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"a\nb\nc\nd\ne\n", [(0, "LB135")]),
        (b"a\n" + b"x" * 21, [(2, "LB134")]),
        (b"x" * 101, [(0, "LB131")]),
        (b"a\n\xff", [(2, "LB132")]),
        (b"a\n\xc3", [(2, "LB132")]),
        (b"a\xed\xa0\x80", [(1, "LB132")]),
        ("a".encode("utf-16"), [(0, "LB132")]),
        (b"a\0b", [(1, "LB133")]),
        (b"a\rb", [(1, "LB138")]),
        (b"a\r\r\n", [(1, "LB138")]),
        (b"a\x0cb", [(1, "LB133")]),
        ("a\u2028b".encode(), [(1, "LB133")]),
        ("a\x85b".encode(), [(1, "LB133")]),
        ("a\ufeffb".encode(), [(1, "LB133")]),
        ("a\U000e0074".encode(), [(1, "LB133")]),
        ("a\ue000".encode(), [(1, "LB133")]),
        ("a\uffff".encode(), [(1, "LB133")]),
        ("\u200b \u202e \u200b".encode(), [(1, "LB133"), (1, "LB133")]),
        ("J\u0430n P\u03b5t".encode(), [(1, "LB137"), (1, "LB137")]),
    ],
)
def test_what_may_not_be_in_a_text_is_told_at_its_line(
    tmp_path: Path, data: bytes, told: list[tuple[int, str]]
) -> None:
    assert _told(tmp_path, data) == told


@pytest.mark.parametrize("character", sorted(HIDDEN), ids=lambda one: f"U+{ord(one):04X}")
def test_every_character_with_words_is_one_that_nobody_sees(character: str) -> None:
    assert unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp"}


def test_a_folder_or_a_link_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "echt.md").write_text("x", encoding="utf-8")
    (tmp_path / "link.md").symlink_to("echt.md")
    for name in ("link.md", "."):
        with pytest.raises(ContentError) as caught:
            read_text(tmp_path / name, name, _LIMITS)
        assert [problem.code for problem in caught.value.problems] == ["LB130"]


def test_a_file_that_may_not_be_opened_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "book").mkdir()
    (tmp_path / "book/inhoud.toml").write_text("", encoding="utf-8")

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    problems = read_corpus(tmp_path).problems
    assert [one.code for one in problems if one.where.path == "book/inhoud.toml"] == ["LB136"]


@pytest.mark.parametrize("code", [0x34F, 0x115F, 0x17B4, 0x2800, 0x3164, 0xFE00, 0xE0101])
def test_a_letter_or_mark_that_no_font_draws_is_hidden(code: int) -> None:
    said = [one.code for one in line_problems(f"Tekst{chr(code)} verder", Location("a.md", 1))]
    assert said == ["LB133"]


def test_a_picture_may_ask_to_be_drawn_in_colour() -> None:
    assert list(line_problems("Ik \u2764\ufe0f dit", Location("a.md", 1))) == []


def test_a_request_for_colour_without_a_picture_is_hidden() -> None:
    said = [one.code for one in line_problems("Ik\ufe0f dit", Location("a.md", 1))]
    assert said == ["LB133"]
