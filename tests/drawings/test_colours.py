"""What the style sheet paints drawings with: contrast in every edition, also in grey."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.drawings.canvas import Look
from build_tools.model.contrast import ENOUGH_FOR_TEXT, contrast
from build_tools.reading.corpus import read_corpus
from build_tools.sphinx_ext.palette import palette_of
from build_tools.sphinx_ext.web_assets import WEB
from tests.conftest import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Mapping

_BOOK: Final = read_corpus(REPOSITORY).book
_CSS: Final = (WEB / "static/css/71-drawings.css").read_text(encoding="utf-8")


def _painted() -> Mapping[str, dict[str, str]]:
    """Return what the style sheet says on a screen: class to property to custom property."""
    screen = _CSS.split("@media (forced-colors")[0]
    found: dict[str, dict[str, str]] = {}
    for classes, body in re.findall(r"^((?:\.[a-z-]+,?)+)\{([^}]*)\}", screen, re.MULTILINE):
        values = dict(re.findall(r"(fill|stroke):var\(--([a-z-]+)\)", body))
        for name in re.findall(r"\.([a-z-]+)", classes):
            found.setdefault(name, {}).update(values)
    return found


_SCHEMES: Final = [
    (edition.slug, scheme)
    for edition in _BOOK.editions
    for scheme in ("light", "dark", "stark_light", "stark_dark")
]


@pytest.mark.parametrize(("slug", "scheme"), _SCHEMES)
def test_neighbours_differ_also_without_colour(slug: str, scheme: str) -> None:
    """Contrast is that of greys: WCAG's ratio knows only luminance (1.4.11: 3)."""
    colours = getattr(palette_of(_BOOK.edition(slug).colours), scheme)
    for name, paint in _painted().items():
        if not name.startswith("vlak"):
            continue
        fill, line = colours[paint["fill"]], colours[paint["stroke"]]
        for ground in (colours["sheet"], colours["paper"], colours["tint"]):
            apart = max(contrast(fill, ground), min(contrast(line, ground), contrast(line, fill)))
            outlined = contrast(line, ground)
            assert max(apart, outlined) >= 3, (name, ground)


@pytest.mark.parametrize(("slug", "scheme"), _SCHEMES)
def test_words_can_be_read_on_every_area(slug: str, scheme: str) -> None:
    colours = getattr(palette_of(_BOOK.edition(slug).colours), scheme)
    for name, paint in _painted().items():
        if name.startswith("vlak"):
            ink = colours["on-main" if name == "vlak-sterk" else "ink"]
            assert contrast(ink, colours[paint["fill"]]) >= ENOUGH_FOR_TEXT, name


@pytest.mark.parametrize(("slug", "scheme"), _SCHEMES)
def test_lines_and_marks_stand_out(slug: str, scheme: str) -> None:
    colours = getattr(palette_of(_BOOK.edition(slug).colours), scheme)
    for name, paint in _painted().items():
        if name.startswith(("lijn", "vol")) and name != "lijn-raster":
            for value in paint.values():
                assert contrast(colours[value], colours["sheet"]) >= 3, name
                assert contrast(colours[value], colours["paper"]) >= 3, name


def test_the_style_sheet_knows_every_look() -> None:
    assert {look.attributes["class"] for look in Look} <= _painted().keys()
