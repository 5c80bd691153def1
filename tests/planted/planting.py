"""Faults as data: what is changed in a good EPUB or web folder, and which check must see it.

``faults/<name>.toml`` holds ``[[fault]]``:

- ``name``: one sentence in words with dashes;
- ``where = "epub"`` or ``"web"``;
- ``seen_by``: the one check that must see it, as ``"<tool> <rule>"``; for vnu, which has no rules,
  the beginning of its sentence;
- ``also``: other checks that see it as well, so that nothing but these is said;
- ``alone = true``: seen by our own linter only, by neither EPUBCheck nor Ace (ADR 0014);
- ``[[fault.change]]``: ``in`` (a pattern for names; the first file that fits is changed), and
  ``find`` (a regular expression) with ``put`` (what comes in the place of the first match), or
  ``add`` (what comes at the end of the text of a page, ``times`` times), or ``remove = true``, or
  ``copy_to`` (a name for a copy), or ``text`` for a new file;
- ``[fault.pack]``: how an EPUB is packed: ``last`` and ``squeezed`` (names), ``year`` (of a name).
"""

from __future__ import annotations

import io
import os
import re
import shutil
import tomllib
import zipfile
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HERE: Final = Path(__file__).parent / "faults"
_END: Final = r"</section>\s*</body>|</main>"  # of the text of a page, in an EPUB and on the web


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault.

    :ivar tool: of the check that must see it. :ivar rule: its own name for what is wrong.
    :ivar also: what else is said of it, as ``"<tool> <rule>"``.
    """

    name: str
    where: str
    tool: str
    rule: str
    also: frozenset[str]
    changes: tuple[Mapping[str, Any], ...]
    pack: Mapping[str, Any]
    alone: bool


def faults() -> tuple[Fault, ...]:
    """Return all faults, in order of file."""
    return tuple(
        _fault(told)
        for path in sorted(_HERE.glob("*.toml"))
        for told in tomllib.loads(path.read_text(encoding="utf-8"))["fault"]
    )


def _fault(told: Mapping[str, Any]) -> Fault:
    tool, _, rule = told["seen_by"].partition(" ")
    return Fault(
        name=told["name"],
        where=told["where"],
        tool=tool,
        rule=rule,
        also=frozenset(told.get("also", ())),
        changes=tuple(told.get("change", ())),
        pack=told.get("pack", {}),
        alone=told.get("alone", False),
    )


def in_epub(book: bytes, fault: Fault) -> bytes:
    """Return an EPUB with the fault in it; all else is as it was, to the order of the files."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        heads = {head.filename: head for head in archive.infolist()}
        files = {name: archive.read(name) for name in heads}
    for change in fault.changes:
        files.update(_changed(change, files))
        if change.get("remove"):
            del files[_named(change, files)]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in sorted(files, key=lambda name: name == fault.pack.get("last")):
            head = zipfile.ZipInfo(
                name, heads[name].date_time if name in heads else _any_day(heads)
            )
            head.create_system = 3
            head.compress_type = zipfile.ZIP_DEFLATED
            if name == "mimetype" and name not in fault.pack.get("squeezed", ()):
                head.compress_type = zipfile.ZIP_STORED
            if name in fault.pack.get("year", {}):
                head.date_time = (fault.pack["year"][name], *head.date_time[1:])
            archive.writestr(head, files[name])
    return made.getvalue()


def _any_day(heads: Mapping[str, zipfile.ZipInfo]) -> tuple[int, int, int, int, int, int]:
    return heads["mimetype"].date_time


def in_site(site: Path, fault: Fault, home: Path) -> Path:
    """Return a copy of a web folder with the fault in it.

    :param home: where the copy comes; what is not changed is the same file by another name.
    """
    shutil.copytree(site.resolve(), home, copy_function=os.link)
    files = _Tree(home)
    for change in fault.changes:
        for name, data in _changed(change, files).items():
            path = home / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True)
            path.write_bytes(data)
        if change.get("remove"):
            (home / _named(change, files)).unlink()
    return home


class _Tree(dict[str, bytes]):
    """The files of a folder, each read when it is asked for."""

    def __init__(self, folder: Path) -> None:
        names = sorted(path for path in folder.rglob("*") if path.is_file())
        super().__init__((path.relative_to(folder).as_posix(), b"") for path in names)
        self._folder = folder

    def __getitem__(self, name: str) -> bytes:
        return (self._folder / name).read_bytes()


def _changed(change: Mapping[str, Any], files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files that a change makes or makes anew."""
    if "text" in change:
        return {change["in"]: change["text"].encode()}
    name = _named(change, files)
    if "copy_to" in change:
        return {change["copy_to"]: files[name]}
    if change.get("remove"):
        return {}
    text = files[name].decode("utf-8", "surrogateescape")
    more = str(change.get("add", "")) * int(change.get("times", 1))
    find, put = (_END, rf"{more}\g<0>") if more else (change["find"], change["put"])
    changed = re.sub(find, put, text, count=1)
    assert changed != text, (change, "changes nothing")
    return {name: changed.encode("utf-8", "surrogateescape")}


def _named(change: Mapping[str, Any], files: Mapping[str, bytes]) -> str:
    """Return the first file that a change fits."""
    return next(_fitting(change, files))


def _fitting(change: Mapping[str, Any], files: Mapping[str, bytes]) -> Iterator[str]:
    found = 0
    for name in files:
        if fnmatchcase(name, change["in"]):
            text = files[name].decode("utf-8", "surrogateescape")
            if re.search(change.get("find", ""), text):
                found += 1
                yield name
    assert found, (change, "fits no file")
