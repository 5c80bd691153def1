"""What git knows, everybody can read: a story in it must be covered by the overview."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.consent.coverage import uncovered
from build_tools.model.consent import Channel, Grant, NameForm, Overview, Withdrawal
from build_tools.problems import Location, Problem
from build_tools.reading.corpus import read_corpus
from build_tools.use_cases.tracked import tracked, tracked_privately
from tests.conftest import PROOF_BOOK, put_in_git

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.model.book import Book

_FILE: Final = "participant_stories/noord/v-0001.md"


@pytest.fixture(scope="module")
def book() -> Book:
    return read_corpus(PROOF_BOOK).book


@pytest.fixture(scope="module")
def grant(book: Book) -> Grant:
    return Grant(
        story="v-0001",
        text=book.stories[_FILE.removesuffix(".md")].fingerprint,
        editions=frozenset({"noord"}),
        channels=frozenset({Channel.WEB}),
        photo=False,
        quotation=False,
        name_form=NameForm.ANONYMOUS,
        starts=date(2026, 1, 1),
        ends=date(2026, 1, 1),
    )


def _told(book: Book, overview: Overview, known: set[str] | None) -> list[tuple[str, str]]:
    return [(one.where.path, one.code) for one in uncovered(book, overview, known)]


@pytest.mark.parametrize("known", [None, {_FILE, "participant_stories/noord/de-brug.md"}])
def test_a_story_that_everybody_can_read_without_consent_is_told(
    book: Book, known: set[str] | None
) -> None:
    """Without git nobody can tell which files it knows, so all of them count."""
    assert _told(book, Overview(), known) == [(_FILE, "LB324")]


def test_a_story_that_git_does_not_know_is_not_told(book: Book) -> None:
    assert _told(book, Overview(), {"participant_stories/noord/de-brug.md"}) == []


def test_a_story_with_consent_for_this_text_is_not_told_whatever_the_day(
    book: Book, grant: Grant
) -> None:
    assert _told(book, Overview(grants={"v-0001": grant}), None) == []


@pytest.mark.parametrize("changed", [{"text": "0" * 64}, {"editions": frozenset({"zuid"})}])
def test_consent_for_another_text_or_edition_does_not_cover(
    book: Book, grant: Grant, changed: dict[str, object]
) -> None:
    other = replace(grant, **changed)  # type: ignore[arg-type] # fields of a grant
    assert _told(book, Overview(grants={"v-0001": other}), None) == [(_FILE, "LB324")]


def test_a_withdrawn_story_is_told_as_that_alone(book: Book) -> None:
    gone = Overview(withdrawn=(Withdrawal(story="v-0001", edition="noord"),))
    assert _told(book, gone, None) == []


def test_git_is_asked_which_stories_it_knows(tmp_path: Path) -> None:
    for name in ("participant_stories/één.md", "participant_stories/twee.md", "book/drie.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    put_in_git(tmp_path, "participant_stories/één.md", "book/drie.md")
    assert tracked(tmp_path) == frozenset({"participant_stories/één.md"})


def test_without_git_nobody_can_tell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_in_git(tmp_path)
    monkeypatch.setenv("PATH", "")
    assert tracked(tmp_path) is None


def test_in_a_folder_that_is_no_repository_nobody_can_tell(tmp_path: Path) -> None:
    assert tracked(tmp_path) is None


@pytest.mark.parametrize(
    "name", ["prive/register.sqlite", "prive/sleutel.pem", "participant_stories/_concept/v-0042.md"]
)
def test_a_private_file_in_git_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).touch()
    put_in_git(tmp_path, name)
    assert list(tracked_privately(tmp_path, "")) == [Problem(Location(name), "LB330")]


def test_a_private_folder_of_another_name_is_known_too(tmp_path: Path) -> None:
    (tmp_path / "geheim").mkdir()
    (tmp_path / "geheim/register.sqlite").touch()
    put_in_git(tmp_path, "geheim/register.sqlite")
    found = tracked_privately(tmp_path, "geheim")
    assert [one.code for one in found] == ["LB330"]


def test_private_files_that_git_does_not_know_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "prive").mkdir()
    (tmp_path / "prive/register.sqlite").touch()
    put_in_git(tmp_path)
    assert list(tracked_privately(tmp_path, "")) == []
