"""Opening any EPUB or folder: what is good is read in one shape, what is hostile is refused."""

from __future__ import annotations

import io
import os
import stat
import zipfile
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.linter import archive
from build_tools.linter.model import EPUB_TYPE, Publication
from build_tools.linter.opening import CannotOpen, open_epub, open_site
from tests.linter.harness import GOOD, files_in, packed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_PAGE: Final = b"<!doctype html><title>x</title><p>x"


@pytest.fixture
def good() -> dict[str, bytes]:
    """Give the files of the good EPUB, to change."""
    return dict(files_in(GOOD["epub"]))


@pytest.fixture(params=GOOD)
def opened(request: pytest.FixtureRequest, good: dict[str, bytes]) -> Publication:
    """Give the good EPUB and the good folder, opened."""
    if request.param == "epub":
        return open_epub(packed(good), "boek.epub")
    return open_site(GOOD["web"], "web")


def _refusal(data: bytes) -> str:
    with pytest.raises(CannotOpen) as refused:
        open_epub(data, "boek.epub")
    return refused.value.reason


def test_elements_have_plain_names_in_both_media(opened: Publication) -> None:
    page = next(page for href, page in opened.pages.items() if "een" in href)
    assert (page.root.tag, page.content.findtext(".//h1")) == ("html", "De brug")


def test_a_page_knows_its_language(opened: Publication) -> None:
    assert {page.language for page in opened.pages.values()} == {"nl-NL"}


def test_an_element_knows_its_line(opened: Publication) -> None:
    page = next(page for href, page in opened.pages.items() if "een" in href)
    caption = page.root.find(".//caption")
    assert caption is not None
    lines = opened.files[page.href].decode().splitlines()
    assert "<caption>" in lines[int(caption.sourceline or 0) - 1]


def test_pages_of_an_epub_stand_in_the_order_of_reading(good: dict[str, bytes]) -> None:
    pages = open_epub(packed(good), "boek.epub").pages
    assert [href.removeprefix("EPUB/") for href in pages] == [
        "omslag.xhtml", "nav.xhtml", "een.xhtml", "twee.xhtml", "begrippen.xhtml",
        "antwoorden.xhtml",
    ]  # fmt: skip


def test_a_page_that_is_no_xml_is_read_all_the_same(good: dict[str, bytes]) -> None:
    text = good["EPUB/een.xhtml"].replace(b"De raad koos", b"A & O koos")
    page = open_epub(packed({**good, "EPUB/een.xhtml": text}), "boek.epub").pages["EPUB/een.xhtml"]
    note = page.root.find(".//a[@id='verwijzing-1']")
    assert note is not None
    assert (page.broken_at > 0, note.get(EPUB_TYPE)) == (True, "noteref")


def test_drawings_keep_their_namespace_in_both_media(
    good: dict[str, bytes], tmp_path: Path
) -> None:
    drawing = b"<p><svg xmlns='http://www.w3.org/2000/svg'><title>Lijn</title></svg></p></body>"
    text = good["EPUB/twee.xhtml"].replace(b"</body>", drawing)
    (tmp_path / "index.html").write_bytes(_PAGE + drawing)
    epub = open_epub(packed({**good, "EPUB/twee.xhtml": text}), "boek.epub")
    roots = (
        epub.pages["EPUB/twee.xhtml"].root,
        open_site(tmp_path, "web").pages["index.html"].root,
    )
    assert [len(root.findall(".//{http://www.w3.org/2000/svg}title")) for root in roots] == [1, 1]


@pytest.mark.parametrize("keep", [0, 3, 100, 2000])
def test_a_file_that_is_cut_off_is_refused(good: dict[str, bytes], keep: int) -> None:
    assert "beschadigd" in _refusal(packed(good)[:keep])


def test_another_file_is_refused() -> None:
    assert "geen EPUB" in _refusal(b"Dit is een brief.")


def test_an_archive_that_is_no_book_is_refused() -> None:
    assert "container.xml" in _refusal(packed({"brief.txt": b"Beste lezer"}))


@pytest.mark.parametrize("text", [None, b"", b"<package", b"tekst"])
def test_a_book_without_its_data_is_refused(good: dict[str, bytes], text: bytes | None) -> None:
    del good["EPUB/boek.opf"]
    files = good if text is None else {**good, "EPUB/boek.opf": text}
    assert "EPUB/boek.opf" in _refusal(packed(files))


