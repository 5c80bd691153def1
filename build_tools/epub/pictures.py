"""Where pictures come from: a function that whoever starts the build puts in."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from build_tools.problems import ContentError, Location, Problem


class EpubPicture(Protocol):
    """A picture as it goes into the package."""

    @property
    def file_name(self) -> str:
        """Its name, the same for the same content; lower-case ASCII without a folder."""

    @property
    def data(self) -> bytes:
        """Its bytes: JPEG, PNG or WebP."""


PictureSource = Callable[[Path], EpubPicture]
"""From the file of an editor to a clean picture; raises ``ContentError`` when that cannot be."""

PictureDoubts = Callable[[Path, EpubPicture], Iterable[Problem]]
"""From the file of an editor and its clean picture to what a reader may not see of it."""

# Source: the signatures of ITU T.81 B.1.1.3, ISO/IEC 15948 5.2 and RFC 9649 2.4.
_KINDS: Final = {
    re.compile(rb"\xff\xd8\xff"): ".jpg",
    re.compile(rb"\x89PNG\r\n\x1a\n"): ".png",
    re.compile(rb"RIFF.{4}WEBP", re.DOTALL): ".webp",
}


@dataclass(frozen=True, slots=True)
class PlainPicture:
    """A picture as the editor saved it."""

    file_name: str
    data: bytes


def no_doubts(_source: Path, _picture: EpubPicture) -> Iterable[Problem]:
    """Return nothing: the fallback of a bare ``sphinx-build``."""
    return ()


def plain_pictures(root: Path) -> PictureSource:
    """Return the fallback of a bare ``sphinx-build``: pictures as the editor saved them.

    Nothing is made smaller and no metadata is taken off; ``leerboek bouw`` puts in a source that
    does both.

    :param root: the folder that the places in messages start from.
    """

    def plain_picture(source: Path) -> PlainPicture:
        """Return a picture unchanged.

        :raises ContentError: LB524, it is no JPEG, PNG or WebP, or cannot be read.
        """
        name = source.relative_to(root).as_posix()
        try:
            data = source.read_bytes()
        except OSError as error:
            raise ContentError([Problem(Location(name), "LB524")]) from error
        if not (suffix := suffix_of(data)):
            raise ContentError([Problem(Location(name), "LB524")])
        return PlainPicture(f"beeld-{hashlib.sha256(data).hexdigest()[:16]}{suffix}", data)

    return plain_picture


def suffix_of(data: bytes) -> str:
    """Return the suffix that fits the first bytes of a picture, or nothing."""
    return next((suffix for head, suffix in _KINDS.items() if head.match(data)), "")
