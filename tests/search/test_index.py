from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from build_tools.search import (
    SEARCH_FOLDER,
    IndexReport,
    NothingIndexedError,
    PagefindFailedError,
    PagefindMissingError,
    build_index,
)
from build_tools.search.engine import find_pagefind, run_pagefind
from build_tools.search.fragments import read_fragment, with_text
from build_tools.search.pages import read_page

_REPOSITORY = Path(__file__).parents[2]


def files_of(site: Path) -> dict[str, bytes]:
    folder = site / SEARCH_FOLDER
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(paths)}


def fragments_of(site: Path) -> dict[str, dict[str, object]]:
    fragments = map(read_fragment, (f for p, f in files_of(site).items() if "fragment/" in p))
    return {str(fragment["url"]): fragment for fragment in fragments}


@pytest.fixture
def site(data: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(data / "site", tmp_path / "site"))


def test_the_report_counts_what_was_written(site: Path) -> None:
    report = build_index(site, language="nl")

    written = sum(map(len, files_of(site).values()))
    assert report == IndexReport(pages=12, words=report.words, bytes=written)
    assert report.words > 200


def test_only_what_the_search_page_loads_is_published(site: Path) -> None:
    build_index(site, language="nl")

    names = {re.sub(r"unknown_[0-9a-f]+", "unknown_…", path) for path in files_of(site)}
    assert names == {
        "engine.js",
        "excerpt.js",
        "fragment/unknown_….pf_fragment",
        "index/unknown_….pf_index",
        "pagefind-entry.json",
        "pagefind.js",
        "pagefind.unknown_….pf_meta",
        "paginas.json",
        "stem.js",
        "wasm.unknown.pagefind",
        "words.js",
        "zoeken.css",
        "zoeken.js",
    }


def test_the_pages_themselves_stay_as_they_are(site: Path, data: Path) -> None:
    build_index(site, language="nl")

    pages = {path.relative_to(site): path.read_bytes() for path in site.rglob("*.html")}
    assert pages == {
        path.relative_to(data / "site"): path.read_bytes() for path in data.rglob("site/**/*.html")
    }


def test_the_published_text_is_the_text_of_the_page(site: Path) -> None:
    build_index(site, language="nl")

    assert fragments_of(site)["raad.html"]["content"] == (
        "Wie beslist er De gemeenteraadsleden, twaalf in getal, kwamen ’s avonds kijken bij de"
        " bewoners thuis. De raad stelt het budget vast. Daarna mogen de leden van het buurtpanel"
        " kiezen."
    )


def test_no_published_file_holds_the_marks_of_the_indexer(site: Path) -> None:
    build_index(site, language="nl")

    for name, content in files_of(site).items():
        opened = gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content
        assert b"~|~" not in opened, name


def test_a_title_is_published_as_plain_text(site: Path) -> None:
    build_index(site, language="nl")

    title = "Wat doet <script>alert(1)</script> & <mark>?"
    assert fragments_of(site)["tekens.html"]["meta"] == {"title": title}


def test_headings_are_published_with_their_place(site: Path) -> None:
    page = '<article data-pagefind-body><h1>Een twee</h1><p>drie</p><h2 id="k">vier</h2></article>'
    (site / "kop.html").write_text(page, encoding="utf-8")

    build_index(site, language="nl")

    assert fragments_of(site)["kop.html"]["anchors"] == [
        {"element": "h2", "id": "k", "text": "vier", "location": 3}
    ]


def test_facts_of_pages_are_published_by_fragment(site: Path) -> None:
    build_index(site, language="nl")

    files = files_of(site)
    pages = json.loads(files["paginas.json"])["paginas"]
    by_address = {
        read_fragment(files[f"fragment/{name}.pf_fragment"])["url"]: facts
        for name, facts in pages.items()
    }
    assert by_address["verhalen/moestuin.html"] == {
        "titel": "De moestuin achter de flat",
        "soort": "Verhaal",
        "plek": "Verhalen",
        "pijlers": [2, 5],
    }


def test_an_old_index_leaves_nothing_behind(site: Path) -> None:
    old = site / SEARCH_FOLDER / "fragment" / "oud.pf_fragment"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"oud")

    build_index(site, language="nl")

    assert not old.exists()


