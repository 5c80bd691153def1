"""The line of the source that an element of a finished page was made of: sure, or the file only."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from build_tools.linter.model import Medium, Publication
from build_tools.linter.opening import open_epub, open_site
from build_tools.linter.parsing import page_of
from build_tools.problems import Location
from build_tools.use_cases.source_lines import SourceLines, sources_of
from build_tools.use_cases.source_text import source_of, words_of
from tests.dist import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Iterator

_CASES: Final = tomllib.loads(
    (Path(__file__).parent / "cases.toml").read_text(encoding="utf-8")
)["case"]  # fmt: skip
_TEXT: Final = "book/een.md"
_DATA: Final = "book/bronnen.bib"
_EDITION: Final = "editie-2"
_NEAR: Final = 6  # lines that a sentence may go on


def _of(case: dict[str, Any]) -> SourceLines:
    html = f"<!doctype html><html><head><title>T</title></head><body>{case['page']}</body></html>"
    page = page_of("een.html", html.encode(), Medium.WEB)
    return SourceLines(
        publication=Publication(
            name="web", medium=Medium.WEB, files={}, pages={"een.html": page}, styles={}
        ),
        pages={"een.html": _TEXT},
        sources={
            name: source_of(name, text)
            for name, text in ((_TEXT, case["text"]), (_DATA, case.get("data", "")))
        },
    )


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_an_element_is_at_the_line_that_says_its_words(case: dict[str, Any]) -> None:
    expected = None if case["line"] < 0 else Location(case.get("in", _TEXT), case["line"])
    assert _of(case).of_markup("een.html", case["snippet"], case.get("at", 0)) == expected


def test_a_page_that_no_text_made_has_no_source() -> None:
    assert _of(_CASES[0]).of_markup("elders.html", _CASES[0]["snippet"]) is None


@pytest.fixture(scope="module", params=["epub", "web"])
def found(request: pytest.FixtureRequest, dist: Path) -> list[tuple[str, Location | None]]:
    """Give the words of every block of an edition of the real book, and its source."""
    home = dist / _EDITION
    if request.param == "epub":
        book = next(home.glob("*.epub"))
        publication = open_epub(book.read_bytes(), book.name)
    else:
        publication = open_site(dist.resolve(), "web")
    return list(_blocks(publication))


def _blocks(publication: Publication) -> Iterator[tuple[str, Location | None]]:
    sources = sources_of(REPOSITORY, publication)
    inside = f"{_EDITION}/" if publication.medium is Medium.WEB else ""
    assert len(sources.pages) > 20
    for href in sources.pages:
        if href.startswith(inside):
            content = publication.pages[href].content
            for element in content.iter("p", "li", "h2", "h3", "dt", "dd", "td"):
                said = " ".join(str(text) for text in element.itertext())
                yield said, sources.of_element(href, element)


def test_a_line_that_is_named_says_the_first_word(found: list[tuple[str, Location | None]]) -> None:
    texts: dict[str, list[str]] = {}
    wrong = []
    for said, place in found:
        if place is None or not place.line:
            continue
        if place.path not in texts:
            text = (REPOSITORY / place.path).read_text(encoding="utf-8")
            texts[place.path] = text.split("\n")
        near = words_of("\n".join(texts[place.path][place.line - 1 : place.line + _NEAR]))
        if words_of(said)[0] not in near:
            wrong.append((said, str(place)))
    assert wrong == []


def test_of_every_block_at_least_the_file_is_known(
    found: list[tuple[str, Location | None]],
) -> None:
    assert [said for said, place in found if place is None] == []


def test_of_half_of_all_long_sentences_the_line_is_known(
    found: list[tuple[str, Location | None]],
) -> None:
    """The others come from data, another page or a program."""
    long = [place for said, place in found if len(words_of(said)) > 12 and place is not None]
    sure = sum(place.line > 0 for place in long)
    assert sure > len(long) / 2


@pytest.mark.parametrize("own", [None, "een ander boek"])
def test_of_a_publication_that_is_not_ours_nothing_is_known(own: str | None) -> None:
    page = page_of("index.html", b"<main><p>Een zin van vijf woorden.</p></main>", Medium.WEB)
    publication = None if own is None else Publication(
        name=own, medium=Medium.WEB, files={}, pages={"index.html": page}, styles={}
    )  # fmt: skip
    assert sources_of(REPOSITORY, publication).pages == {}


def test_the_package_of_our_own_book_was_made_of_its_edition(dist: Path) -> None:
    book = next((dist / _EDITION).glob("*.epub"))
    sources = sources_of(REPOSITORY, open_epub(book.read_bytes(), book.name))
    place = sources.of_markup("boek_pakket.opf", "", 4)
    assert place == Location(f"participant_stories/{_EDITION}/editie.toml")


def test_no_source_of_the_book_is_called_by_a_path_of_this_machine(dist: Path) -> None:
    book = next((dist / _EDITION).glob("*.epub"))
    sources = sources_of(REPOSITORY, open_epub(book.read_bytes(), book.name)).sources
    assert [path for path in sources if not re.fullmatch(r"[\w.-]+(/[\w.-]+)*", path)] == []
