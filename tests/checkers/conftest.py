from __future__ import annotations

import os
import shutil
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.browser import chromium
from build_tools.checkers.toolbox import Toolbox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

_REPOSITORY = Path(__file__).parents[2]
# A program that does its work, and then leaves a page out of its report.
_FORGETS: Final = """#!{python}
import json, pathlib, subprocess, sys
code = subprocess.run([{program!r}, *sys.argv[1:]]).returncode
said = pathlib.Path(sys.argv[sys.argv.index({option!r}) + 1], {name!r})
report = json.loads(said.read_text())
def named(one): return one.get("fileName") or one["earl:testSubject"]["url"]
kept = [one for one in report[{listed!r}] if not named(one).endswith("les.xhtml")]
assert kept != report[{listed!r}]
said.write_text(json.dumps({{**report, {listed!r}: kept}}))
sys.exit(code)
"""


@dataclass(frozen=True, slots=True)
class Swapped(Toolbox):
    """The same tools, but with another program in the place of Java and of Node."""

    program: Path = Path()

    @property
    def java(self) -> Path:
        return self.program

    @property
    def node(self) -> Path:
        return self.program


@pytest.fixture(scope="session")
def data() -> Path:
    return Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def toolbox() -> Toolbox:
    return Toolbox.of(_REPOSITORY, os.environ)


@pytest.fixture
def empty_toolbox(tmp_path: Path) -> Toolbox:
    return Toolbox.of(tmp_path, {"PATH": str(tmp_path)})


@pytest.fixture
def forgetful(toolbox: Toolbox, tmp_path: Path) -> Callable[..., Toolbox]:
    """Give what makes tools of which one leaves ``les.xhtml`` out of its report."""

    def make(program: Path, option: str, name: str, listed: str) -> Toolbox:
        script = tmp_path / "vergeet"
        script.write_text(
            _FORGETS.format(
                python=sys.executable, program=str(program), option=option, name=name, listed=listed
            ),
            encoding="utf-8",
        )
        script.chmod(0o755)
        return Swapped(toolbox.folder, toolbox.environ, script)

    return make


@pytest.fixture(scope="session")
def other_book(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good book with its contents outside the spine, a name with a space, and a drawing."""
    folder = tmp_path_factory.mktemp("anders")
    shutil.copytree(data / "boek", folder / "boek")
    home = folder / "boek/EPUB"
    shutil.copy(home / "les.xhtml", home / "een les.xhtml")
    (home / "tekening.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><title>x</title></svg>'
    )
    opf = (home / "package.opf").read_text(encoding="utf-8")
    opf = opf.replace('"nav"/>\n    <itemref', '"les-2"/>\n    <itemref idref="svg"/><itemref')
    opf = opf.replace(
        "</manifest>",
        '<item id="les-2" href="een%20les.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="svg" href="tekening.svg" media-type="image/svg+xml"/></manifest>',
    )
    (home / "package.opf").write_text(opf, encoding="utf-8")
    return _zipped(folder / "boek", folder / "boek.epub")


@pytest.fixture(scope="session")
def good_book(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _zipped(data / "boek", tmp_path_factory.mktemp("goed") / "een boek.epub")


@pytest.fixture(scope="session")
def faulty_book(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fout")
    shutil.copytree(data / "boek", folder / "boek")
    shutil.copytree(data / "boek-met-fouten", folder / "boek", dirs_exist_ok=True)
    return _zipped(folder / "boek", folder / "boek.epub")


@pytest.fixture
def faulty_site(data: Path, tmp_path: Path) -> Path:
    """A site in a folder whose name needs quoting in a file address."""
    folder = tmp_path / "een site, 100%"
    shutil.copytree(data / "site", folder)
    shutil.copytree(data / "site-met-fouten", folder, dirs_exist_ok=True)
    return folder


@pytest.fixture(scope="module")
def browser(toolbox: Toolbox) -> Iterator[Browser]:
    with chromium(toolbox) as running:
        yield running


def _zipped(folder: Path, book: Path) -> Path:
    with zipfile.ZipFile(book, "w") as archive:
        archive.write(folder / "mimetype", "mimetype", zipfile.ZIP_STORED)
        for file in sorted(folder.glob("*/*")):
            archive.write(file, file.relative_to(folder).as_posix(), zipfile.ZIP_DEFLATED)
    return book
