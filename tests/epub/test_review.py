"""A claim of conformance stands on a review of exactly this content, and falls with it."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.epub.publication import content_digest
from build_tools.reading.reviews import draft_of
from tests.epub.conftest import Books, Build, Built, Package

if TYPE_CHECKING:
    from pathlib import Path

_CLAIM: Final = "//opf:*[@property='dcterms:conformsTo' or @refines='#norm' or @refines='#keurder']"
_APART: Final = {"mimetype", "META-INF/container.xml", "boek_pakket.opf"}
_FILLED_IN: Final = {
    "beoordelaar: nog invullen": "beoordelaar: een beoordelaar (voorbeeld)",
    "organisatie: nog invullen": "organisatie: Stichting Voorbeeld",
    "datum: nog invullen": "datum: 2026-12-01\nverslag: https://example.org/verslag",
    ": nog niet bekeken": ": voldoet",
}


def _content(package: Package) -> str:
    names = set(package.names()) - _APART
    return content_digest({name: package.zip.read(name) for name in names})


def _reviewed(root: Path, cover: Path, digest: str, day: str = "2026-12-01") -> tuple[Path, Build]:
    """Lay a record in which everything is met beside a book; return how to build it on a day."""
    record = draft_of("Editie 1", digest)
    for draft, final in _FILLED_IN.items():
        record = record.replace(draft, final)
    (root / "reviews").mkdir()
    (root / "reviews" / "editie-1.yaml").write_text(record, encoding="utf-8")
    settings = {"leerboek_cover": str(cover)}
    return root, Build(settings=settings, environ={"LEERBOEK_DAG": day})


@pytest.fixture(scope="module")
def reviewed(
    books: Books, built: Built, cover: Path, tmp_path_factory: pytest.TempPathFactory
) -> Package:
    root = books.again(built, tmp_path_factory.mktemp("beoordeeld") / "boek")
    return books.build(*_reviewed(root, cover, _content(built.package))).package


def test_a_review_of_this_content_is_claimed_with_who_when_and_where(reviewed: Package) -> None:
    assert reviewed.find("boek_pakket.opf", f"{_CLAIM}/text() | {_CLAIM}/@href") == [
        "EPUB Accessibility 1.1 - WCAG 2.2 Level AA",
        "Stichting Voorbeeld",
        "2026-12-01",
        "https://example.org/verslag",
    ]


def test_the_summary_says_who_reviewed_and_without_a_record_that_nobody_did(
    reviewed: Package, built: Built
) -> None:
    path = "//opf:meta[@property='schema:accessibilitySummary']/text()"
    said = [package.find("boek_pakket.opf", path)[0] for package in (reviewed, built.package)]
    assert "Stichting Voorbeeld heeft precies deze tekst op 1 december 2026" in said[0]
    assert "Mensen hebben deze uitgave nog niet getoetst" in said[1]


def test_the_name_of_the_person_stays_in_the_record(reviewed: Package) -> None:
    texts = [name for name in reviewed.names() if not name.endswith((".jpg", ".png"))]
    assert [name for name in texts if "een beoordelaar" in reviewed.text(name)] == []


def test_the_fingerprint_stays_the_same_when_the_claim_is_made(
    reviewed: Package, built: Built
) -> None:
    assert _content(reviewed) == _content(built.package)


def test_another_byte_in_any_file_makes_it_other_content(built: Built) -> None:
    """Also in a picture, the style sheet, the cover or the contents."""
    names = set(built.package.names()) - _APART
    files = {name: built.package.zip.read(name) for name in names}
    whole = content_digest(files)
    same = [name for name in files if content_digest({**files, name: files[name] + b" "}) == whole]
    assert same == []
    assert {PurePosixPath(name).suffix for name in names} >= {".xhtml", ".css", ".ncx", ".jpg"}


def test_a_review_of_other_content_leaves_the_package_as_it_was_and_is_told(
    books: Books, built: Built, cover: Path, tmp_path: Path
) -> None:
    root = books.again(built, tmp_path / "boek")
    again = books.build(*_reviewed(root, cover, "0" * 64))
    assert again.package.data == built.package.data
    assert "LB977" in again.said


def test_a_review_of_a_day_that_has_yet_to_come_claims_nothing_and_is_told_at_its_line(
    books: Books, built: Built, cover: Path, tmp_path: Path
) -> None:
    root = books.again(built, tmp_path / "boek")
    again = books.build(*_reviewed(root, cover, _content(built.package), day="2026-11-30"))
    assert again.package.data == built.package.data
    assert "reviews/editie-1.yaml:12: WARNING: fout LB908" in again.said
