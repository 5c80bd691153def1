"""Wire the pictures of the book to what makes them clean, for the web and for the EPUB."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from build_tools.images.derive import WebPicture, derive_epub, derive_web
from build_tools.images.greys import known_to_run_together
from build_tools.images.refusal import ImageRefused
from build_tools.problems import ContentError, Location, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from build_tools.images.cache import Rendition

_Picture = TypeVar("_Picture")

# What ``derive_epub`` makes of a drawing.
_DRAWING: Final = ".png"
CACHE: Final = ".cache/leerboek/beeld"


class _Named(Protocol):
    """A clean picture."""

    @property
    def file_name(self) -> str:
        """Its name."""

    @property
    def data(self) -> bytes:
        """Its bytes."""


def web_pictures(root: Path) -> Callable[[Path], WebPicture]:
    """Return the function from a picture's file to its clean forms for the web.

    It raises ``ContentError`` (LB6xx) when the file is not a picture that can be shown.
    """
    cache = root / CACHE

    def derive(data: bytes, name: str) -> WebPicture:
        return derive_web(data, name=name, cache=cache)

    return lambda path: _clean(path, root, derive)


def epub_pictures(root: Path) -> Callable[[Path], Rendition]:
    """Return the function from a picture's file to its clean form for the EPUB.

    It raises ``ContentError`` (LB6xx) when the file is not a picture that can be shown.
    """
    cache = root / CACHE

    def derive(data: bytes, name: str) -> Rendition:
        return derive_epub(data, name=name, cache=cache)

    return lambda path: _clean(path, root, derive)


def picture_doubts(root: Path) -> Callable[[Path, _Named], Iterator[Problem]]:
    """Return the function that says what a reader may not see of a drawing: LB607.

    :param root: the folder that the places in messages start from.
    """
    cache = root / CACHE

    def doubts(source: Path, picture: _Named) -> Iterator[Problem]:
        name = Path(os.path.normpath(source)).relative_to(root).as_posix()
        if picture.file_name.endswith(_DRAWING) and known_to_run_together(picture.data, cache):
            yield Problem(Location(name), "LB607", (PurePosixPath(name).name,))

    return doubts


def _clean(given: Path, root: Path, derive: Callable[[bytes, str], _Picture]) -> _Picture:
    """Return the clean forms of a picture.

    Nothing that lies behind a link is opened: it can be any file of this machine.  Sphinx may have
    followed a link already; then the way goes up, out of the book.

    :raises ContentError: LB130 (behind a link), LB409 (not there, or no file), LB136 (it cannot
        be opened), LB6xx (it cannot be shown).
    """
    path = Path(os.path.normpath(given))
    inside = path.is_relative_to(root)
    name = path.relative_to(root).as_posix() if inside else path.name
    above = [one for one in (path, *path.parents) if one != root and one.is_relative_to(root)]
    if not inside or any(one.is_symlink() for one in above):
        raise ContentError([Problem(Location(name), "LB130")])
    if not path.is_file():
        raise ContentError([Problem(Location(name), "LB409", (name,))])
    try:
        return derive(path.read_bytes(), path.name)
    except ImageRefused as error:
        raise ContentError([Problem(Location(name), error.code, error.values)]) from error
    except OSError as error:
        raise ContentError([Problem(Location(name), "LB136", (error.strerror or "",))]) from error
