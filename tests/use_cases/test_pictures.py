"""Pictures that are no pictures of the book: told in Dutch, and never published."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import pytest
from PIL import Image

from build_tools.images.derive import derive_epub, derive_web
from build_tools.problems import ContentError
from build_tools.use_cases.pictures import epub_pictures, web_pictures
from tests.conftest import EPUB, PROOF_BOOK, WEB, lay_out

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_STORY: Final = (PROOF_BOOK / "participant_stories/noord/de-brug.md").read_text(encoding="utf-8")
_FIGURE: Final = "\n:::{{figuur}} {0}\n:alt: Geheim.\n:::\n"


def _secret() -> bytes:
    """Return a picture that stands elsewhere on the machine."""
    data = BytesIO()
    Image.linear_gradient("L").convert("RGB").save(data, "PNG")
    return data.getvalue()


def _story(photo: str) -> str:
    return _STORY.replace("\n---\n", f"\nfoto: {photo}\nfoto_beschrijving: Geheim.\n---\n", 1)


def _with_traps(folder: Path) -> Path:
    """Lay out a book with links to a picture outside it, and a folder for a photo."""
    (folder / "buiten").mkdir(parents=True)
    (folder / "buiten" / "geheim.png").write_bytes(_secret())
    page = (PROOF_BOOK / "book/alles.md").read_text(encoding="utf-8")
    figures = _FIGURE.format("geheim.png") + _FIGURE.format("beeld/geheim.png")
    stories = "participant_stories/noord"
    files = {
        "book/alles.md": page + _FIGURE.format("los.png"),
        "book/diep/plaatjes.md": page + figures,
        f"{stories}/achter-een-map.md": _story("beeld/geheim.png"),
        f"{stories}/een-link.md": _story("geheim.png"),
        f"{stories}/een-map.md": _story("map.png"),
    }
    book = folder / "boek"
    lay_out(book, files)
    (book / "book/los.png").symlink_to(folder / "buiten" / "geheim.png")
    for home in ("book/diep", stories):
        (book / home / "geheim.png").symlink_to(folder / "buiten" / "geheim.png")
        (book / home / "beeld").symlink_to(folder / "buiten")
    (book / stories / "map.png").mkdir()
    return book


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a build: how it ended, what it said, and the names of all it published."""

    code: int
    said: str
    published: frozenset[str]


@pytest.fixture(scope="module", params=[WEB, EPUB])
def ran(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """Run Sphinx as anybody would, on a book with traps."""
    folder = tmp_path_factory.mktemp("links")
    book, out = _with_traps(folder), folder / "uit"
    ended = subprocess.run(
        [sys.executable, "-m", "sphinx", "-b", request.param, "-q", book, out],
        env={**os.environ, "LEERBOEK_EDITIE": "noord", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    names = {path.name for path in out.rglob("*")}
    for package in out.glob("*.epub"):
        with zipfile.ZipFile(package) as inside:
            names |= {name.rpartition("/")[2] for name in inside.namelist()}
    return Ran(ended.returncode, ended.stderr, frozenset(names))


def test_a_bare_build_goes_on_without_a_traceback(ran: Ran) -> None:
    assert (ran.code, "Traceback" in ran.said) == (0, False), ran.said
    assert any(name.endswith((".html", ".xhtml")) for name in ran.published)


def test_nothing_from_outside_the_book_is_published(ran: Ran, tmp_path: Path) -> None:
    web = derive_web(_secret(), name="x", cache=tmp_path)
    epub = derive_epub(_secret(), name="x", cache=tmp_path)
    forms = {one.file_name for one in (*web.variants, web.fallback, epub)}
    assert ran.published.isdisjoint(forms | {"geheim.png", "los.png"})


@pytest.mark.parametrize(
    "told",
    [
        "book/los.png:1: WARNING: fout LB130",
        "book/diep/beeld:1: WARNING: fout LB130",
        "participant_stories/noord/beeld:1: WARNING: fout LB130",
        "participant_stories/noord/geheim.png:1: WARNING: fout LB130",
        "participant_stories/noord/een-map.md:9: WARNING: fout LB409",
    ],
)
def test_each_of_them_is_told(ran: Ran, told: str) -> None:
    assert told in ran.said


def _linked(book: Path) -> Path:
    (book / "link.png").symlink_to(book.parent / "buiten.png")
    return book / "link.png"


def _behind_a_link(book: Path) -> Path:
    (book / "map").symlink_to(book.parent)
    return book / "map" / "buiten.png"


def _folder(book: Path) -> Path:
    (book / "map.png").mkdir()
    return book / "map.png"


@pytest.mark.parametrize("pictures", [web_pictures, epub_pictures], ids=["web", "epub"])
@pytest.mark.parametrize(
    ("place", "code"),
    [
        (_linked, "LB130"),
        (_behind_a_link, "LB130"),
        (lambda book: book.parent / "buiten.png", "LB130"),
        (lambda book: book / "book" / "../../buiten.png", "LB130"),
        (_folder, "LB409"),
        (lambda book: book / "kwijt.png", "LB409"),
    ],
    ids=["a link", "behind a link", "outside", "up and out", "a folder", "not there"],
)
def test_what_is_no_picture_of_the_book_is_refused(
    tmp_path: Path,
    pictures: Callable[[Path], Callable[[Path], Any]],
    place: Callable[[Path], Path],
    code: str,
) -> None:
    book = tmp_path / "boek"
    book.mkdir()
    (tmp_path / "buiten.png").write_bytes(_secret())
    with pytest.raises(ContentError) as refused:
        pictures(book)(place(book))
    assert [problem.code for problem in refused.value.problems] == [code]


def test_a_picture_of_the_book_is_not_refused(tmp_path: Path) -> None:
    (tmp_path / "goed.png").write_bytes(_secret())
    assert web_pictures(tmp_path)(tmp_path / "goed.png").width == 256
