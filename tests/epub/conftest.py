"""A small book of the tests' own, and what every test of the EPUB needs of it."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

import pytest
from lxml import etree
from PIL import Image

from build_tools.model.book import Book, Matter, Part
from build_tools.model.document import Page, PageKind, Role, Story, StoryKind
from build_tools.model.edition import Colours, Contributor, Edition
from build_tools.model.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Mapping

_REPOSITORY: Final = Path(__file__).parents[2]
_BOOK: Final = Path(__file__).parent / "boek"
NAMESPACES: Final = {
    "h": "http://www.w3.org/1999/xhtml",
    "epub": "http://www.idpf.org/2007/ops",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "ncx": "http://www.daisy.org/z3986/2005/ncx/",
}
# The pages of the small book, in reading order.
DOCUMENTS: Final = [
    "index.xhtml", "voorwoord.xhtml", "een.xhtml", "pijlers/twee.xhtml", "verhalen.xhtml",
    "verhalen/de-brug.xhtml", "verhalen/de-fiets.xhtml", "begrippen.xhtml", "bronnen.xhtml",
    "colofon.xhtml",
]  # fmt: skip
PAGES: Final = ["boek_omslag.xhtml", "boek_inhoud.xhtml", *DOCUMENTS]


@dataclass(frozen=True, slots=True)
class Package:
    """An EPUB, opened."""

    data: bytes

    @property
    def zip(self) -> zipfile.ZipFile:
        return zipfile.ZipFile(io.BytesIO(self.data))

    def names(self) -> list[str]:
        return self.zip.namelist()

    def text(self, name: str) -> str:
        return self.zip.read(name).decode()

    def xml(self, name: str) -> etree._Element:
        return etree.fromstring(self.zip.read(name))

    @property
    def opf(self) -> etree._Element:
        return self.xml("boek_pakket.opf")

    def find(self, name: str, path: str) -> list[str]:
        """Return the strings that an XPath finds in a file of the package."""
        found = self.xml(name).xpath(path, namespaces=NAMESPACES)
        assert isinstance(found, list)
        return [str(one) for one in found]

    def pages(self) -> list[str]:
        return [name for name in self.names() if name.endswith(".xhtml")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """How the small book is built by a bare ``sphinx-build``.

    :ivar settings: as ``-D`` takes them. :ivar extension: source of one more extension.
    """

    edition: str = "editie-1"
    workers: int = 1
    settings: Mapping[str, str] = field(default_factory=dict)
    environ: Mapping[str, str] = field(default_factory=dict)
    extension: str = ""
    umask: int = 0o022


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build.

    :ivar said: all that Sphinx said on its error stream.
    """

    folder: Path
    said: str

    @property
    def epubs(self) -> list[Path]:
        return sorted(self.folder.glob("*.epub"))

    @property
    def package(self) -> Package:
        assert self.epubs, self.said
        return Package(self.epubs[0].read_bytes())


