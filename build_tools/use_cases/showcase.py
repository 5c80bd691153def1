"""Make the pictures of the README from the book that was built: ``make pictures``."""

from __future__ import annotations

import os
import sys
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image

from build_tools.checkers.browser import chromium, opened
from build_tools.checkers.server import HEADERS_FILE, serving
from build_tools.checkers.toolbox import Toolbox

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_EDITION: Final = "editie-3"
_CHAPTER: Final = "elkaar-begrijpen"
_E_READER: Final = (632, 840)
# An e-reader brings its own margins and letter size.
_READER_STYLE: Final = "html { font-size: 140%; line-height: 1.5 } body { margin: 3rem 2.4rem }"
_COVER_WIDTH: Final = 320
_GAP: Final = 24
_COLOURS: Final = 256


def make_pictures(site: Path, home: Path, tools: Toolbox) -> tuple[Path, ...]:
    """Write four pictures: a chapter, a story on a telephone, the covers, and an e-reader.

    :param site: the publication. :param home: the folder for the pictures.
    :return: what was written.
    :raises ToolError: there is no browser. :raises StopIteration: the book has no story.
    """
    home.mkdir(parents=True, exist_ok=True)
    story = next(path for path in sorted((site / _EDITION / "verhalen").glob("*.html")))
    with (
        chromium(tools) as browser,
        serving(site, headers=site / HEADERS_FILE) as address,
        tempfile.TemporaryDirectory() as unpacked,
    ):
        base = f"{address}{_EDITION}/"
        shots = {
            "hoofdstuk.png": _shot(browser, f"{base}{_CHAPTER}.html", (1280, 900)),
            "verhaal-telefoon.png": _shot(browser, f"{base}verhalen/{story.name}", (390, 844)),
            "e-reader.png": _e_reader(browser, site, Path(unpacked)),
            "omslagen.png": _covers(site),
        }
    return tuple(_write(home / name, data) for name, data in shots.items())


def _shot(browser: Browser, address: str, size: tuple[int, int], style: str = "") -> bytes:
    with opened(browser, width=size[0], height=size[1]) as page:
        page.goto(address, wait_until="networkidle")
        if style:
            page.add_style_tag(content=style)
        return page.screenshot()


def _e_reader(browser: Browser, site: Path, folder: Path) -> bytes:
    """Return the chapter as an e-reader with 16 greys shows it."""
    book = next((site / _EDITION).glob("*.epub"))
    with zipfile.ZipFile(book) as package:
        package.extractall(folder)
    chapter = next(folder.rglob(f"{_CHAPTER}.xhtml"))
    with serving(folder, headers=None) as address:
        shown = address + chapter.relative_to(folder).as_posix()
        data = _shot(browser, shown, _E_READER, _READER_STYLE)
    grey = Image.open(BytesIO(data)).convert("L").quantize(16).convert("L")
    buffer = BytesIO()
    grey.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _covers(site: Path) -> bytes:
    """Return the covers of all editions, side by side."""
    files = sorted(site.glob("*/beeld/omslag.jpg"))
    covers = [Image.open(file).convert("RGB") for file in files]
    height = _COVER_WIDTH * 3 // 2
    width = len(covers) * (_COVER_WIDTH + _GAP) + _GAP
    row = Image.new("RGB", (width, height + 2 * _GAP), "#f4efe6")
    for number, cover in enumerate(covers):
        row.paste(cover.resize((_COVER_WIDTH, height), Image.Resampling.LANCZOS),
                  (_GAP + number * (_COVER_WIDTH + _GAP), _GAP))  # fmt: skip
    buffer = BytesIO()
    row.save(buffer, "PNG")
    return buffer.getvalue()


def _write(path: Path, data: bytes) -> Path:
    """Write a picture with at most 256 colours, so that the repository stays small."""
    image = Image.open(BytesIO(data)).convert("RGB")
    image.quantize(_COLOURS).save(path, "PNG", optimize=True)
    return path


if __name__ == "__main__":
    root = Path(__file__).parents[2]
    for made in make_pictures(
        root / "dist", root / "docs" / "beelden", Toolbox.of(root, os.environ)
    ):
        print(made.relative_to(root), file=sys.stderr)  # noqa: T201 - says what was made
