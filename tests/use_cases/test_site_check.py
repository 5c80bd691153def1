"""The last look at the bytes: what no reader may get, and links that lead nowhere."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.use_cases.site_check import check_site

if TYPE_CHECKING:
    from pathlib import Path

_POLICY: Final = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'{}">'
_HIDDEN_PATH: Final = "/huis/van/iemand"


def _page(body: str = "", *, lang: str = ' lang="nl"', policy: str = _POLICY.format("")) -> str:
    return (
        f'<!doctype html><html{lang}><head><meta charset="utf-8">{policy}<title>T</title></head>'
        f"<body>{body}</body></html>"
    )


def _told(site: Path, files: dict[str, str], home: str = "/") -> list[tuple[str, str]]:
    for name, text in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    found = check_site(site, forbidden=(_HIDDEN_PATH, ""), home=home)
    return [(problem.where.path, problem.code) for problem in found]


def test_a_folder_of_nothing_is_no_publication(tmp_path: Path) -> None:
    assert [code for _, code in _told(tmp_path, {})] == ["LB550"]


@pytest.mark.parametrize(
    "body",
    [
        '<p id="a"><a href="#a">a</a> <a href="een.html">b</a> <a href="diep/">c</a></p>',
        '<a href="https://example.org/">a</a> <a href="mailto:a@example.org">b</a>',
        '<a href="een.html#kop">a</a> <a href="een.html?x=1#kop">b</a> <a href="">c</a>',
        '<a href="een%2Ehtml#kop">a</a> <img src="beeld.png" srcset="beeld.png 1x, beeld.png 2x">',
        '<a href="/boek/een.html">a</a> <a href="/boek/diep/">b</a>',
        '<script type="application/ld+json">{}</script>',
    ],
)
def test_a_page_that_is_right_is_left_alone(tmp_path: Path, body: str) -> None:
    files = {
        "index.html": _page(body),
        "een.html": _page('<h2 id="kop">K</h2>'),
        "diep/index.html": _page(),
        "beeld.png": "",
    }
    assert _told(tmp_path, files, home="/boek/") == []


def test_a_script_that_stands_in_the_policy_may_run(tmp_path: Path) -> None:
    digest = base64.b64encode(hashlib.sha256(b"a()").digest()).decode()
    policy = _POLICY.format(f"; script-src 'sha256-{digest}'")
    page = _page("<script>a()</script>", policy=policy)
    assert _told(tmp_path, {"index.html": page}) == []


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("_sources/index.md.txt", "", "LB551"),
        ("a/.buildinfo", "", "LB551"),
        ("stijl.css.map", "", "LB551"),
        ("objects.inv", "", "LB551"),
        ("zoek.json", f'{{"a": "{_HIDDEN_PATH}/x"}}', "LB552"),
        ("stijl.css", "a { background: url( 'https://example.org/x.png') }", "LB553"),
        ("stijl.css", '@import "//example.org/x.css";', "LB553"),
        ("index.html", _page('<img src="https://example.org/x.png">'), "LB553"),
        ("index.html", _page('<script src="//example.org/x.js"></script>'), "LB553"),
        ("index.html", _page('<link rel="icon" href="https://example.org/x.ico">'), "LB553"),
        ("index.html", _page(lang=""), "LB554"),
        ("index.html", _page(policy=""), "LB555"),
        ("index.html", _page("<script>a()</script>"), "LB556"),
        ("index.html", _page('<p onclick="a()">b</p>'), "LB556"),
        ("index.html", _page('<a href="java&#10;script:a()">b</a>'), "LB556"),
        ("index.html", _page('<form action="data:text/html,x"></form>'), "LB556"),
        ("index.html", _page('<a href="weg.html">b</a>'), "LB557"),
        ("index.html", _page('<a href="#weg">b</a>'), "LB557"),
        ("index.html", _page('<a href="/elders/">b</a>'), "LB557"),
        ("index.html", _page('<img src="weg.png">'), "LB557"),
        ("index.html", _page('<img srcset="weg.png 1x">'), "LB557"),
        ("index.html", _page('<a href="../buiten.html">b</a>'), "LB557"),
    ],
)
def test_what_no_reader_may_get_is_told_with_its_file(
    tmp_path: Path, name: str, text: str, code: str
) -> None:
    assert (name, code) in _told(tmp_path, {name: text})


def test_every_mistake_of_a_page_is_told(tmp_path: Path) -> None:
    page = _page('<a href="weg.html" onclick="a()">b</a>', lang="", policy="")
    assert sorted(code for _, code in _told(tmp_path, {"index.html": page})) == [
        "LB554", "LB555", "LB556", "LB557",
    ]  # fmt: skip
