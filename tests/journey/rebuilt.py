"""The real book a year later: a chapter more, and a chapter that moved."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Final

from build_tools.catalogue import describe
from build_tools.use_cases.build import BuildRequest, build
from build_tools.use_cases.progress import silent
from tests.dist import REPOSITORY

EDITION: Final = "editie-3"
OLD: Final = "vertalen"
NEW: Final = "heen-en-terug"
ADDED: Final = "nieuw-hoofdstuk"
ADDED_ACTIVITY: Final = "nieuw-vraag"
_BEFORE: Final = "elkaar-begrijpen"
_CHAPTER: Final = Path(__file__).parent / "nieuw-hoofdstuk.md"


def rebuild(folder: Path) -> Path:
    """Publish one edition of the changed book for the web, and return where it stands.

    :param folder: empty, or not there yet.
    """
    book = folder / "boek"
    book.mkdir(parents=True)
    for name in ("conf.py", "docutils.conf", "uitgave.toml"):
        shutil.copy(REPOSITORY / name, book / name)
    for name in ("book", "participant_stories"):
        shutil.copytree(REPOSITORY / name, book / name)
    _add_a_chapter(book / "book")
    _move_a_chapter(book / "book")
    out = folder / "dist"
    outcome = build(BuildRequest(root=book, out=out, editions=(EDITION,), formats=("web",)), silent)
    assert outcome.built, "\n".join(describe(problem) for problem in outcome.problems)
    return out


def _add_a_chapter(home: Path) -> None:
    """Put a chapter with a question before another."""
    shutil.copy(_CHAPTER, home / f"{ADDED}.md")
    _replace(home / "inhoud.toml", f'"{_BEFORE}",', f'"{ADDED}", "{_BEFORE}",')
    with (home / "gegevens" / "activiteiten.toml").open("a", encoding="utf-8") as known:
        known.write(f'\n[[activiteit]]\nid = "{ADDED_ACTIVITY}"\nsoort = "reflectie"\n')


def _move_a_chapter(home: Path) -> None:
    """Give a chapter another name, everywhere, and say so in ``verhuisd.toml``."""
    (home / f"{OLD}.md").rename(home / f"{NEW}.md")
    _replace(home / "inhoud.toml", f'"{OLD}"', f'"{NEW}"')
    for page in sorted(home.rglob("*.md")):
        text = page.read_text(encoding="utf-8")
        page.write_text(re.sub(rf"\b{OLD}\.md", f"{NEW}.md", text), encoding="utf-8")
    moved = home / "verhuisd.toml"
    said = moved.read_text(encoding="utf-8")
    moved.write_text(f'{said}\n"{OLD}.html" = "{NEW}.html"\n', encoding="utf-8")


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text, file
    file.write_text(text.replace(old, new), encoding="utf-8")
