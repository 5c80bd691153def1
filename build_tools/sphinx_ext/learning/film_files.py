"""The files of a film as an editor puts them beside a page: looked at before any is published."""

from __future__ import annotations

import hashlib
import html
import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from webvtt.models import Caption

MOST_FILM_BYTES: Final = 200_000_000
MOST_CAPTION_BYTES: Final = 1_000_000
_MEGABYTE: Final = 1_000_000
MEDIA_TYPES: Final[Mapping[str, str]] = MappingProxyType({
    ".mp4": "video/mp4", ".webm": "video/webm",
})  # fmt: skip
_NAME: Final = re.compile(r"(film/|beeld/)?[A-Za-z0-9][A-Za-z0-9._-]*\.(?P<end>mp4|webm|vtt)")
# Source: ISO/IEC 14496-12 4.3 (a file begins with its ``ftyp`` box); RFC 8794 11.2.1 (EBML header).
_SIGNATURES: Final = MappingProxyType({
    ".mp4": re.compile(rb".{4}ftyp", re.DOTALL),
    ".webm": re.compile(rb"\x1a\x45\xdf\xa3"),
})  # fmt: skip
_LOOKED_AT: Final = 16
_DIGEST: Final = 16
# So many seconds of speech by one voice stand in one line of a transcript.
_LINE_SECONDS: Final = 20


class FilmRefused(Exception):  # noqa: N818 - it is refused, nothing went wrong
    """A file that may not be published.

    :ivar code: of the problem. :ivar values: for its words.
    """

    def __init__(self, code: str, *values: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmFile:
    """A film that may be published.

    :ivar name: under which it is published; holds a hash of the content.
    :ivar media_type: as IANA writes it. :ivar size: in bytes.
    """

    path: Path
    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A piece of a transcript.

    :ivar seconds: from the start of the film. :ivar voice: who speaks; may be empty.
    """

    seconds: int
    voice: str
    text: str


def film_file(folder: Path, name: str, root: Path) -> FilmFile:
    """Return a film beside a page.

    :param folder: that of the page. :param root: the repository; no link below it is followed.
    :raises FilmRefused: LB495 (not there, or a name that cannot be), LB130 (a link), LB496 (no film
        that browsers play), LB497 (too large).
    """
    path = _regular(folder, name, root, frozenset(MEDIA_TYPES))
    size = path.stat().st_size
    if size > MOST_FILM_BYTES:
        raise FilmRefused("LB497", name, MOST_FILM_BYTES // _MEGABYTE)
    with path.open("rb") as file:
        if not _SIGNATURES[path.suffix].match(file.read(_LOOKED_AT)):
            raise FilmRefused("LB496", name)
        file.seek(0)
        digest = hashlib.file_digest(file, "sha256").hexdigest()[:_DIGEST]
    public = f"{path.stem.lower()}-{digest}{path.suffix}"
    return FilmFile(path=path, name=public, media_type=MEDIA_TYPES[path.suffix], size=size)


def captions_of(folder: Path, name: str, root: Path) -> tuple[Caption, ...]:
    """Return the captions in a WebVTT file beside a page.

    :raises FilmRefused: LB495, LB130 and LB497 as for a film; LB498 (no captions can be read).
    """
    path = _regular(folder, name, root, frozenset({".vtt"}))
    if path.stat().st_size > MOST_CAPTION_BYTES:
        raise FilmRefused("LB497", name, MOST_CAPTION_BYTES // _MEGABYTE)
    try:
        found = tuple(
            webvtt.from_string(path.read_text(encoding="utf-8-sig"), strict=True).captions
        )
    except (ValueError, MalformedFileError, MalformedCaptionError) as error:
        raise FilmRefused("LB498", name) from error
    if not found:
        raise FilmRefused("LB498", name)
    return found


def _regular(folder: Path, name: str, root: Path, suffixes: frozenset[str]) -> Path:
    """Return the path of an ordinary file with a name that can be."""
    path = folder / name
    if not _NAME.fullmatch(name) or path.suffix not in suffixes:
        raise FilmRefused("LB495", name, " of ".join(sorted(suffixes)))
    if any(one.is_symlink() for one in (path, *path.parents) if one.is_relative_to(root)):
        raise FilmRefused("LB130")
    if not path.is_file():
        raise FilmRefused("LB495", name, " of ".join(sorted(suffixes)))
    return path


def clean_captions(captions: Iterable[Caption]) -> str:
    """Return a WebVTT file with nothing but captions: no notes, no styles, no places."""
    kept = [webvtt.Caption(one.start, one.end, one.raw_text) for one in captions]
    return f"{webvtt.WebVTT(captions=kept).content.strip()}\n"


def transcript(captions: Iterable[Caption]) -> list[SpokenLine]:
    """Return what is said: one line for what one voice says in a while."""
    lines: list[SpokenLine] = []
    for one in captions:
        voice = html.unescape(one.voice or "")
        said = " ".join(html.unescape(one.text).split())
        last = lines[-1] if lines else None
        if last and last.voice == voice and one.start_in_seconds - last.seconds < _LINE_SECONDS:
            lines[-1] = SpokenLine(last.seconds, voice, f"{last.text} {said}")
        elif said:
            lines.append(SpokenLine(one.start_in_seconds, voice, said))
    return lines


def clock_time(seconds: int) -> str:
    """Return a moment in a film: ``1:15``, or ``1:02:15`` after an hour."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
