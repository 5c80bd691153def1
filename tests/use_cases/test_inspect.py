"""``keur``: our own look and the checkers', and a checker that fails is told as well."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.toolbox import Toolbox
from build_tools.use_cases.inspect import Bench, inspect
from build_tools.use_cases.progress import silent
from build_tools.use_cases.publish import SUMS
from build_tools.use_cases.sums import sums_differ
from tests.conftest import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from build_tools.problems import Problem
    from build_tools.use_cases.inspected import Inspection

_PAGE: Final = (
    '<!doctype html><html lang="nl"><head><meta charset="utf-8">'
    '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'"><title>T</title>'
    '</head><body><main><h1>T</h1><p><img src="a.png"></p></main></body></html>'
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a publication in which one picture has no description."""
    home = tmp_path / "dist"
    home.mkdir()
    (home / "index.html").write_text(_PAGE, encoding="utf-8")
    (home / "a.png").write_bytes(b"")
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(home.iterdir())
    ]
    (home / SUMS).write_text("".join(lines), encoding="utf-8")
    return home


def _looked(site: Path, folder: Path) -> Inspection:
    """Inspect with the tools in a folder, and a machine without any browser."""
    return inspect([site], Bench(Toolbox(folder, {"PATH": ""}), silent), whole=True)


def test_a_folder_without_a_publication_is_refused(tmp_path: Path) -> None:
    found = _looked(tmp_path, tmp_path)
    assert [problem.code for problem in found.problems] == ["LB544"]


def test_a_checker_that_is_not_there_is_told_and_not_passed_over(
    site: Path, tmp_path: Path
) -> None:
    found = _looked(site, tmp_path / "leeg")
    assert [problem.code for problem in found.problems].count("LB542") == 2


def test_what_a_checker_finds_is_told_with_its_page(site: Path, tmp_path: Path) -> None:
    tools = tmp_path / "gereedschap"
    (tools / "npm/node_modules").mkdir(parents=True)
    vnu = REPOSITORY / ".gereedschap/npm/node_modules/vnu-jar"
    (tools / "npm/node_modules/vnu-jar").symlink_to(vnu, target_is_directory=True)
    told = [problem for problem in _looked(site, tools).problems if problem.code == "LB543"]
    assert [(problem.where.path.partition(":")[0], problem.values[3]) for problem in told] == [
        ("dist!index.html", "vnu")
    ]


_HEAD: Final = (
    '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>T</title>'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'
    '<link rel="stylesheet" href="a.css"></head><body><main><h1>T</h1><p>Tekst.</p></main>'
    "</body></html>"
)
# Grey on grey: everywhere, in the dark, on a telephone, and in the dark on a telephone.
_EVERYWHERE: Final = "p { color: #aaa; background: #bbb }"
_SOMEWHERE: Final = {
    "(prefers-color-scheme: dark)": {"320 pixels breed, donker", "1280 pixels breed, donker"},
    "(max-width: 400px)": {"320 pixels breed, licht", "320 pixels breed, donker"},
    "(max-width: 400px) and (prefers-color-scheme: dark)": {"320 pixels breed, donker"},
}


def _seen_by_axe(folder: Path, css: str, tools: Toolbox) -> list[Problem]:
    """Return what ``keur`` says with axe about a page with these rules."""
    folder.mkdir()
    (folder / "index.html").write_text(_HEAD, encoding="utf-8")
    (folder / "a.css").write_text(css, encoding="utf-8")
    (folder / SUMS).write_text("", encoding="utf-8")
    found = inspect([folder], Bench(tools, silent)).problems
    return [one for one in found if one.code == "LB543" and "axe" in str(one.values[3])]


def test_what_is_wrong_on_every_screen_is_told_once(tmp_path: Path, tools: Toolbox) -> None:
    told = _seen_by_axe(tmp_path / "dist", _EVERYWHERE, tools)
    assert [(one.where.path, one.values[3]) for one in told] == [
        ("dist!index.html p", "axe (color-contrast)")
    ]


@pytest.mark.parametrize("when", _SOMEWHERE)
def test_what_is_wrong_on_some_screens_is_told_with_those(
    tmp_path: Path, tools: Toolbox, when: str
) -> None:
    told = _seen_by_axe(tmp_path / "dist", f"@media {when} {{ {_EVERYWHERE} }}", tools)
    places = {one.where.path for one in told}
    assert places == {f"dist!index.html p ({screen})" for screen in _SOMEWHERE[when]}


def test_a_page_that_is_right_on_every_screen_is_left_alone(tmp_path: Path, tools: Toolbox) -> None:
    assert _seen_by_axe(tmp_path / "dist", "p { color: #000 }", tools) == []


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (lambda site: (site / "index.html").write_text("anders", encoding="utf-8"), "index.html"),
        (lambda site: (site / "a.png").unlink(), "a.png"),
        (lambda site: (site / "nieuw.html").write_text("", encoding="utf-8"), "nieuw.html"),
    ],
    ids=["changed", "gone", "new"],
)
def test_a_file_that_is_not_what_was_built_is_told(
    site: Path, change: Callable[[Path], object], name: str
) -> None:
    change(site)
    assert [(p.where.path, p.code) for p in sums_differ(site)] == [(name, "LB558")]


def test_a_list_of_sums_that_is_no_text_is_told_file_by_file(site: Path) -> None:
    (site / SUMS).write_bytes(b"\xff\xfe")
    told = [problem.where.path for problem in sums_differ(site)]
    assert {"a.png", "index.html"} <= set(told)


def test_what_was_built_and_not_touched_is_right(site: Path) -> None:
    assert list(sums_differ(site)) == []
