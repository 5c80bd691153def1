"""What axe says of every kind of page, light and dark, on a phone and on a screen: nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers import axe
from build_tools.checkers.browser import opened
from tests.web.kinds import KINDS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from build_tools.checkers.toolbox import Toolbox

_OPEN: Final = {
    "leesinstellingen": "#leesknop",
    "edities": ".editions summary",
    "inhoud": ".tool-contents",
    "op-deze-pagina": ".on-this-page-closed summary",
}


@pytest.mark.parametrize("screen", [(320, False), (320, True), (1280, False), (1280, True)])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_on_a_page(
    site: str, browser: Browser, tools: Toolbox, kind: str, screen: tuple[int, bool]
) -> None:
    width, dark = screen
    report = axe.check_pages([site + KINDS[kind]], browser, tools, width=width, dark=dark)
    assert [str(finding) for finding in report.findings] == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("what", _OPEN)
def test_axe_finds_nothing_in_what_opens(
    site: str, browser: Browser, tools: Toolbox, what: str, *, dark: bool
) -> None:
    with opened(browser, width=320, dark=dark) as page:
        page.goto(site + KINDS["hoofdstuk"])
        page.click(_OPEN[what])
        report = axe.check_page(page, tools)
    assert [str(finding) for finding in report.findings] == []
