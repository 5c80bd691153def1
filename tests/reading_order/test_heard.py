"""What a screen reader hears of a page of every kind, from its first word to its last."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.reading_order.hearing import heard, words
from tests.web.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page
    from pytest_regressions.file_regression import FileRegressionFixture

_PAGES: Final = tomllib.loads(
    (Path(__file__).parent / "bladzijden.toml").read_text(encoding="utf-8")
)
_WEB: Final[dict[str, str]] = _PAGES["web"]
_EPUB: Final[dict[str, str]] = _PAGES["epub"]
_READY: Final[dict[str, str]] = _PAGES["klaar"]
# Heard as a whole, with what stands around every page; of the others the part of their own.
_WHOLE: Final = {"hoofdstuk", "voorkant"}


def test_a_page_of_every_kind_is_listened_to() -> None:
    assert set(_WEB) == set(KINDS)


@pytest.mark.parametrize("kind", _WEB)
def test_a_page_of_the_web_edition_is_heard_as_it_was(
    kind: str, web: str, page: Page, file_regression: FileRegressionFixture
) -> None:
    page.goto(web + _WEB[kind])
    page.wait_for_load_state("networkidle")
    page.wait_for_selector(_READY.get(kind, "main"))
    text = heard(page, "RootWebArea" if kind in _WHOLE else "main")
    file_regression.check(text, extension=".txt", basename=f"web-{kind}")


@pytest.mark.parametrize("name", _EPUB)
def test_a_page_of_the_epub_is_heard_as_it_was(
    name: str, epub: str, page: Page, file_regression: FileRegressionFixture
) -> None:
    page.goto(epub + _EPUB[name])
    file_regression.check(heard(page), extension=".txt", basename=f"epub-{name}")


@pytest.fixture(scope="module")
def bare(page: Page) -> Iterator[Page]:
    """Give a window in which no style sheet arrives."""
    plain = page.context.new_page()
    plain.route("**/*.css", lambda route: route.abort())
    yield plain
    plain.close()


@pytest.mark.parametrize("name", _EPUB)
def test_without_a_style_sheet_the_same_words_come_in_the_same_order(
    name: str, epub: str, page: Page, bare: Page
) -> None:
    for window in (page, bare):
        window.goto(epub + _EPUB[name])
    said = words(page)
    assert (words(bare), len(said) > 0) == (said, name != "omslag")
