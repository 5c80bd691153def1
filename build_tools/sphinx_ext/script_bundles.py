"""Put the files of a script behind one another: one classic script that also runs from a disk.

Browsers refuse modules on ``file:``, so everything stands in one function.  Libraries of others
come first, unchanged, each in a function of its own with ``module`` and ``exports``.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_WEB: Final = Path(__file__).parent.parent / "web"
_VENDOR: Final = _WEB / "vendor"
_LIST: Final = "vendor.toml"
_COMMENTS: Final = ("//", "/**", "/* ", "*/", "* ", "*\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """A library of others.

    :ivar file: from the folder with libraries; so is ``licence_file``.
    :ivar licence: SPDX identifier. :ivar called: its name in our scripts.
    :ivar bundles: the scripts that it goes with.
    """

    name: str
    version: str
    licence: str
    makers: str
    file: str
    licence_file: str
    called: str
    bundles: tuple[str, ...]


def libraries(name: str) -> tuple[Library, ...]:
    """Return the libraries that go with a script, in the order of the list."""
    listed = tomllib.loads((_VENDOR / _LIST).read_text(encoding="utf-8"))
    known = [_library(given) for given in listed["bibliotheek"]]
    return tuple(library for library in known if name in library.bundles)


def bundle(name: str) -> bytes:
    """Return a script: the files of ``web/<name>/`` in the order of their names, as UTF-8."""
    parts = ["(function () {", '"use strict";']
    parts.extend(_wrapped(library) for library in libraries(name))
    parts.extend(compact(file.read_text(encoding="utf-8")) for file in _files(name))
    return "\n".join([*parts, "})();\n"]).encode()


def licences(name: str) -> bytes:
    """Return the licences of the libraries in a script, to publish beside it; empty without any."""
    texts = (
        f"{one.name} {one.version}\n\n{_read(one.licence_file).strip()}\n"
        for one in libraries(name)
    )
    return "\n\n".join(texts).encode()


def compact(script: str) -> str:
    """Return one of our own files without its indents, empty lines and lines of comment.

    A file with a template literal over more lines stays as it is: there, indents are text.
    """
    if any(line.count("`") % 2 for line in script.splitlines()):
        return script.strip()
    bare = (line.strip() for line in script.splitlines())
    return "\n".join(line for line in bare if line and not f"{line}\n".startswith(_COMMENTS))


def _files(name: str) -> Iterator[Path]:
    yield from sorted((_WEB / name).glob("*.js"))


def _read(name: str) -> str:
    return (_VENDOR / name).read_text(encoding="utf-8")


def _wrapped(library: Library) -> str:
    """Return a library as one value: it finds the ways of CommonJS, and leaves the window alone."""
    about = f"{library.name} {library.version}, {library.licence}, (c) {library.makers}"
    return (
        f"/*! {about} */\n"
        f"const {library.called} = (function () {{\n"
        "const module = { exports: {} }, exports = module.exports, define = undefined;\n"
        f"{_read(library.file).strip()}\n"
        "return module.exports;\n"
        "}).call(globalThis);"
    )


def _library(given: dict[str, Any]) -> Library:
    return Library(
        name=given["naam"],
        version=given["versie"],
        licence=given["licentie"],
        makers=given["makers"],
        file=given["bestand"],
        licence_file=given["licentietekst"],
        called=given["heet"],
        bundles=tuple(given["bundels"]),
    )
