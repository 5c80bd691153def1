"""A small book with things to do, published as it is for readers, and one who reads it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from build_tools.catalogue import describe
from build_tools.checkers.browser import opened
from build_tools.checkers.server import HEADERS_FILE, serving
from build_tools.use_cases.build import BuildRequest, build
from build_tools.use_cases.progress import silent
from tests.conftest import PROOF_BOOK, lay_out
from tests.notebook.notebook import Notebook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser


_HERE: Final = Path(__file__).parent
_MORE: Final = (
    '[[deel]]\ntitel = "Doen"\nrol = "hoofdtekst"\npaginas = ["gesprek", "plan"]\n\n',
    '\n[[deel]]\ntitel = "Antwoorden"\nrol = "achterwerk"\npaginas = ["antwoorden"]\n',
)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a publication: the northern edition of the proof book, with things to do in it."""
    home = tmp_path_factory.mktemp("mijn")
    own = _HERE / "boek"
    files: dict[str, str | None] = {
        path.relative_to(own).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(own.rglob("*.*"))
    }
    contents = (PROOF_BOOK / "book/inhoud.toml").read_text(encoding="utf-8")
    files["book/inhoud.toml"] = contents.join(_MORE)
    lay_out(home / "boek", files)
    request = BuildRequest(root=home / "boek", out=home / "dist", editions=("noord",))
    outcome = build(request, silent)
    assert outcome.built, "\n".join(describe(problem) for problem in outcome.problems)
    return home / "dist"


@pytest.fixture(scope="session")
def epub(published: Path) -> Path:
    """Give the EPUB of that edition."""
    return next((published / "noord").glob("*.epub"))


@pytest.fixture(scope="session")
def records() -> list[dict[str, Any]]:
    """Give what somebody did in the book; one of the answers is as hostile as can be."""
    text = (_HERE / "data" / "records.json").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = json.loads(text)
    return found


@pytest.fixture(scope="module")
def site(published: Path) -> Iterator[str]:
    """Give the address of the publication, with its own headers."""
    with serving(published, headers=published / HEADERS_FILE) as address:
        yield address


@pytest.fixture
def notebook(browser: Browser, site: str) -> Iterator[Notebook]:
    """Give a fresh reader on the page; whatever it complains about fails the test."""
    with opened(browser) as page:
        fresh = Notebook(page, site).arrive()
        yield fresh
        assert fresh.complaints == []
        assert [url for url in fresh.asked if not url.startswith((site, "blob:"))] == []


@pytest.fixture
def filled(notebook: Notebook, records: list[dict[str, Any]]) -> Notebook:
    """Give a reader who did something before."""
    return notebook.with_records(records)
