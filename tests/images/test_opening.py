from __future__ import annotations

import io
import struct
import subprocess
import sys
import tomllib
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from build_tools.catalogue.images import ENTRIES
from build_tools.images.kinds import pixels_promised
from build_tools.images.opening import MOST_BYTES, open_picture
from build_tools.images.refusal import ImageRefused

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.images.conftest import Maker

HOSTILE = Path(__file__).parent / "hostile"
EXPECTED: dict[str, str] = tomllib.loads((HOSTILE / "expected.toml").read_text("utf-8"))
CLEAN = sorted(name for name, code in EXPECTED.items() if code == "clean")
REFUSED = sorted(set(EXPECTED) - set(CLEAN))


def code_of(source: bytes) -> str:
    with pytest.raises(ImageRefused) as refusal:
        open_picture(source, name="foto.jpg", longest=1600)
    return refusal.value.code


def test_every_hostile_file_has_an_expectation() -> None:
    assert {file.name for file in HOSTILE.iterdir()} - {"expected.toml"} == set(EXPECTED)


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_refused_with_its_code(name: str) -> None:
    assert code_of((HOSTILE / name).read_bytes()) == EXPECTED[name]


@pytest.mark.parametrize("name", CLEAN)
def test_a_hostile_file_that_is_taken_is_opaque_rgb_without_info(name: str) -> None:
    image = open_picture((HOSTILE / name).read_bytes(), name=name, longest=1600).image

    assert (image.mode, image.info) == ("RGB", {})


@pytest.mark.parametrize("kind", ["TIFF", "BMP", "GIF", "ICO", "PDF", "EPS", "PPM", "TGA", "AVIF"])
def test_another_kind_of_picture_is_refused(make: Maker, kind: str) -> None:
    assert code_of(make.encoded(make.drawing((32, 32)), kind)) == "LB601"


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"\x00\x00\x00\x18ftypheic", "HEIC"),
        (b"\x00\x00\x00\x18ftypmif1", "HEIC"),
        (b"\x00\x00\x00\x18ftypavif", "AVIF"),
        (b"<?xml version='1.0'?>\n<SVG>", "SVG"),
        (b"%PDF-1.7", "PDF"),
        (b"<html><body>", "?"),
    ],
)
def test_the_refusal_names_the_kind_of_file(start: bytes, kind: str) -> None:
    with pytest.raises(ImageRefused) as refusal:
        open_picture(start.ljust(100, b"\0"), name="foto.jpg", longest=1600)

    assert refusal.value.values == ("foto.jpg", kind)


def test_a_picture_without_bytes_is_refused() -> None:
    assert code_of(b"") == "LB606"


def test_a_picture_of_too_many_bytes_is_refused(make: Maker) -> None:
    whole = make.encoded(make.photo((40, 30)), "JPEG")

    assert code_of(whole + bytes(MOST_BYTES)) == "LB603"


