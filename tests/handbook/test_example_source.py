"""What a ``voorbeeldblok`` shows as its source, whatever the fences around it."""

from __future__ import annotations

import pytest

from build_tools.sphinx_ext.handbook.example import _block


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("::::", "::::"), ("::::", ":::::"), ("::::", ":::: "), ("````", "````"), ("~~~", "~~~")],
)
def test_the_source_ends_where_the_block_does(opening: str, closing: str) -> None:
    lines = [f"{opening}{{proef}} een", "tekst", closing, "verder"]
    assert list(_block(lines, "proef", 0, fences=False)) == ["tekst"]
    assert list(_block(lines, "proef", 0, fences=True)) == lines[:3]


def test_a_shorter_fence_is_of_a_block_inside() -> None:
    lines = ["::::{proef} een", ":::{kader}", "tekst", ":::", "::::", "verder"]
    assert list(_block(lines, "proef", 0, fences=False)) == lines[1:4]
