"""What a stranger gets from one command."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from build_tools.use_cases.site_check import check_site
from build_tools.use_cases.sums import sums_differ
from tests.cores import one_core
from tests.dist import EDITIONS, REPOSITORY, TORTURE

if TYPE_CHECKING:
    from pathlib import Path

_BUILD = """
import json, sys
from pathlib import Path
from build_tools.use_cases.build import BuildRequest, build
from build_tools.use_cases.progress import silent
if __name__ == "__main__":
    root, out, *editions = sys.argv[1:]
    request = BuildRequest(root=Path(root), out=Path(out), editions=tuple(editions), workers=1)
    outcome = build(request, silent)
    print(json.dumps([str(problem) for problem in outcome.problems]), file=sys.stderr)
    sys.exit(0 if outcome.built else 1)
"""


@pytest.mark.parametrize("edition", EDITIONS)
def test_each_edition_has_its_web_pages_and_its_epub(dist: Path, edition: str) -> None:
    assert (dist / edition / "index.html").is_file()
    assert (dist / edition / f"burgermeesterleerboek-{edition}.epub").is_file()


def test_one_front_page_leads_to_every_edition(dist: Path) -> None:
    links = re.findall(r'href="([^"]+)"', (dist / "index.html").read_text(encoding="utf-8"))
    assert {f"{edition}/index.html" for edition in EDITIONS} <= set(links)


def test_the_bytes_pass_our_own_gate(dist: Path) -> None:
    assert list(check_site(dist, forbidden=(str(REPOSITORY),))) == []


def test_every_file_stands_in_the_list_of_sums(dist: Path) -> None:
    assert list(sums_differ(dist)) == []


def _sources(origin: Path, home: Path) -> Path:
    """Copy what a build needs, with modification times before 1980."""
    home.mkdir(parents=True)
    for path in (*origin.glob("*.toml"), *origin.glob("*.conf"), origin / "conf.py"):
        shutil.copy(path, home / path.name)
    for name in ("book", "participant_stories"):
        shutil.copytree(origin / name, home / name)
    for path in home.rglob("*"):
        os.utime(path, (86_400, 86_400))
    return home


def _sums(site: Path) -> list[str]:
    return (site / "SHA256SUMS").read_text(encoding="utf-8").splitlines()


def _sums_elsewhere(origin: Path, folder: Path, *editions: str) -> list[str]:
    """Build a book as another machine would, and return the sums of its files."""
    book = _sources(origin, folder / "een map met spaties en één accent")
    (folder / "bouw.py").write_text(_BUILD, encoding="utf-8")
    environ = {
        **os.environ,
        "PYTHONPATH": str(REPOSITORY),
        "TZ": "Pacific/Auckland",
        "LANG": "tr_TR.UTF-8",
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONHASHSEED": "4711",
    }
    with one_core():
        subprocess.run(
            ["/bin/sh", "-c", 'umask 077; exec "$0" "$@"', sys.executable, folder / "bouw.py",
             book, folder / "uit", *editions],
            env=environ,
            check=True,
            cwd=folder,
        )  # fmt: skip
    return _sums(folder / "uit")


def test_another_folder_time_zone_and_worker_count_give_the_same_bytes(
    torture: Path, tmp_path: Path
) -> None:
    """Of a book that holds everything that a book can hold."""
    assert _sums_elsewhere(torture.parent / "boek", tmp_path, TORTURE) == _sums(torture)


@pytest.mark.slow
def test_another_folder_time_zone_and_worker_count_give_the_same_bytes_of_the_real_book(
    dist: Path, tmp_path: Path
) -> None:
    assert _sums_elsewhere(REPOSITORY, tmp_path) == _sums(dist)


@pytest.mark.parametrize(
    "edition", [pytest.param(EDITIONS[0], marks=pytest.mark.quick), *EDITIONS[1:]]
)
def test_a_bare_sphinx_build_of_each_format_has_no_warnings(edition: str, tmp_path: Path) -> None:
    """The second format is made from what the first one read."""
    for builder in ("html", "epub"):
        ended = subprocess.run(
            [sys.executable, "-m", "sphinx", "-b", builder, "-n", "-W", "--keep-going", "-q",
             "-d", tmp_path / "doctrees", REPOSITORY, tmp_path / builder],
            env={**os.environ, "LEERBOEK_EDITIE": edition},
            cwd=REPOSITORY,
            capture_output=True,
            text=True,
            check=False,
        )  # fmt: skip
        made = (tmp_path / builder).rglob({"html": "index.html", "epub": "*.epub"}[builder])
        assert (ended.returncode, any(made)) == (0, True), ended.stderr
