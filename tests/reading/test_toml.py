"""Data files: the line of every key and every value in a list."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.problems import ContentError
from build_tools.reading.toml import read_toml
from tests.conftest import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TEXT: Final = '''\
titel = "Een" # [geen] = tabel
leeg = ["""
naam = 1
[[deel]]""", 'x',
  # een opmerking
  "y"]

[kleuren]
inkt = "#000000"
"met punt.html" = "x"
a.b.c = 1

[[deel]]
naam = """
[[deel]]
naam = "nee"
"""
paginas = [
  "een",
  ["twee", [3]],
]

[[deel]]
tabel = {x = 1, y = [2, {z = 3}]}

[[deel.stuk]]
naam = 'a'
[[deel.stuk]]
naam = 'b'
'''
_LINES: Final = {
    ("titel",): 1,
    ("leeg", 0): 2,
    ("leeg", 1): 4,
    ("leeg", 2): 6,
    ("kleuren",): 8,
    ("kleuren", "inkt"): 9,
    ("kleuren", "met punt.html"): 10,
    ("kleuren", "a", "b", "c"): 11,
    ("deel",): 13,
    ("deel", 0): 13,
    ("deel", 0, "naam"): 14,
    ("deel", 0, "paginas"): 18,
    ("deel", 0, "paginas", 0): 19,
    ("deel", 0, "paginas", 1, 1, 0): 20,
    ("deel", 1): 23,
    ("deel", 1, "tabel", "y", 1, "z"): 24,
    ("deel", 1, "stuk", 0, "naam"): 27,
    ("deel", 1, "stuk", 1): 28,
    ("deel", 1, "stuk", 1, "naam"): 29,
}


@pytest.mark.parametrize("keys", _LINES, ids=lambda keys: ".".join(map(str, keys)))
def test_a_value_has_its_own_line(keys: tuple[str | int, ...]) -> None:
    assert read_toml(_TEXT, "x.toml").lines.get(keys) == _LINES[keys]


def test_the_values_are_those_of_the_standard_library() -> None:
    assert read_toml(_TEXT, "x.toml").data == tomllib.loads(_TEXT)


def _paths(value: object, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of every value in a value."""
    inner = value.items() if isinstance(value, dict) else ()
    listed = enumerate(value) if isinstance(value, list) else ()
    for key, one in (*inner, *listed):
        yield (*at, key)
        yield from _paths(one, (*at, key))


@pytest.mark.parametrize(
    "file",
    sorted((REPOSITORY / "book").rglob("*.toml")),
    ids=lambda path: path.name,
)
def test_every_value_of_the_real_data_has_a_line_that_names_it(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    marked, lines = read_toml(text, file.name), text.splitlines()
    for keys in _paths(marked.data):
        line = lines[marked.lines[keys] - 1]
        assert isinstance(keys[-1], int) or keys[-1] in line, keys


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = 1\nb = x\n", 2),
        ("a = 1\na = 2\n", 2),
        ("[a]\n[b]\n[a]\n", 3),
        ("dag = 2024-02-30\n", 1),
        ('a = "open\n', 1),
        (f"a = 1\nb = {'9' * 5000}\n", 2),
        ("a = " + "[" * 3000, 1),
        ("=", 1),
    ],
)
def test_what_cannot_be_read_is_told_at_its_line(text: str, line: int) -> None:
    with pytest.raises(ContentError) as caught:
        read_toml(text, "x.toml")
    assert [(one.where.line, one.code) for one in caught.value.problems] == [(line, "LB106")]
