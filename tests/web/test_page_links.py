"""Where the links of a built page lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.pages import ADDRESS, IMPRINT, PAGE, STORY, soup_of, soups_of

if TYPE_CHECKING:
    from tests.conftest import BookBuilder, Built


@pytest.fixture
def addressed(build_book: BookBuilder) -> Built:
    return build_book("html", {"uitgave.toml": IMPRINT})


def test_every_page_links_to_the_same_page_of_the_other_edition(book: Built) -> None:
    links = soup_of(book, "diep/onder").select(".editions-panel li a")
    assert [link["href"] for link in links] == [
        "../../noord/diep/onder.html",
        "../../zuid/diep/onder.html",
    ]


def test_the_edition_that_is_read_is_marked(book: Built) -> None:
    links = soup_of(book, "blokken").select(".editions-panel [aria-current]")
    assert [link["href"] for link in links] == ["../noord/blokken.html"]


def test_more_stories_make_the_contents_no_longer(build_book: BookBuilder, book: Built) -> None:
    more = {
        f"participant_stories/noord/verhaal-{n}.md": STORY.format(
            title=f"Verhaal {n}", summary="Les."
        )
        for n in range(8)
    }
    many = build_book("html", more)
    counted = [len(soup_of(one, "blokken").select("#inhoud a")) for one in (book, many)]
    assert counted[0] == counted[1]


def test_a_story_stands_between_its_neighbours(build_book: BookBuilder) -> None:
    more = {
        f"participant_stories/noord/{name}.md": STORY.format(title=name, summary="Les.")
        for name in ("a-eerste", "e-laatste", "z-verder")
    }
    soup = soup_of(build_book("html", more), "verhalen/de-brug")
    links = soup.select("#inhoud li ul a")
    assert [link["href"] for link in links] == [
        "../verhalen/a-eerste.html", "../verhalen/de-brug.html", "../verhalen/e-laatste.html",
    ]  # fmt: skip


def test_the_pages_lead_on_to_each_other(book: Built) -> None:
    soup = soup_of(book, "pijlers")
    links = {str(a["rel"][0]): a["href"] for a in soup.select(".onward a")}
    assert links == {"prev": "blokken.html", "next": "pijler-een.html"}


def test_the_footer_links_only_to_what_the_edition_has(book: Built) -> None:
    links = soup_of(book, "diep/onder").select(".colophon nav a")
    assert [link["href"] for link in links] == ["../mijn-leerboek.html", "../../index.html"]


@pytest.mark.parametrize(
    "selector", ["link[rel=canonical]", "link[hreflang]", "meta[property^=og]"]
)
def test_without_a_public_address_a_page_tells_none(book: Built, selector: str) -> None:
    assert [name for name, soup in soups_of(book).items() if soup.select(selector)] == []


def test_with_a_public_address_a_page_tells_its_own(addressed: Built) -> None:
    link = soup_of(addressed, "diep/onder").select_one("link[rel=canonical]")
    assert link is not None
    assert link["href"] == f"{ADDRESS}noord/diep/onder.html"


def test_with_a_public_address_a_page_names_its_languages(addressed: Built) -> None:
    links = soup_of(addressed, "blokken").select("link[hreflang]")
    assert [(link["hreflang"], link["href"]) for link in links] == [
        ("nl-BE", f"{ADDRESS}zuid/blokken.html"),
        ("nl-NL", f"{ADDRESS}noord/blokken.html"),
    ]


def test_the_page_for_the_lost_points_from_the_root_of_the_host(addressed: Built) -> None:
    soup = soup_of(addressed, "404")
    found = [str(tag.get("href") or tag.get("src")) for tag in soup.select("[href],[src]")]
    assert [one for one in found if not one.startswith(("/leerboek/", "#"))] == []


def test_a_long_page_offers_its_own_contents(build_book: BookBuilder) -> None:
    text = (
        PAGE.format(title="Lang", summary="Lang.")
        + "\n## Een\n\na\n\n## Twee\n\nb\n\n## Drie\n\nc\n"
    )
    soup = soup_of(build_book("html", {"book/edities.md": text}), "edities")
    links = soup.select(".on-this-page-beside a")
    assert [link["href"] for link in links] == ["#een", "#twee", "#drie"]


def test_a_short_page_has_no_contents_of_its_own(book: Built) -> None:
    assert soup_of(book, "pijlers").select(".on-this-page") == []
