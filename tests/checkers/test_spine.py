from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.report import CheckerFailed
from build_tools.checkers.spine import looked_at_all, spine_of

if TYPE_CHECKING:
    from pathlib import Path

_CONTAINER: Final = "META-INF/container.xml"


def test_the_spine_is_read_with_the_kind_of_each_document(other_book: Path) -> None:
    assert spine_of(other_book) == {
        "een les.xhtml": "application/xhtml+xml",
        "tekening.svg": "image/svg+xml",
        "les.xhtml": "application/xhtml+xml",
    }


@pytest.mark.parametrize(
    "container", ["", "<container/>", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>']
)
def test_without_a_package_document_there_is_no_spine(tmp_path: Path, container: str) -> None:
    with zipfile.ZipFile(tmp_path / "boek.epub", "w") as package:
        package.writestr(_CONTAINER, container)
    assert spine_of(tmp_path / "boek.epub") == {}


def test_a_file_that_is_no_book_has_no_spine(tmp_path: Path) -> None:
    (tmp_path / "boek.epub").write_bytes(b"geen zip")
    assert spine_of(tmp_path / "boek.epub") == {}


def test_less_than_everything_is_a_failure_of_the_tool() -> None:
    with pytest.raises(CheckerFailed, match="2 van de 3 bestanden"):
        looked_at_all("ace", 2, 3)


def test_contents_that_are_looked_at_as_well_are_no_failure() -> None:
    looked_at_all("ace", 4, 3)
