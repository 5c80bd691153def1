"""Whatever lies in an output, a scan ends, and says so when it could not look at all of it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools.leaks.forbidden import Forbidden, Secret
from build_tools.leaks.recognisable import warnings
from build_tools.leaks.scan import scan
from tests.leak_scan.planted import WRAPPINGS

if TYPE_CHECKING:
    from pathlib import Path

_SECRET: Final = Secret(
    story="v-0042",
    names=("Zqvoor van 't Zqachter",),
    contacts=("zq@example.org", "06-12345678"),
    titles=("Een zqtitel van woorden",),
    texts=("Een twee drie vier vijf zes zeven acht.",),
    addresses=("v-0042",),
)
_BEGINNINGS: Final = (
    b"", b"PK\x03\x04", b"\x1f\x8b\x08", b"BZh9", b"\xfd7zXZ\x00", b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff\xe1",
    b"GIF89a", b"RIFF\x00\x00\x00\x00WEBP", b"\xff\xfe", b"<p>", b"\x78\x9c", b"%PDF-1.7\n",
)  # fmt: skip
_BYTES: Final = st.builds(
    lambda begin, rest: begin + rest, st.sampled_from(_BEGINNINGS), st.binary(max_size=300)
)
_MARKUP: Final = st.lists(
    st.sampled_from([
        "<", ">", "<p>", "</p>", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", '"',
        "'", "=", "&", "&amp;", "%", "%C3", "\\u00e", "\\", "zqvoor", "zqachter", "@", "06", "-",
        "’", "\n---\n", "naam:",
    ]),
    max_size=40,
).map("".join)  # fmt: skip
_FEW: Final = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
_MANY: Final = settings(_FEW, max_examples=10_000)


def _scanned(folder: Path, data: bytes) -> None:
    (folder / "x.bin").write_bytes(data)
    scan(folder, Forbidden(secrets=(_SECRET,)))


@_FEW
@given(data=_BYTES)
def test_bytes_that_are_nothing_do_no_harm(tmp_path: Path, data: bytes) -> None:
    _scanned(tmp_path, data)


@_FEW
@given(text=_MARKUP)
def test_markup_that_is_none_does_no_harm(tmp_path: Path, text: str) -> None:
    _scanned(tmp_path, text.encode())
    warnings(text, "a.md")


@settings(_FEW, max_examples=20)
@given(wrapping=st.sampled_from(sorted(WRAPPINGS)), at=st.floats(0, 1), bit=st.integers(0, 7))
def test_a_wrapping_with_a_wrong_bit_does_no_harm(
    tmp_path: Path, wrapping: str, at: float, bit: int
) -> None:
    data = bytearray(WRAPPINGS[wrapping]("Zomaar woorden"))
    data[int(at * (len(data) - 1))] ^= 1 << bit
    _scanned(tmp_path, bytes(data))


@pytest.mark.slow
@_MANY
@given(data=st.one_of(_BYTES, _MARKUP.map(str.encode)))
def test_many_files_do_no_harm(tmp_path: Path, data: bytes) -> None:
    _scanned(tmp_path, data)


@pytest.mark.parametrize(
    "text",
    [
        "<script>" * 20_000, '<a "' * 40_000, "<!--" * 40_000, "<![CDATA[" * 20_000,
        "&amp;" * 40_000, "%25" * 60_000, "a@" * 60_000, "0 " * 100_000, "z" * 200_000,
        "zqvoor-" * 30_000, "z" + "-" * 200_000, "A" * 200_000, "\u0301" * 100_000,
        "<p " + "a='" * 60_000,
    ],
    ids=lambda text: text[:10].encode().hex(),
)  # fmt: skip
def test_a_text_made_to_take_long_takes_a_moment(tmp_path: Path, text: str) -> None:
    begin = time.process_time()
    _scanned(tmp_path, text.encode())
    assert time.process_time() - begin < 5