def animated(make: Maker, kind: str) -> bytes:
    frames = [make.drawing((20, 20)), make.corner((20, 20))]
    return make.encoded(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_moving_picture_is_refused(make: Maker, kind: str) -> None:
    assert code_of(animated(make, kind)) == "LB605"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("share", [0.1, 0.4, 0.7, 0.95])
def test_a_picture_that_stops_halfway_is_refused(make: Maker, kind: str, share: float) -> None:
    whole = make.encoded(make.noise((80, 60)), kind)

    assert code_of(whole[: int(len(whole) * share)]) == "LB604"


def text_bomb() -> bytes:
    return b"Comment\0\0" + zlib.compress(bytes(80_000_000), 9)


def international_bomb() -> bytes:
    return b"Comment\0\1\0\0\0" + zlib.compress(bytes(80_000_000), 9)


@pytest.mark.parametrize(("chunk", "bomb"), [(b"zTXt", text_bomb), (b"iTXt", international_bomb)])
def test_a_text_that_unpacks_to_a_mountain_is_refused(
    make: Maker, chunk: bytes, bomb: Callable[[], bytes]
) -> None:
    assert code_of(make.png_with(chunk, bomb())) == "LB604"


def png_head(make: Maker) -> bytes:
    whole = make.encoded(make.photo((40, 30)), "PNG")
    head = b"IHDR" + struct.pack(">II", 60_000, 60_000) + whole[24:29]
    return whole[:12] + head + struct.pack(">I", zlib.crc32(head)) + whole[33:]


def jpeg_head(make: Maker) -> bytes:
    whole = make.encoded(make.photo((40, 30)), "JPEG")
    frame = whole.index(b"\xff\xc0")
    return whole[: frame + 5] + struct.pack(">HH", 60_000, 60_000) + whole[frame + 9 :]


def webp_head(make: Maker) -> bytes:
    whole = make.encoded(make.photo((40, 30)), "WEBP")
    return whole[:26] + struct.pack("<HH", 16_000, 16_000) + whole[30:]


def exact_webp_head(make: Maker) -> bytes:
    whole = make.encoded(make.photo((40, 30)), "WEBP", lossless=True)
    return whole[:21] + struct.pack("<I", 15_999 | 15_999 << 14) + whole[25:]


def wide_webp_head(make: Maker) -> bytes:
    whole = make.encoded(make.photo((40, 30)), "WEBP", exif=b"Exif\0\0" + bytes(20))
    return whole[:24] + (59_999).to_bytes(3, "little") * 2 + whole[30:]


@pytest.mark.parametrize("lying", [png_head, jpeg_head, webp_head, exact_webp_head, wide_webp_head])
def test_a_head_that_promises_too_many_pixels_is_refused(
    make: Maker, lying: Callable[[Maker], bytes]
) -> None:
    assert code_of(lying(make)) == "LB602"


@pytest.mark.parametrize(
    ("kind", "how"),
    [
        ("PNG", {}),
        ("JPEG", {}),
        ("JPEG", {"progressive": True}),
        ("JPEG", {"exif": b"Exif\0\0" + bytes(60_000)}),
        ("WEBP", {}),
        ("WEBP", {"lossless": True}),
        ("WEBP", {"exif": b"Exif\0\0" + bytes(20)}),
    ],
)
def test_the_size_is_read_from_the_head(make: Maker, kind: str, how: dict[str, object]) -> None:
    source = make.encoded(make.photo((1234, 567)), kind, **how)

    assert pixels_promised(source, kind) == (1234, 567)


def test_tables_before_the_frame_are_not_taken_for_the_frame(make: Maker) -> None:
    source = make.encoded(make.photo((1234, 567)), "JPEG")
    table = source.index(b"\xff\xc4")
    (length,) = struct.unpack_from(">H", source, table + 2)
    moved = source[:2] + source[table : table + 2 + length] + source[2:]

    assert pixels_promised(moved, "JPEG") == (1234, 567)


@pytest.mark.parametrize("fillers", [1, 2, 3])
def test_fillers_between_the_parts_of_a_jpeg_are_passed_over(make: Maker, fillers: int) -> None:
    source = make.encoded(make.photo((1234, 567)), "JPEG")

    assert pixels_promised(source[:2] + b"\xff" * fillers + source[2:], "JPEG") == (1234, 567)


def test_a_photo_with_damaged_notes_is_taken_without_a_word(make: Maker) -> None:
    notes = b"Exif\0\0MM\0*\0\0\0\x08\0\x03\x01\x12\0\x03\0\0\0\x01\0\x01"
    source = make.encoded(make.photo((60, 40)), "JPEG", exif=notes)

    assert open_picture(source, name="foto", longest=800).image.size == (60, 40)


def test_the_refusal_of_a_large_picture_names_its_size(make: Maker) -> None:
    with pytest.raises(ImageRefused) as refusal:
        open_picture(jpeg_head(make), name="foto.jpg", longest=1600)

    assert refusal.value.values == ("foto.jpg", 60_000, 60_000, 60)


PROBE = """
import resource, sys
from pathlib import Path
from build_tools.images.kinds import pixels_promised
from build_tools.images.opening import open_picture
from build_tools.images.refusal import ImageRefused
open_picture(Path(sys.argv[1]).read_bytes(), name="warm", longest=1600)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for name in sys.argv[2:]:
    try:
        open_picture(Path(name).read_bytes(), name=name, longest=1600)
        sys.exit("taken: " + name)
    except ImageRefused:
        pass
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_a_bomb_is_refused_without_taking_memory(make: Maker, tmp_path: Path) -> None:
    bombs = [HOSTILE / name for name in REFUSED if EXPECTED[name] == "LB602"]
    makers = (png_head, jpeg_head, webp_head, exact_webp_head, wide_webp_head)
    for number, lying in enumerate(makers):
        bomb = tmp_path / f"bomb-{number}"
        bomb.write_bytes(lying(make))
        bombs.append(bomb)

    probe = [sys.executable, "-c", PROBE, str(HOSTILE / "I01_all_metadata.jpg"), *map(str, bombs)]
    run = subprocess.run(
        probe, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )

    assert int(run.stdout) < 5_000, "kB more than before; 169 million pixels take 169,000"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    name=st.sampled_from(CLEAN),
    changes=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=8),
    end=st.floats(0.3, 1),
)
def test_a_damaged_picture_is_refused_or_clean_and_nothing_else(
    name: str, changes: list[tuple[float, int]], end: float
) -> None:
    damaged = bytearray((HOSTILE / name).read_bytes())
    for share, value in changes:
        damaged[int(share * len(damaged))] = value

    assert outcome(bytes(damaged[: int(len(damaged) * end) + 1])) in {"clean", *ENTRIES}


def outcome(source: bytes) -> str:
    """Return the code of a refusal, or how a picture that was taken looks."""
    try:
        image = open_picture(source, name="foto", longest=800).image
    except ImageRefused as refusal:
        return refusal.code
    return "clean" if (image.mode, image.info) == ("RGB", {}) else f"{image.mode} {image.info}"


@pytest.mark.parametrize("code", sorted(ENTRIES))
def test_every_word_about_pictures_can_be_filled_in(code: str) -> None:
    values = ("een", "twee", "drie", "vier")

    filled = ENTRIES[code].text.format(*values) + ENTRIES[code].hint.format(*values)

    assert "{" not in filled


def test_only_the_first_picture_of_a_telephone_file_is_taken(make: Maker) -> None:
    first, second = make.photo((60, 40)), make.drawing((60, 40))
    source = make.encoded(first, "MPO", save_all=True, append_images=[second])
    with Image.open(io.BytesIO(source)) as both:
        assert getattr(both, "n_frames", 1) == 2

    image = open_picture(source, name="foto.jpg", longest=1600).image

    with Image.open(io.BytesIO(make.encoded(first, "JPEG"))) as alone:
        assert image.tobytes() == alone.convert("RGB").tobytes()
