"""The editors' handbook as a book in a folder of its own (ADR 0020)."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Final

import tomlkit

from build_tools.problems import Location
from build_tools.reading.toml import read_toml

if TYPE_CHECKING:
    from pathlib import Path

HANDBOOK: Final = "docs/handboek"
EDITION: Final = "handboek"
_EDITION_FOLDER: Final = "_editie"
_BOOK: Final = "book"
_STORIES: Final = f"participant_stories/{EDITION}"
_EXTENSION: Final = "build_tools.sphinx_ext.handbook"
_IMPRINT: Final = "uitgave.toml"
# What it has in common with the book.
_SHARED: Final = ("docutils.conf", "book/gegevens/termen.toml")
_PILLARS: Final = "book/gegevens/pijlers.toml"
_PAGE: Final = re.compile(r'^pagina = ".*"$', re.MULTILINE)
_PILLAR_PAGE: Final = 'pagina = "voorbeeld-pijler"'  # there is one, as an example


def lay_out(root: Path, home: Path) -> None:
    """Make the handbook in a folder that does not exist yet.

    :param root: the repository.
    :raises ContentError: LB106: ``uitgave.toml`` is no TOML.
    :raises OSError: a file cannot be read or written.
    """
    source = root / HANDBOOK
    shutil.copytree(source, home / _BOOK, ignore=shutil.ignore_patterns("_*", ".*"))
    shutil.copytree(source / _EDITION_FOLDER, home / _STORIES)
    for name in _SHARED:
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / name, home / name)
    _write(home / _PILLARS, _PAGE.sub(_PILLAR_PAGE, (root / _PILLARS).read_text("utf-8")))
    settings = (root / "conf.py").read_text(encoding="utf-8")
    _write(home / "conf.py", f'{settings}\nextensions.append("{_EXTENSION}")\n')
    owner = (root / _IMPRINT).read_text(encoding="utf-8")
    read_toml(owner, _IMPRINT)  # says where it is wrong, as tomlkit does not
    imprint = tomlkit.parse(owner)
    imprint["basisadres"] = ""  # is that of the book itself
    _write(home / _IMPRINT, tomlkit.dumps(imprint))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def at_home(where: Location) -> Location:
    """Return the place in the repository of a place in the folder of the handbook."""
    if where.path in {*_SHARED, _PILLARS}:
        return where
    for folder, own in ((_STORIES, f"{HANDBOOK}/{_EDITION_FOLDER}"), (_BOOK, HANDBOOK)):
        if where.path.startswith(f"{folder}/"):
            return Location(own + where.path.removeprefix(folder), where.line)
    return where
