"""``beoordeling``: a record for exactly the EPUB that was built, never over another."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.catalogue.wcag import CRITERIA
from build_tools.epub.publication import content_digest
from build_tools.problems import ContentError
from build_tools.reading.reviews import draft_of, parse_review

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Said

    Say = Callable[..., Said]

_RECORD: Final = "reviews/noord.yaml"
_FILES: Final = {"een.xhtml": b"<p>een</p>", "stijl.css": b"p { margin: 0 }"}


@pytest.fixture
def epub(book: Path) -> Path:
    """The EPUB of an edition, with files of which two do not count as content."""
    home = book / "dist" / "noord" / "burgermeesterleerboek-noord.epub"
    home.parent.mkdir(parents=True)
    apart = {"mimetype": b"x", "META-INF/container.xml": b"y", "boek_pakket.opf": b"z"}
    with zipfile.ZipFile(home, "w") as package:
        for name, data in (_FILES | apart).items():
            package.writestr(name, data)
    return home


@pytest.mark.usefixtures("epub")
def test_a_draft_holds_every_criterion_and_the_fingerprint_of_the_content(
    book: Path, say: Say
) -> None:
    assert say("beoordeling", "noord").stdout.strip() == _RECORD
    text = (book / _RECORD).read_text(encoding="utf-8")
    assert [number for number in CRITERIA if f"\n  {number}: nog niet bekeken" not in text] == []
    assert f"\nvingerafdruk: {content_digest(_FILES)}\n" in text


@pytest.mark.usefixtures("epub")
def test_a_draft_is_no_review(book: Path, say: Say) -> None:
    say("beoordeling", "noord")
    with pytest.raises(ContentError, match="LB974"):
        parse_review((book / _RECORD).read_text(encoding="utf-8"), _RECORD)


@pytest.mark.usefixtures("epub")
def test_a_record_that_is_there_is_kept(book: Path, say: Say) -> None:
    (book / "reviews").mkdir()
    (book / _RECORD).write_text("van iemand anders\n", encoding="utf-8")
    said = say("--kaal", "beoordeling", "noord")
    assert (said.returncode, "LB978" in said.stderr) == (1, True)
    assert (book / _RECORD).read_text(encoding="utf-8") == "van iemand anders\n"


@pytest.mark.parametrize("data", [None, b"", b"PK\x03\x04 geen zip"])
def test_without_an_epub_there_is_nothing_to_review(
    book: Path, epub: Path, say: Say, data: bytes | None
) -> None:
    epub.unlink()
    if data is not None:
        epub.write_bytes(data)
    said = say("--kaal", "beoordeling", "noord")
    assert (said.returncode, "LB979" in said.stderr) == (1, True)
    assert not (book / _RECORD).exists()


@pytest.mark.parametrize("more", ["book", "--lekken"])
def test_only_what_was_found_on_the_whole_book_can_be_kept(say: Say, more: str) -> None:
    said = say("keur", "--bewaar", more)
    assert (said.returncode, "noem er niets bij" in said.stderr) == (2, True)


def test_an_edition_that_does_not_exist_is_a_mistake_in_typing(say: Say) -> None:
    assert say("beoordeling", "zuidpool").returncode == 2


@pytest.mark.parametrize("command", ["controleer", "bouw"])
def test_a_record_of_a_day_that_has_yet_to_come_is_refused_at_its_line(
    book: Path, say: Say, command: str
) -> None:
    record = draft_of("Noord", "0" * 64).replace("datum: nog invullen", "datum: 2999-12-31")
    record = record.replace(": nog invullen", ": voorbeeld")
    record = record.replace(": nog niet bekeken", ": voldoet")
    (book / "reviews").mkdir()
    (book / _RECORD).write_text(record, encoding="utf-8")
    said = say("--kaal", command)
    assert (said.returncode, f"{_RECORD}:12: fout LB908" in said.stdout + said.stderr) == (1, True)
