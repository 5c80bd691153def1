"""What EPUBCheck, Ace, vnu and axe say of the whole table: nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.checkers import ace, axe, epubcheck, vnu
from build_tools.checkers.browser import chromium, opened
from build_tools.checkers.server import serving
from tests.learning.conftest import gathered

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.checkers.toolbox import Toolbox
    from tests.conftest import Built

_OPEN_ALL: Final = """() => {
  document.querySelectorAll('main details').forEach(one => { one.open = true; });
  document.querySelectorAll('main [data-met-script]').forEach(one => { one.hidden = false; });
}"""
# A story of the proof book without consent.
_NOT_ABOUT_PAGES: Final = {"LB301"}
_PHONE: Final = 320
# Its warnings are about style, and about addresses from a root that a folder does not have.
_WRONG: Final = ("fatal", "error")


def _package(book: Built) -> Path:
    found = list(book.out.glob("*.epub"))
    assert len(found) == 1
    return found[0]


def _pages() -> list[str]:
    listed = (name.removeprefix("book/") for name in gathered())
    return sorted(name.removesuffix(".md") for name in listed if name.endswith(".md"))


def test_the_book_of_what_is_right_has_nothing_wrong(
    right_web_book: Built, right_epub_book: Built
) -> None:
    said = [*right_web_book.problems, *right_epub_book.problems]
    assert {p.code for p in said} <= _NOT_ABOUT_PAGES


def test_epubcheck_finds_nothing(right_epub_book: Built, tools: Toolbox) -> None:
    report = epubcheck.check(_package(right_epub_book), tools)
    assert [str(one) for one in report.findings] == []


def test_ace_finds_nothing(right_epub_book: Built, tools: Toolbox) -> None:
    report = ace.check(_package(right_epub_book), tools)
    assert [str(one) for one in report.findings] == []


def test_vnu_finds_nothing(right_web_book: Built, tools: Toolbox) -> None:
    found = vnu.check(right_web_book.out, tools).findings
    assert [str(one) for one in found if one.severity in _WRONG] == []


def test_axe_finds_nothing_in_the_light_or_the_dark_with_everything_open(
    right_web_book: Built, tools: Toolbox
) -> None:
    found = []
    with (
        serving(right_web_book.out, headers=None) as address,
        chromium(tools) as browser,
        opened(browser, width=_PHONE) as page,
    ):
        for name in _pages():
            page.goto(f"{address}{name}.html", wait_until="load")
            page.evaluate(_OPEN_ALL)
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                found += [f"{scheme}: {one}" for one in axe.check_page(page, tools).findings]
    assert "\n".join(found) == ""
