from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.checkers import vnu
from build_tools.checkers.report import MissingTool, NothingChecked

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.checkers.toolbox import Toolbox


def test_a_good_site_has_no_findings(data: Path, toolbox: Toolbox) -> None:
    report = vnu.check(data / "site", toolbox)
    assert (report.checked, report.findings) == (2, ())


def test_an_image_without_alternative_is_found(faulty_site: Path, toolbox: Toolbox) -> None:
    found = vnu.check(faulty_site, toolbox).of("error")
    assert [(one.place, one.snippet[:21]) for one in found] == [
        ("index.html:12", '<img src="kaart.png">')
    ]


def test_a_link_to_the_folder_is_followed(
    faulty_site: Path, tmp_path: Path, toolbox: Toolbox
) -> None:
    (tmp_path / "dist").symlink_to(faulty_site)
    assert vnu.check(tmp_path / "dist", toolbox).counts["error"] == 1


def test_a_folder_without_pages_is_not_a_good_site(tmp_path: Path, toolbox: Toolbox) -> None:
    (tmp_path / "stijl.css").write_text("p { color: red }", encoding="utf-8")
    with pytest.raises(NothingChecked, match="vnu vond niets"):
        vnu.check(tmp_path, toolbox)


def test_a_folder_that_is_not_there_is_not_a_good_site(tmp_path: Path, toolbox: Toolbox) -> None:
    with pytest.raises(NothingChecked, match="kwijt"):
        vnu.check(tmp_path / "kwijt", toolbox)


def test_without_vnu_it_says_what_to_do(data: Path, empty_toolbox: Toolbox) -> None:
    with pytest.raises(MissingTool, match=r"^vnu is er niet\. Typ: make tools$"):
        vnu.check(data / "site", empty_toolbox)
