"""Whether the book may come to stand in a place: nothing that is not ours is ever replaced."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build_tools.problems import ContentError, Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

SUMS: Final = "SHA256SUMS"
LOCK: Final = "slot"
PLACED: Final = "geplaatst"
_INVENTORY: Final = ".inhoud.json"
_NAME: Final = 16
# A publication has both; other folders with sums seldom have the second.
_PUBLICATION: Final = (SUMS, "_headers")
_STORE: Final = re.compile(r"\..+-uitgaven")


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where publications stand.

    :ivar out: what readers are shown, for example ``dist``.
    :ivar store: the folder with the publications themselves.
    :ivar texts: folders of the book itself, in which no publication may come.
    """

    out: Path
    store: Path
    texts: tuple[Path, ...] = ()


def shelf_for(out: Path, *, texts: tuple[Path, ...] = ()) -> Shelf:
    """Return the shelf that belongs to an output folder."""
    return Shelf(out, out.parent / f".{out.name}-uitgaven", texts)


def name_of(sums: str) -> str:
    """Return the name of a publication: the beginning of the hash of its ``SHA256SUMS``."""
    return hashlib.sha256(sums.encode()).hexdigest()[:_NAME]


def inventory_of(shelf: Shelf, publication: Path) -> Path:
    """Return the file, there or not, that says which stories a publication holds.

    It stands in the store and not in the publication, so that readers do not get it, and has the
    name of the publication, so that it is found wherever the publication stands.

    :raises FileNotFoundError: there is no publication.
    """
    sums = (publication / SUMS).read_text(encoding="utf-8")
    return shelf.store / f"{name_of(sums)}{_INVENTORY}"


def refuse_strangers(shelf: Shelf) -> None:
    """Refuse a place that is not ours; nothing has been changed then.

    A link is ours when it points into our own store.  A folder is ours when it is empty, or when
    we put it there (where links are not allowed) and nothing was added since.

    :raises ContentError: LB511 (somebody else's files), LB517 (somebody else's link),
        LB518 (inside the texts of the book, or inside a publication).
    """
    here = Location(shelf.out.name)
    if (home := _surrounding(shelf)) is not None:
        raise ContentError([Problem(here, "LB518", (str(shelf.out), str(home)))])
    if shelf.out.is_symlink():
        if not _points_into_store(shelf):
            raise ContentError([Problem(here, "LB517", (str(shelf.out),))])
    elif shelf.out.exists() and not _is_empty(shelf.out) and not _was_placed(shelf):
        raise ContentError([Problem(here, "LB511", (str(shelf.out),))])


def remember_placed(shelf: Shelf, coming: Path) -> None:
    """Write down which folder stands in the place, and which one comes, to know both again."""
    known = [_digest(folder / SUMS) for folder in (shelf.out, coming) if (folder / SUMS).is_file()]
    (shelf.store / PLACED).write_text("\n".join(known), encoding="utf-8")


def _surrounding(shelf: Shelf) -> Path | None:
    """Return the folder of the book or of a publication that the place lies in, or None."""
    parent = shelf.out.parent.resolve()
    place = parent / shelf.out.name
    for text in shelf.texts:
        if place.is_relative_to(text.resolve()):
            return text
    return next((one for one in (parent, *parent.parents) if _is_publication(one)), None)


def _is_publication(folder: Path) -> bool:
    if _STORE.fullmatch(folder.name) and (folder / LOCK).exists():
        return True
    return all((folder / name).is_file() for name in _PUBLICATION)


def _points_into_store(shelf: Shelf) -> bool:
    target = os.path.normpath(shelf.out.parent / shelf.out.readlink())
    return Path(target).parent == Path(os.path.normpath(shelf.store))


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())


def _was_placed(shelf: Shelf) -> bool:
    """Whether the folder is what we put there, without a file that we do not know."""
    record, sums = shelf.store / PLACED, shelf.out / SUMS
    if not record.is_file() or not sums.is_file():
        return False
    if _digest(sums) not in record.read_text(encoding="utf-8").split():
        return False
    return {SUMS, *_listed(sums)} >= {
        path.relative_to(shelf.out).as_posix() for path in shelf.out.rglob("*") if path.is_file()
    }


def _listed(sums: Path) -> Iterator[str]:
    for line in sums.read_text(encoding="utf-8").splitlines():
        yield line.partition("  ")[2]


def _digest(sums: Path) -> str:
    return hashlib.sha256(sums.read_bytes()).hexdigest()
