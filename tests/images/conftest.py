"""Pictures that the tests make themselves: the siblings of the files in ``hostile/``."""

from __future__ import annotations

import io
import random
import struct
import zlib
from typing import Any

import pytest
from PIL import Image, ImageCms


class Maker:
    """Makes pictures, always the same ones."""

    def encoded(self, image: Image.Image, kind: str, **how: Any) -> bytes:  # noqa: ANN401
        out = io.BytesIO()
        image.save(out, kind, **how)
        return out.getvalue()

    def noise(self, size: tuple[int, int]) -> Image.Image:
        """Return a picture that no codec can make small."""
        width, height = size
        pixels = random.Random(7).randbytes(width * height * 3)  # noqa: S311 - no secret
        return Image.frombytes("RGB", size, pixels)

    def photo(self, size: tuple[int, int]) -> Image.Image:
        """Return a picture without even areas, as a camera makes them."""
        return self.noise((24, 16)).resize(size, Image.Resampling.BICUBIC)

    def drawing(self, size: tuple[int, int]) -> Image.Image:
        """Return a picture of two even areas: red at the left, blue at the right."""
        width, height = size
        image = Image.new("RGB", size, (200, 20, 30))
        image.paste((20, 30, 200), (width // 2, 0, width, height))
        return image

    def corner(self, size: tuple[int, int]) -> Image.Image:
        """Return a white picture of which the top left quarter is red."""
        width, height = size
        image = Image.new("RGB", size, "white")
        image.paste((200, 20, 30), (0, 0, width // 2, height // 2))
        return image

    def png_with(self, kind: bytes, data: bytes) -> bytes:
        """Return a PNG with one more chunk, right after its head."""
        whole = self.encoded(self.photo((40, 30)), "PNG")
        body = kind + data
        chunk = struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))
        return whole[:33] + chunk + whole[33:]

    def swapping_profile(self) -> bytes:
        """Return a colour profile in which red light is blue light, and the other way round."""
        profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
        (count,) = struct.unpack_from(">I", profile, 128)
        places = {bytes(profile[132 + 12 * tag :][:4]): 132 + 12 * tag for tag in range(count)}
        red, blue = places[b"rXYZ"] + 4, places[b"bXYZ"] + 4
        profile[red : red + 8], profile[blue : blue + 8] = (
            profile[blue : blue + 8],
            profile[red : red + 8],
        )
        return bytes(profile)


@pytest.fixture(scope="session")
def make() -> Maker:
    return Maker()
