"""Photos: pixels and nothing else, whatever they came as."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pillow_heif
import pytest
from PIL import Image

from build_tools.intake.photos import heic_as_png, is_heic
from build_tools.intake.refusal import IntakeRefused
from build_tools.use_cases.intake_photos import LONGEST, clean_photo
from tests.intake_batch.batch import HOSTILE, SENT

if TYPE_CHECKING:
    from pathlib import Path

_PHOTOS = sorted(
    path for path in SENT.iterdir() if path.suffix.lower() in {".jpg", ".png", ".heic", ".webp"}
)


def _opened(data: bytes) -> Image.Image:
    photo = Image.open(io.BytesIO(data))
    photo.load()
    return photo


@pytest.mark.parametrize("path", _PHOTOS, ids=lambda path: path.name)
def test_the_same_photo_gives_the_same_bytes(path: Path) -> None:
    job = (path.read_bytes(), path.name)
    assert clean_photo(job).data == clean_photo(job).data


@pytest.mark.parametrize("path", _PHOTOS, ids=lambda path: path.name)
def test_a_photo_keeps_its_pixels_and_stands_upright(path: Path) -> None:
    """In every sample the sky is above the grass, and the house is at the left."""
    photo = _opened(clean_photo((path.read_bytes(), path.name)).data)
    width, height = photo.size
    sky = photo.getpixel((width // 10, height // 10))
    grass = photo.getpixel((width // 10, height * 9 // 10))
    assert isinstance(sky, tuple)
    assert isinstance(grass, tuple)
    assert (photo.format, photo.mode, sky[2] > sky[1], grass[1] > grass[2]) == (
        "JPEG", "RGB", True, True,
    )  # fmt: skip


def test_a_photo_is_no_larger_than_a_page_needs() -> None:
    out = io.BytesIO()
    Image.new("RGB", (5000, 1000), (10, 200, 10)).save(out, "JPEG")
    assert _opened(clean_photo((out.getvalue(), "a.jpg")).data).size == (LONGEST, 480)


def _heic(size: tuple[int, int] = (64, 48), frames: int = 1) -> bytes:
    out = io.BytesIO()
    file = pillow_heif.from_pillow(Image.new("RGB", size, (20, 120, 220)))
    for _ in range(frames - 1):
        file.add_from_pillow(Image.new("RGB", size, (220, 20, 20)))
    file.save(out, quality=80)
    return out.getvalue()


def test_of_several_photos_in_one_file_the_main_one_is_taken() -> None:
    colour = _opened(clean_photo((_heic(frames=3), "a.heic")).data).getpixel((10, 10))
    assert isinstance(colour, tuple)
    assert colour[2] > colour[0]


def test_a_heic_of_too_many_pixels_is_refused_before_it_is_decoded() -> None:
    with pytest.raises(IntakeRefused) as told:
        heic_as_png(_heic(), most_pixels=64 * 48 - 1)
    assert (told.value.code, told.value.values) == ("LB826", (64, 48, 0))


@pytest.mark.parametrize("length", [12, 40, 200, -40])
def test_a_heic_that_is_cut_off_is_refused(length: int) -> None:
    with pytest.raises(IntakeRefused) as told:
        clean_photo((_heic()[:length], "a.heic"))
    assert told.value.code == "LB827"


@pytest.mark.parametrize("brand", [b"hevc", b"msf1", b"avis", b"avif", b"mp42", b"qt  "])
def test_a_film_that_calls_itself_a_photo_is_refused(brand: bytes) -> None:
    data = _heic()
    data = data[:8] + brand + data[12:]
    assert not is_heic(data)
    with pytest.raises(IntakeRefused) as told:
        clean_photo((data, "a.heic"))
    assert told.value.code == "LB601"


def _saved(kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    frames = [Image.new("RGB", (20, 20), (shade, 0, 0)) for shade in (0, 90, 180)]
    frames[0].save(out, kind, append_images=frames[1:], **options)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (_saved("PNG", save_all=True), "LB605"),
        (_saved("WEBP", save_all=True), "LB605"),
        (_saved("TIFF"), "LB601"),
        (_saved("GIF"), "LB601"),
        (_saved("BMP"), "LB601"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "LB601"),
        (b"%PDF-1.4", "LB601"),
        ((HOSTILE / "beeld/I11_ztxt_bomb.png").read_bytes(), "LB604"),
    ],
    ids=["moving png", "moving webp", "tiff", "gif", "bmp", "svg", "pdf", "text bomb"],
)
def test_what_is_no_photo_is_refused_whatever_its_name_is(data: bytes, code: str) -> None:
    with pytest.raises(IntakeRefused) as told:
        clean_photo((data, "foto.jpg"))
    assert told.value.code == code
