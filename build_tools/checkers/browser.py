"""A Chromium under Playwright that asks nothing of the outside world by itself."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from build_tools.checkers.processes import away_from_home
from build_tools.checkers.report import CheckerFailed, MissingTool

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from build_tools.checkers.toolbox import Toolbox

TOOL: Final = "Chromium"
FLAGS: Final = (
    "--no-sandbox",  # root, and containers without user namespaces; it sees our own pages only
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
_LAST_WORDS: Final = 800


@contextmanager
def chromium(toolbox: Toolbox, *, seconds: float = 60) -> Iterator[Browser]:
    """Give a running Chromium; it is closed at the end of the block.

    Playwright allows one at a time in a thread.

    :param seconds: how long it may take to start.
    :raises MissingTool: there is no Chromium, or no Playwright to drive it.
    :raises CheckerFailed: it does not start.
    """
    try:
        from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 - only `make test` brings it
    except ModuleNotFoundError as error:
        raise MissingTool("Playwright") from error
    program = toolbox.chromium
    with TemporaryDirectory(prefix="chromium-") as scratch, sync_playwright() as driver:
        try:
            browser = driver.chromium.launch(
                executable_path=program,
                args=[*FLAGS],
                env={**away_from_home(toolbox.environ, Path(scratch))},
                timeout=seconds * 1000,
            )
        except Error as error:
            raise CheckerFailed(TOOL, str(error)[-_LAST_WORDS:]) from error
        try:
            yield browser
        finally:
            browser.close()


def start_once(toolbox: Toolbox) -> str:
    """Start Chromium, open a page in it, close it, and return its version.

    In a thread of its own, so that it does not matter whether one runs already.

    :raises ToolError: as ``chromium`` does.
    """

    def start() -> str:
        with chromium(toolbox) as browser, opened(browser) as page:
            page.set_content("<title>Chromium</title>")
            return browser.version

    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(start).result()


@contextmanager
def opened(
    browser: Browser, *, width: int = 1280, height: int = 900, dark: bool = False
) -> Iterator[Page]:
    """Give an empty page of a fresh Dutch reader: no storage, no motion, one colour scheme.

    :param width: of the window, in CSS pixels; so is ``height``.
    """
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if dark else "light",
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
        reduced_motion="reduce",
    )
    try:
        yield context.new_page()
    finally:
        context.close()
