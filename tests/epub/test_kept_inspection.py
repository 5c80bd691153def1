"""What checkers found is told in the EPUB itself, for as long as it is what they looked at."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.epub.publication import inspected_digest
from build_tools.reading.corpus import read_corpus
from build_tools.reading.reviews import draft_of
from build_tools.use_cases.inspected import Look
from build_tools.use_cases.kept_inspection import keep
from build_tools.use_cases.reviewing import files_of, fingerprint
from tests.epub.conftest import Books, Build, Package

if TYPE_CHECKING:
    from pathlib import Path

_OPF: Final = "boek_pakket.opf"
_SLUG: Final = "editie-1"
_PLACE: Final = "\n\n:::{gemeten} keuring\n:::\n"
_TOLD: Final = "EPUBCheck"


@pytest.fixture(scope="module")
def looked_at(books: Books, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small book with a place for what was found; what is found on its EPUB was kept."""
    root = books.copy(tmp_path_factory.mktemp("gekeurd") / "boek")
    with (root / "book/colofon.md").open("a", encoding="utf-8") as page:
        page.write(_PLACE)
    epub = books.build(root, Build()).epubs[0]
    site = root.parent / "dist"
    (site / _SLUG).mkdir(parents=True)
    shutil.copy(epub, site / _SLUG)
    keep(
        root,
        site,
        [read_corpus(root).book.edition(_SLUG)],
        [Look("epubcheck", epub.name, 12, 0)],
        date(2026, 11, 22),
    )
    return root


@pytest.fixture
def root(looked_at: Path, tmp_path: Path) -> Path:
    shutil.copytree(looked_at, tmp_path / "boek")
    return tmp_path / "boek"


def _review(root: Path) -> None:
    """Let the package document claim that exactly this content was reviewed."""
    (epub,) = (root.parent / "dist" / _SLUG).glob("*.epub")
    record = draft_of("Editie 1", fingerprint(epub, _SLUG))
    for draft, final in {
        "datum: nog invullen": "datum: 2026-11-20",
        ": nog invullen": ": voorbeeld",
        ": nog niet bekeken": ": voldoet",
    }.items():
        record = record.replace(draft, final)
    (root / "reviews" / f"{_SLUG}.yaml").write_text(record, encoding="utf-8")


def _is_told(package: Package) -> bool:
    return _TOLD in package.text("colofon.xhtml")


def test_what_was_found_is_told_in_the_same_book_also_when_it_is_made_later(
    books: Books, root: Path
) -> None:
    again = books.build(root, Build(environ={"SOURCE_DATE_EPOCH": "1800000000"})).package
    assert "2027-01-15" in again.text(_OPF)
    assert _is_told(again)


def test_a_claim_that_came_in_since_was_looked_at_by_nobody(
    books: Books, looked_at: Path, root: Path
) -> None:
    shutil.copytree(looked_at.parent / "dist", root.parent / "dist")
    _review(root)
    again = books.build(root, Build(environ={"LEERBOEK_DAG": "2026-11-22"})).package
    assert "dcterms:conformsTo" in again.text(_OPF)
    assert not _is_told(again)


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        (b'accessibilityHazard">none', b'accessibilityHazard">flashing', False),
        (b"<dc:language>nl", b"<dc:language>en", False),
        (b"</metadata>", b"</metadata><!-- -->", False),
        (b'modified">2', b'modified">3', True),
    ],
)
def test_of_the_package_document_only_the_moment_does_not_count(
    looked_at: Path, old: bytes, new: bytes, *, same: bool
) -> None:
    (epub,) = (looked_at.parent / "dist" / _SLUG).glob("*.epub")
    files = files_of(epub, _SLUG)
    changed = {**files, _OPF: files[_OPF].replace(old, new)}
    assert changed[_OPF] != files[_OPF]
    assert (inspected_digest(changed) == inspected_digest(files)) is same
