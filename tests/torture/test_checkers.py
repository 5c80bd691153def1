"""What the field's own checkers say of the torture edition: nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers import ace, axe, epubcheck, vnu
from build_tools.checkers.browser import chromium, opened
from build_tools.checkers.server import serving
from tests.dist import TORTURE, TORTURE_EPUB

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.checkers.toolbox import Toolbox

_PHONE: Final = 320
_WRONG: Final = ("fatal", "error")


def test_epubcheck_finds_nothing(torture: Path, tools: Toolbox) -> None:
    report = epubcheck.check(torture / TORTURE_EPUB, tools)
    assert [str(finding) for finding in report.findings] == []


@pytest.mark.slow
def test_ace_finds_nothing(torture: Path, tools: Toolbox) -> None:
    report = ace.check(torture / TORTURE_EPUB, tools)
    assert [str(finding) for finding in report.findings] == []


@pytest.mark.slow
def test_vnu_finds_nothing_wrong_in_any_page(torture: Path, tools: Toolbox) -> None:
    report = vnu.check(torture, tools)
    assert [str(finding) for finding in report.of(*_WRONG)] == []


def _pages(torture: Path) -> list[str]:
    """Return the address of every page but the short ones, which send on at once."""
    found = (path.relative_to(torture) for path in (torture / TORTURE).rglob("*.html"))
    return sorted(path.as_posix() for path in found if path.parts[1] != "a")


@pytest.mark.slow
def test_axe_finds_nothing_on_a_phone_by_day_or_night(torture: Path, tools: Toolbox) -> None:
    pages = _pages(torture)
    found = []
    with (
        serving(torture, headers=None) as address,
        chromium(tools) as browser,
        opened(browser, width=_PHONE) as page,
    ):
        for name in pages:
            page.goto(f"{address}{name}", wait_until="load")
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                found += [f"{name} {scheme}: {one}" for one in axe.check_page(page, tools).findings]
    assert "\n".join(found) == ""
