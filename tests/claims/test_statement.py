"""The statement, the report and the link to the EPUB say what a second count comes to."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

import pytest
from bs4 import BeautifulSoup

from tests.claims.second import computed, opened
from tests.dist import EDITIONS

if TYPE_CHECKING:
    from pathlib import Path

_LAW: Final = {
    "vlaanderen": ("Bestuursdecreet van 7 december 2018, vanaf artikel II.16", "ombudsdienst"),
    **dict.fromkeys(
        ("editie-1", "editie-2", "editie-3"),
        ("Besluit digitale toegankelijkheid overheid", "ombudsman"),
    ),
}
# What a statement has, by Implementing Decision (EU) 2018/1523 and by the Dutch model.
_HAS: Final = (
    "WCAG 2.2, niveau AA", "EN 301 549", "Nog niet ingevuld door de uitgever", "Wat nog niet goed",
    "Niet tevreden met ons antwoord", "nog niet getoetst door mensen",
)  # fmt: skip


def _soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_bytes(), "html.parser")


def _words(soup: BeautifulSoup, path: str = "main") -> str:
    found = soup.select_one(path)
    assert found is not None
    return " ".join(found.get_text(" ").split())


def _figures(soup: BeautifulSoup, place: str) -> dict[str, int]:
    """Return every figure of a place on a page, by the words before it."""
    found = re.findall(r"([A-Z][^.:]*?): ([\d.]*\d)\b", _words(soup, f"#gemeten-{place}"))
    return {name: int(number.replace(".", "")) for name, number in found}


class _Glance(HTMLParser):
    """What the foot of a page leads to, and its pictures without ``alt``."""

    def __init__(self) -> None:
        super().__init__()
        self.has_foot = self.inside = self.leads_to_statement = False
        self.bare = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "footer" and given.get("class") == "colophon":
            self.has_foot = self.inside = True
        target = given.get("href") or ""
        self.leads_to_statement |= self.inside and target.endswith("toegankelijkheid.html")
        self.bare += tag == "img" and "alt" not in given

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "footer"


@cache
def _glance(path: Path) -> _Glance:
    page = _Glance()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def _epub(dist: Path, edition: str) -> Path:
    return next((dist / edition).glob("*.epub"))


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_statement_has_what_its_country_asks(dist: Path, edition: str) -> None:
    said = _words(_soup(dist / edition / "toegankelijkheid.html"))
    assert [part for part in (*_LAW[edition], *_HAS) if part not in said] == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_statement_does_not_name_the_law_of_another_country(dist: Path, edition: str) -> None:
    said = _words(_soup(dist / edition / "toegankelijkheid.html"))
    others = {part for other, parts in _LAW.items() for part in parts} - set(_LAW[edition])
    others.discard("ombudsman")  # begins another word
    assert [part for part in others if part in said] == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_epub_has_the_same_statement(dist: Path, edition: str) -> None:
    page = BeautifulSoup(opened(_epub(dist, edition))["toegankelijkheid.xhtml"], "xml")
    said = " ".join(page.get_text(" ").replace("\N{SOFT HYPHEN}", "").split())
    assert [part for part in (*_LAW[edition], *_HAS) if part not in said] == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_page_leads_to_the_statement_from_its_foot(dist: Path, edition: str) -> None:
    pages = {path.name: _glance(path) for path in (dist / edition).rglob("*.html")}
    with_foot = {name: page for name, page in pages.items() if page.has_foot}
    assert [name for name, page in with_foot.items() if not page.leads_to_statement] == []
    assert {"index.html", "colofon.html", "zoeken.html", "404.html"} <= with_foot.keys()


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_report_counts_the_epub_as_it_is(dist: Path, edition: str) -> None:
    path = _epub(dist, edition)
    pages = [data for name, data in opened(path).items() if name.endswith(".xhtml")]
    soups = [BeautifulSoup(page, "xml") for page in pages]
    figures = _figures(_soup(dist / edition / "kwaliteitsrapport.html"), "epub")
    assert figures["Grootte van het bestand"] == path.stat().st_size
    assert figures["Bladzijden"] == len(pages) - len(("cover", "contents"))
    assert figures["Tabellen"] == sum(len(soup.find_all("table")) for soup in soups)
    away = re.compile("^(https?|mailto|tel):")
    outside = sum(len(soup.find_all("a", href=away)) for soup in soups)
    assert figures["Links naar andere sites"] == outside


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_report_counts_the_pages_of_the_web_as_they_are(dist: Path, edition: str) -> None:
    home = dist / edition
    figures = _figures(_soup(home / "kwaliteitsrapport.html"), "web")
    pages = list(home.rglob("*.html"))
    assert figures["Bladzijden, met het zoeken en de doorverwijzingen erbij"] == len(pages)
    assert figures["Beelden zonder beschrijving"] == sum(_glance(page).bare for page in pages)
    size = sum(page.stat().st_size for page in pages)
    written = figures["Alle bladzijden samen"]
    # What was measured came to stand on two pages after it was measured.
    assert size - 6000 < written < size


@pytest.mark.parametrize("edition", EDITIONS)
def test_nothing_is_said_of_checkers_while_no_outcome_was_kept(dist: Path, edition: str) -> None:
    said = _words(_soup(dist / edition / "kwaliteitsrapport.html"), "#gemeten-keuring")
    assert said.startswith("Van deze uitgave is geen volledige keuring bewaard.")


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("page", ["{}/index.html", "{}/colofon.html"])
def test_beside_the_download_stands_what_is_true_of_the_file(
    dist: Path, edition: str, page: str
) -> None:
    said = _words(_soup(dist / page.format(edition)), ".colophon-download")
    _says_what_is_true(said, dist, edition)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_front_of_all_editions_says_it_too(dist: Path, edition: str) -> None:
    link = _soup(dist / "index.html").find("a", href=re.compile(rf"^{edition}/.*\.epub$"))
    assert link is not None
    book = link.find_parent("li")
    assert book is not None
    _says_what_is_true(" ".join(book.get_text(" ").split()), dist, edition)


def _says_what_is_true(said: str, dist: Path, edition: str) -> None:
    """Edition, size and day, and the facts exactly as a second computation has them."""
    path = _epub(dist, edition)
    claims = computed(opened(path))
    assert f"{round(path.stat().st_size / 1000)} kB" in said
    assert re.search(r"\d{1,2} [a-z]+ 20\d\d", said)
    assert ("elk beeld heeft een beschrijving" in said) == ("alternativeText" in claims.features)
    assert ("alles staat in tekst" in said) == (claims.modes == {"textual"})
    free = "je kiest zelf letter en kleuren" in said
    assert free == ("displayTransformability" in claims.features)
    assert ("niets beweegt of maakt geluid" in said) == (claims.hazards == {"none"})
    assert "Nog niet getoetst door mensen." in said
