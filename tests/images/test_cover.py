from __future__ import annotations

import io
import tomllib
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from uuid import UUID

import pytest
from PIL import Image, ImageChops, ImageStat

from build_tools.images.colour import inks_of
from build_tools.images.cover import (
    COVER_SIZE,
    CoverSpec,
    cover_of,
    draw_cover,
    draw_cover_picture,
)
from build_tools.images.covers import derive_covers
from build_tools.images.motifs import MOTIFS, draw_motif
from build_tools.images.refusal import ImageRefused
from build_tools.model.contrast import contrast
from build_tools.model.edition import Colours, Contributor, Edition

ROOT = Path(__file__).parents[2]
EDITIONS = sorted(file.parent.name for file in ROOT.glob("participant_stories/*/editie.toml"))

COLOURS = Colours(ink="#1e2530", main="#234a68", accent="#dba63f", paper="#fbf7ee")
SPEC = CoverSpec(
    title="Burgermeesterleerboek",
    subtitle="Perspectieven en eye-openers",
    edition="Editie 1",
    publisher="Burgermeester Academie",
    colours=COLOURS,
    number=1,
    seed=0,
)
TITLE_BAND = (0, 200, COVER_SIZE[0], 620)


def spec_of(slug: str) -> CoverSpec:
    """Return the cover of a real edition, from its own data."""
    text = (ROOT / "participant_stories" / slug / "editie.toml").read_text("utf-8")
    told = tomllib.loads(text)
    tints = told["kleuren"]
    return cover_of(
        Edition(
            slug=slug,
            title=told["titel"],
            subtitle=told["ondertitel"],
            name=told["naam"],
            order=told["volgorde"],
            language=told["taal"],
            status=told["status"],
            years=told["jaren"],
            participants=told["deelnemers"],
            summary=told["samenvatting"],
            published=date(2026, 1, 1),
            uuid=UUID(told["uuid"]),
            colours=Colours(
                ink=tints["inkt"],
                main=tints["hoofd"],
                accent=tints["accent"],
                paper=tints["papier"],
            ),
            contributors=tuple(
                Contributor(name=maker["naam"], role=maker["rol"]) for maker in told["makers"]
            ),
            source=f"participant_stories/{slug}/editie.toml",
        )
    )


@cache
def picture_of(slug: str) -> Image.Image:
    """Return the cover of a real edition; drawn once for all tests, none of them changes it."""
    return draw_cover_picture(spec_of(slug))


def two_main_colours(image: Image.Image) -> tuple[str, str]:
    counted = image.getcolors(1 << 24)
    assert counted is not None
    ordered = sorted(counted, key=lambda item: item[0], reverse=True)
    ground, text = (colour for _count, colour in ordered[:2])
    assert isinstance(ground, tuple)
    assert isinstance(text, tuple)
    return f"#{bytes(ground[:3]).hex()}", f"#{bytes(text[:3]).hex()}"


def test_the_four_editions_are_there() -> None:
    assert len(EDITIONS) >= 4


LABEL_BAND = (114, 0, 340, 149)
PUBLISHER_BAND = (900, 0, 1600, 149)
SUBTITLE_BAND = (0, 625, 1600, 790)


@pytest.mark.parametrize("slug", EDITIONS)
@pytest.mark.parametrize("band", [LABEL_BAND, PUBLISHER_BAND, TITLE_BAND, SUBTITLE_BAND])
def test_text_on_the_cover_of_an_edition_stands_out(
    slug: str, band: tuple[int, int, int, int]
) -> None:
    ground, text = two_main_colours(picture_of(slug).crop(band))

    assert contrast(ground, text) >= 4.5


@pytest.mark.parametrize("slug", EDITIONS)
def test_the_cover_of_an_edition_is_a_portrait_jpeg_that_is_not_heavy(slug: str) -> None:
    data = draw_cover(spec_of(slug))

    with Image.open(io.BytesIO(data)) as image:
        assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (1600, 2400))
    assert len(data) <= 600_000


@pytest.mark.parametrize("slug", EDITIONS)
def test_the_title_can_be_read_on_a_grey_thumbnail(slug: str) -> None:
    small = picture_of(slug).resize((160, 240), Image.Resampling.LANCZOS)
    grey = small.convert("L").quantize(16).convert("RGB")
    darkest, lightest = ImageStat.Stat(grey.crop((10, 20, 150, 62))).extrema[0]

    dark, light = (f"#{bytes([int(level)] * 3).hex()}" for level in (darkest, lightest))

    assert contrast(dark, light) >= 4.5


@pytest.mark.parametrize("slug", EDITIONS)
def test_the_four_colours_of_an_edition_differ_in_grey(slug: str) -> None:
    inks = inks_of(spec_of(slug).colours)
    levels = [
        Image.new("RGB", (1, 1), colour).convert("L").getpixel((0, 0))
        for colour in (inks.ink, inks.main, inks.accent, inks.paper)
    ]
    greys = [level for level in levels if isinstance(level, (int, float))]

    assert all(light - dark >= 16 for dark, light in pairwise(greys))


def test_no_two_editions_have_the_same_picture() -> None:
    pictures = {
        draw_motif(spec.number, spec.seed, inks_of(COLOURS), 80).tobytes()
        for spec in map(spec_of, EDITIONS)
    }

    assert len(pictures) == len(EDITIONS)


@pytest.mark.parametrize("number", range(1, 13))
def test_an_edition_of_any_number_has_a_cover(number: int) -> None:
    assert draw_cover(replace(SPEC, number=number))


