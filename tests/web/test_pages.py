"""What stands in the pages of a built book, and what does not."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

import pytest
from bs4 import BeautifulSoup

from build_tools.sphinx_ext.security_policy import page_policy
from build_tools.sphinx_ext.web_assets import TEMPLATES

if TYPE_CHECKING:
    from tests.conftest import BookBuilder, Built

_ADDRESS: Final = "https://example.org/leerboek/"
_IMPRINT: Final = (
    f'basisadres = "{_ADDRESS}"\ncontactadres = ""\norganisatie = ""\nlicentie = ""\n'
    'klachtenroute = ""\n'
)
_NASTY: Final = """</title><script>alert(1)</script> <b>vet</b> "x" & {{ 7*7 }} <!-- y --> 'z'"""
_NASTY_IN_PRINT: Final = (
    """</title><script>alert(1)</script> <b>vet</b> “x” & {{ 7*7 }} <!– y –> ‘z’"""
)
_PAGE: Final = "---\ntitel: {title}\nsoort: pagina\nsamenvatting: {summary}\n---\n\nTekst.\n"
_STORY: Final = (
    "---\ntitel: {title}\nkernles: {summary}\nsoort: tip\nrol: ambtenaar\npijlers: [1]\n"
    "reflectievraag: Wat doe jij?\nvoorbeeld: true\n---\n\nTekst.\n"
)


def _nasty(form: str) -> str:
    quoted = json.dumps(_NASTY)
    return form.format(title=quoted, summary=quoted)


@pytest.fixture
def book(build_book: BookBuilder) -> Built:
    return build_book("html")


@pytest.fixture
def addressed(build_book: BookBuilder) -> Built:
    return build_book("html", {"uitgave.toml": _IMPRINT})


@pytest.fixture
def nasty(build_book: BookBuilder) -> Built:
    return build_book(
        "html",
        {
            "uitgave.toml": _IMPRINT,
            "book/edities.md": _nasty(_PAGE),
            "participant_stories/noord/de-brug.md": _nasty(_STORY),
        },
    )


def _soup(book: Built, page: str) -> BeautifulSoup:
    return BeautifulSoup(book.pages[page], "lxml")


def _all(book: Built) -> dict[str, BeautifulSoup]:
    return {name: BeautifulSoup(text, "lxml") for name, text in book.pages.items()}


def _inline_scripts(soup: BeautifulSoup) -> list[str]:
    return [
        s.get_text() for s in soup.select("script:not([src]):not([type='application/ld+json'])")
    ]


def _content(soup: BeautifulSoup, selector: str) -> str:
    found = soup.select_one(selector)
    assert found is not None, selector
    return str(found["content"])


@pytest.mark.parametrize(("edition", "language"), [("noord", "nl-NL"), ("zuid", "nl-BE")])
def test_every_page_is_in_the_language_of_its_edition(
    build_book: BookBuilder, edition: str, language: str
) -> None:
    pages = _all(build_book("html", edition=edition))
    assert {soup.html["lang"] for soup in pages.values() if soup.html} == {language}


def test_every_page_has_a_title_of_its_own(book: Built) -> None:
    titles = [soup.title.get_text() for soup in _all(book).values() if soup.title]
    assert len(set(titles)) == len(book.pages)


def test_every_page_has_one_first_heading(book: Built) -> None:
    assert {name: len(soup.select("h1")) for name, soup in _all(book).items()} == dict.fromkeys(
        book.pages, 1
    )


def test_a_page_is_described_by_its_summary(book: Built) -> None:
    assert (
        _content(_soup(book, "pijlers"), "meta[name=description]") == "De pijlers, voor een proef."
    )


@pytest.mark.parametrize("page", ["edities", "verhalen/de-brug", "index", "verhalen", "alles"])
def test_a_title_with_markup_runs_and_makes_nothing(nasty: Built, page: str) -> None:
    soup = _soup(nasty, page)
    scripts = [text for text in _inline_scripts(soup) if "alert" in text]
    assert (scripts, soup.select("b"), "49" in soup.get_text()) == ([], [], False)


@pytest.mark.parametrize("page", ["edities", "verhalen/de-brug"])
def test_a_title_with_markup_is_shown_as_it_was_written(nasty: Built, page: str) -> None:
    heading = _soup(nasty, page).h1
    assert heading is not None
    assert heading.get_text().replace("\u00ad", "") == _NASTY_IN_PRINT


@pytest.mark.parametrize(
    "selector",
    ["meta[property='og:title']", "meta[property='og:description']", "meta[name=description]"],
)
def test_what_others_are_told_of_a_title_is_plain_text(nasty: Built, selector: str) -> None:
    assert _content(_soup(nasty, "edities"), selector) in (_NASTY, _NASTY_IN_PRINT)


def test_a_title_with_markup_is_plain_text_in_the_contents(nasty: Built) -> None:
    link = _soup(nasty, "index").select_one("#inhoud a[href='edities.html']")
    assert link is not None
    assert link.get_text() == _NASTY_IN_PRINT


def test_no_page_has_a_handler_or_a_style_of_its_own(book: Built) -> None:
    found = [
        f"{name}: {tag.name}"
        for name, soup in _all(book).items()
        for tag in soup.select("*")
        if tag.name == "style" or any(key == "style" or key.startswith("on") for key in tag.attrs)
    ]
    assert found == []


def test_one_script_stands_in_every_page_and_it_is_the_same(book: Built) -> None:
    scripts = {name: _inline_scripts(soup) for name, soup in _all(book).items()}
    assert {len(found) for found in scripts.values()} == {1}
    assert len({found[0] for found in scripts.values()}) == 1


def test_the_policy_of_each_page_allows_just_that_script(book: Built) -> None:
    pages = _all(book).values()
    policies = {_content(soup, "meta[http-equiv=Content-Security-Policy]") for soup in pages}
    assert policies == {page_policy(_inline_scripts(_soup(book, "index")))}


def test_the_policy_stands_before_everything_that_it_is_about(book: Built) -> None:
    for text in book.pages.values():
        assert text.index("Content-Security-Policy") < min(
            text.index("<script"), text.index("<link")
        )


def test_nothing_of_the_theme_is_published(book: Built) -> None:
    static = {
        p.relative_to(book.out / "_static").as_posix() for p in (book.out / "_static").rglob("*.*")
    }
    assert {name for name in static if not name.startswith("fonts/")} == {"book.css", "book.js"}


def test_every_published_font_is_asked_for(book: Built) -> None:
    css = (book.out / "_static" / "book.css").read_text(encoding="utf-8")
    fonts = {path.name for path in (book.out / "_static" / "fonts").iterdir()}
    assert fonts == set(re.findall(r"url\(fonts/([^)]+)\)", css))


def test_no_page_names_a_file_of_the_theme(book: Built) -> None:
    words = ("fontawesome", "bootstrap", "pydata", "sphinx-book-theme", "doctools", "searchindex")
    assert [(n, w) for n, text in book.pages.items() for w in words if w in text] == []


def test_every_page_links_to_the_same_page_of_the_other_edition(book: Built) -> None:
    links = _soup(book, "diep/onder").select(".editions-panel li a")
    assert [link["href"] for link in links] == [
        "../../noord/diep/onder.html",
        "../../zuid/diep/onder.html",
    ]


def test_the_edition_that_is_read_is_marked(book: Built) -> None:
    links = _soup(book, "blokken").select(".editions-panel [aria-current]")
    assert [link["href"] for link in links] == ["../noord/blokken.html"]


def test_more_stories_make_the_contents_no_longer(build_book: BookBuilder, book: Built) -> None:
    more = {
        f"participant_stories/noord/verhaal-{n}.md": _STORY.format(
            title=f"Verhaal {n}", summary="Les."
        )
        for n in range(8)
    }
    many = build_book("html", more)
    counted = [len(_soup(one, "blokken").select("#inhoud a")) for one in (book, many)]
    assert counted[0] == counted[1]


def test_a_story_stands_between_its_neighbours(build_book: BookBuilder) -> None:
    more = {
        f"participant_stories/noord/{name}.md": _STORY.format(title=name, summary="Les.")
        for name in ("a-eerste", "e-laatste", "z-verder")
    }
    soup = _soup(build_book("html", more), "verhalen/de-brug")
    links = soup.select("#inhoud li ul a")
    assert [link["href"] for link in links] == [
        "../verhalen/a-eerste.html", "../verhalen/de-brug.html", "../verhalen/e-laatste.html",
    ]  # fmt: skip


def test_the_pages_lead_on_to_each_other(book: Built) -> None:
    soup = _soup(book, "pijlers")
    links = {str(a["rel"][0]): a["href"] for a in soup.select(".onward a")}
    assert links == {"prev": "blokken.html", "next": "pijler-een.html"}


def test_the_footer_links_only_to_what_the_edition_has(book: Built) -> None:
    links = _soup(book, "diep/onder").select(".colophon nav a")
    assert [link["href"] for link in links] == ["../../index.html"]


@pytest.mark.parametrize(
    "selector", ["link[rel=canonical]", "link[hreflang]", "meta[property^=og]"]
)
def test_without_a_public_address_a_page_tells_none(book: Built, selector: str) -> None:
    assert [name for name, soup in _all(book).items() if soup.select(selector)] == []


def test_with_a_public_address_a_page_tells_its_own(addressed: Built) -> None:
    link = _soup(addressed, "diep/onder").select_one("link[rel=canonical]")
    assert link is not None
    assert link["href"] == f"{_ADDRESS}noord/diep/onder.html"


def test_with_a_public_address_a_page_names_its_languages(addressed: Built) -> None:
    links = _soup(addressed, "blokken").select("link[hreflang]")
    assert [(link["hreflang"], link["href"]) for link in links] == [
        ("nl-BE", f"{_ADDRESS}zuid/blokken.html"),
        ("nl-NL", f"{_ADDRESS}noord/blokken.html"),
    ]


def test_only_the_front_page_says_what_book_this_is(book: Built) -> None:
    pages = [
        n for n, soup in _all(book).items() if soup.select("script[type='application/ld+json']")
    ]
    assert pages == ["index"]


def test_the_page_for_the_lost_points_from_the_root_of_the_host(addressed: Built) -> None:
    soup = _soup(addressed, "404")
    found = [str(tag.get("href") or tag.get("src")) for tag in soup.select("[href],[src]")]
    assert [one for one in found if not one.startswith(("/leerboek/", "#"))] == []


def test_search_engines_keep_the_page_for_the_lost_to_themselves(book: Built) -> None:
    found = [n for n, soup in _all(book).items() if soup.select("meta[name=robots]")]
    assert found == ["404"]


@pytest.mark.parametrize(
    ("page", "facts"),
    [
        ("pijler-een", ("Pijler", "Vooraan", "1")),
        ("verhalen/de-brug", ("Reflectie", "Verderop", "1 2")),
        ("index", ("Voorpagina", "", "")),
    ],
)
def test_search_is_told_kind_place_and_pillars(
    book: Built, page: str, facts: tuple[str, str, str]
) -> None:
    body = _soup(book, page).select_one("[data-pagefind-body]")
    assert body is not None
    assert tuple(body[f"data-zoek-{name}"] for name in ("soort", "plek", "pijlers")) == facts


def test_pages_that_no_editor_wrote_are_not_searched(book: Built) -> None:
    found = {name for name, soup in _all(book).items() if not soup.select("[data-pagefind-body]")}
    assert found == {"404", "zoeken"}


def test_a_long_page_offers_its_own_contents(build_book: BookBuilder) -> None:
    text = (
        _PAGE.format(title="Lang", summary="Lang.")
        + "\n## Een\n\na\n\n## Twee\n\nb\n\n## Drie\n\nc\n"
    )
    soup = _soup(build_book("html", {"book/edities.md": text}), "edities")
    links = soup.select(".on-this-page-beside a")
    assert [link["href"] for link in links] == ["#een", "#twee", "#drie"]


def test_a_short_page_has_no_contents_of_its_own(book: Built) -> None:
    assert _soup(book, "pijlers").select(".on-this-page") == []


def test_a_table_can_be_reached_and_moved_by_keyboard(book: Built) -> None:
    frames = _soup(book, "programma").select("div.tabel")
    found = {(frame["tabindex"], frame["role"], frame["aria-label"]) for frame in frames}
    assert found == {("0", "group", "Tabel")}


def test_every_template_escapes_what_it_prints() -> None:
    bare = [
        path.relative_to(TEMPLATES).as_posix()
        for path in sorted(TEMPLATES.rglob("*.html"))
        if "{{" in path.read_text(encoding="utf-8").replace("{{ super() }}", "")
        and "{% autoescape true %}" not in path.read_text(encoding="utf-8").replace("{%-", "{%")
    ]
    assert bare == []
