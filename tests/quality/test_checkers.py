"""What the field's own checkers say of the real book: nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.checkers import ace, epubcheck, vnu
from tests.dist import EDITIONS

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.checkers.toolbox import Toolbox


def _book(dist: Path, edition: str) -> Path:
    return dist / edition / f"burgermeesterleerboek-{edition}.epub"


@pytest.mark.parametrize("edition", EDITIONS)
def test_epubcheck_finds_nothing(dist: Path, tools: Toolbox, edition: str) -> None:
    report = epubcheck.check(_book(dist, edition), tools)
    assert [str(finding) for finding in report.of("fatal", "error", "warning")] == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_ace_asserts_nothing(dist: Path, tools: Toolbox, edition: str) -> None:
    report = ace.check(_book(dist, edition), tools)
    assert [str(finding) for finding in report.findings] == []


def test_vnu_finds_no_error_in_any_page(dist: Path, tools: Toolbox) -> None:
    report = vnu.check(dist, tools)
    assert [str(finding) for finding in report.of("fatal", "error")] == []