@pytest.mark.parametrize("number", range(1, len(MOTIFS) + 1))
def test_a_motif_uses_all_four_colours_in_earnest(number: int) -> None:
    inks = inks_of(COLOURS)
    picture = draw_motif(number, 0, inks, 200)
    counted = picture.getcolors(1 << 16)
    assert counted is not None
    areas = {colour: count / 40_000 for count, colour in counted}

    assert all(areas[colour] >= 0.04 for colour in (inks.ink, inks.main, inks.accent, inks.paper))


def test_an_odd_seed_mirrors_the_motif() -> None:
    plain, mirrored = (draw_motif(3, seed, inks_of(COLOURS), 80) for seed in (4, 5))

    assert plain.transpose(Image.Transpose.FLIP_LEFT_RIGHT).tobytes() == mirrored.tobytes()


def test_the_same_edition_has_the_same_cover_again() -> None:
    assert draw_cover(SPEC) == draw_cover(SPEC)


def text_box(picture: Image.Image, band: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    """Return where in a band, that holds text on an even ground, the text is."""
    part = picture.crop(band)
    ground = part.crop((0, 0, 1, 1)).resize(part.size)
    far = ImageChops.difference(part, ground).convert("L").point([0] * 9 + [255] * 247)
    box = far.getbbox()
    assert box is not None
    return box


@pytest.mark.parametrize("slug", EDITIONS)
def test_the_title_stays_inside_the_margins(slug: str) -> None:
    left, _top, right, _bottom = text_box(picture_of(slug), TITLE_BAND)

    assert left >= 90
    assert right <= 1600 - 90


def test_the_lines_of_the_title_do_not_touch() -> None:
    plain = draw_cover_picture(SPEC).crop(TITLE_BAND)
    ground = plain.getpixel((0, 0))
    empty = [
        row
        for row in range(plain.height)
        if plain.crop((0, row, plain.width, row + 1)).getcolors() == [(plain.width, ground)]
    ]
    top, bottom = text_box(draw_cover_picture(SPEC), TITLE_BAND)[1::2]

    assert any(top < row < bottom for row in empty)


@pytest.mark.parametrize(
    "subtitle",
    [
        "Wat wij leerden van mensen die hun dorp opknapten",
        "Wat wij leerden van de mensen die hun straat, hun dorp en hun gemeente veranderden",
    ],
)
def test_a_subtitle_of_two_lines_stays_above_the_picture(subtitle: str) -> None:
    picture = draw_cover_picture(replace(SPEC, subtitle=subtitle, number=2))

    bottom = text_box(picture, (0, 625, 1600, 800))[3]

    assert 625 + bottom < 785


def test_a_cover_without_publisher_or_subtitle_can_be_drawn() -> None:
    assert draw_cover(replace(SPEC, publisher="", subtitle=""))


def with_text(field: str, text: str) -> CoverSpec:
    changes: dict[str, CoverSpec] = {
        "title": replace(SPEC, title=text),
        "subtitle": replace(SPEC, subtitle=text),
        "edition": replace(SPEC, edition=text),
        "publisher": replace(SPEC, publisher=text),
    }
    return changes[field]


@pytest.mark.parametrize("field", ["title", "subtitle", "edition", "publisher"])
def test_a_letter_that_the_typeface_lacks_is_refused(field: str) -> None:
    with pytest.raises(ImageRefused) as refusal:
        draw_cover(with_text(field, "Boek 漢"))

    assert (refusal.value.code, refusal.value.values) == ("LB610", ("Boek 漢", "漢"))


@pytest.mark.parametrize("field", ["title", "subtitle", "edition", "publisher"])
def test_a_text_that_does_not_fit_is_refused(field: str) -> None:
    with pytest.raises(ImageRefused, match="LB611"):
        draw_cover(with_text(field, "Een heel lange tekst " * 9))


@pytest.mark.parametrize(
    ("colours", "values"),
    [
        (replace(COLOURS, main="#9aa7b0"), ("Editie 1", "#fbf7ee", "#9aa7b0", "2,3")),
        (replace(COLOURS, accent="#40506a"), ("Editie 1", "#1e2530", "#40506a", "1,9")),
    ],
)
def test_colours_on_which_text_cannot_be_read_are_refused(
    colours: Colours, values: tuple[str, ...]
) -> None:
    with pytest.raises(ImageRefused) as refusal:
        draw_cover(replace(SPEC, colours=colours))

    assert (refusal.value.code, refusal.value.values) == ("LB612", values)


def test_everything_of_an_edition_is_drawn_once(tmp_path: Path) -> None:
    first = derive_covers(SPEC, cache=tmp_path)
    (entry,) = tmp_path.iterdir()
    made = entry.stat().st_mtime_ns

    assert derive_covers(SPEC, cache=tmp_path) == first
    assert entry.stat().st_mtime_ns == made


def test_the_pictures_of_an_edition_have_their_promised_sizes(tmp_path: Path) -> None:
    covers = derive_covers(SPEC, cache=tmp_path)

    made = (covers.epub, covers.card, *covers.web.variants, covers.web.fallback)
    sizes = [Image.open(io.BytesIO(one.data)).size for one in made]

    assert sizes == [(one.width, one.height) for one in made]
    assert sizes == [(1600, 2400), (1200, 630), (240, 360), (480, 720), (800, 1200), (800, 1200)]


def test_another_title_makes_other_pictures(tmp_path: Path) -> None:
    one = derive_covers(SPEC, cache=tmp_path)
    other = derive_covers(replace(SPEC, title="Leerboek"), cache=tmp_path)

    assert one.epub.file_name != other.epub.file_name
    assert one.web.stem != other.web.stem
