"""The last gate: what is wrong with finished bytes is told, each fault by its own code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from build_tools.use_cases.inspect import sums_differ
from build_tools.use_cases.site_check import check_site

if TYPE_CHECKING:
    from pathlib import Path

_PAGE: Final = (
    "<!DOCTYPE html>\n<html lang='nl'><head>"
    "<meta http-equiv='Content-Security-Policy' content=\"default-src 'self'\">"
    "<title>Proef</title></head><body>{}</body></html>\n"
)


def codes(site: Path, files: dict[str, str], forbidden: tuple[str, ...] = ()) -> list[str]:
    for name, text in files.items():
        home = site / name
        home.parent.mkdir(parents=True, exist_ok=True)
        home.write_text(text, encoding="utf-8")
    return [problem.code for problem in check_site(site, forbidden=forbidden)]


def test_a_good_page_passes(tmp_path: Path) -> None:
    page = _PAGE.format("<h1 id='kop'>Kop</h1><a href='#kop'>Naar de kop</a>")
    assert codes(tmp_path, {"index.html": page}) == []


def test_nothing_to_look_at_is_a_fault(tmp_path: Path) -> None:
    assert codes(tmp_path, {}) == ["LB550"]


@pytest.mark.parametrize("name", ["_sources/x.md", "objects.inv", "a.map", "x.pickle"])
def test_what_a_builder_leaves_behind_is_refused(tmp_path: Path, name: str) -> None:
    assert codes(tmp_path, {name: "x"}) == ["LB551"]


def test_a_place_on_this_machine_is_refused(tmp_path: Path) -> None:
    assert codes(tmp_path, {"a.txt": "in /huis/van/jan"}, ("/huis/van/jan",)) == ["LB552"]


@pytest.mark.parametrize(
    "part",
    [
        "<img alt='' src='https://example.org/a.png'>",
        "<script src='//example.org/a.js'></script>",
        "<link rel='stylesheet' href='https://example.org/a.css'>",
    ],
)
def test_a_request_to_another_host_is_refused(tmp_path: Path, part: str) -> None:
    assert codes(tmp_path, {"index.html": _PAGE.format(part)}) == ["LB553"]


def test_a_style_that_asks_another_host_is_refused(tmp_path: Path) -> None:
    assert codes(tmp_path, {"a.css": "a{background:url(https://example.org/a.png)}"}) == ["LB553"]


def test_a_page_without_its_language_is_refused(tmp_path: Path) -> None:
    page = _PAGE.format("").replace(" lang='nl'", "")
    assert codes(tmp_path, {"index.html": page}) == ["LB554"]


def test_a_page_without_a_policy_is_refused(tmp_path: Path) -> None:
    page = "<!DOCTYPE html><html lang='nl'><title>x</title></html>"
    assert codes(tmp_path, {"index.html": page}) == ["LB555"]


@pytest.mark.parametrize(
    "part",
    [
        "<script>alert(1)</script>",
        "<p onclick='x()'>a</p>",
        "<a href='java\nscript:x()'>a</a>",
        "<a href='file:///etc/passwd'>a</a>",
    ],
)
def test_what_runs_by_itself_is_refused(tmp_path: Path, part: str) -> None:
    assert codes(tmp_path, {"index.html": _PAGE.format(part)}) == ["LB556"]


@pytest.mark.parametrize("link", ["weg.html", "#weg", "../weg.html", "/weg.html"])
def test_a_link_to_nowhere_is_refused(tmp_path: Path, link: str) -> None:
    page = _PAGE.format(f"<a href='{link}'>a</a>")
    assert codes(tmp_path, {"index.html": page}) == ["LB557"]


def test_a_file_that_was_changed_after_building_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("anders")
    (tmp_path / "SHA256SUMS").write_text(f"{'0' * 64}  a.txt\n")
    assert [problem.code for problem in sums_differ(tmp_path)] == ["LB558"]
