from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops

from build_tools.images.derive import EPUB_BYTES, derive_epub, derive_web
from build_tools.images.encode import as_png
from build_tools.images.refusal import ImageRefused

if TYPE_CHECKING:
    from build_tools.images.cache import Rendition
    from tests.images.conftest import Maker


def sizes(made: list[Rendition] | tuple[Rendition, ...]) -> list[tuple[int, int]]:
    return [(one.width, one.height) for one in made]


def opened(made: Rendition) -> Image.Image:
    with Image.open(io.BytesIO(made.data)) as image:
        return image.convert("RGB")


def test_a_photo_for_the_web_comes_in_three_widths(make: Maker, tmp_path: Path) -> None:
    source = make.encoded(make.photo((2000, 1000)), "JPEG")

    web = derive_web(source, name="foto", cache=tmp_path)

    assert sizes(web.variants) == [(480, 240), (960, 480), (1600, 800)]
    assert (web.width, web.height) == (1600, 800)
    assert {made.media_type for made in web.variants} == {"image/webp"}


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (20, [20]),
        (480, [480]),
        (481, [480, 481]),
        (1600, [480, 960, 1600]),
        (1601, [480, 960, 1600]),
    ],
)
def test_a_photo_is_never_made_larger(
    make: Maker, width: int, widths: list[int], tmp_path: Path
) -> None:
    source = make.encoded(make.photo((width, 100)), "PNG")

    web = derive_web(source, name="foto", cache=tmp_path)

    assert [made.width for made in web.variants] == widths


def test_width_and_height_are_those_of_the_bytes(make: Maker, tmp_path: Path) -> None:
    source = make.encoded(make.photo((1234, 777)), "JPEG")
    web = derive_web(source, name="foto", cache=tmp_path)
    epub = derive_epub(source, name="foto", cache=tmp_path)

    for made in (*web.variants, web.fallback, epub):
        assert opened(made).size == (made.width, made.height)


def test_the_fallback_of_a_photo_is_a_jpeg_of_middle_width(make: Maker, tmp_path: Path) -> None:
    fallback = derive_web(
        make.encoded(make.photo((2000, 1000)), "JPEG"), name="foto", cache=tmp_path
    ).fallback

    assert (fallback.media_type, fallback.width, fallback.height) == ("image/jpeg", 960, 480)


def test_file_names_tell_nothing_of_the_file_that_came_in(make: Maker, tmp_path: Path) -> None:
    source = make.encoded(make.photo((600, 400)), "JPEG")

    web = derive_web(source, name="Jan de Boer op de foto.jpg", cache=tmp_path)
    again = derive_web(source, name="iets anders.jpg", cache=tmp_path / "other")

    assert web == again
    assert web.stem.removeprefix("beeld-").isalnum()
    assert all(made.file_name.startswith(f"{web.stem}-") for made in web.variants)


def test_other_pixels_get_another_name(make: Maker, tmp_path: Path) -> None:
    one, other = (
        derive_web(make.encoded(image, "PNG"), name="x", cache=tmp_path).stem
        for image in (make.photo((60, 40)), make.drawing((60, 40)))
    )

    assert one != other


def test_a_drawing_keeps_every_pixel(make: Maker, tmp_path: Path) -> None:
    image = make.drawing((400, 300))
    source = make.encoded(image, "PNG")
    web = derive_web(source, name="x", cache=tmp_path)
    epub = derive_epub(source, name="x", cache=tmp_path)

    for made in (web.variants[0], web.fallback, epub):
        assert ImageChops.difference(opened(made), image).getbbox() is None


@pytest.mark.parametrize("colours", [2, 255, 256, 257, 3000])
def test_a_png_keeps_every_pixel_of_a_picture_of_many_colours(make: Maker, colours: int) -> None:
    strip = make.noise((colours, 1))
    image = Image.new("RGB", (3000, 8))
    for left in range(0, 3000, colours):
        image.paste(strip, (left, 0))

    with Image.open(io.BytesIO(as_png(image))) as made:
        assert made.convert("RGB").tobytes() == image.tobytes()


@pytest.mark.parametrize("size", [(4000, 1000), (1000, 4000), (5000, 5000)])
def test_a_picture_in_the_epub_has_no_long_side(
    make: Maker, size: tuple[int, int], tmp_path: Path
) -> None:
    epub = derive_epub(make.encoded(make.photo(size), "JPEG"), name="x", cache=tmp_path)

    assert max(epub.width, epub.height) == 1600


@pytest.mark.parametrize("stark", [False, True], ids=["all colours", "the strongest colours"])
def test_a_picture_in_the_epub_stays_below_the_limit_whatever_it_shows(
    make: Maker, tmp_path: Path, *, stark: bool
) -> None:
    noise = make.noise((1600, 1600))
    image = noise.point(([0] * 128 + [255] * 128) * 3) if stark else noise
    source = make.encoded(image, "PNG")

    assert len(derive_epub(source, name="x", cache=tmp_path).data) <= EPUB_BYTES


@pytest.mark.parametrize("size", [(1, 9000), (9000, 1), (1, 1)])
def test_a_strip_can_be_shown(make: Maker, size: tuple[int, int], tmp_path: Path) -> None:
    source = make.encoded(make.noise(size), "PNG")
    web = derive_web(source, name="x", cache=tmp_path)
    epub = derive_epub(source, name="x", cache=tmp_path)

    for made in (*web.variants, web.fallback, epub):
        assert opened(made).size == (made.width, made.height)


def test_a_refusal_names_the_picture_that_is_asked_for_now(tmp_path: Path) -> None:
    for name in ("eerste.jpg", "tweede.jpg"):
        with pytest.raises(ImageRefused) as refusal:
            derive_web(b"geen beeld", name=name, cache=tmp_path)
        assert refusal.value.values[0] == name


PROBE = """
import hashlib, sys
from pathlib import Path
from build_tools.images.derive import derive_epub, derive_web
source, cache = Path(sys.argv[1]).read_bytes(), Path(sys.argv[2])
web = derive_web(source, name=sys.argv[3], cache=cache)
print([(m.file_name, hashlib.sha256(m.data).hexdigest()) for m in
       (*web.variants, web.fallback, derive_epub(source, name=sys.argv[3], cache=cache))])
"""


def test_two_processes_make_the_same_bytes(make: Maker, tmp_path: Path) -> None:
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(make.encoded(make.photo((2000, 1500)), "JPEG"))
    outcomes = set()
    for number, zone in enumerate(("UTC", "Pacific/Auckland")):
        command = [sys.executable, "-c", PROBE, str(photo), str(tmp_path / zone), f"n{number}"]
        surroundings = os.environ | {"TZ": zone, "PYTHONHASHSEED": str(number)}
        run = subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=True,
            env=surroundings,
            cwd=Path(__file__).parents[2],
        )
        outcomes.add(run.stdout)

    assert len(outcomes) == 1
