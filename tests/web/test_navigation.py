"""Where a reader can go from a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from bs4 import BeautifulSoup

from build_tools.sphinx_ext.navigation import (
    Contents,
    Link,
    Sidebar,
    address_of,
    contents_of,
    other_editions,
)

if TYPE_CHECKING:
    from build_tools.model.selection import Selection

_HTML: Final = (
    '<a href="{root}index.html">Voor</a><details data-part="1"><a href="{root}blokken.html">B</a>'
    '</details><details data-part="2"><a href="{root}verhalen.html">V</a><!--buren--></details>'
)


@pytest.fixture
def contents(north: Selection) -> Contents:
    return contents_of(north, {name: f"Titel {name}" for name in (*north.pages, *north.stories)})


@pytest.fixture
def sidebar(contents: Contents) -> Sidebar:
    return Sidebar(contents, lambda root: _HTML.format(root=root))


def _on(sidebar: Sidebar, docname: str, root: str = "") -> BeautifulSoup:
    return BeautifulSoup(sidebar.on_page(docname, root, "Deze <b>titel</b>"), "lxml")


def test_the_contents_hold_no_page_of_another_edition(contents: Contents) -> None:
    assert "book/alleen-zuid" not in contents.order


def test_the_contents_list_no_stories(contents: Contents) -> None:
    listed = [entry.link.address for chapter in contents.chapters for entry in chapter.entries]
    assert [address for address in listed if "verhalen/" in address] == []


def test_the_contents_say_how_many_stories_there_are(contents: Contents, north: Selection) -> None:
    counts = [entry.stories for chapter in contents.chapters for entry in chapter.entries]
    assert [count for count in counts if count] == [len(north.stories)]


def test_a_page_about_a_pillar_has_its_number(contents: Contents) -> None:
    numbers = {e.link.address: e.pillar for chapter in contents.chapters for e in chapter.entries}
    assert (numbers["pijler-een.html"], numbers["pijlers.html"]) == (1, 0)


def test_the_first_page_has_nothing_before_it(contents: Contents) -> None:
    assert contents.neighbours("book/index") == (None, Link("blokken.html", "Titel book/blokken"))


def test_the_last_page_has_nothing_after_it(contents: Contents) -> None:
    before, after = contents.neighbours("book/bronnen")
    assert (before and before.address, after) == ("begrippen.html", None)


def test_a_story_stands_behind_the_page_of_stories(contents: Contents) -> None:
    before, _ = contents.neighbours("participant_stories/noord/de-brug")
    assert before == Link("verhalen.html", "Titel book/verhalen")


def test_a_page_of_no_part_has_no_neighbours(contents: Contents) -> None:
    assert contents.neighbours("zoeken") == (None, None)


def test_a_story_belongs_to_the_part_of_its_page(contents: Contents) -> None:
    assert contents.part_title("participant_stories/noord/de-brug") == "Verderop"


def test_the_front_page_belongs_to_no_part(contents: Contents) -> None:
    assert contents.part_title("book/index") == ""


def test_the_page_that_is_read_is_marked(sidebar: Sidebar) -> None:
    found = _on(sidebar, "book/blokken").select("[aria-current=page]")
    assert [link["href"] for link in found] == ["blokken.html"]


def test_the_part_that_is_read_is_open(sidebar: Sidebar) -> None:
    found = _on(sidebar, "book/blokken").select("details[open]")
    assert [part["data-part"] for part in found] == ["1"]


def test_on_the_front_page_every_part_is_closed(sidebar: Sidebar) -> None:
    assert _on(sidebar, "book/index").select("details[open]") == []


def test_a_story_is_shown_among_its_neighbours_and_marked(sidebar: Sidebar) -> None:
    soup = _on(sidebar, "participant_stories/noord/de-brug", "../")
    links = soup.select("ul a")
    assert [(a["href"], a.get("aria-current")) for a in links] == [
        ("../verhalen/de-brug.html", "page")
    ]


def test_a_title_with_markup_stays_text_among_the_neighbours(sidebar: Sidebar) -> None:
    soup = _on(sidebar, "participant_stories/noord/de-brug", "../")
    assert [a.get_text() for a in soup.select("ul a")] == ["Deze <b>titel</b>"]


@pytest.mark.parametrize("docname", ["book/blokken", "book/index", "zoeken"])
def test_no_neighbours_stand_on_a_page_that_is_no_story(sidebar: Sidebar, docname: str) -> None:
    text = sidebar.on_page(docname, "", "Titel")
    assert ("<ul>" in text, "<!--" in text) == (False, False)


def test_the_contents_are_rendered_once_for_each_depth(contents: Contents) -> None:
    asked: list[str] = []

    def render(root: str) -> str:
        asked.append(root)
        return ""

    sidebar = Sidebar(contents, render)
    for _ in range(3):
        sidebar.on_page("book/blokken", "", "Titel")
        sidebar.on_page("book/diep/onder", "../", "Titel")
    assert asked == ["", "../"]


def test_each_edition_is_offered_and_the_own_one_is_marked(north: Selection) -> None:
    found = [(o.edition.slug, o.current) for o in other_editions(north, "book/blokken")]
    assert found == [("noord", True), ("zuid", False)]


@pytest.mark.parametrize(
    ("docname", "address", "same"),
    [
        ("book/blokken", "zuid/blokken.html", True),
        ("book/alleen-noord", "zuid/index.html", False),
        ("participant_stories/noord/de-brug", "zuid/index.html", False),
        ("zoeken", "zuid/index.html", False),
    ],
)
def test_another_edition_gives_the_same_page_or_its_front_page(
    north: Selection, docname: str, address: str, *, same: bool
) -> None:
    other = list(other_editions(north, docname))[1]
    assert (other.address, other.same) == (address, same)


def test_an_address_has_no_folder_of_the_editors() -> None:
    assert address_of("participant_stories/noord/de-brug") == "verhalen/de-brug.html"
