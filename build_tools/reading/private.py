"""Where the editors keep what nobody else may have: the register of consent and what came in."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build_tools.problems import ContentError, Location, Problem
from build_tools.reading.schema import ImprintFile
from build_tools.reading.text import PAGE_LIMITS, read_text
from build_tools.reading.toml import read_toml
from build_tools.reading.validate import validate

if TYPE_CHECKING:
    from collections.abc import Mapping

PRIVATE_VARIABLE: Final = "LEERBOEK_PRIVE"
_SETTINGS: Final = "uitgave.toml"
_DEFAULT: Final = "prive"
# What is built, published or kept for everybody; what a build or a withdrawal clears away; git.
_FOR_EVERYBODY: Final = (
    "book", "participant_stories", "build_tools", "docs", "tests", "dist", ".cache", "_build",
    ".git",
)  # fmt: skip
# Where publications stand, wherever: what nobody points at goes.
_STORE: Final = re.compile(r"\..+-uitgaven")


def private_folder(root: Path, environ: Mapping[str, str]) -> Path:
    """Return the private folder; it need not exist.

    :param root: the folder of the book.
    :param environ: ``LEERBOEK_PRIVE`` names the folder; else ``privemap`` in ``uitgave.toml``
        does, else it is ``prive``.  Without a root of its own it starts at the book's.
    :raises ContentError: LB701 (the book itself, around it, in a folder for everybody or in one
        that is cleared away), and whatever is wrong with ``uitgave.toml``.
    """
    named = environ.get(PRIVATE_VARIABLE) or _from_settings(root) or _DEFAULT
    home = Path(os.path.realpath(root))
    folder = Path(os.path.realpath(home / Path(named).expanduser()))
    around = (folder, *folder.parents)
    is_public = any(home / name in around for name in _FOR_EVERYBODY)
    is_cleared = any(_STORE.fullmatch(one.name) for one in around)
    if home.is_relative_to(folder) or is_public or is_cleared:
        raise ContentError([Problem(Location(""), "LB701", (named,))])
    return folder


def _from_settings(root: Path) -> str:
    path = root / _SETTINGS
    if not path.is_file():
        return ""
    text = read_text(path, _SETTINGS, PAGE_LIMITS)
    return validate(read_toml(text, _SETTINGS), ImprintFile).privemap
