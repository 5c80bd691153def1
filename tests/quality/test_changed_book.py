"""What an editor can do to the real book without a programmer: add an edition, move a page."""

from __future__ import annotations

import shutil
import zipfile
from typing import TYPE_CHECKING, Final

import pytest
import tomlkit
from lxml import etree

from build_tools.catalogue import describe
from build_tools.use_cases.build import BuildRequest, build
from build_tools.use_cases.progress import silent
from tests.dist import EDITIONS, REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

_NEW: Final = "editie-vijf"
_NAME: Final = "Editie 5"
_COPIED: Final = EDITIONS[0]
_OLD_PAGE: Final = "oud/plek.html"
_NEW_PAGE: Final = "vertalen.html"


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give what readers get of a fifth edition, in a book with a page that moved."""
    folder = tmp_path_factory.mktemp("veranderd")
    book = folder / "boek"
    book.mkdir()
    for name in ("conf.py", "docutils.conf", "uitgave.toml"):
        shutil.copy(REPOSITORY / name, book / name)
    for name in ("book", "participant_stories"):
        shutil.copytree(REPOSITORY / name, book / name)
    stories = book / "participant_stories"
    _name_anew(shutil.copytree(stories / _COPIED, stories / _NEW) / "editie.toml")
    moved = book / "book" / "verhuisd.toml"
    moved.write_text(f'"{_OLD_PAGE}" = "{_NEW_PAGE}"\n', encoding="utf-8")
    outcome = build(BuildRequest(root=book, out=folder / "dist", editions=(_NEW,)), silent)
    assert outcome.built, "\n".join(describe(problem) for problem in outcome.problems)
    return folder / "dist" / _NEW


def _name_anew(file: Path) -> None:
    """Change what AGENTS.md tells to change, and nothing else."""
    data = tomlkit.parse(file.read_text(encoding="utf-8"))
    data.update(slug=_NEW, naam=_NAME, volgorde=5, uuid="6f5ee0b6-54a3-4ac4-8f6b-4f2cf5a7f6f4")
    file.write_text(tomlkit.dumps(data), encoding="utf-8")


def test_a_folder_makes_a_fifth_edition_for_the_web(changed: Path) -> None:
    ours = {path.name for path in (REPOSITORY / "participant_stories" / _COPIED).glob("*.md")}
    told = {path.with_suffix(".md").name for path in (changed / "verhalen").glob("*.html")}
    assert told == ours


def test_a_folder_makes_a_fifth_edition_as_epub(changed: Path) -> None:
    with zipfile.ZipFile(changed / f"burgermeesterleerboek-{_NEW}.epub") as package:
        record = next(name for name in package.namelist() if name.endswith(".opf"))
        title = etree.fromstring(package.read(record)).findtext(".//{*}title")
    assert title == f"Burgermeesterleerboek – {_NAME}"


def test_the_front_leads_to_a_fifth_edition(changed: Path) -> None:
    front = (changed.parent / "index.html").read_text(encoding="utf-8")
    assert f'href="{_NEW}/index.html"' in front


def test_a_moved_page_sends_its_readers_on(changed: Path) -> None:
    moved = (changed / _OLD_PAGE).read_text(encoding="utf-8")
    assert f'content="0; url=../{_NEW_PAGE}"' in moved