def test_a_book_without_pages_is_refused(good: dict[str, bytes]) -> None:
    files = {name: data for name, data in good.items() if not name.endswith(".xhtml")}
    assert "geen enkele bladzijde" in _refusal(packed(files))


@pytest.mark.parametrize("name", ["../buiten.xhtml", "/etc/passwd", "a\\b.xhtml", "C:x", "a/./b"])
def test_a_name_that_leads_outside_is_refused(good: dict[str, bytes], name: str) -> None:
    assert "naam die niet mag" in _refusal(packed({**good, name: b""}))


def test_two_files_of_one_name_are_refused(good: dict[str, bytes]) -> None:
    stored = io.BytesIO(packed(good))
    with (
        zipfile.ZipFile(stored, "a") as book,
        pytest.warns(UserWarning, match="Duplicate name"),
    ):
        book.writestr("EPUB/een.xhtml", b"")
    assert "dezelfde naam: EPUB/een.xhtml" in _refusal(stored.getvalue())


def test_an_epub_with_a_lock_is_refused(good: dict[str, bytes]) -> None:
    data = bytearray(packed(good))
    at = data.rfind(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "slot" in _refusal(bytes(data))


def test_what_grows_beyond_any_book_is_refused_before_it_is_unpacked() -> None:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("EPUB/groot.xhtml", b"x")
    data = bytearray(stored.getvalue())
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = (archive.MEGABYTES * 1_000_000 + 1).to_bytes(4, "little")
    assert "te groot" in _refusal(bytes(data))


def test_more_files_than_any_book_has_are_refused() -> None:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as book:
        for number in range(archive.ENTRIES + 1):
            book.writestr(zipfile.ZipInfo(str(number)), b"")
    assert "te veel bestanden" in _refusal(stored.getvalue())


def test_a_link_in_an_archive_is_refused(good: dict[str, bytes]) -> None:
    stored = io.BytesIO(packed(good))
    link = zipfile.ZipInfo("EPUB/los.xhtml", (2026, 1, 1, 0, 0, 0))
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(stored, "a") as book:
        book.writestr(link, b"/etc/passwd")
    assert "snelkoppeling in: EPUB/los.xhtml" in _refusal(stored.getvalue())


@pytest.mark.parametrize("name", ["EPUB/een.xhtml", "EPUB/boek.opf"])
def test_more_markup_than_any_book_has_is_refused_before_it_is_parsed(
    good: dict[str, bytes], name: str
) -> None:
    data = packed({**good, name: good[name] + b" " * 60_000_000})
    assert "samen te groot (meer dan 60 MB)" in _refusal(data)


def test_entities_that_grow_out_of_proportion_are_not_filled_in(good: dict[str, bytes]) -> None:
    ten = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    text = f'<!DOCTYPE html [<!ENTITY a0 "hahahahaha">{ten}]><html><body>&a11;</body></html>'
    page = open_epub(packed({**good, "EPUB/een.xhtml": text.encode()}), "x").pages["EPUB/een.xhtml"]
    assert (page.broken_at > 0, len("".join(page.root.itertext())) < 10_000) == (True, True)


def test_no_file_of_the_machine_is_read_into_a_page(good: dict[str, bytes], tmp_path: Path) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("geheim", encoding="utf-8")
    text = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]><html><body>&x;</body></html>'
    page = open_epub(packed({**good, "EPUB/een.xhtml": text.encode()}), "x").pages["EPUB/een.xhtml"]
    assert "geheim" not in "".join(page.root.itertext())


def test_a_page_that_is_nested_without_end_is_read_as_far_as_it_goes(
    good: dict[str, bytes],
) -> None:
    text = b"<html><body>" + b"<div>" * 100_000 + b"</body></html>"
    pages = open_epub(packed({**good, "EPUB/een.xhtml": text}), "boek.epub").pages
    assert pages["EPUB/een.xhtml"].broken_at > 0


def test_a_folder_without_pages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="geen enkele bladzijde"):
        open_site(tmp_path, "web")


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: path.symlink_to("/etc"), "snelkoppeling in: los"),
        (lambda path: path.symlink_to("index.html"), "snelkoppeling in: los"),
        (os.mkfifo, "geen gewoon bestand is: los"),
    ],
    ids=["link to a folder", "link to a file", "pipe"],
)
def test_what_is_no_file_in_a_folder_is_refused(
    tmp_path: Path, make: Callable[[Path], object], reason: str
) -> None:
    (tmp_path / "index.html").write_bytes(_PAGE)
    make(tmp_path / "los")
    with pytest.raises(CannotOpen, match=reason):
        open_site(tmp_path, "web")
