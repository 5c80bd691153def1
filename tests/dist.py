"""The real book (``dist``) and the torture edition (``torture``), each built once for all tests.

And what looks at them: tools and a browser.
"""

from __future__ import annotations

import os
import pickle
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from filelock import FileLock

from build_tools.catalogue import describe
from build_tools.checkers.browser import chromium
from build_tools.checkers.toolbox import Toolbox
from build_tools.use_cases.build import BuildRequest, build
from build_tools.use_cases.progress import silent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

REPOSITORY: Final = Path(__file__).parents[1]
EDITIONS: Final = tuple(
    sorted(path.parent.name for path in REPOSITORY.glob("participant_stories/*/editie.toml"))
)
TORTURE: Final = "beproeving"
TORTURE_EPUB: Final = f"{TORTURE}/burgermeesterleerboek-{TORTURE}.epub"
SAID: Final = "gezegd.txt"
WRITTEN: Final = "geschreven.pickle"
_TORTURE_SOURCES: Final = REPOSITORY / "tests" / "torture" / "boek"


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the publication of the real book: four editions, web and EPUB.

    What an editor wrote of it, by edition, stands beside it, in ``../WRITTEN``.
    """
    home = _shared(tmp_path_factory) / "boek"
    return _built_once(BuildRequest(root=REPOSITORY, out=home / "dist"))


@pytest.fixture(scope="session")
def torture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a publication of one edition that holds everything a book can hold: web and EPUB.

    Its pages are in ``TORTURE/`` below it, its EPUB is ``TORTURE_EPUB``; what the build said
    stands beside it, in ``../SAID``.
    """
    home = _shared(tmp_path_factory) / "beproeving"
    request = BuildRequest(root=home / "boek", out=home / "dist", editions=(TORTURE,))
    return _built_once(request, _TORTURE_SOURCES)


def _shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that all processes of this test run have in common."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base


def _built_once(request: BuildRequest, sources: Path | None = None) -> Path:
    """Build a publication, unless another process of this test run did; return its folder.

    :param sources: a book that is put in its place first, with the settings of the repository.
    """
    home = request.out.parent
    with FileLock(f"{home}.lock"):
        if not request.out.exists():
            home.mkdir()
            if sources is not None:
                shutil.copytree(sources, request.root)
                for name in ("conf.py", "docutils.conf"):
                    shutil.copy(REPOSITORY / name, request.root / name)
            outcome = build(request, silent)
            said = "\n".join(describe(problem) for problem in outcome.problems)
            assert outcome.built, said
            (home / SAID).write_text(said, encoding="utf-8")
            (home / WRITTEN).write_bytes(pickle.dumps(outcome.passages))
    return request.out


@pytest.fixture(scope="session")
def tools() -> Toolbox:
    """Give the checkers of this checkout; a missing one fails the test that needs it."""
    return Toolbox.of(REPOSITORY, os.environ)


@pytest.fixture(scope="module")
def browser(tools: Toolbox) -> Iterator[Browser]:
    """Give a running Chromium; a module at a time, as Playwright wants it."""
    with chromium(tools) as running:
        yield running
