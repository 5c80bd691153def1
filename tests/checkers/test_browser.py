from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.checkers.browser import opened, start_once
from build_tools.checkers.report import CheckerFailed, MissingTool
from build_tools.checkers.toolbox import Toolbox

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser


@pytest.mark.parametrize(("dark", "scheme"), [(False, "light"), (True, "dark")])
def test_the_page_has_the_colours_that_were_asked_for(
    browser: Browser, scheme: str, *, dark: bool
) -> None:
    with opened(browser, dark=dark) as page:
        assert page.evaluate(f"matchMedia('(prefers-color-scheme: {scheme})').matches")


def test_the_page_is_as_wide_as_was_asked_for(browser: Browser) -> None:
    with opened(browser, width=320) as page:
        assert page.evaluate("innerWidth") == 320


def test_it_leaves_nothing_in_the_home_folder(toolbox: Toolbox, tmp_path: Path) -> None:
    start_once(Toolbox(toolbox.folder, {**toolbox.environ, "HOME": str(tmp_path)}))
    assert list(tmp_path.iterdir()) == []


def test_a_reader_starts_with_empty_storage(browser: Browser, data: Path) -> None:
    address = (data / "site" / "index.html").as_uri()
    with opened(browser) as page:
        page.goto(address)
        page.evaluate("localStorage.setItem('letters', 'groot')")
    with opened(browser) as page:
        page.goto(address)
        assert page.evaluate("localStorage.length") == 0


def test_the_named_chromium_must_be_there(tmp_path: Path, toolbox: Toolbox) -> None:
    named = {**toolbox.environ, "LEERBOEK_CHROMIUM": str(tmp_path / "kwijt")}
    with pytest.raises(MissingTool, match="kwijt"):
        start_once(Toolbox(toolbox.folder, named))


def test_without_chromium_it_says_what_to_do(empty_toolbox: Toolbox) -> None:
    with pytest.raises(MissingTool, match=r"^Chromium is er niet\. Typ: make tools$"):
        start_once(empty_toolbox)


def test_a_chromium_that_does_not_start_is_an_error(tmp_path: Path, toolbox: Toolbox) -> None:
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\necho kapot >&2\nexit 3\n", encoding="ascii")
    broken.chmod(0o755)
    named = {**toolbox.environ, "LEERBOEK_CHROMIUM": str(broken)}
    with pytest.raises(CheckerFailed, match="kapot"):
        start_once(Toolbox(toolbox.folder, named))
