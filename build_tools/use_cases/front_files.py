"""The files of the front of the book: its own colours, mark and card, that belong to no edition.

The sheets and the script of the reading settings are those of the pages inside, so that what a
reader chose holds here as well, and can be chosen here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.images.card import draw_book_card
from build_tools.images.cover import CoverSpec
from build_tools.images.mark import draw_favicon, draw_icon
from build_tools.model.edition import Colours
from build_tools.sphinx_ext.palette import as_css, palette_of
from build_tools.sphinx_ext.security_policy import script_hash
from build_tools.sphinx_ext.web_assets import WEB, compact, compact_script, fonts_of

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER: Final = "voorkant"
TITLE: Final = "Burgermeesterleerboek"
KICKER: Final = "Innovatie door participatie"
COLOURS: Final = Colours(ink="#1e2530", main="#1e2530", accent="#e0ae48", paper="#fbf7ee")
_LABEL: Final = "Alle edities"
_SHEETS: Final = ("10-fonts.css", "80-settings.css", "88-reader.css", "89-contrast.css")
_SETTINGS: Final = "10-settings.js"
# Set in running text; the front has none.
_UNUSED: Final = '"Source Serif"'


def front_policy(inline_script: str) -> str:
    """Return what the pages of the front may run: their own scripts, and nothing else."""
    return (
        f"default-src 'none'; script-src 'self' {script_hash(inline_script)}; style-src 'self'; "
        "img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'"
    )


def front_files() -> Mapping[str, bytes]:
    """Return the files below ``FOLDER``: name to bytes."""
    css = _stylesheet()
    spec = CoverSpec(
        title=TITLE, subtitle=KICKER, edition=_LABEL, publisher="", colours=COLOURS, number=1,
        seed=0,
    )  # fmt: skip
    return {
        "voorkant.css": css.encode(),
        "voorkant.js": _script().encode(),
        "merk.svg": draw_favicon(COLOURS),
        "merk-180.png": draw_icon(COLOURS),
        "kaart.jpg": draw_book_card(spec),
        **fonts_of(css),
    }


def _stylesheet() -> str:
    """Return the colours, the sheets of the settings, and the front's own sheet behind them."""
    homes = [*(WEB / "static" / "css" / name for name in _SHEETS), WEB / FOLDER / "voorkant.css"]
    sheets = "".join(compact(home.read_text(encoding="utf-8")) for home in homes)
    kept = [line for line in sheets.splitlines() if f"font-family:{_UNUSED}" not in line]
    return as_css(palette_of(COLOURS)) + "\n".join(kept) + "\n"


def _script() -> str:
    """Return the script of the reading settings, in a scope of its own."""
    text = (WEB / "static" / "script" / _SETTINGS).read_text(encoding="utf-8")
    return f'(function () {{\n"use strict";\n{compact_script(text)}}})();\n'
