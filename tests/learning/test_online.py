"""From an activity in the EPUB to the same activity in the web edition: link, QR code, page."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urldefrag

import zxingcpp
from bs4 import BeautifulSoup, Tag
from PIL import Image, ImageDraw
from playwright.sync_api import expect

from build_tools.checkers import axe
from build_tools.checkers.browser import chromium, opened
from build_tools.checkers.server import serving
from build_tools.sphinx_ext.learning.qr_code import QUIET
from tests.conftest import EPUB, WEB
from tests.learning.conftest import ADDRESS, Case, cases, files_of

if TYPE_CHECKING:
    from build_tools.checkers.toolbox import Toolbox
    from tests.conftest import BookBuilder, Built

_EDITION: Final = f"{ADDRESS}noord/"
_RECTANGLE: Final = re.compile(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z")
_PROLOGUE: Final = re.compile(r"^<\?xml[^>]*\?>")
_PIXELS: Final = 4


def _activities(book: Built) -> list[Tag]:
    return [
        one
        for text in book.pages.values()
        for one in BeautifulSoup(_PROLOGUE.sub("", text), "lxml").select("div.activiteit")
    ]


def _picture(code: Tag) -> Image.Image:
    """Draw the modules that a QR code in SVG names."""
    size = int(str(code["viewbox"]).split()[2])
    picture = Image.new("L", (size * _PIXELS, size * _PIXELS), 255)
    draw = ImageDraw.Draw(picture)
    path = code.find("path")
    assert isinstance(path, Tag)
    for x, y, width, back in (map(int, found) for found in _RECTANGLE.findall(str(path["d"]))):
        assert width == back
        draw.rectangle(
            (x * _PIXELS, y * _PIXELS, (x + width) * _PIXELS - 1, (y + 1) * _PIXELS - 1), fill=0
        )
    return picture


def _links(book: Built) -> dict[str, str]:
    """Return the address behind the word Online of every activity in the EPUB."""
    found = {}
    for one in _activities(book):
        link = one.select_one(".activiteit-online a")
        assert link is not None
        found[str(one["id"])] = str(link["href"])
    return found


def test_every_activity_in_the_epub_has_its_own_address(epub_book: Built) -> None:
    links = _links(epub_book)
    assert links
    assert links == {name: f"{_EDITION}a/{name.removeprefix('doe-')}.html" for name in links}


def test_every_qr_code_says_the_address_that_stands_beside_it(epub_book: Built) -> None:
    read = {}
    for one in _activities(epub_book):
        code = one.select_one("svg.qr")
        assert code is not None
        read[str(one["id"])] = [found.text for found in zxingcpp.read_barcodes(_picture(code))]
    assert read == {name: [address] for name, address in _links(epub_book).items()}


def test_a_qr_code_is_a_picture_with_a_name_and_white_around_it(epub_book: Built) -> None:
    code = _activities(epub_book)[0].select_one("svg.qr")
    assert code is not None
    ground, dark = code.select("rect")[0], code.select("path")[0]
    picture = _picture(code)
    quiet = QUIET * _PIXELS
    inside = (quiet, quiet, picture.width - quiet, picture.height - quiet)
    inverted = Image.eval(picture, lambda value: 255 - value)
    assert (code["role"], code["aria-label"]) == ("img", "QR-code met hetzelfde adres")
    assert (ground["fill"], dark["fill"], inverted.getbbox()) == ("#fff", "#000", inside)


def test_the_picture_keeps_the_capital_that_svg_asks_for(epub_book: Built) -> None:
    page = next(text for text in epub_book.pages.values() if "<svg" in text)
    assert re.search(r'<svg[^>]* viewBox="0 0 \d+ \d+"', page)


def test_every_address_in_the_epub_leads_to_an_activity(web_book: Built, epub_book: Built) -> None:
    lost = {}
    for name, link in _links(epub_book).items():
        passed = link.removeprefix(_EDITION).removesuffix(".html")
        target = _target(web_book.pages[passed])
        page, fragment = urldefrag(posixpath.normpath(posixpath.join("a", target)))
        there = BeautifulSoup(web_book.pages[page.removesuffix(".html")], "lxml")
        if fragment != name or there.find(id=fragment) is None:
            lost[name] = target
    assert lost == {}


def _target(text: str) -> str:
    soup = BeautifulSoup(text, "lxml")
    refresh, link = soup.select_one("meta[http-equiv=refresh]"), soup.select_one("main a")
    assert refresh is not None
    assert link is not None
    assert refresh["content"] == f"0; url={link['href']}"
    return str(link["href"])


def test_every_activity_of_the_web_edition_has_a_page_that_sends_on(web_book: Built) -> None:
    asked = {
        str(form["data-activiteit"])
        for text in web_book.pages.values()
        for form in BeautifulSoup(text, "lxml").select("section.activiteit form[data-activiteit]")
    }
    sent = {name.removeprefix("a/") for name in web_book.pages if name.startswith("a/")}
    assert asked <= sent


def test_a_page_that_sends_on_stays_out_of_search_and_runs_nothing(web_book: Built) -> None:
    soup = BeautifulSoup(web_book.pages["a/reflectie-gewoon"], "lxml")
    assert [str(one["content"]) for one in soup.select("meta[name=robots]")] == ["noindex"]
    assert soup.select("script, link, img") == []


def test_the_text_of_an_editor_is_text_on_the_page_that_sends_on(web_book: Built) -> None:
    soup = BeautifulSoup(web_book.pages["a/zelftest-tekens"], "lxml")
    assert [one.get_text() for one in soup.select("h1")] == ["Wat is < & > “dat”?"]


def _one_case() -> Case:
    return next(case for case in cases() if case.page == "reflectie-gewoon")


def test_without_an_address_of_the_book_the_epub_says_nothing_of_it(
    build_book: BookBuilder,
) -> None:
    files = files_of([_one_case()])
    files["uitgave.toml"] = str(files["uitgave.toml"]).replace(ADDRESS, "")
    page = build_book(EPUB, files).page("reflectie-gewoon")
    assert (len(page.select("div.activiteit")), page.select(".activiteit-online, svg")) == (1, [])


def test_an_address_below_a_folder_finds_its_page(build_book: BookBuilder) -> None:
    files = files_of([_one_case()])
    files["book/diep/onder.md"] = (
        "---\ntitel: Onder\nsoort: hoofdstuk\nsamenvatting: Diep.\n---\n\n"
        ":::{reflectie} Wat *nu*?\n:id: diep-onder\n:::\n"
    )
    book = build_book(WEB, files)
    assert _target(book.pages["a/diep-onder"]) == "../diep/onder.html#doe-diep-onder"


def test_a_browser_arrives_at_the_activity_and_axe_finds_nothing_on_the_way(
    web_book: Built, tools: Toolbox
) -> None:
    with (
        serving(web_book.out, headers=None) as address,
        chromium(tools) as browser,
        opened(browser, width=320) as page,
    ):
        page.route(
            f"{address}reflectie-gewoon.html", lambda route: route.fulfill(status=204), times=1
        )
        page.goto(f"{address}a/reflectie-gewoon.html", wait_until="load")
        found = axe.check_page(page, tools).findings
        page.get_by_role("link").click()
        expect(page).to_have_url(f"{address}reflectie-gewoon.html#doe-reflectie-gewoon")
        expect(page.locator("#doe-reflectie-gewoon")).to_be_in_viewport()
    assert [str(one) for one in found] == []
