from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.checkers import ace
from build_tools.checkers.report import CheckerFailed, MissingTool, NothingChecked

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from build_tools.checkers.toolbox import Toolbox


def test_a_good_book_has_no_findings(good_book: Path, toolbox: Toolbox) -> None:
    report = ace.check(good_book, toolbox)
    assert (report.checked, report.findings) == (2, ())


def test_a_page_without_language_is_found(faulty_book: Path, toolbox: Toolbox) -> None:
    found = ace.check(faulty_book, toolbox).findings
    assert [(one.severity, one.code, one.place, one.snippet[:5]) for one in found] == [
        ("serious", "html-has-lang", "les.xhtml html", "<html")
    ]


def test_it_leaves_nothing_in_the_home_folder(
    good_book: Path, toolbox: Toolbox, tmp_path: Path
) -> None:
    at_home = type(toolbox)(toolbox.folder, {**toolbox.environ, "HOME": str(tmp_path)})
    ace.check(good_book, at_home)
    assert list(tmp_path.iterdir()) == []


def test_a_book_that_is_not_there_is_not_a_good_book(tmp_path: Path, toolbox: Toolbox) -> None:
    with pytest.raises(NothingChecked, match=r"kwijt\.epub"):
        ace.check(tmp_path / "kwijt.epub", toolbox)


def test_a_file_that_is_no_book_is_not_a_verdict(tmp_path: Path, toolbox: Toolbox) -> None:
    (tmp_path / "boek.epub").write_bytes(b"geen zip")
    with pytest.raises(CheckerFailed, match="ace"):
        ace.check(tmp_path / "boek.epub", toolbox)


def test_without_ace_it_says_what_to_do(good_book: Path, empty_toolbox: Toolbox) -> None:
    with pytest.raises(MissingTool, match=r"^Ace is er niet\. Typ: make tools$"):
        ace.check(good_book, empty_toolbox)


def test_a_page_of_the_spine_that_was_passed_by_is_no_verdict(
    good_book: Path, toolbox: Toolbox, forgetful: Callable[..., Toolbox]
) -> None:
    tools = forgetful(toolbox.node, "--outdir", "report.json", "assertions")
    with pytest.raises(CheckerFailed, match="1 van de 2 bestanden"):
        ace.check(good_book, tools)


def test_contents_outside_the_spine_stand_in_for_no_page(
    other_book: Path, toolbox: Toolbox, forgetful: Callable[..., Toolbox]
) -> None:
    """``een les.xhtml`` and ``les.xhtml`` were forgotten, the contents were looked at."""
    tools = forgetful(toolbox.node, "--outdir", "report.json", "assertions")
    with pytest.raises(CheckerFailed, match="0 van de 2 bestanden"):
        ace.check(other_book, tools)


def test_a_drawing_in_the_spine_is_not_asked_of_it(other_book: Path, toolbox: Toolbox) -> None:
    assert ace.check(other_book, toolbox).checked == 3
