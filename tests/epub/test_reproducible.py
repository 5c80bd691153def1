"""The same book is the same bytes, wherever and however it is built."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.cores import one_core
from tests.epub.conftest import Books, Build, Built

if TYPE_CHECKING:
    from pathlib import Path


def _rebuilt(books: Books, cover: Path, root: Path, how: Build) -> bytes:
    settings = {"leerboek_cover": str(cover), **how.settings}
    return books.build(
        root,
        Build(
            edition=how.edition,
            workers=how.workers,
            settings=settings,
            environ=how.environ,
            umask=how.umask,
        ),
    ).package.data


def test_another_folder_zone_language_umask_age_cores_and_workers_change_no_byte(
    books: Books, built: Built, cover: Path, tmp_path: Path
) -> None:
    root = books.copy(tmp_path / "een map met spaties" / "boek")
    for path in root.rglob("*"):
        os.utime(path, (86_400, 86_400))  # before 1980, where the dates of a zip begin
    environ = {
        "TZ": "Pacific/Kiritimati",
        "PYTHONHASHSEED": "7",
        "LANG": "tr_TR.UTF-8",
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
    }
    how = Build(workers=3, environ=environ, umask=0o077)
    with one_core():
        assert _rebuilt(books, cover, root, how) == built.package.data


def test_building_over_an_earlier_build_changes_no_byte(
    books: Books, built: Built, cover: Path, tmp_path: Path
) -> None:
    root = books.again(built, tmp_path / "nog-eens")
    assert _rebuilt(books, cover, root, Build()) == built.package.data


def test_a_page_that_was_taken_out_does_not_stay_behind(
    books: Books, built: Built, tmp_path: Path
) -> None:
    root = books.again(built, tmp_path / "nog-eens")
    (root / "participant_stories/editie-1/de-fiets.md").unlink()
    assert "verhalen/de-fiets.xhtml" not in books.build(root, Build()).package.names()


def test_source_date_epoch_dates_the_package(books: Books, tmp_path: Path) -> None:
    root = books.copy(tmp_path / "boek")
    package = books.build(root, Build(environ={"SOURCE_DATE_EPOCH": "1700000000"})).package
    path = "//opf:meta[@property='dcterms:modified']/text() | //dc:date/text()"
    assert sorted(package.find("boek_pakket.opf", path)) == ["2023-11-14T22:13:20Z", "2026-11-22"]
    assert {entry.date_time for entry in package.zip.infolist()} == {(2023, 11, 14, 22, 13, 20)}


@pytest.fixture(scope="module")
def flemish(books: Books, tmp_path_factory: pytest.TempPathFactory) -> Built:
    root = books.copy(tmp_path_factory.mktemp("vlaanderen") / "boek")
    return books.build(root, Build(edition="vlaanderen", settings={"leerboek_old_readers": "0"}))


def test_another_edition_has_its_own_language_identifier_and_stories(flemish: Built) -> None:
    package = flemish.package
    assert package.find("boek_pakket.opf", "//dc:language/text() | //dc:identifier/text()") == [
        "urn:uuid:7c1a9b54-3e0f-4a64-9d62-9b0f4a8a2c11",
        "nl-BE",
    ]
    assert package.find("een.xhtml", "/h:html/@lang") == ["nl-BE"]
    assert [name for name in package.names() if name.startswith("verhalen/")] == [
        "verhalen/de-toog.xhtml"
    ]


def test_one_switch_leaves_out_all_that_only_old_readers_need(flemish: Built) -> None:
    package = flemish.package
    assert [name for name in package.names() if name.endswith(".ncx")] == []
    old = "//opf:guide | //opf:meta[@name] | //opf:spine/@toc"
    assert package.find("boek_pakket.opf", old) == []


def test_without_a_cover_there_is_no_page_landmark_or_property_for_one(flemish: Built) -> None:
    package = flemish.package
    assert "boek_omslag.xhtml" not in package.names()
    assert package.find("boek_pakket.opf", "//opf:item[@properties='cover-image']/@href") == []
    assert package.find("boek_inhoud.xhtml", "//h:a[@epub:type='cover']/@href") == []
