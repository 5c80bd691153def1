"""The whole way: a pile of files as participants send them, approved, stands in the built book."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from bs4 import BeautifulSoup

from build_tools.catalogue import describe
from build_tools.model.consent import Channel, NameForm
from build_tools.model.registered import Terms
from build_tools.model.submission import Participant
from build_tools.reading.documents import parse_story
from build_tools.register import open_register
from build_tools.use_cases.approve import ApprovalRequest, approve
from build_tools.use_cases.build import BuildRequest, build
from build_tools.use_cases.progress import silent
from build_tools.use_cases.story_files import draft_path, read_story
from tests.intake_batch.batch import NOW, SENT, Desk, desk_at, filled_in

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.model.document import Story

_NO_WORDS: Final = re.compile(r"\]\([^)]*\)|\[\^\w+\]:?|^ *[0-9]+\. ", re.MULTILINE)
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Told:
    """One story that came in.

    :ivar body: its text below the head, as a draft.
    """

    story: Story
    body: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """The book that holds all of them.

    :ivar epubs: what stands on each page of the EPUB of an edition, by the name of the page.
    """

    told: dict[str, Told]
    out: Path
    epubs: dict[str, dict[str, str]]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    desk = desk_at(tmp_path_factory.mktemp("heen") / "boek")
    taken = desk.take(SENT, edition="noord")
    told = {line.story: _put_in(desk, line.story) for line in taken if line.draft}
    outcome = build(
        BuildRequest(
            root=desk.root,
            out=desk.root / "dist",
            editions=("noord",),
            day=NOW.date(),
            now=NOW,
            workers=1,
        ),
        silent,
    )
    assert outcome.built, "\n".join(describe(one) for one in outcome.problems)
    out = desk.root / "dist"
    epubs = {path.parent.name: _pages_of(path) for path in out.glob("*/*.epub")}
    return Shelf(told=told, out=out, epubs=epubs)


def _put_in(desk: Desk, story: str) -> Told:
    """Do what an editor does with a draft."""
    draft = desk.root / draft_path(story)
    text = filled_in(draft.read_text(encoding="utf-8"))
    draft.write_text(text, encoding="utf-8")
    with open_register(desk.private, now=NOW) as register:
        edition = register.story(story).edition
        told = parse_story(text, f"participant_stories/{edition}/{story}.md")
        teller = register.story(story).person or register.add_person(
            Participant(name="Zqverteller", contact="zq@example.org")
        )
        register.grant(story, _terms(told), evidence="e" * 64, person=teller)
        register.record_proof(
            story, read_story(desk.root, draft_path(story), edition).story.fingerprint
        )
        request = ApprovalRequest(root=desk.root, private=desk.private, story=story, evidence=None)
        approve(request, register, silent)
    return Told(told, text.split("\n---\n", 1)[1])


def _terms(told: Story) -> Terms:
    """Return what its teller agreed to: everything, under the name that stands there."""
    return Terms(
        editions=frozenset({told.edition}),
        channels=frozenset(Channel),
        photo=True,
        quotation=True,
        name_form=told.name_form or NameForm.ANONYMOUS,
        shown_name=told.name,
        starts=date(2026, 1, 1),
    )


def _pages_of(book: Path) -> dict[str, str]:
    with zipfile.ZipFile(book) as package:
        return {
            name.rpartition("/")[2].removesuffix(".xhtml"): package.read(name).decode()
            for name in package.namelist()
            if name.endswith(".xhtml")
        }


def _words(markup: str) -> list[str]:
    """Return the words that a reader sees, without the soft hyphens between syllables."""
    soup = BeautifulSoup(markup.partition("?>")[2] or markup, "lxml")
    return _WORD.findall(soup.get_text(" ").replace("\u00ad", ""))


def _sentence_words(body: str) -> list[str]:
    """Return the words of a draft, without the numbers of lists and the addresses of links."""
    return _WORD.findall(_NO_WORDS.sub(" ", body))


def test_at_least_25_files_became_stories(shelf: Shelf) -> None:
    assert len(shelf.told) >= 25


def test_every_story_stands_on_a_page_of_its_own(shelf: Shelf) -> None:
    lost = [
        name
        for name, one in shelf.told.items()
        if not (shelf.out / one.story.edition / "verhalen" / f"{name}.html").is_file()
    ]
    assert lost == []


def test_the_web_has_every_word_of_every_story(shelf: Shelf) -> None:
    lost = {}
    for name, one in shelf.told.items():
        page = shelf.out / one.story.edition / "verhalen" / f"{name}.html"
        seen = set(_words(page.read_text(encoding="utf-8")))
        lost[name] = [word for word in _sentence_words(one.body) if word not in seen]
    assert {name: words for name, words in lost.items() if words} == {}


def test_the_epub_has_every_word_of_every_story(shelf: Shelf) -> None:
    lost = {}
    for name, one in shelf.told.items():
        seen = set(_words(shelf.epubs[one.story.edition][name]))
        lost[name] = [word for word in _sentence_words(one.body) if word not in seen]
    assert {name: words for name, words in lost.items() if words} == {}


def test_the_name_that_its_teller_chose_stands_beside_it(shelf: Shelf) -> None:
    named = {name: one.story.name for name, one in shelf.told.items() if one.story.name}
    pages = {
        name: shelf.out / shelf.told[name].story.edition / "verhalen" / f"{name}.html"
        for name in named
    }
    shown = {name: page.read_text(encoding="utf-8") for name, page in pages.items()}
    assert [name for name in named if named[name] not in shown[name]] == []
    assert named


def test_a_photo_comes_along_with_its_description(shelf: Shelf) -> None:
    with_photo = [name for name, one in shelf.told.items() if one.story.photo]
    described = {
        name: [
            picture.get("alt")
            for picture in BeautifulSoup(
                (shelf.out / shelf.told[name].story.edition / "verhalen" / f"{name}.html")
                .read_text(encoding="utf-8"), "lxml"
            ).select("main img")
        ]
        for name in with_photo
    }  # fmt: skip
    assert with_photo
    missing = [
        name
        for name, found in described.items()
        if (photo := shelf.told[name].story.photo) and photo.description not in found
    ]
    assert missing == []
