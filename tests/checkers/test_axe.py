from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.checkers import axe
from build_tools.checkers.report import CheckerFailed, MissingTool, NothingChecked
from build_tools.checkers.server import HEADERS_FILE, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from build_tools.checkers.toolbox import Toolbox


@pytest.fixture
def good_site(data: Path) -> Iterator[str]:
    with serving(data / "site", headers=data / "site" / HEADERS_FILE) as address:
        yield address


def test_a_good_page_has_no_findings_under_its_own_policy(
    good_site: str, browser: Browser, toolbox: Toolbox
) -> None:
    report = axe.check_pages([good_site], browser, toolbox)
    assert (report.checked, report.findings) == (1, ())


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_an_image_without_alternative_is_found(
    faulty_site: Path, browser: Browser, toolbox: Toolbox, *, dark: bool
) -> None:
    with serving(faulty_site, headers=None) as address:
        found = axe.check_pages([address], browser, toolbox, width=320, dark=dark).findings
        assert [(one.severity, one.code, one.place, one.snippet) for one in found] == [
            ("critical", "image-alt", f"{address} img", '<img src="kaart.png">')
        ]


@pytest.mark.parametrize("written", ['http-equiv="refresh"', "HTTP-EQUIV = Refresh"])
def test_a_page_that_sends_its_reader_on_is_looked_at_itself(
    faulty_site: Path, browser: Browser, toolbox: Toolbox, written: str
) -> None:
    page = (faulty_site / "index.html").read_text(encoding="utf-8")
    sent = page.replace("<head>", f'<head><meta {written} content="0; url=index.html">')
    (faulty_site / "door.html").write_text(sent, encoding="utf-8")
    with serving(faulty_site, headers=None) as address:
        found = axe.check_pages([f"{address}door.html"], browser, toolbox).findings
        assert [(one.code, one.place) for one in found] == [
            ("image-alt", f"{address}door.html img")
        ]


def test_no_pages_are_not_good_pages(browser: Browser, toolbox: Toolbox) -> None:
    with pytest.raises(NothingChecked, match="axe vond niets"):
        axe.check_pages([], browser, toolbox)


def test_an_address_without_a_page_is_not_a_good_page(
    good_site: str, browser: Browser, toolbox: Toolbox
) -> None:
    with pytest.raises(CheckerFailed, match=r"kwijt\.html: 404"):
        axe.check_pages([f"{good_site}kwijt.html"], browser, toolbox)


def test_without_axe_it_says_what_to_do(
    good_site: str, browser: Browser, empty_toolbox: Toolbox
) -> None:
    with pytest.raises(MissingTool, match=r"^axe is er niet\. Typ: make tools$"):
        axe.check_pages([good_site], browser, empty_toolbox)
