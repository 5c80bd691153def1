"""The page with everything: real links, with what each is, in the web edition and in the EPUB."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from tests.finding.conftest import files

if TYPE_CHECKING:
    from bs4 import Tag

    from tests.conftest import BookBuilder, Built

_HEAD: Final = "---\ntitel: Vinden\nsoort: overzicht\nsamenvatting: Alles.\n---\n"
_BLOCK: Final = "\n:::{vindplaats}\n:::\n"


def _groups(book: Built) -> dict[str, list[Tag]]:
    """Return the items of each group, by the words of its heading."""
    found: dict[str, list[Tag]] = {}
    for heading in book.page("vinden").select("h2[id^=vind-]"):
        group = heading.parent
        assert group is not None
        found[heading.get_text()] = list(group.select("ul > li"))
    return found


def _facts(book: Built, title: str) -> str:
    """Return what is said of the find with a title."""
    items = [item for group in _groups(book).values() for item in group]
    said = [[line.get_text(strip=True) for line in item.select("p")] for item in items]
    return dict(said)[title]


def test_everything_stands_under_its_kind_with_its_count(finding_book: Built) -> None:
    counts = {heading: len(items) for heading, items in _groups(finding_book).items()}
    assert counts == {
        "Hoofdstukken, pijlers en uitleg (6)": 6,
        "Reflecties uit de praktijk (2)": 2,
        "Casussen (1)": 1,
        "Werkvormen (2)": 2,
        "Zelftests (1)": 1,
        "Vragen en opdrachten (1)": 1,
        "Begrippen (5)": 5,
    }


def test_the_counts_on_top_are_those_of_the_lists(finding_book: Built) -> None:
    page = finding_book.page("vinden")
    counts = [int(count.get_text()) for count in page.select("a[href^='#vind-'] + span")]
    groups = _groups(finding_book)
    assert counts == [len(items) for items in groups.values()]
    assert f"Deze editie heeft {sum(counts)} dingen" in page.get_text()


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Doen", "Hoofdstuk · pijler 1 · thema: co-creatie, noorderwoord"),
        ("De eerste pijler", "Pijler 1"),
        ("De brug", "Reflectie: tip · pijlers 1 en 2 · rol: ambtenaar"),
        ("De tafel", "Reflectie: inzicht · pijler 1 · rol: projectleider · thema: zelfsturing"),
        (
            "De kring",
            "Werkvorm · op de bladzijde ‘Doen’ · pijler 1 · thema: co-creatie · 20 minuten",
        ),
        ("Zonder klok", "Werkvorm · op de bladzijde ‘Doen’ · pijler 1"),
        ("Het veldje", "Casus · op de bladzijde ‘Doen’ · pijler 1 · thema: zelfsturing"),
        ("Wat doe jij morgen?", "Vraag aan jezelf · op de bladzijde ‘Doen’ · pijler 1"),
        ("zelfsturing", "Begrip · pijler 1"),
        ("émancipatie", "Begrip"),
    ],
)
def test_a_find_says_what_it_is(finding_book: Built, title: str, said: str) -> None:
    assert _facts(finding_book, title) == said


def test_every_link_leads_to_a_place_that_exists(finding_book: Built) -> None:
    wrong = []
    for link in finding_book.page("vinden").select("li a"):
        address, _, fragment = str(link["href"]).partition("#")
        page = re.sub(r"\.x?html$", "", address) or "vinden"
        if fragment and f'id="{fragment}"' not in finding_book.pages[page]:
            wrong.append(str(link["href"]))
        assert page in finding_book.pages
    assert wrong == []


def test_a_withheld_story_is_in_no_list_and_in_no_count(finding_book: Built) -> None:
    assert "Nog niet" not in finding_book.pages["vinden"]
    assert "v-0001" not in finding_book.pages["vinden"]


def test_a_foreign_term_is_marked_as_such(finding_book: Built) -> None:
    foreign = finding_book.page("vinden").select("[lang=en]:not(option)")
    assert {one.get_text() for one in foreign} == {"Open Space"}


def test_a_title_keeps_the_languages_that_it_has_on_its_page(
    build_book: BookBuilder, builder: str
) -> None:
    doing = files()["book/doen.md"]
    assert doing is not None
    there = doing.replace("De kring", "De [Fishbowl]{.language-en}, achterstevoren")
    page = build_book(builder, files({"book/doen.md": there})).page("vinden")
    link = page.select_one("a[href*=kring]")
    assert link is not None
    assert (link.get_text(), [one.get_text() for one in link.select("[lang=en]")]) == (
        "De Fishbowl, achterstevoren", ["Fishbowl"],
    )  # fmt: skip


def test_on_the_web_the_form_is_there_for_a_script_and_hidden(finding_web: Built) -> None:
    form = finding_web.page("vinden").select_one("form")
    assert form is not None
    assert (form.has_attr("hidden"), [one["name"] for one in form.select("label > select")]) == (
        True, ["soort", "pijler", "rol", "thema", "duur"],
    )  # fmt: skip


def test_every_choice_has_at_least_one_find(finding_web: Built) -> None:
    page = finding_web.page("vinden")
    empty = [
        f"{select['name']}={option['value']}"
        for select in page.select("select")
        for option in select.select("option")
        if option["value"] and select["name"] != "duur"
        and not page.select(f"li[data-{select['name']}~='{option['value']}']")
    ]  # fmt: skip
    assert empty == []


def test_on_the_web_other_editions_are_links(finding_web: Built) -> None:
    links = finding_web.page("vinden").select(".vinden-edities a")
    assert [(link.get_text(), link["href"]) for link in links] == [("Zuid", "../zuid/vinden.html")]


def test_in_the_epub_there_is_nothing_to_fill_in(finding_epub: Built) -> None:
    page = finding_epub.page("vinden")
    assert page.select("form, select, [hidden], [data-soort], .vinden-edities") == []


def test_the_page_loads_its_script_and_others_do_not(finding_web: Built) -> None:
    with_script = [name for name, page in finding_web.pages.items() if "_static/vinden.js" in page]
    assert with_script == ["vinden", "woordenboek"]


def test_the_block_twice_on_a_page_is_told(build_book: BookBuilder, builder: str) -> None:
    book = build_book(builder, files({"book/vinden.md": f"{_HEAD}{_BLOCK}{_BLOCK}"}))
    assert book.said("LB440") == ["book/vinden.md:10"]


def test_an_edition_without_stories_and_terms_lists_the_rest(build_book: BookBuilder) -> None:
    gone = {
        f"participant_stories/noord/{name}.md": None for name in ("de-brug", "de-tafel", "v-0001")
    }
    book = build_book("html", files(gone))
    assert not any(heading.startswith("Reflecties") for heading in _groups(book))
