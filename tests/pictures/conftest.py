"""One page with every shape, as the web edition and the EPUB show it, on the screens of readers."""

from __future__ import annotations

import base64
import json
import shutil
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.server import serving
from tests.conftest import EPUB, REPOSITORY, WEB
from tests.pictures.screens import SCREENS, Drawing, draw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from tests.conftest import BookBuilder

_HERE: Final = Path(__file__).parent
_FONT: Final = (
    REPOSITORY / "build_tools/web/fonts/source-serif-4/source-serif-4-latin-400-normal.woff2"
)
_USUAL: Final = 100  # percent
_PAGES: Final = {WEB: "vormen.html", EPUB: "vormen.xhtml"}


@dataclass(frozen=True, slots=True)
class Forms:
    """The page with every shape, served.

    :ivar site: address of the folder that a builder wrote. :ivar page: its address in it.
    """

    site: str
    page: str
    medium: str
    browser: Browser
    made: dict[tuple[str, str], Drawing] = field(default_factory=dict)

    def draw(self, screen: str, style: str = "") -> Drawing:
        """Draw it on a screen, with more CSS if asked; the same wish once."""
        if (screen, style) not in self.made:
            self.made[screen, style] = self._draw(screen, style)
        return self.made[screen, style]

    def _draw(self, screen: str, style: str) -> Drawing:
        wanted, address = SCREENS[screen], self.site + self.page
        if self.medium == EPUB:
            return draw(self.browser, address, wanted, _reader_style() + wanted.style + style)
        return draw(self.browser, address, wanted, style, _kept_settings(wanted.text))


def _kept_settings(text: int) -> str:
    """Return the script of a reader of the web edition who chose another size."""
    kept = json.dumps({"text": text})
    return "" if text == _USUAL else f"localStorage.setItem('leerboek.lezen', '{kept}')"


def _reader_style() -> str:
    """Return what a reading system puts around a page; its letter too, as the EPUB brings none."""
    data = base64.b64encode(_FONT.read_bytes()).decode("ascii")
    style = (_HERE / "lezer.css").read_text(encoding="utf-8")
    return style.replace("LETTER", f"data:font/woff2;base64,{data}")


@pytest.fixture(scope="module", params=[WEB, EPUB])
def forms(
    request: pytest.FixtureRequest,
    build_book: BookBuilder,
    browser: Browser,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Forms]:
    """Give the page, of each medium in turn."""
    medium = str(request.param)
    proof = REPOSITORY / "tests" / "boeken" / "proef" / "book"
    contents = (proof / "inhoud.toml").read_text(encoding="utf-8")
    files = {
        f"book/{path.relative_to(_HERE / 'boek').as_posix()}": path.read_bytes()
        for path in sorted((_HERE / "boek").rglob("*.*"))
    }
    more = {"book/inhoud.toml": contents.replace('["blokken"', '["vormen", "blokken"')}
    built = build_book(medium, {**files, **more})
    folder = tmp_path_factory.mktemp("vormen") / medium
    if medium == EPUB:
        [book] = built.out.glob("*.epub")
        with zipfile.ZipFile(book) as package:
            package.extractall(folder)
    else:
        shutil.copytree(built.out, folder)
    with serving(folder, headers=None) as site:
        yield Forms(site, _PAGES[medium], medium, browser)
