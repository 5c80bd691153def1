"""The form of a book whose owner filled everything in, and who fills in the form."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.browser import opened
from build_tools.use_cases.form import write_form
from tests.conftest import lay_out
from tests.form.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

_DATA: Final = Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def filled_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the proof book with everything in uitgave.toml; nobody may change it."""
    home = tmp_path_factory.mktemp("formulier") / "boek"
    lay_out(home, {"uitgave.toml": (_DATA / "uitgave.toml").read_text(encoding="utf-8")})
    return home


@pytest.fixture(scope="session")
def form(filled_in: Path) -> Path:
    """Give the form of that book, in which a participant chooses an edition."""
    out = filled_in.parent / "formulier.html"
    write_form(filled_in, None, out)
    return out


@pytest.fixture
def writer(browser: Browser, form: Path) -> Iterator[Writer]:
    """Give somebody with the form open; whatever it complains about or asks for fails the test."""
    with opened(browser) as page:
        fresh = Writer(page, form.as_uri())
        yield fresh
        assert (fresh.complaints, fresh.asked_elsewhere()) == ([], [])
