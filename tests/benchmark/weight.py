"""What a page weighs, counted from its files: no browser is needed."""

from __future__ import annotations

import gzip
import html
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_NAMED: Final = re.compile(
    r'<(?:script[^>]*\bsrc|link[^>]*rel="(?:stylesheet|preload|icon)"[^>]*href)="([^"]+)"'
)
_FACE: Final = re.compile(r"@font-face\{[^}]*\}")
_FONT: Final = re.compile(
    r'@font-face\{[^}]*font-family:"?([^";}]+)"?[^}]*url\(([^)]+)\)[^}]*unicode-range:([^;}]+)'
)
# What holds only for readers who chose another typeface.
_CHOSEN: Final = re.compile(r"[^{}]*\[data-font[^{}]*\{[^}]*\}")


def page_weight(page: Path) -> int:
    """Return the gzipped bytes of a page with everything that it needs, but for its pictures."""
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in files_of(page))


def files_of(page: Path) -> set[Path]:
    """Return a page itself with every script, style, icon and font that it needs.

    A browser fetches a font only for letters of its ``unicode-range`` that stand on the page, and
    only when a rule that holds names it: those for readers who chose another typeface do not.
    """
    text = page.read_text(encoding="utf-8")
    letters = {ord(letter) for letter in html.unescape(text)}
    files = {page, *(_beside(page, name) for name in _NAMED.findall(text))}
    for style in [file for file in files if file.suffix == ".css"]:
        css = style.read_text(encoding="utf-8")
        rules = _CHOSEN.sub("", _FACE.sub("", css))
        fonts = [font for font in _FONT.findall(css) if font[0] in rules]
        assert fonts, "no font was found in the style: then nothing was counted"
        files |= {_beside(style, name) for _, name, span in fonts if _has_any(span, letters)}
    return files


def _has_any(span: str, letters: set[int]) -> bool:
    """Whether any letter stands in a ``unicode-range``."""
    for part in span.split(","):
        first, _, last = part.strip().removeprefix("U+").partition("-")
        if any(int(first, 16) <= letter <= int(last or first, 16) for letter in letters):
            return True
    return False


def _beside(file: Path, name: str) -> Path:
    return (file.parent / name.split("?", maxsplit=1)[0]).resolve()
