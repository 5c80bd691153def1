"""What axe says of pages in high contrast, with every other setting at its end: nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from build_tools.checkers import axe
from build_tools.checkers.browser import opened
from tests.web.kinds import KINDS
from tests.web.visits import MOST

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from build_tools.checkers.toolbox import Toolbox


@pytest.mark.parametrize("colour", ["light", "dark"])
@pytest.mark.parametrize("kind", ["voorpagina", "hoofdstuk", "pijler", "verhaal", "overzicht"])
def test_axe_finds_nothing_in_high_contrast(
    site: str, browser: Browser, tools: Toolbox, kind: str, colour: str
) -> None:
    kept = json.dumps({**MOST, "colour": colour})
    with opened(browser, width=320) as page:
        page.add_init_script(f"localStorage.setItem('leerboek.lezen', '{kept}')")
        page.goto(site + KINDS[kind])
        report = axe.check_page(page, tools)
    assert [str(finding) for finding in report.findings] == []
