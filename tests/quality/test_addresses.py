"""Public addresses are for ever: a page may move only when it leaves a redirect."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import pytest

from build_tools.use_cases.build import BuildRequest, build
from build_tools.use_cases.progress import silent
from tests.dist import EDITIONS, REPOSITORY

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


def test_a_moved_page_sends_its_readers_on(tmp_path: Path) -> None:
    book = tmp_path / "boek"
    book.mkdir()
    for name in ("conf.py", "docutils.conf", "uitgave.toml"):
        shutil.copy(REPOSITORY / name, book / name)
    for name in ("book", "participant_stories"):
        shutil.copytree(REPOSITORY / name, book / name)
    (book / "book" / "verhuisd.toml").write_text('"oud/plek.html" = "vertalen.html"\n')
    edition = EDITIONS[0]
    request = BuildRequest(root=book, out=tmp_path / "dist", editions=(edition,), formats=("web",))
    assert build(request, silent).built
    moved = (tmp_path / "dist" / edition / "oud" / "plek.html").read_text(encoding="utf-8")
    assert 'content="0; url=../vertalen.html"' in moved
