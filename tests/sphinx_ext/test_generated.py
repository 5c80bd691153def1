"""The blocks that are made from data: pillars, stories, editions, imprint, and all pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

    from tests.conftest import BookBuilder, Built

_FILLED: Final = """
basisadres = "https://example.org/boek/"
contactadres = "boek@example.org"
organisatie = "De Proeforganisatie"
licentie = "CC BY-SA 4.0"
klachtenroute = "https://example.org/klacht"
"""


@pytest.fixture
def book(build_book: BookBuilder, builder: str) -> Built:
    return build_book(builder)


@pytest.fixture
def filled(build_book: BookBuilder, builder: str) -> Built:
    return build_book(builder, {"uitgave.toml": _FILLED})


def _facts(page: BeautifulSoup, number: int = 0) -> dict[str, str]:
    """Return names and values of a list of facts."""
    listed = page.select("dl")[number]
    names = [name.get_text(strip=True) for name in listed.find_all("dt", recursive=False)]
    values = [value.get_text(" ", strip=True) for value in listed.find_all("dd", recursive=False)]
    return dict(zip(names, values, strict=True))


def _links(node: Tag) -> dict[str, str]:
    return {link.get_text(strip=True): str(link["href"]) for link in node.select("a[href]")}


def _stem(book: Built) -> str:
    return "html" if book.out.joinpath("index.html").exists() else "xhtml"


def test_a_pillar_card_shows_number_title_tagline_and_question(book: Built) -> None:
    cards = book.page("pijlers").select("section > ul > li")
    first = "Pijler 1 De eerste Samen op weg Hoe begin je?"
    assert cards[0].get_text(" ", strip=True) == first


def test_a_pillar_card_links_to_its_page(book: Built) -> None:
    card = book.page("pijlers").select("section > ul > li")[0]
    assert _links(card) == {"De eerste": f"pijler-een.{_stem(book)}"}


def test_a_pillar_whose_page_this_edition_lacks_has_no_link(book: Built) -> None:
    card = book.page("pijlers").select("section > ul > li")[1]
    assert _links(card) == {}


def test_pillar_cards_may_stand_twice(book: Built) -> None:
    lists = book.page("pijlers").select("section > ul")
    assert len(lists) == 2
    assert str(lists[0]) == str(lists[1])


def test_take_aways_stand_by_kind(book: Built) -> None:
    page = book.page("pijler-een")
    kinds = [kind.get_text() for kind in page.select(".leeropbrengst dt, .leeropbrengst legend")]
    assert kinds == ["Theorie", "Praktijk"]


def test_take_aways_are_a_named_group(book: Built) -> None:
    groups = book.page("pijler-een").select(".leeropbrengst[role=group]")
    assert [group["aria-labelledby"] for group in groups] == ["leeropbrengst"]


def test_a_story_card_says_what_the_story_is(book: Built) -> None:
    cards = book.page("verhalen").select("section > ul")[0].select("li")
    assert [card.get_text("|", strip=True) for card in cards] == [
        "Tip (voorbeeld, verzonnen door de redactie)|De brug|Loop er eerst overheen.|Pijlers 1 en 2"
    ]


def test_a_story_without_consent_has_no_card(book: Built) -> None:
    assert "Dit blijft weg" not in "".join(book.pages.values())
    assert "Nog niet" not in book.page("verhalen").get_text()


def test_a_story_card_links_to_the_story(book: Built) -> None:
    card = book.page("verhalen").select("section > ul > li")[0]
    assert _links(card) == {"De brug": f"verhalen/de-brug.{_stem(book)}"}


def test_an_edition_without_stories_says_so(build_book: BookBuilder, builder: str) -> None:
    book = build_book(builder, {"participant_stories/noord/de-brug.md": None})
    assert "nog geen reflecties" in book.page("verhalen").get_text()


def test_edition_cards_name_every_edition_and_mark_this_one(book: Built) -> None:
    cards = book.page("edities").select("section > ul")[0].select("li")
    assert [card.get_text("|", strip=True) for card in cards] == [
        "Noord|Boven de rivier|De editie van Noord.|Actueel|Deze editie lees je nu.",
        "Zuid|Onder de rivier|De editie van Zuid.|Archief",
    ]


def test_on_the_web_an_edition_card_leads_to_the_other_edition(build_book: BookBuilder) -> None:
    cards = build_book("html").page("edities").select("section > ul")[0]
    assert _links(cards) == {"Zuid": "../zuid/index.html"}


def test_on_a_deeper_page_the_way_is_longer(build_book: BookBuilder) -> None:
    cards = build_book("html").page("diep/onder").select("section > ul")[0]
    assert _links(cards) == {"Zuid": "../../zuid/index.html"}


def test_an_epub_has_no_link_to_another_edition_without_an_address(
    build_book: BookBuilder,
) -> None:
    cards = build_book("epub").page("edities").select("section > ul")[0]
    assert _links(cards) == {}


def test_an_epub_links_to_the_web_when_the_address_is_known(build_book: BookBuilder) -> None:
    cards = build_book("epub", {"uitgave.toml": _FILLED}).page("edities").select("li")[1]
    assert _links(cards) == {"Zuid": "https://example.org/boek/zuid/index.html"}


def test_edition_facts_say_what_is_known_and_what_is_not(book: Built) -> None:
    facts = _facts(book.page("edities"))
    facts.pop("EPUB", None)
    assert facts == {
        "Editie": "Noord: Boven de rivier",
        "Status": "Actueel: aan deze editie wordt nog gewerkt.",
        "Jaren": "2023 tot 2025",
        "Deelnemers": "Nog niet bekend.",
        "Taal": "Nederlands, zoals in Nederland",
        "Publicatiedatum": "1 mei 2025",
    }


def test_the_publication_date_is_a_date_for_machines(book: Built) -> None:
    time = book.page("edities").select_one("dl time")
    assert time is not None
    assert time["datetime"] == "2025-05-01"


def test_the_web_names_an_epub_that_was_not_built_without_a_link(build_book: BookBuilder) -> None:
    facts = build_book("html").page("edities").select("dl")[0]
    assert "burgermeesterleerboek-noord.epub" in facts.get_text()
    assert _links(facts) == {}


def test_the_epub_does_not_offer_itself(build_book: BookBuilder) -> None:
    assert "EPUB" not in _facts(build_book("epub").page("edities"))


def test_the_imprint_says_plainly_what_is_missing(book: Built) -> None:
    values = set(_facts(book.page("edities"), 1).values())
    assert values == {"Nog niet ingevuld door de uitgever."}


def test_the_imprint_shows_what_was_filled_in(filled: Built) -> None:
    assert _facts(filled.page("edities"), 1) == {
        "Uitgever": "De Proeforganisatie",
        "Contact": "boek@example.org",
        "Licentie": "CC BY-SA 4.0",
        "Klacht over toegankelijkheid": "de klachtenpagina op example.org",
    }


@pytest.mark.parametrize(
    ("imprint", "shown"),
    [
        ("", ["Een adres is er nog niet."]),
        (_FILLED, ["Mail ons gerust."]),
        ('licentie = "CC BY-SA 4.0"\n',
         ["Een adres is er nog niet.", "Wel een licentie, geen adres."]),
    ],
    ids=["nothing filled in", "all filled in", "only the licence"],
)  # fmt: skip
def test_a_text_is_shown_only_when_the_imprint_is_as_it_says(
    build_book: BookBuilder, builder: str, imprint: str, shown: list[str]
) -> None:
    files: dict[str, str | None] = {"uitgave.toml": imprint} if imprint else {}
    page = build_book(builder, files).page("edities")
    assert [text.get_text(strip=True) for text in page.select("section > p")] == shown


def test_contact_and_complaints_are_links(filled: Built) -> None:
    assert set(_links(filled.page("edities").select("dl")[1]).values()) == {
        "mailto:boek@example.org",
        "https://example.org/klacht",
    }


def test_all_pages_are_listed_by_part_with_the_stories_below_theirs(book: Built) -> None:
    listed = book.page("alles").select("section > ul")[0]
    top = [" ".join(item.find_all("p")[0].get_text().split()) for item in _items(listed)]
    assert top == ["Proefboek", "Vooraan", "Verderop", "Achteraan"]
    stories = next(i for i in listed.select("li li") if i.get_text().startswith("Verhalen"))
    assert [item.get_text(strip=True) for item in stories.select("li")] == ["De brug"]


def test_all_pages_hold_exactly_those_of_this_edition(book: Built) -> None:
    listed = book.page("alles").select("section > ul")[0]
    titles = {link.get_text(strip=True) for link in listed.select("a")}
    assert {"Blokken", "Diep onder", "Alleen in het noorden"} <= titles
    assert "Alleen in het zuiden" not in listed.get_text()


def test_a_page_does_not_link_to_itself(book: Built) -> None:
    listed = book.page("alles").select("section > ul")[0]
    assert "Alles" not in _links(listed)


def _items(listed: Tag) -> list[Tag]:
    return listed.find_all("li", recursive=False)


def test_missing_data_files_are_told_at_every_block(build_book: BookBuilder, builder: str) -> None:
    files = {f"book/gegevens/{name}.toml": None for name in ("pijlers", "agenda")}
    assert build_book(builder, files).said("LB420") == [
        "book/diep/onder.md:10",
        "book/pijler-een.md:8",
        "book/pijlers.md:7",
        "book/pijlers.md:10",
        "book/programma.md:7",
        "book/programma.md:10",
        "book/programma.md:13",
    ]


def test_a_pillar_with_a_page_that_does_not_exist_is_told(
    build_book: BookBuilder, builder: str, pillars_elsewhere: str
) -> None:
    book = build_book(builder, {"book/gegevens/pijlers.toml": pillars_elsewhere})
    assert book.said("LB443") == ["book/gegevens/pijlers.toml:1"]


@pytest.fixture
def pillars_elsewhere() -> str:
    return """[[pijler]]
nummer = 1
titel = "De eerste"
tagline = "Samen op weg"
vraag = "Hoe begin je?"
pagina = "nergens"

[[pijler.opbrengst]]
soort = "praktijk"
tekst = "Je hebt het gezien."
"""
