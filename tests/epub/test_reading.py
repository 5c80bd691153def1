"""The small book on a narrow screen, as its reader sets it: nothing falls off the page."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

import pytest

from build_tools.checkers.browser import chromium
from build_tools.checkers.toolbox import Toolbox

if TYPE_CHECKING:
    from tests.epub.conftest import Package

_WIDTH: Final = 320
# Source of the spacing: WCAG 2.2, 1.4.12 Text Spacing.
_SETTINGS: Final = """
([size, ink, paper]) => {
  const style = document.createElementNS("http://www.w3.org/1999/xhtml", "style");
  style.textContent = `html { font-size: ${size} }
    body { margin: 0.5em; line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em;
           color: ${ink}; background: ${paper} }
    p { margin-bottom: 2em }`;
  document.head.append(style);
}
"""
_OVERFLOW: Final = "() => document.documentElement.scrollWidth - innerWidth"
_OUTSIDE: Final = """
() => [...document.querySelectorAll("svg text")].filter(one => {
  const [words, drawing] = [one, one.ownerSVGElement].map(it => it.getBoundingClientRect());
  return words.left < drawing.left - 1 || words.right > drawing.right + 1;
}).map(one => one.textContent)
"""
_FADED: Final = """
ink => [...document.querySelectorAll("body *")]
  .filter(one => getComputedStyle(one).color !== ink || getComputedStyle(one).borderColor !== ink)
  .map(one => one.outerHTML)
"""


def _measured(folder: Path, size: str, ink: str, paper: str) -> dict[str, tuple[int, list[str]]]:
    """Return for each page how far it is too wide, and what is not in the reader's colour."""
    toolbox = Toolbox.of(Path(__file__).parents[2], os.environ)
    found = {}
    with chromium(toolbox) as browser:
        page = browser.new_page(viewport={"width": _WIDTH, "height": 600})
        for file in sorted(folder.rglob("*.xhtml")):
            page.goto(file.as_uri())
            page.evaluate(_SETTINGS, [size, ink, paper])
            found[file.name] = (page.evaluate(_OVERFLOW), page.evaluate(_FADED, ink))
    return found


@pytest.mark.parametrize(
    ("size", "ink", "paper"),
    [
        ("100%", "rgb(0, 0, 0)", "rgb(255, 255, 255)"),
        ("200%", "rgb(255, 255, 255)", "rgb(0, 0, 0)"),
    ],
)
def test_every_page_keeps_to_the_width_and_the_colours_of_the_reader(
    package: Package, tmp_path: Path, size: str, ink: str, paper: str
) -> None:
    package.zip.extractall(tmp_path)
    with ThreadPoolExecutor(max_workers=1) as thread:  # Playwright allows one in a thread
        found = thread.submit(_measured, tmp_path, size, ink, paper).result()
    assert found == dict.fromkeys(found, (0, []))
    assert len(found) == 12


@pytest.mark.parametrize("edition", ["editie-3", "vlaanderen"])
def test_words_stay_within_a_drawing_when_letters_stand_wide(
    dist: Path, edition: str, tmp_path: Path
) -> None:
    (file,) = (dist / edition).glob("*.epub")
    with ZipFile(file) as package:
        package.extractall(tmp_path)
    drawn = [one for one in tmp_path.rglob("*.xhtml") if b"<svg" in one.read_bytes()]
    with ThreadPoolExecutor(max_workers=1) as thread:
        found = thread.submit(_words_outside, drawn).result()
    assert (len(drawn) > 3, found) == (True, {})


def _words_outside(pages: list[Path]) -> dict[str, list[str]]:
    """Return for each page the words that run out of a drawing."""
    toolbox = Toolbox.of(Path(__file__).parents[2], os.environ)
    found = {}
    with chromium(toolbox) as browser:
        page = browser.new_page(viewport={"width": _WIDTH, "height": 600})
        for file in pages:
            page.goto(file.as_uri())
            page.evaluate(_SETTINGS, ["100%", "rgb(0, 0, 0)", "rgb(255, 255, 255)"])
            if outside := page.evaluate(_OUTSIDE):
                found[file.name] = outside
    return found
