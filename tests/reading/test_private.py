"""Where the private folder is: named three ways, and never where others look."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.problems import ContentError
from build_tools.reading.private import private_folder

if TYPE_CHECKING:
    from pathlib import Path


def test_without_a_word_it_is_beside_the_book(tmp_path: Path) -> None:
    assert private_folder(tmp_path, {}) == tmp_path / "prive"


def test_the_settings_of_the_book_name_it(tmp_path: Path) -> None:
    (tmp_path / "uitgave.toml").write_text('privemap = "../kluis"\n', encoding="utf-8")
    assert private_folder(tmp_path, {}) == tmp_path.parent / "kluis"


def test_the_environment_goes_first(tmp_path: Path) -> None:
    (tmp_path / "uitgave.toml").write_text('privemap = "../kluis"\n', encoding="utf-8")
    named = {"LEERBOEK_PRIVE": str(tmp_path / "anders")}
    assert private_folder(tmp_path, named) == tmp_path / "anders"


@pytest.mark.parametrize(
    "place",
    [
        ".",
        "..",
        "/",
        "book",
        "book/prive",
        "participant_stories/_x",
        "dist",
        "docs/../book",
        "_build/prive",
        ".cache/leerboek/prive",
        ".git/prive",
        ".dist-uitgaven/prive",
        "../.elders-uitgaven",
    ],
)
def test_a_place_for_everybody_is_refused(tmp_path: Path, place: str) -> None:
    with pytest.raises(ContentError) as error:
        private_folder(tmp_path, {"LEERBOEK_PRIVE": place})
    assert [problem.code for problem in error.value.problems] == ["LB701"]


def test_a_link_to_a_place_for_everybody_is_refused(tmp_path: Path) -> None:
    (tmp_path / "book").mkdir()
    (tmp_path / "prive").symlink_to(tmp_path / "book")
    with pytest.raises(ContentError) as error:
        private_folder(tmp_path, {})
    assert [problem.code for problem in error.value.problems] == ["LB701"]


def test_settings_that_are_wrong_are_told(tmp_path: Path) -> None:
    (tmp_path / "uitgave.toml").write_text("privemap = 3\n", encoding="utf-8")
    with pytest.raises(ContentError) as error:
        private_folder(tmp_path, {})
    assert error.value.problems[0].where.path == "uitgave.toml"
