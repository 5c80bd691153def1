"""A claim of conformance stands on a review of exactly this content, and falls with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.epub.publication import content_digest
from tests.epub.conftest import Books, Build, Built, Package

if TYPE_CHECKING:
    from pathlib import Path

_RECORD: Final = """
from datetime import date
from build_tools.model.review import Norm, Review

def setup(app):
    app.connect("config-inited", add)

def add(app, config):
    config.leerboek_review = Review(
        norm=Norm.WCAG_22_AA,
        organisation="Stichting Voorbeeld",
        day=date(2026, 12, 1),
        digest="{digest}",
        report="https://example.org/verslag",
    )
"""
_CLAIM: Final = "//opf:*[@property='dcterms:conformsTo' or @refines='#norm' or @refines='#keurder']"
_APART: Final = {"mimetype", "META-INF/container.xml", "boek_pakket.opf"}


def _content(package: Package) -> str:
    names = set(package.names()) - _APART
    return content_digest({name: package.zip.read(name) for name in names})


def _reviewed(books: Books, built: Built, cover: Path, home: Path, reviewed: str) -> Package:
    root = books.again(built, home)
    how = Build(settings={"leerboek_cover": str(cover)}, extension=_RECORD.format(digest=reviewed))
    return books.build(root, how).package


def test_a_review_of_this_content_is_claimed_with_who_when_and_where(
    books: Books, built: Built, cover: Path, tmp_path: Path
) -> None:
    package = _reviewed(books, built, cover, tmp_path / "boek", _content(built.package))
    assert package.find("boek_pakket.opf", f"{_CLAIM}/text() | {_CLAIM}/@href") == [
        "EPUB Accessibility 1.1 - WCAG 2.2 Level AA",
        "Stichting Voorbeeld",
        "2026-12-01",
        "https://example.org/verslag",
    ]


def test_a_review_of_other_content_leaves_the_package_as_it_was(
    books: Books, built: Built, cover: Path, tmp_path: Path
) -> None:
    package = _reviewed(books, built, cover, tmp_path / "boek", "0" * 64)
    assert package.data == built.package.data
