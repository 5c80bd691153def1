"""The pictures of a web edition are counted as a reader meets them, drawings too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.use_cases.web_measures import measured

if TYPE_CHECKING:
    from pathlib import Path

_NAMED = '<svg role="img" aria-labelledby="t"><title id="t">Een trap</title></svg>'


@pytest.mark.parametrize(
    ("markup", "pictures", "undescribed"),
    [
        ('<img src="a.png" alt="Een brug.">', 1, 0),
        ('<img src="a.png" alt="">', 0, 0),
        ('<img src="a.png">', 0, 1),
        (_NAMED, 1, 0),
        ("<svg><title>Een trap</title></svg>", 1, 0),
        ("<svg><path></path></svg>", 1, 1),
        ('<svg aria-hidden="true"></svg>', 0, 0),
    ],
)
def test_what_tells_something_counts(
    tmp_path: Path, markup: str, pictures: int, undescribed: int
) -> None:
    (tmp_path / "een.html").write_text(f"<!doctype html><p>{markup}</p>", encoding="utf-8")
    found = measured(tmp_path)
    assert (found.pictures, found.undescribed) == (pictures, undescribed)
