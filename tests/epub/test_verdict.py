"""The small book under the checkers that others use: nothing to remark at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from build_tools.checkers import ace, epubcheck
from build_tools.checkers.toolbox import Toolbox

if TYPE_CHECKING:
    from tests.epub.conftest import Built


@pytest.fixture(scope="module")
def toolbox() -> Toolbox:
    return Toolbox.of(Path(__file__).parents[2], os.environ)


def test_epubcheck_has_no_remark(built: Built, toolbox: Toolbox) -> None:
    report = epubcheck.check(built.epubs[0], toolbox)
    assert report.checked == 12
    assert report.findings == ()


def test_ace_has_no_remark(built: Built, toolbox: Toolbox) -> None:
    report = ace.check(built.epubs[0], toolbox)
    assert report.checked == 12
    assert report.findings == ()
