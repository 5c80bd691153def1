"""A life with the book, led once for all tests; a browser; and the real book, served."""

from __future__ import annotations

import json
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock

from build_tools.checkers.server import HEADERS_FILE, serving
from tests.journey.life import Life, lead

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from build_tools.checkers.toolbox import Toolbox


@pytest.fixture(scope="session")
def life(dist: Path, tools: Toolbox, tmp_path_factory: pytest.TempPathFactory) -> Life:
    """Give what came of a life with the book; in a thread, because another browser may run."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    home, written = shared / "leven", shared / "leven" / "gezien.json"
    with FileLock(shared / "leven.lock"):
        if not written.exists():
            shutil.rmtree(home, ignore_errors=True)  # of a life that failed in another process
            home.mkdir()
            with ThreadPoolExecutor(max_workers=1) as thread:
                seen = thread.submit(lead, dist, tools, home).result()
            written.write_text(json.dumps(seen), encoding="utf-8")
    return Life(json.loads(written.read_text(encoding="utf-8")), home)


@pytest.fixture(scope="module")
def site(dist: Path) -> Iterator[str]:
    """Give the address of the real book, served with its own headers."""
    with serving(dist, headers=dist / HEADERS_FILE) as address:
        yield address
