"""What checkers found is told on the pages only while those are exactly what was looked at."""

from __future__ import annotations

import re
import shutil
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from bs4 import BeautifulSoup

from build_tools.epub.publication import inspected_digest
from build_tools.model.inspection import Form, KeptCheck, KeptInspection
from build_tools.problems import ContentError
from build_tools.reading.corpus import read_corpus
from build_tools.reading.inspections import as_text, parse_inspection
from build_tools.use_cases.inspected import Look
from build_tools.use_cases.kept_inspection import keep, web_digest
from build_tools.use_cases.reviewing import files_of
from build_tools.use_cases.web_measures import fill_in
from tests.dist import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.model.edition import Edition

_DAY: Final = date(2026, 11, 22)
_SLUG: Final = "vlaanderen"
_EPUB: Final = "burgermeesterleerboek-vlaanderen.epub"
_LOOKS: Final = (
    Look("epubcheck", _EPUB, 1, 0),
    Look("ace", _EPUB, 36, 2),
    Look("linter", "dist", 274, 0, 31),
    Look("ace", "burgermeesterleerboek-editie-1.epub", 35, 7),
    Look("axe", "dist", 274, 0),
)
_NOTHING: Final = "geen volledige keuring bewaard"


@pytest.fixture(scope="module")
def edition() -> Edition:
    return read_corpus(REPOSITORY).book.edition(_SLUG)


@pytest.fixture
def home(dist: Path, tmp_path: Path) -> Path:
    """The web pages of one edition as they are before anything is kept of them."""
    without = shutil.ignore_patterns("zoeken", "beeld", "afbeeldingen", "a")
    return shutil.copytree(dist / _SLUG, tmp_path / "dist" / _SLUG, ignore=without)


@pytest.fixture
def kept(home: Path, edition: Edition, tmp_path: Path) -> KeptInspection:
    (name,) = keep(tmp_path, home.parent, [edition], _LOOKS, _DAY)
    return parse_inspection((tmp_path / name).read_text(encoding="utf-8"), name)


def _told(home: Path) -> str:
    page = BeautifulSoup((home / "kwaliteitsrapport.html").read_bytes(), "html.parser")
    place = page.find(id="gemeten-keuring")
    assert place is not None
    return " ".join(place.get_text(" ").split())


def test_an_edition_keeps_its_own_epub_and_the_web_pages(kept: KeptInspection, home: Path) -> None:
    assert kept == KeptInspection(
        day=_DAY,
        digests={
            Form.EPUB: inspected_digest(files_of(home / _EPUB, _SLUG)),
            Form.WEB: web_digest(home),
        },
        checks=(
            KeptCheck(name="EPUBCheck", form=Form.EPUB, checked=1, found=0),
            KeptCheck(name="Ace", form=Form.EPUB, checked=36, found=2),
            KeptCheck(name="onze eigen keuring", form=Form.WEB, checked=274, found=0, waived=31),
            KeptCheck(name="axe-core", form=Form.WEB, checked=274, found=0),
        ),
    )


def test_what_was_kept_reads_back_as_it_was(kept: KeptInspection) -> None:
    assert parse_inspection(as_text(kept), "reviews/vlaanderen.keuring.toml") == kept


def test_the_same_pages_tell_what_was_found_on_them(
    kept: KeptInspection, home: Path, edition: Edition
) -> None:
    assert _NOTHING in _told(home)
    fill_in(home, edition, None, kept)
    told = _told(home)
    assert "Op 22 november 2026 liepen deze programma’s over precies deze bladzijden" in told
    assert "axe-core, de webversie van alle edities: 274 bekeken, 0 fouten." in told


def test_what_an_exception_allows_is_told_with_its_number(
    kept: KeptInspection, home: Path, edition: Edition
) -> None:
    fill_in(home, edition, None, kept)
    assert "274 bekeken, 0 fouten. Daarnaast 31 waarvoor we een uitzondering" in _told(home)


def test_an_epub_that_is_not_there_is_not_told_of(
    kept: KeptInspection, home: Path, edition: Edition
) -> None:
    fill_in(home, edition, None, kept)
    assert "EPUBCheck" not in _told(home)


def test_telling_it_changes_no_fingerprint(
    kept: KeptInspection, home: Path, edition: Edition
) -> None:
    fill_in(home, edition, None, kept)
    assert web_digest(home) == kept.digests[Form.WEB]


def test_another_size_of_the_epub_changes_no_fingerprint_of_the_web(home: Path) -> None:
    before = web_digest(home)
    page = home / "colofon.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(re.sub(r"\d+ kB", "999 kB", text), encoding="utf-8")
    assert (page.read_text(encoding="utf-8") != text, web_digest(home)) == (True, before)


@pytest.mark.parametrize("name", ["colofon.html", "_static"])
def test_one_other_byte_and_nothing_is_told(
    kept: KeptInspection, home: Path, edition: Edition, name: str
) -> None:
    path = home / name
    changed = path if path.is_file() else min(path.rglob("*.css"))
    changed.write_bytes(changed.read_bytes() + b"\n")
    fill_in(home, edition, None, kept)
    assert _NOTHING in _told(home)


def test_another_picture_is_another_web_edition(tmp_path: Path) -> None:
    """Our own rules look into pictures; what they found is of those pictures only."""
    picture = tmp_path / "afbeeldingen/brug.jpg"
    picture.parent.mkdir()
    picture.write_bytes(b"een")
    before = web_digest(tmp_path)
    picture.write_bytes(b"ander")
    assert web_digest(tmp_path) != before


def test_a_publication_in_which_nothing_was_looked_at_keeps_nothing(
    home: Path, edition: Edition, tmp_path: Path
) -> None:
    assert keep(tmp_path, home.parent, [edition], (), _DAY) == []
    assert not (tmp_path / "reviews").exists()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('van = "web"', 'van = "iets"', "LB112"),
        ("bekeken = 1", "bekeken = 0", "LB117"),
        ("fouten = 0", "fouten = -1", "LB117"),
        ("uitgezonderd = 0", "uitgezonderd = -1", "LB117"),
        ("datum = 2026", "dag = 2026", "LB110"),
        ("[[controle]]", "[[controle", "LB106"),
    ],
)
def test_a_file_that_was_changed_by_hand_is_refused(old: str, new: str, code: str) -> None:
    text = as_text(
        KeptInspection(
            day=_DAY,
            digests={Form.WEB: "0" * 64},
            checks=(KeptCheck(name="x", form=Form.WEB, checked=1, found=0),),
        )
    )
    with pytest.raises(ContentError, match=code):
        parse_inspection(text.replace(old, new), "reviews/noord.keuring.toml")
