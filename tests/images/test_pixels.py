from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import ExifTags, Image

from build_tools.images.opening import open_picture

if TYPE_CHECKING:
    from tests.images.conftest import Maker

RED, BLUE, WHITE = (200, 20, 30), (20, 30, 200), (255, 255, 255)


def opened(source: bytes) -> Image.Image:
    return open_picture(source, name="foto", longest=1600).image


def like(image: Image.Image, place: tuple[int, int], colour: tuple[int, int, int]) -> bool:
    """Whether a pixel has a colour, as well as a JPEG keeps it."""
    pixel = image.getpixel(place)
    assert isinstance(pixel, tuple)
    return all(abs(part - wanted) < 14 for part, wanted in zip(pixel, colour, strict=True))


TURNS = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", sorted(TURNS))
def test_a_picture_stands_upright(make: Maker, kind: str, orientation: int) -> None:
    upright = make.corner((96, 64))
    turn = TURNS[orientation]
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    stored = upright if turn is None else upright.transpose(turn)

    image = opened(make.encoded(stored, kind, exif=exif))

    assert image.size == (96, 64)
    assert [like(image, place, RED) for place in ((10, 10), (80, 10), (10, 50))] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_colours_are_those_that_the_profile_means(make: Maker, kind: str) -> None:
    source = make.encoded(
        Image.new("RGB", (64, 64), RED), kind, icc_profile=make.swapping_profile()
    )

    assert like(opened(source), (32, 32), RED[::-1])


def test_a_profile_keeps_the_transparency_of_a_picture(make: Maker) -> None:
    image = Image.new("RGBA", (64, 64), (*RED, 255))
    image.paste((*RED, 0), (0, 0, 32, 64))
    source = make.encoded(image, "PNG", icc_profile=make.swapping_profile())

    clean = opened(source)

    assert like(clean, (10, 32), WHITE)
    assert like(clean, (50, 32), RED[::-1])


@pytest.mark.parametrize("profile", [b"no profile at all", b"\0" * 200])
def test_a_damaged_profile_is_passed_over(make: Maker, profile: bytes) -> None:
    source = make.encoded(Image.new("RGB", (64, 64), RED), "JPEG", icc_profile=profile)

    assert like(opened(source), (32, 32), RED)


def test_a_profile_of_another_colour_space_is_passed_over(make: Maker) -> None:
    grey = Image.new("L", (64, 64), 90)
    source = make.encoded(grey, "PNG", icc_profile=make.swapping_profile())

    assert like(opened(source), (32, 32), (90, 90, 90))


def test_colours_for_print_become_colours_for_screens(make: Maker) -> None:
    source = make.encoded(Image.new("CMYK", (64, 64), (0, 255, 255, 0)), "JPEG")

    assert like(opened(source), (32, 32), (255, 0, 0))


def test_sixteen_bits_become_eight_without_clipping(make: Maker) -> None:
    deep = Image.new("I;16", (16, 16), 0x8000)

    assert opened(make.encoded(deep, "PNG")).getpixel((8, 8)) == (128, 128, 128)


@pytest.mark.parametrize("mode", ["L", "LA", "1", "P"])
def test_a_picture_of_any_mode_becomes_rgb(make: Maker, mode: str) -> None:
    source = make.encoded(make.drawing((32, 32)).convert(mode), "PNG")

    assert opened(source).mode == "RGB"


def test_what_is_transparent_becomes_white(make: Maker) -> None:
    source = make.encoded(Image.new("RGBA", (16, 16), (0, 0, 0, 0)), "PNG")

    assert opened(source).getpixel((8, 8)) == WHITE


def test_a_transparent_colour_of_a_palette_becomes_white(make: Maker) -> None:
    palette = make.drawing((32, 32)).quantize(2)
    clear = palette.getpixel((2, 2))
    source = make.encoded(palette, "PNG", transparency=clear)

    clean = opened(source)

    assert clean.getpixel((2, 2)) == WHITE
    assert like(clean, (30, 2), BLUE)


def test_a_large_photo_is_not_made_smaller_than_it_is_needed(make: Maker) -> None:
    source = make.encoded(make.photo((4000, 3000)), "JPEG")

    image = open_picture(source, name="foto", longest=480).image

    assert 480 <= image.width < 4000


@pytest.mark.parametrize(("kind", "is_drawing"), [("photo", False), ("drawing", True)])
def test_a_drawing_is_told_from_a_photo(make: Maker, kind: str, *, is_drawing: bool) -> None:
    image = make.photo((200, 150)) if kind == "photo" else make.drawing((200, 150))

    assert open_picture(make.encoded(image, "PNG"), name="x", longest=400).drawing is is_drawing


def test_a_grey_photo_is_no_drawing(make: Maker) -> None:
    source = make.encoded(make.photo((400, 300)).convert("L"), "PNG")

    assert not open_picture(source, name="x", longest=400).drawing
