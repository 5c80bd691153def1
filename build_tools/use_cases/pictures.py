"""Wire the pictures of the book to what makes them clean, for the web and for the EPUB."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from build_tools.images.derive import WebPicture, derive_epub, derive_web
from build_tools.images.refusal import ImageRefused
from build_tools.problems import ContentError, Location, Problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from build_tools.images.cache import Rendition

_Picture = TypeVar("_Picture")

CACHE: Final = ".cache/leerboek/beeld"


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


def _clean(path: Path, root: Path, derive: Callable[[bytes, str], _Picture]) -> _Picture:
    where = Location(path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name)
    if path.is_symlink() or not path.is_file():
        raise ContentError([Problem(where, "LB409", (where.path,))])
    try:
        return derive(path.read_bytes(), path.name)
    except ImageRefused as error:
        raise ContentError([Problem(where, error.code, error.values)]) from error
