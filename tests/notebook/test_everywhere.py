"""The page on every screen, for who cannot see it, within its policy and its weight."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Any, Final

import pytest

from build_tools.checkers import axe
from build_tools.checkers.browser import opened
from build_tools.sphinx_ext.script_bundles import bundle
from tests.notebook.notebook import Notebook, part
from tests.notebook.test_restore import backup_file
from tests.web.visits import TOO_WIDE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from build_tools.checkers.toolbox import Toolbox

_SCREENS: Final = [(320, False), (320, True), (1280, False), (1280, True)]
_LARGEST_OWN: Final = 30_000
_LARGEST_ALL: Final = 60_000
_ALL_OPEN: Final = "document.querySelectorAll('details').forEach(one => { one.open = true; })"


@pytest.fixture(params=_SCREENS, ids=["small", "small-dark", "wide", "wide-dark"])
def screen(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Notebook]:
    width, dark = request.param
    with opened(browser, width=width, dark=dark) as page:
        yield Notebook(page, site).arrive()


def _seen(reader: Notebook, tools: Toolbox) -> list[str]:
    """Return what is wrong with the page as it stands now."""
    found = [str(finding) for finding in axe.check_page(reader.page, tools).findings]
    too_wide = reader.page.evaluate(TOO_WIDE)
    return [*found, *([f"{too_wide} pixels"] if too_wide > 0 else [])]


def test_nothing_is_wrong_when_everything_is_open(
    screen: Notebook, tools: Toolbox, records: list[dict[str, Any]], tmp_path: Path
) -> None:
    screen.with_records(records[:3])
    other = {**records[2], "velden": [{**records[2]["velden"][0], "tekst": "X", "waarde": "X"}]}
    screen.choose("terug-bestand", backup_file(tmp_path, [other, records[3]]))
    screen.page.wait_for_selector(f"{part('terug-keuze')}:not([hidden])")
    screen.rewrite("echt-luisteren", "Nog niet klaar")
    screen.page.evaluate(_ALL_OPEN)
    assert _seen(screen, tools) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_nothing_is_wrong_with_the_question_before_wiping(
    browser: Browser, site: str, tools: Toolbox, *, dark: bool
) -> None:
    with opened(browser, width=320, dark=dark) as page:
        reader = Notebook(page, site).arrive()
        reader.press(part("wis"))
        assert _seen(reader, tools) == []


def test_the_script_of_the_page_is_light() -> None:
    assert len(gzip.compress(bundle("mijn"))) < _LARGEST_OWN


def test_all_scripts_for_learning_together_are_light() -> None:
    assert sum(len(gzip.compress(bundle(name))) for name in ("leren", "mijn")) < _LARGEST_ALL


def test_only_this_page_asks_for_its_script(published: Path) -> None:
    pages = sorted((published / "noord").rglob("*.html"))
    asking = [page.name for page in pages if "mijn.js" in page.read_text(encoding="utf-8")]
    assert asking == ["mijn-leerboek.html"]