class Books:
    """Copies of the small book, and builds of them."""

    def copy(self, home: Path) -> Path:
        """Return a copy with the real settings of the repository."""
        shutil.copytree(_BOOK, home)
        for name in ("conf.py", "docutils.conf"):
            shutil.copy(_REPOSITORY / name, home / name)
        return home

    def again(self, built: Built, home: Path) -> Path:
        """Return a copy of a book that was built, with all that the build left behind."""
        shutil.copytree(built.folder.parent, home)
        return home / built.folder.name.removesuffix("-uit")

    def build(self, root: Path, how: Build) -> Built:
        """Build with ``python -m sphinx``, warnings shown and not fatal."""
        out = root.parent / f"{root.name}-uit"
        settings = dict(how.settings)
        if how.extension:
            (root / "extra.py").write_text(how.extension, encoding="utf-8")
            own = "build_tools.sphinx_ext,build_tools.epub,sphinxcontrib.bibtex"
            settings["extensions"] = f"{own},extra"
        command = [
            *(sys.executable, "-m", "sphinx", "-b", "epub", "-q", "-n", "-j", str(how.workers)),
            *("-d", str(root.parent / f"{root.name}-doctrees")),
            *(part for name, value in settings.items() for part in ("-D", f"{name}={value}")),
            *(str(root), str(out)),
        ]
        environ = {
            **{name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"},
            "LEERBOEK_EDITIE": how.edition,
            "PYTHONPATH": os.pathsep.join([str(_REPOSITORY), str(root)]),
            **how.environ,
        }
        done = subprocess.run(
            command, env=environ, umask=how.umask, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return Built(out, done.stderr)


@pytest.fixture(scope="session")
def books() -> Books:
    return Books()


@pytest.fixture(scope="session")
def cover(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small cover, as ``leerboek bouw`` draws it before the build."""
    path = tmp_path_factory.mktemp("omslag") / "omslag.jpg"
    Image.new("RGB", (160, 256), "#234a68").save(path, "JPEG")
    return path


@pytest.fixture(scope="session")
def built(books: Books, cover: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small book, built once for every test that only looks at it."""
    root = books.copy(tmp_path_factory.mktemp("boek") / "boek")
    return books.build(root, Build(settings={"leerboek_cover": str(cover)}))


@pytest.fixture(scope="session")
def package(built: Built) -> Package:
    return built.package


@pytest.fixture
def edition() -> Edition:
    return Edition(
        slug="editie-1",
        title="Boek & zoon",
        subtitle="Een ondertitel",
        name="Editie 1",
        order=1,
        language="nl-NL",
        status="actueel",
        years="",
        participants="",
        summary="Waar het over gaat.",
        published=date(2026, 11, 22),
        uuid=UUID("58bb5fac-1f03-43f8-9c61-4aa5b35bddf4"),
        colours=Colours(ink="#000000", main="#000000", accent="#000000", paper="#ffffff"),
        contributors=(
            Contributor(name="De Schrijvers", role="aut"),
            Contributor(name="Een Tekenaar", role="ill"),
            Contributor(name="De Uitgever", role="pbl"),
        ),
        source="participant_stories/editie-1/editie.toml",
    )


def page_of(docname: str, kind: PageKind) -> Page:
    return Page(
        docname=docname,
        title=docname.rsplit("/", 1)[-1].capitalize(),
        kind=kind,
        summary="",
        subtitle="",
        kicker="",
        dated=None,
        editions=None,
        pillar=None,
        lines={"titel": 2},
    )


def story_of(docname: str) -> Story:
    return Story(
        docname=docname,
        edition="editie-1",
        title=docname.rsplit("/", 1)[-1].capitalize(),
        lesson="",
        kind=StoryKind.TIP,
        role=Role.OFFICIAL,
        organisation=None,
        pillars=(1,),
        question="",
        example=True,
        photo=None,
        lines={"titel": 2},
    )


@pytest.fixture
def selection(edition: Edition) -> Selection:
    """Front, two chapters of which one in a folder, a page with two stories, three at the back."""
    kinds = {
        "book/index": PageKind.FRONT,
        "book/voorwoord": PageKind.PAGE,
        "book/een": PageKind.CHAPTER,
        "book/pijlers/twee": PageKind.PILLAR,
        "book/verhalen": PageKind.STORIES,
        "book/begrippen": PageKind.GLOSSARY,
        "book/bronnen": PageKind.SOURCES,
        "book/privacy": PageKind.PAGE,
    }
    stories = ("participant_stories/editie-1/aap", "participant_stories/editie-1/noot")
    parts = (
        Part(title="Vooraf", matter=Matter.FRONT, pages=("book/voorwoord",)),
        Part(title="Leren", matter=Matter.BODY, pages=("book/een", "book/pijlers/twee")),
        Part(title="Verhalen", matter=Matter.BODY, pages=("book/verhalen", *stories)),
        Part(
            title="Achterin",
            matter=Matter.BACK,
            pages=("book/begrippen", "book/bronnen", "book/privacy"),
        ),
    )
    pages = {name: page_of(name, kind) for name, kind in kinds.items()}
    told = {name: story_of(name) for name in stories}
    book = Book(editions=(edition,), pages=pages, stories=told, parts=parts)
    return Selection(
        together=frozenset(),
        edition=edition,
        parts=parts,
        pages=pages,
        stories=told,
        withheld=(),
        book=book,
    )


@pytest.fixture(scope="session")
def style() -> Path:
    return _REPOSITORY / "build_tools" / "web" / "epub" / "leerboek.css"
