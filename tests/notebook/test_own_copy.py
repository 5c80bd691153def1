"""Jouw exemplaar: the edition's EPUB with the reader's own pages; a good EPUB like every other."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING, Any, Final

import pytest
from lxml import etree

from build_tools.checkers import ace, epubcheck
from build_tools.checkers.browser import opened
from tests.notebook.notebook import Notebook, part

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser

    from build_tools.checkers.toolbox import Toolbox

_NAME: Final = 'Aïsha <&" 😀 علي'
_OPF: Final = "boek_pakket.opf"
_SPACES: Final = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "h": "http://www.w3.org/1999/xhtml",
    "n": "http://www.daisy.org/z3986/2005/ncx/",
    "o": "http://www.idpf.org/2007/opf",
}


@pytest.fixture(scope="module")
def copy_of(
    browser: Browser,
    site: str,
    records: list[dict[str, Any]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """Give the copy of a reader with a name, made by keyboard alone."""
    with opened(browser) as page:
        reader = Notebook(page, site).arrive().with_records(records)
        reader.press("#vink-opbrengst-1-je-hebt-het-gezien", "Space")
        reader.sees("1 van de 2 opbrengsten afgevinkt")
        reader.type(part("naam"), _NAME)
        path = tmp_path_factory.mktemp("exemplaar") / "eigen.epub"
        with page.expect_download() as waiting:
            page.keyboard.press("Enter")
        waiting.value.save_as(path)
        reader.hears("Jouw exemplaar staat bij je downloads", "exemplaar-melding")
        assert reader.complaints == []
    return path


def _part(book: Path, name: str) -> etree._Element:
    with zipfile.ZipFile(book) as package:
        return etree.fromstring(package.read(name))


def _texts(book: Path, name: str, path: str) -> list[str]:
    found = _part(book, name).xpath(path, namespaces=_SPACES)
    return [one if isinstance(one, str) else "".join(one.itertext()) for one in found]


def test_epubcheck_finds_nothing(copy_of: Path, tools: Toolbox) -> None:
    assert [str(finding) for finding in epubcheck.check(copy_of, tools).findings] == []


def test_ace_finds_nothing(copy_of: Path, tools: Toolbox) -> None:
    assert [str(finding) for finding in ace.check(copy_of, tools).findings] == []


def test_what_it_is_stands_first_and_is_not_compressed(copy_of: Path) -> None:
    with zipfile.ZipFile(copy_of) as package:
        first = package.infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == (
        "mimetype", zipfile.ZIP_STORED, b"",
    )  # fmt: skip


def test_nothing_of_the_book_is_changed_but_what_lists_its_pages(copy_of: Path, epub: Path) -> None:
    with zipfile.ZipFile(copy_of) as own, zipfile.ZipFile(epub) as book:
        changed = [name for name in book.namelist() if own.read(name) != book.read(name)]
        added = sorted(set(own.namelist()) - set(book.namelist()))
    assert (sorted(changed), added) == (
        ["boek_inhoud.ncx", "boek_inhoud.xhtml", _OPF],
        ["mijn_actieplan.xhtml", "mijn_reflectie-1.xhtml", "mijn_vroeger.xhtml"],
    )


def test_the_readers_text_is_there_as_it_was_typed(
    copy_of: Path, records: list[dict[str, Any]]
) -> None:
    typed = records[0]["velden"][0]["tekst"].replace("\u0007", "")
    read = " ".join(_texts(copy_of, "mijn_reflectie-1.xhtml", "//h:section"))
    assert [line for line in typed.splitlines() if line.strip() not in read] == []


def test_every_text_of_the_reader_finds_its_own_direction(copy_of: Path) -> None:
    found = _texts(copy_of, "mijn_reflectie-1.xhtml", "//h:p[@dir='auto']")
    assert "مرحبا بالعالم" in found


def test_the_readers_page_comes_after_its_chapter(copy_of: Path) -> None:
    hrefs = _texts(copy_of, "boek_inhoud.xhtml", "//h:nav[1]//h:a/@href")
    names = dict(
        zip(*(_texts(copy_of, _OPF, f"//o:item/@{name}") for name in ("id", "href")), strict=True)
    )
    spine = [names[one] for one in _texts(copy_of, _OPF, "//o:itemref/@idref")]
    ncx = _texts(copy_of, "boek_inhoud.ncx", "//n:content/@src")
    after = [one[one.index("gesprek.xhtml") + 1] for one in (hrefs, spine)]
    last = [one[-2:] for one in (hrefs, spine, ncx)]
    assert (after, ncx[len(ncx) - ncx[::-1].index("gesprek.xhtml")], last) == (
        ["mijn_reflectie-1.xhtml"] * 2,
        "mijn_reflectie-1.xhtml",
        [["mijn_actieplan.xhtml", "mijn_vroeger.xhtml"]] * 3,
    )


def test_the_plan_and_what_was_ticked_stand_at_the_end(copy_of: Path) -> None:
    read = " ".join(_texts(copy_of, "mijn_actieplan.xhtml", "//h:body"))
    wanted = ["Bellen met Ann.", "1 december 2026", "Je hebt het gezien."]
    assert [words for words in wanted if words not in read] == []


def test_a_question_leads_back_to_its_place_in_the_chapter(copy_of: Path) -> None:
    assert _texts(copy_of, "mijn_reflectie-1.xhtml", "//h:h2/h:a/@href") == [
        "gesprek.xhtml#doe-echt-luisteren", "gesprek.xhtml#doe-wie-begint",
    ]  # fmt: skip


def test_the_title_names_the_reader_who_typed_a_name(copy_of: Path) -> None:
    titles = _texts(copy_of, _OPF, "//dc:title")[:1] + _texts(
        copy_of, "boek_inhoud.ncx", "//n:docTitle"
    )
    assert [title.strip() for title in titles] == [f"Proefboek – Noord – exemplaar van {_NAME}"] * 2


def test_its_short_title_is_that_of_the_book(copy_of: Path, epub: Path) -> None:
    kind = "//o:meta[@refines='#mijn-titel'][@property='title-type']"
    own = _texts(copy_of, _OPF, "//dc:title[@id='mijn-titel']")
    assert (own, _texts(copy_of, _OPF, kind)) == (_texts(epub, _OPF, "//dc:title")[:1], ["short"])


def test_it_is_a_publication_of_its_own_that_says_of_which_it_was_made(
    copy_of: Path, epub: Path
) -> None:
    own, book = (_texts(one, _OPF, "//dc:identifier")[0] for one in (copy_of, epub))
    made_of = _texts(copy_of, _OPF, "//o:meta[@property='dcterms:isVersionOf']")
    in_ncx = _texts(copy_of, "boek_inhoud.ncx", "//n:meta[@name='dtb:uid']/@content")
    assert (own != book, bool(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", own)), made_of, in_ncx) == (
        True, True, [book], [own],
    )  # fmt: skip


def test_it_says_that_nobody_checked_the_readers_own_text(copy_of: Path) -> None:
    found = _texts(copy_of, _OPF, "//o:meta[@property='schema:accessibilitySummary']")
    assert found[0].endswith("Die heeft niemand nagekeken.")


def _remade(epub: Path, home: Path, change: Callable[[str, bytes], bytes]) -> Path:
    made = home / "anders.epub"
    with zipfile.ZipFile(epub) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return made


def _with_claim(name: str, content: bytes) -> bytes:
    claim = (
        b'<meta property="dcterms:conformsTo" id="norm">EPUB Accessibility 1.1 - WCAG 2.2 Level AA'
        b'</meta><meta refines="#norm" property="a11y:certifiedBy" id="keurder">Keurder</meta>'
        b'<meta refines="#keurder" property="dcterms:date">2026-01-01</meta></metadata>'
    )
    return content.replace(b"</metadata>", claim) if name == _OPF else content


@pytest.fixture
def offline(filled: Notebook) -> Notebook:
    """Give a reader whose browser cannot fetch the book: they choose the file themselves."""
    filled.page.route("**/*.epub", lambda route: route.abort())
    filled.press(f"{part('exemplaar')} [type=submit]")
    filled.hears("Kies hieronder zelf de EPUB van deze editie", "exemplaar-melding")
    filled.complaints.clear()  # of the browser, about what could not be fetched
    return filled


def test_a_claim_that_people_made_of_the_book_is_not_made_of_the_copy(
    offline: Notebook, epub: Path, tmp_path: Path
) -> None:
    with offline.page.expect_download() as waiting:
        offline.choose("epub-bestand", _remade(epub, tmp_path, _with_claim))
    path = tmp_path / "eigen.epub"
    waiting.value.save_as(path)
    text = etree.tostring(_part(path, _OPF), encoding="unicode")
    assert re.findall(r"conformsTo|certifiedBy|keurder|voldoet", text) == []


def test_the_epub_of_another_edition_is_told(offline: Notebook, epub: Path, tmp_path: Path) -> None:
    other = _remade(epub, tmp_path, lambda _, content: content.replace(b"Noord", b"Zuid"))
    offline.choose("epub-bestand", other)
    offline.hears("niet de EPUB van deze editie", "exemplaar-melding")


def test_a_damaged_epub_is_told(offline: Notebook, epub: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "half.epub"
    damaged.write_bytes(epub.read_bytes()[:20_000])
    offline.choose("epub-bestand", damaged)
    offline.hears("geen EPUB die we kunnen lezen", "exemplaar-melding")


def test_a_copy_is_not_made_of_a_copy(offline: Notebook, copy_of: Path) -> None:
    offline.choose("epub-bestand", copy_of)
    offline.hears("Dit is al een eigen exemplaar", "exemplaar-melding")


def test_who_wrote_nothing_is_told(notebook: Notebook) -> None:
    notebook.press(f"{part('exemplaar')} [type=submit]")
    notebook.hears("Je hebt nog niets geschreven", "exemplaar-melding")
