"""The worker of a copy, and what a reader is told before it is fetched."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from build_tools.use_cases.offline import worker, write_offline

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.model.selection import Selection


def test_the_worker_is_the_same_for_the_same_files() -> None:
    assert worker("noord", {"b.html": "2", "a.html": "1"}) == worker(
        "noord", {"a.html": "1", "b.html": "2"}
    )


def test_the_worker_knows_every_file_but_the_book_in_another_form(
    tmp_path: Path, north: Selection
) -> None:
    names = ("index.html", "verhalen/de-brug.html", "boek.epub", "feed.xml", "beeld/kaart.jpg")
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    write_offline(tmp_path, north.edition)
    text = (tmp_path / "sw.js").read_text(encoding="utf-8")
    assert [name for name in names if f'"{name}"' in text] == [
        "index.html",
        "verhalen/de-brug.html",
    ]


def test_a_reader_is_told_how_many_pages_there_are_to_read(
    tmp_path: Path, north: Selection
) -> None:
    (tmp_path / "index.html").write_text('<nav id="inhoud">', encoding="utf-8")
    (tmp_path / "verhuisd.html").write_text("<main>Deze bladzijde", encoding="utf-8")
    write_offline(tmp_path, north.edition)
    told = json.loads((tmp_path / "offline.json").read_text(encoding="utf-8"))
    assert told == {"bytes": 37, "naam": north.edition.name, "paginas": 1}
