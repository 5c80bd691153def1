"""What was made once, kept: a folder of files that prove their own content.

An entry is a SHA-256 in hexadecimal, a line end, and what it is the SHA-256 of: a line of JSON
that names the parts, a line end, and the bytes of the parts one after another.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import PIL
from PIL import features

from build_tools.images.lettering import FONTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_CODECS: Final = ("jpg", "webp", "zlib", "littlecms2", "freetype2")
_PARTS_MAKING: Final = ("*.py", "motifs/*.py")


class Rendition(NamedTuple):
    """One finished picture file.

    :ivar file_name: holds a hash of the content.
    :ivar width: in pixels; so is ``height``.
    """

    file_name: str
    media_type: str
    width: int
    height: int
    data: bytes


def remembered(
    folder: Path, wanted: Sequence[bytes | str], make: Callable[[], Iterable[Rendition]]
) -> tuple[Rendition, ...]:
    """Return what ``make`` gives, from the folder when it was made before.

    An entry that was damaged is made again. Any number of processes may do this at once.

    :param folder: is made when it is not there.
    :param wanted: everything that decides what ``make`` gives, except this program itself.
    :raises OSError: if the folder cannot be written.
    """
    place = folder / f"{_key(wanted)}.beeld"
    kept = _read(place)
    if kept is not None:
        return kept
    parts = tuple(make())
    _write(place, parts)
    return parts


@cache
def recipe() -> str:
    """Return what stands for this program in the cache: its own text, its fonts, its codecs."""
    here = Path(__file__).parent
    files = [file for pattern in _PARTS_MAKING for file in here.glob(pattern)]
    fonts = FONTS.glob("*/*.woff2")
    digest = hashlib.sha256()
    for file in sorted([*files, *fonts]):
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    versions = [f"{codec} {features.version(codec)}" for codec in _CODECS]
    digest.update("; ".join([f"Pillow {PIL.__version__}", *versions]).encode())
    return digest.hexdigest()


def _key(wanted: Sequence[bytes | str]) -> str:
    digest = hashlib.sha256(recipe().encode())
    for piece in wanted:
        data = piece.encode() if isinstance(piece, str) else piece
        digest.update(hashlib.sha256(data).digest())
    return digest.hexdigest()


def _read(place: Path) -> tuple[Rendition, ...] | None:
    """Return an entry, or nothing when it is not there or not whole."""
    try:
        proof, _, body = place.read_bytes().partition(b"\n")
    except FileNotFoundError:
        return None
    if proof != _proof(body):
        return None
    head, _, data = body.partition(b"\n")
    parts, start = [], 0
    for file_name, media_type, width, height, length in json.loads(head):
        piece = data[start : start + length]
        parts.append(Rendition(file_name, media_type, width, height, piece))
        start += length
    return tuple(parts)


def _write(place: Path, parts: Iterable[Rendition]) -> None:
    """Put an entry in its place in one step; a reader sees all of it or nothing."""
    head = json.dumps([[*part[:4], len(part.data)] for part in parts]).encode()
    body = b"\n".join([head, b"".join(part.data for part in parts)])
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, waiting = tempfile.mkstemp(dir=place.parent, prefix=".", suffix=".tijdelijk")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(b"\n".join([_proof(body), body]))
        Path(waiting).replace(place)
    finally:
        Path(waiting).unlink(missing_ok=True)


def _proof(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode()
