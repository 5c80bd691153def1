"""Public addresses are for ever: a page may move only when it leaves a redirect."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

_PINNED: Final = Path(__file__).parent / "adressen.txt"


def _addresses(dist: Path) -> set[str]:
    return {path.relative_to(dist).as_posix() for path in dist.rglob("*.html")}


def test_every_address_ever_published_still_answers(dist: Path) -> None:
    """Add new addresses to ``adressen.txt``; never take one away."""
    pinned = set(_PINNED.read_text(encoding="utf-8").split())
    assert pinned - _addresses(dist) == set()


def test_every_address_is_pinned(dist: Path) -> None:
    pinned = set(_PINNED.read_text(encoding="utf-8").split())
    assert _addresses(dist) - pinned == set()


@pytest.mark.parametrize("folder", ["book", "participant_stories"])
def test_no_address_shows_the_folders_of_the_editors(dist: Path, folder: str) -> None:
    assert [name for name in _addresses(dist) if f"/{folder}/" in f"/{name}"] == []
