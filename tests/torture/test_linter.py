"""What our own linter says of the torture edition: nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.catalogue import describe
from build_tools.linter.lint import lint, problem_of
from build_tools.linter.opening import open_epub, open_site
from tests.dist import TORTURE_EPUB

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.linter.model import Publication


def _said(publication: Publication) -> str:
    return "\n".join(describe(problem_of(fault, publication)) for fault in lint(publication))


def test_nothing_is_wrong_with_the_epub(torture: Path) -> None:
    publication = open_epub((torture / TORTURE_EPUB).read_bytes(), TORTURE_EPUB)
    assert _said(publication) == ""


def test_nothing_is_wrong_with_the_web_edition(torture: Path) -> None:
    assert _said(open_site(torture, "web")) == ""
