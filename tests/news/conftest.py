"""The proof book, published one day, changed, and published again on a later one."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.model.consent import Channel
from build_tools.reading.corpus import read_corpus
from build_tools.use_cases.issues import issue_of, keep_issues
from build_tools.use_cases.sphinx_run import SphinxJob, SphinxOutcome, run_sphinx
from tests.conftest import PROOF_BOOK, Built, lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

FIRST: Final = date(2025, 5, 1)
_LATER: Final = "publicatiedatum = 2025-05-02"
_EDITION: Final = "participant_stories/noord/editie.toml"
_CHANNELS: Final = {"html": Channel.WEB, "epub": Channel.EPUB}
_PAGE: Final = """\
---
titel: {0}
soort: pagina
samenvatting: Voor een proef met nieuws.
---

{1}
"""
_NEWS: Final = _PAGE.format("Wat is er nieuw", ":::{nieuw-in-deze-uitgave}\n:::")


class Publisher:
    """Builds the northern edition of a book, and keeps what its readers had."""

    def __init__(self, folder: Path, process: ProcessPoolExecutor) -> None:
        self._folder = folder
        self._process = process
        self._made = 0

    def build(self, book: Path, *builders: str) -> Mapping[str, Built]:
        """Return the edition as each builder makes it, from one reading."""
        self._made += 1
        home = self._folder / str(self._made)
        found: dict[str, Built] = {}
        for builder in builders:
            outcome = self._run(book, home, builder, _CHANNELS[builder])
            pages = {
                path.relative_to(home / builder).as_posix(): path.read_text(encoding="utf-8")
                for path in (home / builder).rglob("nieuw.*html")
            }
            found[builder] = Built(pages=pages, problems=outcome.problems, out=home / builder)
        return found

    def publish(self, book: Path) -> None:
        """Keep what readers get of both forms: what was read is the same for both."""
        self._made += 1
        outcome = self._run(book, self._folder / str(self._made), "dummy", Channel.WEB)
        read = outcome.selections["dummy"], outcome.marks["dummy"]
        web, epub = (issue_of(read[0], channel, read[1]) for channel in (Channel.WEB, Channel.EPUB))
        keep_issues(book, (), [replace(web, stories={"v-0777": "0123456789abcdef"}), epub])

    def _run(self, book: Path, home: Path, builder: str, channel: Channel) -> SphinxOutcome:
        job = SphinxJob(
            root=book,
            edition="noord",
            work=home / "werk",
            builds={builder: home / builder},
            examples=True,
            channel=channel,
        )
        return self._process.submit(run_sphinx, job).result()


@pytest.fixture(scope="module")
def publisher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Publisher]:
    """Give what builds, in a process of its own: Sphinx changes its process."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as process:
        yield Publisher(tmp_path_factory.mktemp("uitgaven"), process)


@pytest.fixture(scope="module")
def published(publisher: Publisher, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the book, with the record of its first issue; a story of the web is gone since."""
    book = tmp_path_factory.mktemp("nieuws") / "boek"
    contents = (PROOF_BOOK / "book/inhoud.toml").read_text(encoding="utf-8")
    more = '"nieuw", "oud", "verandert"'
    lay_out(
        book,
        {
            "book/nieuw.md": _NEWS,
            "book/oud.md": _PAGE.format("Een oude bladzijde", "Gaat weg."),
            "book/verandert.md": _PAGE.format("Een bladzijde", "Eerst dit."),
            "book/inhoud.toml": f'{contents}\n[[deel]]\ntitel = "Nieuws"\nrol = "achterwerk"\n'
            f"paginas = [{more}]\n",
        },
    )
    publisher.publish(book)
    edition = book / _EDITION
    text = edition.read_text(encoding="utf-8")
    edition.write_text(text.replace(f"publicatiedatum = {FIRST}", _LATER), encoding="utf-8")
    assert read_corpus(book).problems == ()
    return book


@pytest.fixture(scope="module")
def same(publisher: Publisher, published: Path) -> Mapping[str, Built]:
    """Give the second issue as an EPUB, in which not a word changed."""
    return publisher.build(published, "epub")


@pytest.fixture(scope="module")
def changed(
    publisher: Publisher, published: Path, same: Mapping[str, Built]
) -> Mapping[str, Built]:
    """Give the second issue with a page that is new, one that changed and one that is gone."""
    assert same
    (published / "book/verandert.md").write_text(
        _PAGE.format("Een bladzijde", "Nu dat."), encoding="utf-8"
    )
    (published / "book/erbij.md").write_text(
        _PAGE.format("Een nieuwe bladzijde", "Komt erbij."), encoding="utf-8"
    )
    (published / "book/oud.md").unlink()
    contents = published / "book/inhoud.toml"
    text = contents.read_text(encoding="utf-8")
    contents.write_text(text.replace('"oud"', '"erbij"'), encoding="utf-8")
    return publisher.build(published, "html", "epub")
