"""The files that every page of an edition asks for: one stylesheet, one script, the fonts.

Beside them stand scripts that are only fetched when a reader asks for what they do.

Nothing of the theme's own files is published: of its 3.6 MB a page of this book would use a few
rules of CSS.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build_tools.sphinx_ext.palette import as_css, palette_of
from build_tools.sphinx_ext.script_bundles import bundle, licences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from build_tools.model.edition import Edition

WEB: Final = Path(__file__).parent.parent / "web"
TEMPLATES: Final = WEB / "templates"
STATIC: Final = "_static"
STYLESHEET: Final = "book.css"
SCRIPT: Final = "book.js"
LEARNING_SCRIPT: Final = "leren.js"
NOTEBOOK_SCRIPT: Final = "mijn.js"
FINDING_SCRIPT: Final = "vinden.js"
NOTEBOOK_STYLESHEET: Final = "mijn.css"
WALL_SCRIPT: Final = "muur.js"
WALL_STYLESHEET: Final = "muur.css"
_BEFORE_PAINT: Final = "before-paint.js"
_FONT: Final = re.compile(r"url\(fonts/([^)]+)\)")
_LICENCE: Final = "OFL.txt"
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANK: Final = re.compile(r"\n\s*\n+|\n[ \t]+")
_COMMENT_LINE: Final = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Assets:
    """What is published below ``_static``.

    :ivar files: path below ``_static`` to bytes.
    :ivar before_paint: the one script that stands in every page, exactly as it stands there.
    """

    files: Mapping[str, bytes]
    before_paint: str

    def address(self, name: str) -> str:
        """Return the address of a file from the edition's root, with a mark of its contents."""
        digest = hashlib.sha256(self.files[name]).hexdigest()[:8]
        return f"{STATIC}/{name}?v={digest}"


def assets_of(edition: Edition, editions: Iterable[Edition]) -> Assets:
    """Return the files of one edition.

    :param editions: all of them: each shows the others in their own colours.
    """
    css = stylesheet(edition, editions)
    files = {
        STYLESHEET: css.encode(),
        SCRIPT: script().encode(),
        **later_scripts(),
        **_learning_files(),
        **fonts_of(css),
    }
    return Assets(files, before_paint())


def fonts_of(css: str) -> dict[str, bytes]:
    """Return the fonts that a stylesheet asks for, by the path that it gives, and their licences.

    Source: SIL Open Font License 1.1, condition 2: each copy comes with notice and licence.
    """
    fonts = [_font(name) for name in sorted(set(_FONT.findall(css)))]
    licences = {font.parent.name: font.with_name(_LICENCE) for font in fonts}
    return {
        **{f"fonts/{font.name}": font.read_bytes() for font in fonts},
        **{f"fonts/{family}-{_LICENCE}": file.read_bytes() for family, file in licences.items()},
    }


def before_paint() -> str:
    """Return the one script that stands in every page, exactly as it stands there."""
    return (WEB / "static" / _BEFORE_PAINT).read_text(encoding="utf-8").strip()


def stylesheet(edition: Edition, editions: Iterable[Edition]) -> str:
    """Return all CSS of an edition: its colours, then the sheets in order of their names."""
    sheets = sorted((WEB / "static" / "css").glob("*.css"))
    rules = [as_css(palette_of(edition.colours)), *_other_colours(editions)]
    rules.extend(compact(sheet.read_text(encoding="utf-8")) for sheet in sheets)
    return "".join(rules)


def script() -> str:
    """Return the script of every page."""
    return _closed(WEB / "static" / "script")


def later_scripts() -> dict[str, bytes]:
    """Return the scripts that are fetched when a reader asks for them, by name."""
    folders = sorted(path for path in (WEB / "static" / "later").iterdir() if path.is_dir())
    return {f"{folder.name}.js": _closed(folder).encode() for folder in folders}


def _closed(folder: Path) -> str:
    """Return the files of a folder in order of their names, in one closed scope."""
    parts = sorted(folder.glob("*.js"))
    text = "".join(compact_script(part.read_text(encoding="utf-8")) for part in parts)
    return f'(function () {{\n"use strict";\n{text}}})();\n'


def _learning_files() -> dict[str, bytes]:
    """Return what only some pages ask for, with its licences."""
    files = {FINDING_SCRIPT: bundle("vinden"), WALL_SCRIPT: bundle("muur")}
    for sheet in (NOTEBOOK_STYLESHEET, WALL_STYLESHEET):
        style = (WEB / Path(sheet).stem / sheet).read_text(encoding="utf-8")
        files[sheet] = compact(style).encode()
    for script_name in (LEARNING_SCRIPT, NOTEBOOK_SCRIPT):
        name = Path(script_name).stem
        files[script_name] = bundle(name)
        files[f"{name}-licenties.txt"] = licences(name)
    return files


def compact_script(text: str) -> str:
    """Return a script without lines of comment, indents and empty lines.

    :param text: one of our own: no string in it runs over more than one line.
    """
    return _BLANK.sub("\n", _COMMENT_LINE.sub("", text)).strip() + "\n"


def compact(css: str) -> str:
    """Return CSS without comments, indents and empty lines; its strings hold none of them."""
    return _BLANK.sub("\n", _COMMENT.sub("", css)).strip() + "\n"


def write(assets: Assets, out: Path) -> None:
    """Write the files below the folder of an edition."""
    for name, data in assets.files.items():
        home = out / STATIC / name
        home.parent.mkdir(parents=True, exist_ok=True)
        home.write_bytes(data)


def _other_colours(editions: Iterable[Edition]) -> Iterator[str]:
    for edition in editions:
        light = palette_of(edition.colours).light
        named = ";".join(
            f"--{name}:{light[name]}"
            for name in ("main", "on-main", "accent", "on-accent", "paper")
        )
        card = f".editiekaarten>li:has(a[href*='../{edition.slug}/'])"
        yield f".edition-{edition.slug},{card}{{{named}}}\n"


def _font(name: str) -> Path:
    """Return the file of a font, whichever family's folder it is in."""
    return next((WEB / "fonts").glob(f"*/{name}"))
