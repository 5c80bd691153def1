"""The real book, built once for all tests (``dist``), and what looks at it: tools and a browser."""

from __future__ import annotations

import os
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


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the publication of the real book: four editions, web and EPUB."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    out = shared / "boek" / "dist"
    with FileLock(shared / "boek.lock"):
        if not out.exists():
            out.parent.mkdir()
            outcome = build(BuildRequest(root=REPOSITORY, out=out), silent)
            said = "\n".join(describe(problem) for problem in outcome.problems)
            assert outcome.built, said
    return out


@pytest.fixture(scope="session")
def tools() -> Toolbox:
    """Give the checkers of this checkout; a missing one fails the test that needs it."""
    return Toolbox.of(REPOSITORY, os.environ)


@pytest.fixture(scope="module")
def browser(tools: Toolbox) -> Iterator[Browser]:
    """Give a running Chromium; a module at a time, as Playwright wants it."""
    with chromium(tools) as running:
        yield running
