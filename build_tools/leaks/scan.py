"""Scan every byte of a publication for what may not be in it."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

from build_tools.leaks.likeness import Looks, alike, looks_of, looks_when_changed
from build_tools.leaks.picture_parts import is_picture, says_where
from build_tools.leaks.seeker import Find, Seeker
from build_tools.leaks.unpacking import Budget, CannotSearch, unpacked
from build_tools.leaks.views import Kind, View, kind_of_file, views
from build_tools.problems import Location, Problem, in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from build_tools.leaks.forbidden import Forbidden


_META: Final = re.compile(rb"<meta\b[^>]*>", re.IGNORECASE)


def everything(_name: str) -> bool:
    """Want every file."""
    return True


def whole(data: bytes) -> bytes:
    """Read all of a file."""
    return data


def cards(data: bytes) -> bytes:
    """Read of a page only what is shown where its link is shared: its ``meta`` elements."""
    return b"\n".join(_META.findall(data))


def scan(
    folder: Path,
    forbidden: Forbidden,
    wanted: Callable[[str], bool] = everything,
    reading: Callable[[bytes], bytes] = whole,
) -> tuple[Problem, ...]:
    """Return what was found in a folder (LB830-LB843), in order of file; each thing once a file.

    Names of files are searched as well.  Nothing that was found is repeated: a file is named as
    long as its name is clean itself, or else by its folder.

    :param wanted: whether to look at a file, by its POSIX path from the folder.
    :param reading: which of its bytes to look at.
    """
    scanner = _Scanner(forbidden)
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not wanted(name) or not (path.is_file() or path.is_symlink()):
            continue
        in_name = set(scanner.in_text(name))
        inside = set(scanner.in_file(name, reading(path.read_bytes()))) if path.is_file() else set()
        told = f"{name.rpartition('/')[0]}/…".lstrip("/") if _is_secret(in_name) else name
        where = Location(told)
        problems.extend(Problem(where, code, values) for code, values in in_name | inside)
    return in_order(problems)


def _is_secret(in_name: Iterable[Find]) -> bool:
    """Whether the name of a file tells more than the id of a story, which is public."""
    return any(code != "LB838" for code, _ in in_name)


class _Scanner:
    """Looks at files, one after another, with one budget; equal parts are looked at once."""

    def __init__(self, forbidden: Forbidden) -> None:
        self._seeker = Seeker(forbidden)
        self._photos = [
            (looks, secret.story)
            for secret in forbidden.secrets
            for photo in secret.photos
            for looks in looks_when_changed(photo)
        ]
        self._budget = Budget()
        self._seen: dict[tuple[bytes, Kind], frozenset[Find]] = {}

    def in_text(self, text: str) -> Iterator[Find]:
        """Yield what is in a text, such as the name of a file."""
        yield from self._seeker.finds(View(Kind.HIDDEN, text))

    def in_file(self, name: str, data: bytes) -> Iterator[Find]:
        """Yield what is in a file and in everything that is packed in it."""
        try:
            for inner, part in unpacked(name, data, self._budget):
                key = (hashlib.sha256(part).digest(), kind_of_file(inner))
                if key not in self._seen:
                    self._seen[key] = frozenset(self._in_part(part, inner))
                yield from self._seen[key]
        except CannotSearch as error:
            yield "LB843", (str(error),)

    def _in_part(self, part: bytes, name: str) -> Iterator[Find]:
        if is_picture(part):
            yield from self._in_picture(part)
            return
        for view in views(part, name):
            yield from self._seeker.finds(view)

    def _in_picture(self, data: bytes) -> Iterator[Find]:
        if says_where(data):
            yield "LB842", ()
        looks = looks_of(data) if self._photos else None
        if looks is not None:
            yield from (("LB837", (story,)) for story in self._stories_like(looks))

    def _stories_like(self, looks: Looks) -> set[str]:
        return {story for photo, story in self._photos if alike(looks, photo)}
