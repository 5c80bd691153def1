"""Drawings on a screen of sixteen greys."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageDraw

from build_tools.images import greys
from build_tools.images.greys import known_to_run_together, runs_together

if TYPE_CHECKING:
    from pathlib import Path


def _drawing(left: str, right: str, *, apart: int = 0) -> bytes:
    """Return a PNG of two areas that touch, or lie some pixels apart on white."""
    image = Image.new("RGB", (300, 200), "#ffffff")
    draw = ImageDraw.Draw(image)
    draw.rectangle((40, 20, 150, 180), fill=left)
    draw.rectangle((150 + apart, 20, 260, 180), fill=right)
    written = io.BytesIO()
    image.save(written, "PNG")
    return written.getvalue()


@pytest.mark.parametrize(("left", "right"), [("#c83737", "#2f8f2f"), ("#cc3333", "#3366cc")])
def test_other_hues_of_one_grey_run_together(left: str, right: str) -> None:
    assert runs_together(_drawing(left, right))


@pytest.mark.parametrize(("left", "right"), [("#c83737", "#0a5f0a"), ("#234a68", "#dba63f")])
def test_a_lighter_colour_beside_a_darker_one_stays_apart(left: str, right: str) -> None:
    assert not runs_together(_drawing(left, right))


def test_two_greys_that_hardly_differ_lose_nothing_by_becoming_grey() -> None:
    assert not runs_together(_drawing("#666666", "#777777"))


def test_areas_with_white_between_them_stay_apart() -> None:
    assert not runs_together(_drawing("#c83737", "#2f8f2f", apart=20))


@pytest.mark.parametrize("right", ["#2f8f2f", "#0a5f0a"])
def test_what_was_seen_once_is_not_looked_at_again(
    right: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawing = _drawing("#c83737", right)
    first = known_to_run_together(drawing, tmp_path)
    monkeypatch.setattr(greys, "runs_together", lambda _: pytest.fail("looked at again"))
    assert known_to_run_together(drawing, tmp_path) == first == (right == "#2f8f2f")
