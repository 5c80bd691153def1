"""The zip: the same bytes wherever and whenever it is made."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime
from typing import Final

import pytest

from build_tools.epub.package import digest, item, moment, pack

_MADE: Final = datetime(2026, 11, 22, 10, 30, 58, tzinfo=UTC)
_FILES: Final = {"b.xhtml": b"b" * 5000, "META-INF/container.xml": b"<a/>", "a/c.css": b"p {}"}


def _entries(made: datetime = _MADE) -> list[zipfile.ZipInfo]:
    return zipfile.ZipFile(io.BytesIO(pack(_FILES, made))).infolist()


def test_mimetype_stands_first_stored_and_bare() -> None:
    data = pack(_FILES, _MADE)
    assert data[30:58] == b"mimetypeapplication/epub+zip"
    assert data[26:30] == b"\x08\x00\x00\x00"  # name of 8 bytes, extra field of none


def test_the_other_entries_are_sorted() -> None:
    assert [entry.filename for entry in _entries()] == [
        "mimetype",
        "META-INF/container.xml",
        "a/c.css",
        "b.xhtml",
    ]


def test_every_entry_has_the_one_date() -> None:
    assert {entry.date_time for entry in _entries()} == {(2026, 11, 22, 10, 30, 58)}


def test_a_date_before_zip_becomes_the_first_that_it_can_hold() -> None:
    made = datetime(1970, 1, 1, tzinfo=UTC)
    assert {entry.date_time for entry in _entries(made)} == {(1980, 1, 1, 0, 0, 0)}


def test_every_entry_has_one_system_and_one_mode() -> None:
    assert {(entry.create_system, entry.external_attr >> 16) for entry in _entries()} == {
        (3, 0o100644)
    }


def test_what_gets_smaller_is_compressed() -> None:
    sizes = {entry.filename: entry.compress_size for entry in _entries()}
    assert sizes["b.xhtml"] < 100


def test_the_order_in_which_files_come_does_not_matter() -> None:
    assert pack(dict(reversed(_FILES.items())), _MADE) == pack(_FILES, _MADE)


def test_the_digest_changes_with_a_name_and_with_a_byte() -> None:
    digests = {
        digest({"a": b"xy"}),
        digest({"b": b"xy"}),
        digest({"a": b"xz"}),
        digest({"a": b"x", "b": b"y"}),
        digest({}),
    }
    assert len(digests) == 5


def test_the_moment_is_source_date_epoch() -> None:
    assert moment("1700000000", date(2026, 11, 22)) == datetime(
        2023, 11, 14, 22, 13, 20, tzinfo=UTC
    )


@pytest.mark.parametrize("epoch", [None, ""])
def test_without_an_epoch_the_moment_is_the_publication_date(epoch: str | None) -> None:
    assert moment(epoch, date(2026, 11, 22)) == datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("href", "media_type"),
    [
        ("a.xhtml", "application/xhtml+xml"),
        ("stijl/a.css", "text/css"),
        ("a.jpg", "image/jpeg"),
        ("a.png", "image/png"),
        ("a.webp", "image/webp"),
        ("a.ncx", "application/x-dtbncx+xml"),
    ],
)
def test_every_kind_of_file_has_its_media_type(href: str, media_type: str) -> None:
    assert item(href).media_type == media_type


def test_a_file_of_another_kind_cannot_be_in_the_package() -> None:
    with pytest.raises(KeyError):
        item("a.js")


def test_two_files_never_share_a_name_in_the_manifest() -> None:
    names = ["a/b.xhtml", "a-b.xhtml", "a_b.xhtml", "a_-_b.xhtml", "1.xhtml"]
    assert len({item(name).ident for name in names}) == len(names)