def test_building_again_gives_the_same_bytes(site: Path) -> None:
    build_index(site, language="nl")
    first = files_of(site)

    build_index(site, language="nl")

    assert files_of(site) == first


def test_the_bytes_do_not_depend_on_folder_order_clock_cores_or_settings(
    site: Path, tmp_path: Path
) -> None:
    build_index(site, language="nl-NL")
    shutil.rmtree(elsewhere := tmp_path / "een andere map", ignore_errors=True)
    for path in sorted(site.rglob("*.html"), reverse=True):
        copy = elsewhere / path.relative_to(site)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)

    code = (
        "import os, pathlib, sys; os.sched_setaffinity(0, {min(os.sched_getaffinity(0))});"
        "from build_tools.search import build_index;"
        "build_index(pathlib.Path(sys.argv[1]), language='nl-BE')"
    )
    settings = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(_REPOSITORY),
        "PYTHONHASHSEED": "12345",
        "TZ": "Pacific/Auckland",
        "LC_ALL": "C",
        "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "5",
    }
    subprocess.run([sys.executable, "-c", code, elsewhere], check=True, env=settings, cwd=tmp_path)

    assert files_of(elsewhere) == files_of(site)


def test_pages_are_indexed_by_address(site: Path) -> None:
    build_index(site, language="nl")

    files = files_of(site)
    meta = next(content for path, content in files.items() if path.endswith(".pf_meta"))
    order = re.findall(rb"unknown_[0-9a-f]{7}", gzip.decompress(meta))
    names = [name.decode() for name in order if f"fragment/{name.decode()}.pf_fragment" in files]
    addresses = [read_fragment(files[f"fragment/{name}.pf_fragment"])["url"] for name in names]
    assert addresses == sorted(fragments_of(site))


def test_the_order_of_pages_alone_decides_about_the_bytes() -> None:
    """So the order in which a disk lists a folder must never reach Pagefind."""
    pages = [("a.html", "<html><p>een</p></html>"), ("b.html", "<html><p>twee een</p></html>")]

    one, other = (run_pagefind(order, program=find_pagefind()) for order in (pages, pages[::-1]))

    assert one != other


def test_an_edition_without_pages_is_refused(tmp_path: Path) -> None:
    (tmp_path / "leeg.html").write_text("<html><body>niets</body></html>", encoding="utf-8")

    with pytest.raises(NothingIndexedError):
        build_index(tmp_path, language="nl")


def test_a_page_without_words_is_left_out(site: Path) -> None:
    page = "<html><body><article data-pagefind-body>– …</article></body></html>"
    (site / "leeg.html").write_text(page, encoding="utf-8")

    assert build_index(site, language="nl").pages == 12


def test_another_language_is_refused(site: Path) -> None:
    with pytest.raises(ValueError, match="fr"):
        build_index(site, language="fr")


def test_without_pagefind_there_is_a_clear_error(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pagefind.service", None)

    with pytest.raises(PagefindMissingError):
        build_index(site, language="nl")


def test_a_package_without_its_program_is_a_missing_pagefind(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "geen-programma"))

    with pytest.raises(PagefindMissingError):
        build_index(site, language="nl")


@pytest.mark.parametrize("does", ["exit 3", "echo geen-base64,", "echo e30=,"])
def test_a_pagefind_that_fails_is_reported(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, does: str
) -> None:
    program = tmp_path / "pagefind"
    program.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))

    with pytest.raises(PagefindFailedError):
        build_index(site, language="nl")


def test_a_pagefind_that_never_answers_is_ended_and_reported(tmp_path: Path) -> None:
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\nsleep 60\n", encoding="utf-8")
    program.chmod(0o755)

    with pytest.raises(PagefindFailedError, match=r"^geen antwoord in 0\.2 s$"):
        run_pagefind([("een.html", "<p>een")], program=program, patience=0.2)


def test_a_failed_build_leaves_the_old_index(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_index(site, language="nl")
    before = files_of(site)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", "/geen/programma")

    with pytest.raises(PagefindMissingError):
        build_index(site, language="nl")

    assert files_of(site) == before


def test_text_with_other_places_than_the_index_is_refused() -> None:
    page = read_page("een.html", b"<article data-pagefind-body><p>een twee drie</p></article>")
    assert page is not None

    with pytest.raises(PagefindFailedError, match=r"een\.html"):
        with_text({"content": "een twee"}, page)
