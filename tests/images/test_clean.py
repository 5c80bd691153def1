"""What is left in a finished picture, read block by block with readers of our own."""

from __future__ import annotations

import io
import struct
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import ExifTags, Image, PngImagePlugin

from build_tools.images.derive import derive_epub, derive_web

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.images.cache import Rendition
    from tests.images.conftest import Maker

HOSTILE = Path(__file__).parent / "hostile"
TAKEN = sorted(
    name
    for name, code in tomllib.loads((HOSTILE / "expected.toml").read_text("utf-8")).items()
    if code == "clean"
)
PIXELS_ONLY = {
    "image/jpeg": {"JFIF", "DQT", "SOF", "DHT", "SOS"},
    "image/png": {"IHDR", "PLTE", "IDAT", "IEND"},
    "image/webp": {"VP8 ", "VP8L"},
}
"""The blocks that hold pixels, per kind; any other block holds something else."""

JPEG_NAMES = {0xDB: "DQT", 0xC4: "DHT", 0xDA: "SOS", 0xFE: "comment", 0xED: "APP13", 0xE2: "APP2"}


def jpeg_blocks(data: bytes) -> Iterator[str]:
    assert data[:2] == b"\xff\xd8"
    place = 2
    while data[place + 1] != 0xD9:
        code = data[place + 1]
        (length,) = struct.unpack_from(">H", data, place + 2)
        yield jpeg_name(code, data[place + 4 : place + 2 + length])
        place += 2 + length
        if code == 0xDA:
            place = end_of_scan(data, place)
    if place + 2 < len(data):
        yield "after the end"


def jpeg_name(code: int, body: bytes) -> str:
    if code == 0xE0:
        return "JFIF" if body[:5] == b"JFIF\0" and body[12:14] == b"\0\0" else "JFIF thumbnail"
    if code == 0xE1:
        return "EXIF" if body.startswith(b"Exif") else "XMP"
    return "SOF" if code in {0xC0, 0xC1, 0xC2} else JPEG_NAMES.get(code, f"{code:02x}")


def end_of_scan(data: bytes, place: int) -> int:
    while not (data[place] == 0xFF and data[place + 1] not in {0, *range(0xD0, 0xD8)}):
        place += 1
    return place


def png_blocks(data: bytes) -> Iterator[str]:
    place, name = 8, ""
    while name != "IEND":
        length, kind = struct.unpack_from(">I4s", data, place)
        name = kind.decode("ascii")
        yield name
        place += 12 + length
    if place < len(data):
        yield "after the end"


def webp_blocks(data: bytes) -> Iterator[str]:
    (size,) = struct.unpack_from("<I", data, 4)
    place = 12
    while place < size + 8:
        kind, length = struct.unpack_from("<4sI", data, place)
        yield kind.decode("ascii")
        place += 8 + length + length % 2
    if place < len(data):
        yield "after the end"


READERS = {"image/jpeg": jpeg_blocks, "image/png": png_blocks, "image/webp": webp_blocks}


def renditions(source: bytes, cache: Path) -> list[Rendition]:
    web = derive_web(source, name="foto", cache=cache)
    return [*web.variants, web.fallback, derive_epub(source, name="foto", cache=cache)]


def leftovers(source: bytes, cache: Path) -> dict[str, set[str]]:
    found = {
        made.file_name: set(READERS[made.media_type](made.data)) - PIXELS_ONLY[made.media_type]
        for made in renditions(source, cache)
    }
    assert found
    return {name: blocks for name, blocks in found.items() if blocks}


def exif(make: Maker) -> bytes:
    """Return EXIF with a place, an owner, a serial number, and a thumbnail in a second part."""
    tags = Image.Exif()
    tags[ExifTags.Base.Artist] = "Canarie"
    tags[ExifTags.Base.BodySerialNumber] = "1234"
    place = tags.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitude] = (53.0, 12.0, 30.0)
    tags.get_ifd(ExifTags.IFD.IFD1)[ExifTags.Base.ImageDescription] = make.encoded(
        make.drawing((16, 16)), "JPEG"
    ).decode("latin-1")
    return tags.tobytes()


def everything(make: Maker, kind: str, image: Image.Image) -> bytes:
    """Return a picture with all metadata that its kind can carry, and bytes after its end."""
    how: dict[str, object] = {
        "exif": exif(make),
        "icc_profile": make.swapping_profile(),
        "xmp": b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>Canarie</x:xmpmeta>",
    }
    if kind == "JPEG":
        how["comment"] = b"<script>Canarie</script>"
    if kind == "PNG":
        notes = PngImagePlugin.PngInfo()
        notes.add_text("Author", "Canarie")
        notes.add_text("Comment", "Canarie " * 99, zip=True)
        notes.add_itxt("XML:com.adobe.xmp", "Canarie")
        del how["xmp"]
        how["pnginfo"] = notes
    return make.encoded(image, kind, **how) + b"PK\x03\x04 Canarie"


@pytest.mark.parametrize("name", TAKEN)
def test_a_hostile_picture_comes_out_as_pixels_only(name: str, tmp_path: Path) -> None:
    assert leftovers((HOSTILE / name).read_bytes(), tmp_path) == {}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("what", ["photo", "drawing"])
def test_a_picture_full_of_metadata_comes_out_as_pixels_only(
    make: Maker, kind: str, what: str, tmp_path: Path
) -> None:
    image = make.photo((600, 400)) if what == "photo" else make.drawing((600, 400))

    assert leftovers(everything(make, kind, image), tmp_path) == {}


@pytest.mark.parametrize(
    ("kind", "planted"),
    [
        ("JPEG", {"EXIF", "XMP", "APP2", "comment", "after the end"}),
        ("PNG", {"eXIf", "iCCP", "tEXt", "zTXt", "iTXt", "after the end"}),
        ("WEBP", {"VP8X", "EXIF", "XMP ", "ICCP", "after the end"}),
    ],
)
def test_the_readers_see_what_was_planted(make: Maker, kind: str, planted: set[str]) -> None:
    source = everything(make, kind, make.photo((60, 40)))

    assert set(READERS[f"image/{kind.lower()}"](source)) >= planted


def test_the_reader_sees_what_was_planted_in_a_file_from_outside() -> None:
    blocks = set(jpeg_blocks((HOSTILE / "I01_all_metadata.jpg").read_bytes()))

    assert blocks >= {"EXIF", "XMP", "APP13", "APP2", "comment"}


def test_metadata_changes_no_byte_of_what_comes_out(make: Maker, tmp_path: Path) -> None:
    silent = make.encoded(make.photo((40, 30)), "PNG")
    telling = make.png_with(b"tEXt", b"Author\0Canarie") + b"Canarie"

    assert renditions(telling, tmp_path) == renditions(silent, tmp_path)


@pytest.mark.parametrize("name", TAKEN)
def test_a_file_name_tells_the_kind_that_the_bytes_are(name: str, tmp_path: Path) -> None:
    suffixes = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}

    for made in renditions((HOSTILE / name).read_bytes(), tmp_path):
        with Image.open(io.BytesIO(made.data)) as image:
            assert made.file_name.endswith(suffixes[str(image.format)])
