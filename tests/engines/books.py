"""The books that reading systems open: the torture edition in the gate, the real ones later too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.dist import EDITIONS, TORTURE, TORTURE_EPUB

if TYPE_CHECKING:
    from pathlib import Path

# For tests that open one book: the torture edition at every run, the four editions in `test-all`.
MOST: Final = (TORTURE, *(pytest.param(name, marks=pytest.mark.slow) for name in EDITIONS))
ALL: Final = (TORTURE, *EDITIONS)


def file_of(name: str, request: pytest.FixtureRequest) -> Path:
    """Return the EPUB of a book; it is made when nobody did."""
    if name == TORTURE:
        torture: Path = request.getfixturevalue("torture")
        return torture / TORTURE_EPUB
    dist: Path = request.getfixturevalue("dist")
    return dist / name / f"burgermeesterleerboek-{name}.epub"
