"""Jouw exemplaar, made by a browser out of the torture edition, passes the checks of every EPUB."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers import ace, epubcheck
from build_tools.checkers.browser import opened
from build_tools.checkers.server import HEADERS_FILE, serving
from build_tools.linter.lint import lint, problem_of
from build_tools.linter.opening import open_epub
from tests.dist import TORTURE, TORTURE_EPUB
from tests.engines.package import Package
from tests.notebook.notebook import Notebook, part

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from build_tools.checkers.toolbox import Toolbox

_RECORDS: Final = json.loads(
    (Path(__file__).parent / "antwoorden.json").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def copy_of(torture: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the copy of a reader who answered in the torture edition."""
    path = tmp_path_factory.mktemp("exemplaar") / "exemplaar.epub"
    with serving(torture, headers=torture / HEADERS_FILE) as site, opened(browser) as page:
        reader = Notebook(page, site)
        reader.visit(f"{TORTURE}/mijn-leerboek.html")
        reader.with_records(_RECORDS)
        with page.expect_download() as waiting:
            page.click(f"{part('exemplaar')} [type=submit]")
        waiting.value.save_as(path)
        assert reader.complaints == []
    return path


def test_it_holds_what_the_reader_wrote(copy_of: Path, torture: Path) -> None:
    package = Package(copy_of)
    own = [name for name in package.spine if name.startswith("mijn_")]
    missing = set(Package(torture / TORTURE_EPUB).spine) - set(package.spine)
    said = " ".join(word for name in own for word in package.words(name))
    assert ("Naar mijn buren." in said, missing) == (True, set())


def test_epubcheck_finds_nothing(copy_of: Path, tools: Toolbox) -> None:
    assert [str(finding) for finding in epubcheck.check(copy_of, tools).findings] == []


def test_our_linter_finds_nothing(copy_of: Path) -> None:
    publication = open_epub(copy_of.read_bytes(), copy_of.name)
    assert [str(problem_of(fault, publication)) for fault in lint(publication)] == []


@pytest.mark.slow
def test_ace_finds_nothing(copy_of: Path, tools: Toolbox) -> None:
    assert [str(finding) for finding in ace.check(copy_of, tools).findings] == []
