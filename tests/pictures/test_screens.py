"""The page with every shape looks on every screen as it did, and nothing of it sticks out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PIL import Image, ImageFilter

from tests.pictures.screens import SCREENS, differences

if TYPE_CHECKING:
    from tests.pictures.conftest import Forms

_PICTURES: Final = Path(__file__).parent / "beelden"
_SCREEN: Final = "telefoon"
# Changes as somebody makes them by accident, each in one rule.
_ACCIDENTS: Final = {
    "a wider table": "table { width: 150% !important; min-width: 30rem; }",
    "no style for headings": "h1, h2, h3 { all: revert !important; }",
    "larger text": "html { font-size: 120% !important; }",
    "a figure that went away": "figure { display: none !important; }",
    "closer lines": "p, li, td { line-height: 1 !important; }",
}


@pytest.mark.parametrize("screen", SCREENS)
def test_the_page_looks_as_it_did(
    forms: Forms, screen: str, request: pytest.FixtureRequest
) -> None:
    file = _PICTURES / f"{forms.medium}-{screen}.png"
    drawing = forms.draw(screen)
    if request.config.getoption("--regen-all"):
        file.write_bytes(drawing.bytes())
    with Image.open(file) as before:
        assert differences(before, drawing.picture) == []


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_stands_beside_the_screen(forms: Forms, screen: str) -> None:
    assert forms.draw(screen).too_wide <= 0


@pytest.mark.parametrize("accident", _ACCIDENTS)
def test_an_accident_is_seen(forms: Forms, accident: str) -> None:
    good, bad = forms.draw(_SCREEN), forms.draw(_SCREEN, _ACCIDENTS[accident])
    assert differences(good.picture, bad.picture) != []


def test_letters_with_other_edges_are_no_difference(forms: Forms) -> None:
    picture = forms.draw(_SCREEN).picture
    softer = picture.filter(ImageFilter.GaussianBlur(0.7))
    assert differences(picture, softer) == []


def test_a_page_that_stands_a_dot_lower_is_no_difference(forms: Forms) -> None:
    picture = forms.draw(_SCREEN).picture
    lower = Image.new("L", picture.size, picture.getpixel((0, 0)))
    lower.paste(picture, (0, 1))
    assert differences(picture, lower) == []
