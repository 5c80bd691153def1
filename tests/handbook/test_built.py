"""The built handbook: every example in its three forms, every message at its address."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Final

import pytest
from docutils.nodes import make_id
from lxml import etree, html

from build_tools.catalogue import CATALOGUE, describe
from build_tools.checkers import ace, axe, epubcheck, vnu
from build_tools.checkers.browser import chromium, opened
from build_tools.checkers.server import serving
from build_tools.linter.lint import lint, problem_of
from build_tools.linter.opening import open_epub, open_site
from build_tools.use_cases.handbook import build_handbook
from build_tools.use_cases.handbook_book import EDITION
from build_tools.use_cases.progress import silent
from tests.dist import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from build_tools.checkers.toolbox import Toolbox
    from build_tools.linter.model import Publication
    from tests.handbook.conftest import Example

_EPUB: Final = f"{EDITION}/burgermeesterleerboek-{EDITION}.epub"
_WRONG: Final = ("fatal", "error")
_WIDTHS: Final = (320, 1280)


@pytest.fixture(scope="module")
def pages(handbook: Path) -> Mapping[str, html.HtmlElement]:
    """Give the root of every page of the web edition, by name."""
    found = sorted((handbook / EDITION).glob("*.html"))
    return {page.stem: html.fromstring(page.read_bytes()) for page in found}


@pytest.fixture(scope="module")
def in_epub(handbook: Path) -> Mapping[str, etree._Element]:
    """Give every element of the EPUB with an id, by page and id: ``blokken#uitkomst-kader``."""
    found: dict[str, etree._Element] = {}
    with zipfile.ZipFile(handbook / _EPUB) as package:
        for name in package.namelist():
            if name.endswith(".xhtml"):
                page = name.rpartition("/")[2].removesuffix(".xhtml")
                for element in etree.fromstring(package.read(name)).iterfind(".//*[@id]"):
                    found[f"{page}#{element.get('id')}"] = element
    return found


def _words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _block(pages: Mapping[str, html.HtmlElement], example: Example) -> html.HtmlElement:
    label = make_id(f"voorbeeld-{example.name}")
    (block,) = pages[example.page].xpath(f"//*[@aria-labelledby='{label}']")
    assert isinstance(block, html.HtmlElement)
    return block


def test_every_example_shows_its_source(
    pages: Mapping[str, html.HtmlElement], examples: tuple[Example, ...]
) -> None:
    for example in examples:
        typed = _block(pages, example).xpath(".//pre")[0].text_content().strip()
        if not example.content.startswith(":blok:"):
            assert typed == example.content.strip(), example.name


def test_every_example_shows_its_epub_form_as_the_epub_has_it(
    pages: Mapping[str, html.HtmlElement],
    in_epub: Mapping[str, etree._Element],
    examples: tuple[Example, ...],
) -> None:
    for example in examples:
        (form,) = _block(pages, example).xpath(".//template/div")
        wanted = in_epub[f"{example.page}#uitkomst-{make_id(example.name)}"]
        assert _words(form) == _words(wanted), example.name
        assert _words(form) or form.xpath(".//svg | .//img"), example.name


def test_no_place_for_an_epub_form_is_left_open(handbook: Path) -> None:
    assert [
        page for page in handbook.rglob("*.html") if b"data-epub-vorm" in page.read_bytes()
    ] == []


def test_pictures_and_sheet_of_the_epub_forms_are_there(
    handbook: Path, pages: Mapping[str, html.HtmlElement]
) -> None:
    asked = {
        str(address)
        for page in pages.values()
        for address in page.xpath("//template//link/@href | //template//img/@src")
    }
    assert {address for address in asked if not (handbook / EDITION / address).is_file()} == set()
    assert "epub/epub.css" in asked
    assert len(asked) > 1


def test_every_message_has_its_address(
    pages: Mapping[str, html.HtmlElement], in_epub: Mapping[str, etree._Element]
) -> None:
    on_web = set(pages["meldingen"].xpath("//@id"))
    assert {code for code in CATALOGUE if code.lower() not in on_web} == set()
    assert {code for code in CATALOGUE if f"meldingen#{code.lower()}" not in in_epub} == set()


def test_the_front_leads_to_the_handbook_only(handbook: Path) -> None:
    front = html.fromstring((handbook / "index.html").read_bytes())
    assert front.xpath("//a/@href") == [f"{EDITION}/index.html"]


def _said(publication: Publication) -> str:
    return "\n".join(describe(problem_of(fault, publication)) for fault in lint(publication))


def test_our_linter_finds_nothing(handbook: Path) -> None:
    assert _said(open_epub((handbook / _EPUB).read_bytes(), _EPUB)) == ""
    assert _said(open_site(handbook, "web")) == ""


@pytest.mark.slow  # the gate runs it over the book and the torture edition, made by the same code
def test_epubcheck_finds_nothing(handbook: Path, tools: Toolbox) -> None:
    report = epubcheck.check(handbook / _EPUB, tools)
    assert [str(finding) for finding in report.findings] == []


@pytest.mark.slow
def test_ace_finds_nothing(handbook: Path, tools: Toolbox) -> None:
    report = ace.check(handbook / _EPUB, tools)
    assert [str(finding) for finding in report.findings] == []


@pytest.mark.slow
def test_vnu_finds_nothing_wrong(handbook: Path, tools: Toolbox) -> None:
    report = vnu.check(handbook, tools)
    assert [str(finding) for finding in report.of(*_WRONG)] == []


@pytest.mark.slow
def test_axe_finds_nothing_by_day_or_night(
    handbook: Path, tools: Toolbox, pages: Mapping[str, html.HtmlElement]
) -> None:
    found = []
    with serving(handbook, headers=None) as address, chromium(tools) as browser:
        for width in _WIDTHS:
            with opened(browser, width=width) as page:
                for name in pages:
                    page.goto(f"{address}{EDITION}/{name}.html", wait_until="load")
                    for scheme in ("light", "dark"):
                        page.emulate_media(color_scheme=scheme)
                        found += [
                            f"{name} {width} {scheme}: {one}"
                            for one in axe.check_page(page, tools).findings
                        ]
    assert "\n".join(found) == ""


@pytest.mark.slow
def test_the_same_sources_give_the_same_bytes(
    handbook: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    again = tmp_path_factory.mktemp("nog-eens") / "uit"
    assert build_handbook(REPOSITORY, again, silent).built
    assert (again / "SHA256SUMS").read_text() == (handbook / "SHA256SUMS").read_text()
