from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.checkers import epubcheck
from build_tools.checkers.report import CheckerFailed, NothingChecked

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from build_tools.checkers.toolbox import Toolbox


def test_a_good_book_has_no_findings(good_book: Path, toolbox: Toolbox) -> None:
    assert epubcheck.check(good_book, toolbox).findings == ()


def test_every_document_of_the_spine_is_counted(good_book: Path, toolbox: Toolbox) -> None:
    assert epubcheck.check(good_book, toolbox).checked == 2


def test_a_broken_link_is_found_where_it_stands(faulty_book: Path, toolbox: Toolbox) -> None:
    found = epubcheck.check(faulty_book, toolbox).findings
    assert [(one.severity, one.code, one.place, one.snippet[:23]) for one in found] == [
        ("error", "RSC-007", "EPUB/les.xhtml:10", '<a href="kwijt.xhtml">d')
    ]


def test_a_file_that_is_no_book_is_fatal(tmp_path: Path, toolbox: Toolbox) -> None:
    (tmp_path / "boek.epub").write_bytes(b"geen zip")
    assert epubcheck.check(tmp_path / "boek.epub", toolbox).counts["fatal"] == 1


def test_a_book_that_is_not_there_is_not_a_good_book(tmp_path: Path, toolbox: Toolbox) -> None:
    with pytest.raises(NothingChecked, match=r"kwijt\.epub"):
        epubcheck.check(tmp_path / "kwijt.epub", toolbox)


def test_a_java_that_does_not_start_is_not_a_verdict(good_book: Path, toolbox: Toolbox) -> None:
    with pytest.raises(CheckerFailed, match="verslag"):
        epubcheck.check(good_book, toolbox, heap_megabytes=1)


def test_a_document_of_the_spine_that_was_passed_by_is_no_verdict(
    good_book: Path, toolbox: Toolbox, forgetful: Callable[..., Toolbox]
) -> None:
    tools = forgetful(toolbox.java, "--json", "", "items")
    with pytest.raises(CheckerFailed, match="1 van de 2 bestanden"):
        epubcheck.check(good_book, tools)


def test_in_a_book_with_an_error_that_error_is_told(
    faulty_book: Path, toolbox: Toolbox, forgetful: Callable[..., Toolbox]
) -> None:
    tools = forgetful(toolbox.java, "--json", "", "items")
    assert epubcheck.check(faulty_book, tools).counts["error"] == 1


def test_also_a_drawing_and_a_name_with_a_space_are_counted(
    other_book: Path, toolbox: Toolbox
) -> None:
    assert epubcheck.check(other_book, toolbox).checked == 3
