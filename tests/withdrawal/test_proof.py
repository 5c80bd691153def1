"""``leerboek drukproef``: what the teller gets is what readers will see, and nothing else."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest
from bs4 import BeautifulSoup

from build_tools.register import open_register
from build_tools.use_cases.story_files import draft_path, read_story
from tests.leaks.scan import words_in
from tests.withdrawal.bench import EVERYTHING, NOW, Bench, words_of

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

STORY: Final = "v-0001"


@dataclass(frozen=True, slots=True)
class Proved:
    """A book with a draft, and what the command said when it made the proof."""

    bench: Bench
    said: subprocess.CompletedProcess[str]

    @property
    def folder(self) -> Path:
        """Where the proof is."""
        return self.bench.private / "drukproef" / STORY

    def page(self) -> str:
        """Return the page."""
        return (self.folder / f"drukproef-{STORY}.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def proved(tmp_path_factory: pytest.TempPathFactory) -> Proved:
    bench = Bench.at(tmp_path_factory.mktemp("drukproef") / "boek")
    bench.take_in("teruggenomen", EVERYTHING)
    return Proved(bench, bench.say("drukproef", STORY))


def test_it_gives_a_page_and_an_epub_to_mail(proved: Proved) -> None:
    assert proved.said.stdout.splitlines() == [
        f"prive/drukproef/{STORY}/drukproef-{STORY}.html",
        f"prive/drukproef/{STORY}/drukproef-{STORY}.epub",
    ], proved.said.stderr
    kept = sorted(path.name for path in (proved.bench.private / "drukproef").rglob("*"))
    assert kept == [f"drukproef-{STORY}.epub", f"drukproef-{STORY}.html", STORY]


def test_the_page_shows_every_word_that_will_be_public(proved: Proved) -> None:
    text = BeautifulSoup(proved.page(), "lxml").get_text().lower().replace("\u00ad", "")
    hidden = {"zqbeschrijving", "zqvan", "zqfoto", "zqadres"}  # in attributes
    assert words_of("teruggenomen") - hidden <= set(re.findall(r"zq[a-z]+", text))
    picture = BeautifulSoup(proved.page(), "lxml").select_one("main img")
    assert picture is not None
    assert picture["alt"] == "Zqbeschrijving zqvan zqde zqfoto."


def test_the_page_needs_nothing_beside_it_and_runs_nothing(proved: Proved) -> None:
    page = BeautifulSoup(proved.page(), "lxml")
    assert page.find_all(["script", "link", "iframe", "form"]) == []
    addresses = [str(tag.get("src") or tag.get("href")) for tag in page.select("[src], [href]")]
    assert {one.partition(":")[0] for one in addresses} == {"data", "https"}
    assert set(re.findall(r"url\(([a-z]+)", proved.page())) == {"data"}


def test_the_epub_holds_the_story_and_passes_for_no_other_book(proved: Proved) -> None:
    epub = proved.folder / f"drukproef-{STORY}.epub"
    with zipfile.ZipFile(epub) as package:
        pages = [name for name in package.namelist() if name.endswith(".xhtml")]
        everything = b"".join(package.read(name) for name in package.namelist())
    assert words_in(proved.folder, words_of("teruggenomen")) == words_of("teruggenomen")
    assert any(STORY in name for name in pages)
    assert b"Een hoofdstuk" not in everything
    real = proved.bench.root / "participant_stories/noord/editie.toml"
    uuid = re.search(r'uuid = "(.+)"', real.read_text(encoding="utf-8"))
    assert uuid is not None
    assert uuid[1].encode() not in everything


def test_what_was_shown_is_in_the_register(proved: Proved) -> None:
    shown = read_story(proved.bench.root, draft_path(STORY), "noord").story.fingerprint
    with open_register(proved.bench.private, now=NOW) as register:
        assert register.story(STORY).proof == shown


def test_nothing_of_it_is_outside_the_private_folder_but_the_draft(proved: Proved) -> None:
    root = proved.bench.root
    with_it = [
        path.relative_to(root).as_posix()
        for path in sorted(root.rglob("*"))
        if path.is_file() and b"zqkernles" in path.read_bytes().lower()
    ]
    assert {name.split("/")[0] for name in with_it if name != draft_path(STORY)} == {"prive"}
    assert not (root / ".cache/leerboek/beeld").exists()
