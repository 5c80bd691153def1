"""A small good EPUB and web folder, changed in one place: what the linter says of them.

``goed/epub`` and ``goed/web`` are right in every way.  A folder ``LB…`` holds what makes them
wrong: files in ``epub/`` or ``web/``, laid over the good ones, and variants: ``<name>.toml`` with

- ``in = "epub"`` or ``"web"``: what is changed;
- ``[[wijziging]]``: ``bestand``, ``oud`` (stands there exactly once) and ``nieuw``;
- ``weg = ["EPUB/x.css"]``: files to take away;
- ``[groot]``: files that get so many kB of empty lines at their end;
- ``[pak]``: how an EPUB is packed: ``eerst``, ``ingepakt``, ``extra``, ``datum`` (name to year).

A variant whose name starts with ``mag-`` is right as well: nothing may be said of it.
"""

from __future__ import annotations

import io
import tomllib
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from build_tools.catalogue import describe
from build_tools.linter.lint import lint, problem_of
from build_tools.linter.opening import open_epub, open_site
from build_tools.problems import in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from build_tools.linter.model import Publication

HERE: Final = Path(__file__).parent
GOOD: Final = {"epub": HERE / "goed/epub", "web": HERE / "goed/web"}
ALLOWED: Final = "mag-"
_YEAR: Final = 2026
_SAID: Final[dict[tuple[Path, str], str]] = {}


@dataclass(frozen=True, slots=True)
class Variant:
    """One way in which the good publication is changed.

    :ivar medium: ``epub`` or ``web``.
    :ivar laid: folder of files that are laid over it.
    """

    name: str
    medium: str
    laid: Path
    changes: Mapping[str, Any]


def variants(case: Path) -> Iterator[Variant]:
    """Yield the variants of a case; a folder of files without any is one by itself."""
    told = {path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
            for path in sorted(case.glob("*.toml"))}  # fmt: skip
    for name, changes in told.items():
        yield Variant(name, changes["in"], case / changes["in"], changes)
    for medium in GOOD:
        changed = any(one["in"] == medium for one in told.values())
        if (case / medium).is_dir() and not changed:
            yield Variant(medium, medium, case / medium, {})


@cache
def files_in(folder: Path) -> Mapping[str, bytes]:
    """Return every file below a folder; none when it is not there."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def files_of(variant: Variant) -> dict[str, bytes]:
    """Return the files of the good publication, changed."""
    files = {**files_in(GOOD[variant.medium]), **files_in(variant.laid)}
    for name in variant.changes.get("weg", ()):
        del files[name]
    for change in variant.changes.get("wijziging", ()):
        text = files[change["bestand"]].decode()
        assert text.count(change["oud"]) == 1, (variant.name, change["oud"])
        files[change["bestand"]] = text.replace(change["oud"], change["nieuw"]).encode()
    for name, kilobytes in variant.changes.get("groot", {}).items():
        files[name] += b"\n" * (1000 * kilobytes)
    return files


def packed(files: Mapping[str, bytes], pack: Mapping[str, Any] | None = None) -> bytes:
    """Return an EPUB of these files; ``mimetype`` first and as it is, unless ``pack`` differs."""
    pack = pack or {}
    first = pack.get("eerst", "mimetype")
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        for name in sorted(files, key=lambda name: (name != first, name)):
            info = zipfile.ZipInfo(name, (pack.get("datum", {}).get(name, _YEAR), 1, 1, 0, 0, 0))
            squeezed = name != "mimetype" or name in pack.get("ingepakt", ())
            info.compress_type = zipfile.ZIP_DEFLATED if squeezed else zipfile.ZIP_STORED
            if name in pack.get("extra", ()):
                info.extra = b"\xfe\xca\x00\x00"
            archive.writestr(info, files[name])
    return stored.getvalue()


def opened(variant: Variant, home: Path) -> Publication:
    """Return a variant, opened.

    :param home: an empty place for a web folder.
    """
    files = files_of(variant)
    if variant.medium == "epub":
        return open_epub(packed(files, variant.changes.get("pak")), "boek.epub")
    for name, data in files.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return open_site(home, "web")


def said(variant: Variant, home: Path) -> str:
    """Return everything that the linter says of a variant, in Dutch; it looks once."""
    key = (variant.laid, variant.name)
    if key not in _SAID:
        publication = opened(variant, home)
        problems = in_order(problem_of(fault, publication) for fault in lint(publication))
        _SAID[key] = "".join(f"{describe(problem)}\n" for problem in problems)
    return _SAID[key]
