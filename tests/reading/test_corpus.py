"""The whole corpus: what is found, what is told of the rest, and that one never stops another."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from build_tools.model.edition import Imprint
from build_tools.reading.corpus import Corpus, read_corpus
from tests.conftest import PROOF_BOOK, lay_out

if TYPE_CHECKING:
    from collections.abc import Callable

_STORY = "participant_stories/noord/de-brug.md"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    lay_out(tmp_path / "boek", {})
    return tmp_path / "boek"


def _told(corpus: Corpus) -> list[tuple[str, str]]:
    return [(str(problem.where), problem.code) for problem in corpus.problems]


def _with_photo(book: Path, name: str) -> None:
    text = (book / _STORY).read_text(encoding="utf-8")
    head = text.replace("\nvoorbeeld:", f"\nfoto: {name}\nfoto_beschrijving: Iets.\nvoorbeeld:")
    (book / _STORY).write_text(head, encoding="utf-8")


def test_the_proof_book_is_read_whole(book: Path) -> None:
    corpus = read_corpus(book)
    texts = [path for path in PROOF_BOOK.rglob("*.md") if path.name != "LEESMIJ.md"]
    assert corpus.problems == ()
    assert len(corpus.book.pages) + len(corpus.book.stories) == len(texts)


def test_editions_stand_in_their_order(book: Path) -> None:
    file = book / "participant_stories/noord/editie.toml"
    text = file.read_text(encoding="utf-8").replace("volgorde = 1", "volgorde = 3")
    file.write_text(text, encoding="utf-8")
    assert [edition.slug for edition in read_corpus(book).book.editions] == ["zuid", "noord"]


def test_a_book_of_nothing_says_what_is_missing(tmp_path: Path) -> None:
    corpus = read_corpus(tmp_path)
    assert (_told(corpus), corpus.book.imprint) == ([("book/inhoud.toml", "LB147")], Imprint())


def test_a_bad_file_does_not_stop_another(book: Path) -> None:
    (book / "book/alles.md").write_bytes(b"\xff\xfe")
    (book / "book/anders.md").write_text("Geen kop.\n", encoding="utf-8")
    corpus = read_corpus(book)
    assert _told(corpus) == [("book/alles.md", "LB132"), ("book/anders.md:1", "LB101")]
    assert "book/blokken" in corpus.book.pages


def test_a_wrong_name_and_a_wrong_head_are_told_at_once(book: Path) -> None:
    (book / "book/Een Naam.md").write_text("Geen kop.\n", encoding="utf-8")
    assert _told(read_corpus(book)) == [
        ("book/Een Naam.md", "LB140"), ("book/Een Naam.md:1", "LB101"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name",
    [
        "_sjabloon.md",
        ".verborgen.md",
        "LEESMIJ.md",
        "_map/tekst.md",
        "notities.txt",
        "~blokken.md~",
    ],
)
def test_what_is_the_editors_own_is_left_alone(book: Path, name: str) -> None:
    for folder in ("book", "participant_stories/noord"):
        path = book / folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"\xff")
    assert read_corpus(book).problems == ()


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda path: path.symlink_to("alles.md"), "LB130"),
        (lambda path: path.symlink_to("/dev/stdin"), "LB130"),
        (lambda path: path.symlink_to("weg.md"), "LB130"),
        (lambda path: path.symlink_to(".", target_is_directory=True), "LB130"),
        (os.mkfifo, "LB130"),
    ],
    ids=["file", "device", "nothing", "folder", "pipe"],
)
def test_what_is_no_file_of_its_own_is_told_and_not_opened(
    book: Path, make: Callable[[Path], None], told: str
) -> None:
    make(book / "book/gelinkt.md")
    assert _told(read_corpus(book)) == [("book/gelinkt.md", told)]


def test_nothing_behind_a_link_to_a_folder_is_read(book: Path) -> None:
    (book / "elders").mkdir()
    (book / "elders/geheim.md").write_text("Geen kop.\n", encoding="utf-8")
    (book / "book/map").symlink_to("../elders", target_is_directory=True)
    assert _told(read_corpus(book)) == [("book/map", "LB130")]


def test_an_edition_behind_a_link_is_no_edition(book: Path) -> None:
    (book / "participant_stories/zuid").rename(book / "elders")
    (book / "participant_stories/zuid").symlink_to("../elders", target_is_directory=True)
    corpus = read_corpus(book)
    assert [edition.slug for edition in corpus.book.editions] == ["noord"]
    assert ("participant_stories/zuid", "LB130") in _told(corpus)


def test_a_name_that_is_no_text_is_written_out(book: Path) -> None:
    odd = os.fsencode(book / "book") + b"/caf\xe9\n.md"
    Path(os.fsdecode(odd)).write_text("Geen kop.\n", encoding="utf-8")
    assert _told(read_corpus(book)) == [
        (r"book/caf\xe9\n.md", "LB140"), (r"book/caf\xe9\n.md:1", "LB101"),
    ]  # fmt: skip


def test_a_photo_is_found_beside_its_story(book: Path) -> None:
    _with_photo(book, "beeld/brug.jpg")
    photo = book / "participant_stories/noord/beeld/brug.jpg"
    photo.parent.mkdir()
    photo.write_bytes(b"x")
    corpus = read_corpus(book)
    story = corpus.book.stories[_STORY.removesuffix(".md")]
    assert (corpus.problems, story.photo.path if story.photo else "") == (
        (), "participant_stories/noord/beeld/brug.jpg",
    )  # fmt: skip


def test_a_photo_that_is_not_there_is_told_at_its_line_and_left_out(book: Path) -> None:
    _with_photo(book, "brug.jpg")
    corpus = read_corpus(book)
    assert _told(corpus) == [(f"{_STORY}:8", "LB409")]
    assert corpus.book.stories[_STORY.removesuffix(".md")].photo is None


@pytest.mark.parametrize("folder", ["", "beeld/"])
def test_a_photo_behind_a_link_is_left_out(book: Path, folder: str) -> None:
    _with_photo(book, f"{folder}brug.jpg")
    home = book / "participant_stories/noord"
    (book / "elders").mkdir()
    (book / "elders/brug.jpg").write_bytes(b"x")
    if folder:
        (home / "beeld").symlink_to("../../elders", target_is_directory=True)
    else:
        (home / "brug.jpg").symlink_to("../../elders/brug.jpg")
    corpus = read_corpus(book)
    assert [code for _, code in _told(corpus)] == ["LB130"]
    assert corpus.book.stories[_STORY.removesuffix(".md")].photo is None


def test_reading_twice_gives_the_same(book: Path) -> None:
    assert read_corpus(book) == read_corpus(book)
