from __future__ import annotations

import io
from dataclasses import replace

import pytest
from lxml import etree
from PIL import Image, ImageChops, ImageStat

from build_tools.images.card import draw_card
from build_tools.images.cover import CoverSpec
from build_tools.images.mark import draw_favicon, draw_icon
from build_tools.images.motifs import MOTIFS
from build_tools.images.refusal import ImageRefused
from build_tools.model.edition import Colours

COLOURS = Colours(ink="#1e2530", main="#234a68", accent="#dba63f", paper="#fbf7ee")
SPEC = CoverSpec(
    title="Burgermeesterleerboek",
    subtitle="Van deelnemer naar medemaker",
    edition="Editie Vlaanderen",
    publisher="Burgermeester Academie",
    colours=COLOURS,
    number=1,
    seed=0,
)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("number", range(1, len(MOTIFS) + 1))
def test_a_card_has_the_size_that_other_sites_show(number: int) -> None:
    data = draw_card(replace(SPEC, number=number))

    with Image.open(io.BytesIO(data)) as image:
        assert (image.format, image.size) == ("JPEG", (1200, 630))
    assert len(data) <= 300_000


def test_the_same_edition_has_the_same_card_again() -> None:
    assert draw_card(SPEC) == draw_card(SPEC)


def test_the_words_of_the_card_stay_off_its_picture() -> None:
    data = draw_card(replace(SPEC, number=2))
    with Image.open(io.BytesIO(data)) as image:
        gutter = image.convert("RGB").crop((550, 90, 569, 630))
    ground = Image.new("RGB", gutter.size, (0x23, 0x4A, 0x68))

    assert max(ImageStat.Stat(ImageChops.difference(gutter, ground)).rms) < 3


def test_a_card_on_which_text_cannot_be_read_is_refused() -> None:
    with pytest.raises(ImageRefused, match="LB612"):
        draw_card(replace(SPEC, colours=replace(COLOURS, main="#cccccc")))


def test_the_favicon_is_a_small_svg_of_plain_shapes() -> None:
    data = draw_favicon(COLOURS)
    names = {str(element.tag).removeprefix(SVG) for element in etree.fromstring(data).iter()}

    assert names == {"svg", "rect", "path"}
    assert len(data) < 1000


def test_the_favicon_shows_the_four_colours_of_the_edition() -> None:
    fills = [element.get("fill") for element in etree.fromstring(draw_favicon(COLOURS))]

    assert fills == ["#234a68", "#dba63f", "#fbf7ee", "#1e2530"]


@pytest.mark.parametrize("pixels", [32, 180, 512])
def test_an_icon_has_the_size_that_is_asked_for(pixels: int) -> None:
    with Image.open(io.BytesIO(draw_icon(COLOURS, pixels))) as image:
        assert (image.format, image.size, image.info) == ("PNG", (pixels, pixels), {})
